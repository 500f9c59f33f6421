namespace Masko.Client.Http;

/// <content>
/// The time in which a file goes out is not counted: how long that takes is a matter of the line. What is counted is the time in which nothing moves.
/// </content>
internal sealed partial class Call
{
    private TimeSpan transfer;
    private long lastMove;

    /// <summary>Whether a file goes out with it whose time is not counted.</summary>
    public bool IsUpload { get; private set; }

    /// <summary>A limit that was set for this very call is one for all of it.</summary>
    private void FollowUpload()
    {
        if (first.Content is MultipartContent parts && Options?.Timeout is null && Timeout != System.Threading.Timeout.InfiniteTimeSpan
            && parts.OfType<FilePart>().FirstOrDefault() is { } file)
        {
            IsUpload = true;
            file.Moved = Moved;
        }
    }

    private void Moved()
    {
        var now = Settings.Time.GetTimestamp();
        transfer += Settings.Time.GetElapsedTime(lastMove, now);
        lastMove = now;
        Deadline.Extend(Remaining);
    }
}
