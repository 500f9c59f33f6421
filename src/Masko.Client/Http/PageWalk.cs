using System.Runtime.CompilerServices;

namespace Masko.Client.Http;

/// <summary>Walks all pages of a list, and ends whatever the server says.</summary>
internal static class PageWalk
{
    // New entries push old ones onto the next page, so a page without anything new can be honest. Three in a row are not.
    private const int MostStalePages = 3;

    /// <param name="page">Asks for the page at an offset.</param>
    /// <param name="id">What tells entries apart.</param>
    /// <param name="pageSize">The most entries that are asked for at a time; null for the service's default.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        Func<int, CancellationToken, Task<Page<T>>> page,
        Func<T, string> id,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // All ids, not those of the page before alone: a server may walk in circles.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var offset = 0;
        var stale = 0;
        while (true)
        {
            // A stand-in of a test answers null where it was not told what.
            if (await page(offset, cancellationToken).ConfigureAwait(false) is not { } current)
            {
                yield break;
            }

            var before = seen.Count;
            var isNameless = false;
            foreach (var item in current.Items)
            {
                var key = id(item);
                isNameless |= key.Length == 0;
                if (key.Length == 0 || seen.Add(key))
                {
                    yield return item;
                }
            }

            if (!current.MayHaveMore(pageSize))
            {
                yield break;
            }

            stale = seen.Count == before ? stale + 1 : 0;
            if (stale == MostStalePages)
            {
                if (!current.HasMore && !isNameless)
                {
                    yield break;
                }

                throw new UnreadableAnswerException(
                    $"The list has no end: {MostStalePages} pages in a row, the last at offset {offset}, bring no entry with a new id. "
                    + "All entries before were handed out.");
            }

            offset += current.Items.Count;
        }
    }
}
