namespace Masko.Client.Files;

/// <summary>
/// Follows a file from part to part as it passes, to know whether its end is its end: a host that cuts a file short and promises no more than that sends nothing
/// wrong. JPEG and GIF do not say how long they are, and are taken at their word; so is whatever cannot be followed.
/// </summary>
internal sealed class FormatEnd(FileFormat format)
{
    private readonly byte[] head = new byte[16];
    private int have;
    private int want = FormatParts.HeadOf(format);
    private long at;
    private long next;
    private bool isLast;
    private bool isEnded = FormatParts.HeadOf(format) == 0;

    /// <summary>Whether a file that ends here is whole.</summary>
    public bool IsWhole => isEnded || (at == next && at > 0 && format == FileFormat.Mp4);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!isEnded && !bytes.IsEmpty)
        {
            var skip = (int)Math.Clamp(next - at, 0, bytes.Length);
            at += skip;
            bytes = bytes[skip..];
            isEnded = isLast && at == next;
            var take = isEnded || at < next ? 0 : Math.Min(want - have, bytes.Length);
            bytes[..take].CopyTo(head.AsSpan(have));
            have += take;
            at += take;
            bytes = bytes[take..];
            if (have == want)
            {
                Step();
            }
        }
    }

    private void Step()
    {
        var part = FormatParts.Read(format, head.AsSpan(0, have), at - have);
        if (part.NeedsMore)
        {
            want = head.Length;
            return;
        }

        (have, want) = (0, FormatParts.NextHeadOf(format));
        (next, isLast) = (part.End, part.IsLast);

        // A part that ends within its own head, or beyond all numbers, is no part that can be followed.
        isEnded = next < at || (isLast && next == at);
    }
}
