using System.Net;
using System.Net.Http.Headers;

namespace Masko.Client.Files;

/// <summary>The rest of a file of which the start is there.</summary>
/// <param name="From">How many bytes are there.</param>
/// <param name="Total">How many bytes the whole file has.</param>
/// <param name="Validator">What says that it is still the same file.</param>
internal readonly record struct WantedPart(long From, long Total, EntityTagHeaderValue Validator)
{
    /// <summary>
    /// Returns true when an answer is this very part of this very version. A host that overlooks If-Range answers with the part of another
    /// one, and one that packs it with bytes that belong nowhere.
    /// </summary>
    public bool IsContinuedBy(HttpResponseMessage response)
    {
        var (status, headers) = (response.StatusCode, response.Content.Headers);
        return status == HttpStatusCode.PartialContent && Validator.Equals(response.Headers.ETag) && headers.ContentEncoding.Count == 0
            && headers.ContentRange is { From: { } from, To: { } to } range
            && from == From && to < Total && (range.Length ?? Total) == Total && headers.ContentLength == to - from + 1;
    }
}
