using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Bulk;

/// <summary>What is told of a request that has ended.</summary>
internal sealed record BulkNews(Func<BulkWork, string> EventOf, Func<BulkWork, JsonObject> BodyOf);
