using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Asks for suggestions; nothing needs to be said.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record SuggestActionsBody : MaskoModel;
