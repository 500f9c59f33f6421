namespace Masko.Client;

/// <summary>Asks for suggestions; nothing needs to be said.</summary>
public sealed record SuggestActionsBody : MaskoModel;
