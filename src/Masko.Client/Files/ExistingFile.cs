namespace Masko.Client;

/// <summary>What to do when a file of the name is there already.</summary>
public enum ExistingFile
{
    /// <summary>The new file gets a name of its own that follows from its job: <c>waving-hello-3f9a1c.png</c>. Nothing is lost.</summary>
    Rename,

    /// <summary>The new file takes the place of the old one.</summary>
    Overwrite,

    /// <summary>The old file stays, and the new one is not fetched.</summary>
    Skip,
}
