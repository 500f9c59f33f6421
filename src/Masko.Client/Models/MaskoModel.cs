using System.Text;
using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>
/// What every body and every answer shares: members that this version does not know are kept on an answer, and can be added to
/// a request.
/// </summary>
/// <remarks>
/// Equality is that of records: member by member. <see cref="AdditionalProperties"/> compare by content; lists and raw JSON compare by reference, so
/// two answers read from the same bytes are equal only when they hold neither.
/// </remarks>
public abstract record MaskoModel
{
    /// <summary>
    /// Members without a property of their own. On an answer: what the service sent beyond this version. On a request: what you add to
    /// the body, for example <c>new JsonMembers { { "seed", 7 } }</c>. Null when there are none.
    /// </summary>
    [JsonExtensionData]
    public JsonMembers? AdditionalProperties { get; set; }

    /// <summary>Prints the modelled members only: what is unknown may be a secret.</summary>
    /// <param name="builder">Where the members are printed.</param>
    /// <returns>Whether anything was printed.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
