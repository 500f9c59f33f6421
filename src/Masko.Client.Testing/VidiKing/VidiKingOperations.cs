namespace Masko.Client.Testing;

/// <summary>The operations of VidiKing, to match faults and requests by.</summary>
public static class VidiKingOperations
{
    /// <summary>POST of a bulk job: /v1/images/bulk unless <see cref="VidiKingServerOptions.SubmitPath"/> says otherwise.</summary>
    public const string Submit = "images.bulk";

    /// <summary>GET of a bulk job: /v1/images/bulk/{id} unless <see cref="VidiKingServerOptions.JobPath"/> says otherwise.</summary>
    public const string GetJob = "images.getBulk";

    /// <summary>GET of a picture's address.</summary>
    public const string Download = MaskoOperations.DownloadAsset;
}
