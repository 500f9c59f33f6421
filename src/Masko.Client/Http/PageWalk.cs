using System.Runtime.CompilerServices;

namespace Masko.Client.Http;

/// <summary>Walks all pages of a list, and ends whatever the server says.</summary>
internal static class PageWalk
{
    // New entries push old ones onto the next page, so a page without anything new can be honest. Three in a row are not.
    private const int MostStalePages = 3;

    /// <param name="page">Asks for the page at an offset.</param>
    /// <param name="id">What tells entries apart.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        Func<int, CancellationToken, Task<Page<T>>> page, Func<T, string> id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var offset = 0;
        var stale = 0;
        while (true)
        {
            var current = await page(offset, cancellationToken).ConfigureAwait(false);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var isStale = true;
            foreach (var item in current.Items)
            {
                var key = id(item);
                seen.Add(key);
                if (key.Length == 0 || !before.Contains(key))
                {
                    isStale &= key.Length == 0;
                    yield return item;
                }
            }

            if (!current.HasMore || current.Items.Count == 0)
            {
                yield break;
            }

            stale = isStale ? stale + 1 : 0;
            if (stale == MostStalePages)
            {
                throw new UnreadableAnswerException(
                    $"The list has no end: {MostStalePages} pages in a row, the last at offset {offset}, repeat the page before them and say has_more. "
                    + "All entries before were handed out.");
            }

            offset += current.Items.Count;
            before = seen;
        }
    }
}
