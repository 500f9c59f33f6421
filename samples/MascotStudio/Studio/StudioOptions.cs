namespace MascotStudio;

/// <summary>What the studio allows: section <c>Studio</c>.</summary>
internal sealed class StudioOptions
{
    /// <summary>Where kits go: a folder each. Below the application's folder unless it is a full path. Default: <c>kits</c>.</summary>
    public string Folder { get; set; } = "kits";

    /// <summary>How many mascots may be in the making at once. Default: 3.</summary>
    public int MostAtWork { get; set; } = 3;

    /// <summary>How many mascots are remembered; the oldest that are done are forgotten first, their files stay. Default: 50.</summary>
    public int MostRemembered { get; set; } = 50;
}
