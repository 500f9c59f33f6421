using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>The placeholder in place of a file that is there. A file that is not there is left alone, and does not count.</summary>
internal sealed class PlaceholderFault : Fault
{
    public override Task WriteFileAsync(Exchange exchange, AssetFile file)
    {
        if (file.Status != 200)
        {
            Rule?.GiveBack();
            return base.WriteFileAsync(exchange, file);
        }

        return base.WriteFileAsync(exchange, AssetFile.Placeholder);
    }
}
