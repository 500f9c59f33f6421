using System.Text.Json.Serialization;

namespace MascotStudio;

/// <summary>What can be done about a picture or an animation that is not there.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Remedy>))]
internal enum Remedy
{
    /// <summary>Nothing here: asking again might pay twice, or would be refused again.</summary>
    None,

    /// <summary>Ask again, and pay once more: nothing was charged, or it was given back.</summary>
    TryAgain,

    /// <summary>Credits first, then again.</summary>
    TopUp,

    /// <summary>Other words: these are refused.</summary>
    Reword,

    /// <summary>It is paid for: wait for it, and fetch its files.</summary>
    Fetch,
}
