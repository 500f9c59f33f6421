using System.Text;
using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A registered webhook.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Webhook : MaskoModel
{
    /// <summary>The webhook's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The address that is told.</summary>
    public string? Url { get; init; }

    /// <summary>What is told.</summary>
    public IReadOnlyList<JobEventType> Events { get => field ?? []; init; }

    /// <summary>
    /// What deliveries are signed with. It is shown <b>once</b>, in the answer that registers the webhook: keep it. It does not appear in
    /// <see cref="object.ToString"/>.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>When it was registered, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <inheritdoc />
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("Id = ").Append(Id).Append(", Url = ").Append(Url);
        return true;
    }
}
