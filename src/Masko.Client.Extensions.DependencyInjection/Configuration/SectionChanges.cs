using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Masko.Client.Hosting;

/// <summary>Tells the options of a client that their configuration has changed.</summary>
internal sealed class SectionChanges<TOptions>(string name, IConfigurationSection section) : IOptionsChangeTokenSource<TOptions>
{
    public string Name => name;

    public IChangeToken GetChangeToken() => section.GetReloadToken();
}
