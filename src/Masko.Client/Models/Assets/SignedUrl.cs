using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>An address that works for a while without a key. Whoever has it can fetch the file, so it does not print.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record SignedUrl : MaskoModel
{
    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>Until when it works, in UTC.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <inheritdoc />
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(CultureInfo.InvariantCulture, $"ExpiresAt = {ExpiresAt:u}");
        return true;
    }
}
