namespace Masko.Client.Package.Tests.Support;

/// <summary>A request as it came over the wire; <paramref name="Call"/> is its method and its target.</summary>
internal sealed record SeenRequest(string Call, string? Authorization, string? UserAgent, string Body);
