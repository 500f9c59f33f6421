using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.World;

/// <summary>One file: made by a job, or uploaded.</summary>
internal sealed class Asset(string id, string kind, Workspace workspace, DateTimeOffset now)
{
    public string Id { get; } = id;

    /// <summary>image, transparent_image, video, webm, hevc or stacked_video.</summary>
    public string Kind { get; } = kind;

    public Workspace Workspace { get; } = workspace;

    public DateTimeOffset CreatedAt { get; } = now;

    /// <summary>Null for an upload.</summary>
    public Item? Item { get; init; }

    /// <summary>The job that makes it; null for an upload.</summary>
    public Job? Job { get; init; }

    /// <summary>The uploaded bytes; null for what is drawn.</summary>
    public Blob? Upload { get; init; }

    /// <summary>What it shows.</summary>
    public string Pose { get; init; } = "";

    /// <summary>How it moves, if it is a clip.</summary>
    public Motion Motion { get; init; }

    /// <summary>The path of its address.</summary>
    public required string Path { get; init; }

    public bool IsArchived { get; set; }

    /// <summary>Whether its file is there: before, its address answers with a placeholder.</summary>
    public bool IsReady => Job is null || Job.Status == JobState.Completed;

    public static string Extension(string kind) => kind switch
    {
        "webm" => "webm",
        "hevc" => "mov",
        "video" or "stacked_video" => "mp4",
        _ => "png",
    };
}
