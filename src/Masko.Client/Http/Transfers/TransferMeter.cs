namespace Masko.Client.Http;

/// <summary>Counts the bytes of one file, and tells whoever wants to know.</summary>
internal sealed class TransferMeter(string name, IProgress<TransferProgress>? listener)
{
    private int tries;
    private long bytes;

    public long? Total { get; set; }

    /// <summary>Another try begins.</summary>
    /// <param name="from">How many bytes are there from the tries before.</param>
    public void Start(long from)
    {
        tries++;
        Set(from);
    }

    public void Add(int more) => Set(bytes + more);

    /// <summary>Says how many bytes there are in all.</summary>
    public void Set(long all)
    {
        bytes = all;
        try
        {
            listener?.Report(new() { Name = name, Bytes = bytes, Total = Total, Try = tries });
        }
        catch (Exception)
        {
            // A display that breaks must not cost anybody a file.
        }
    }
}
