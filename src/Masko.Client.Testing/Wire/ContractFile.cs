namespace Masko.Client.Testing.Wire;

/// <summary>The contract, which the server shows to whoever asks.</summary>
internal static class ContractFile
{
    public const string Path = "/v1/openapi.json";

    private static readonly Lazy<byte[]> Content = new(Read);

    public static byte[] Bytes => Content.Value;

    private static byte[] Read()
    {
        using var resource = typeof(ContractFile).Assembly.GetManifestResourceStream("masko-v1.openapi.json")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
