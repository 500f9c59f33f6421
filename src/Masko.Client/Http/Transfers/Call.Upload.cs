namespace Masko.Client.Http;

/// <content>
/// The time in which a file goes out is not counted: how long that takes is a matter of the line. What is counted is the time in which nothing moves.
/// </content>
internal sealed partial class Call
{
    private Upload? upload;

    /// <summary>Whether a file goes out with it whose time is not counted.</summary>
    public bool IsUpload => upload is not null;

    private TimeSpan TransferTime => upload?.Transfer ?? TimeSpan.Zero;

    /// <summary>A limit that was set for this very call is one for all of it.</summary>
    private void FollowUpload()
    {
        if (first.Content is MultipartContent parts && Options?.Timeout is null && Timeout != System.Threading.Timeout.InfiniteTimeSpan
            && parts.OfType<FilePart>().FirstOrDefault() is { } file)
        {
            upload = new();
            file.Moved = Moved;
        }
    }

    private void StartTransfer()
    {
        if (upload is not null)
        {
            upload.LastMove = Settings.Time.GetTimestamp();
        }
    }

    private void Moved()
    {
        var now = Settings.Time.GetTimestamp();
        upload!.Transfer += Settings.Time.GetElapsedTime(upload.LastMove, now);
        upload.LastMove = now;
        Deadline.Extend(Remaining);
    }

    private sealed class Upload
    {
        public TimeSpan Transfer { get; set; }

        public long LastMove { get; set; }
    }
}
