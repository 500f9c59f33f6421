using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client.Finding;

/// <summary>The bodies of a look-up that nothing listed tells apart, and the jobs that may be theirs.</summary>
internal sealed class SentGroup(SentKey key, JsonSerializerOptions json)
{
    private bool? areEqual;

    public SentKey Key { get; } = key;

    public List<GenerateBody> Bodies { get; } = [];

    /// <summary>Jobs that fit for certain, newest first.</summary>
    public List<Job> Certain { get; } = [];

    /// <summary>Jobs that may fit.</summary>
    public List<Job> Possible { get; } = [];

    /// <summary>A failed job is given back: it is the one only when no other is.</summary>
    public IEnumerable<Job> Alive => Certain.Where(static job => job.Status != JobStatus.Failed);

    public IEnumerable<Job> Jobs => Certain.Concat(Possible);

    /// <summary>
    /// Whether it is all the same which job belongs to which body. Records compare their lists by reference, so the JSON is compared.
    /// </summary>
    public bool AreEqual => areEqual ??= Bodies.Count == 1 || Bodies.Select(Json).Distinct().Count() == 1;

    public void Clear()
    {
        Certain.Clear();
        Possible.Clear();
    }

    private string Json(GenerateBody body) => JsonSerializer.Serialize(body, json.TypeInfo<GenerateBody>());
}
