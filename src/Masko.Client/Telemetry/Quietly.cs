using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Masko.Client.Http;

/// <summary>Tells those who listen. One of them that breaks must not cost anybody an answer that is paid.</summary>
internal static class Quietly
{
    public static void AddQuietly<T>(this Counter<T> counter, T more, in TagList tags)
        where T : struct
    {
        try
        {
            counter.Add(more, tags);
        }
        catch (Exception)
        {
            // It was told.
        }
    }

    public static void RecordQuietly(this Histogram<double> histogram, double value, in TagList tags)
    {
        try
        {
            histogram.Record(value, tags);
        }
        catch (Exception)
        {
            // It was told.
        }
    }
}
