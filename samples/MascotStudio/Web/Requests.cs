namespace MascotStudio;

/// <summary>What the page sends to have a mascot made.</summary>
internal sealed record MakeRequest(string? Description, int Poses)
{
    public const int Shortest = 10;
    public const int Longest = 400;
    public const int MostPoses = 8;

    public string Text => Description?.Trim() ?? "";

    /// <summary>What is wrong with it, in words; null when nothing is.</summary>
    public string? Problem =>
        Text.Length is < Shortest or > Longest ? $"Describe the mascot in {Shortest} to {Longest} characters."
        : Poses is < 1 or > MostPoses ? $"Ask for 1 to {MostPoses} poses."
        : null;
}

/// <summary>What the page sends to have a pose drawn again or animated.</summary>
internal sealed record PoseRequest(int Pose);
