namespace Masko.Client.Aot;

/// <summary>A type that the package does not have, as a user's program brings it along.</summary>
internal sealed record NewThing(string Name, int Size);
