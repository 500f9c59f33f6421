using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.VidiKing;

/// <summary>What is done to every image of an edit. Of the documented ones the members are checked; more exist, and pass through.</summary>
internal static class SharedOperations
{
    public static void Check(BodyReader operation)
    {
        switch (operation.Text("type"))
        {
            case "resize":
                _ = operation.OptionalWhole("width", 1);
                _ = operation.OptionalWhole("height", 1);
                _ = operation.OptionalText("fit");
                break;
            case "watermark":
                _ = operation.Address("image");
                _ = operation.OptionalText("position");
                _ = operation.OptionalNumber("opacity") is null or (>= 0 and <= 1) ? true : throw operation.Bad("opacity", "must be a number from 0 to 1.");
                break;
        }
    }
}
