using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Wire;

/// <summary>What a multipart body held: the file, or why there is none. The file is thrown away unless somebody keeps it.</summary>
internal sealed class Upload : IDisposable
{
    private readonly Blob? file;
    private readonly ApiFailure? failure;
    private bool isKept;

    public Upload(Blob file, string sha256)
    {
        this.file = file;
        Sha256 = sha256;
    }

    public Upload(string failure) => this.failure = ApiFailure.BadRequest(failure);

    /// <exception cref="ApiFailure">There is none.</exception>
    public Blob File => file ?? throw failure!;

    /// <summary>The file's hash; null when there is none.</summary>
    public string? Sha256 { get; }

    /// <summary>The file is somebody's now, who disposes it.</summary>
    public void Keep() => isKept = true;

    public void Dispose()
    {
        if (!isKept)
        {
            file?.Dispose();
        }
    }
}
