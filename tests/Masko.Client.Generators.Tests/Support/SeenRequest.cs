namespace Masko.Client.Generators.Tests;

/// <summary>A request as it would leave.</summary>
/// <param name="Line">The method, and the address after the host.</param>
/// <param name="Body">The body as text; null when there is none.</param>
/// <param name="MediaType">What the body is; null when there is none.</param>
/// <param name="Options">What travels beside it.</param>
internal sealed record SeenRequest(string Line, string? Body, string? MediaType, IReadOnlyDictionary<string, object?> Options);
