namespace Masko.Client.Testing;

/// <summary>The operations of ZSky, to match faults and requests by.</summary>
public static class ZSkyOperations
{
    /// <summary>POST of a batch: /v1/batch unless <see cref="ZSkyServerOptions.BatchPath"/> says otherwise.</summary>
    public const string Batch = "batch.create";

    /// <summary>GET of a picture's address.</summary>
    public const string Download = MaskoOperations.DownloadAsset;
}
