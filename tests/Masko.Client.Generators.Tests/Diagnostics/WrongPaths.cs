namespace Masko.Client.Generators.Tests.Diagnostics;

internal static class WrongPaths
{
    public static IReadOnlyList<Wrong> All { get; } =
    [
        BadPath("v1"),
        BadPath(""),
        BadPath("/v1/{id"),
        BadPath("/v1/id}"),
        BadPath("/v1/{}"),
        BadPath("/v1/{{id}}"),
        BadPath("/v1/{a{id}"),
        BadPath("/v1/}{"),

        Wrong.Operation("a place without parameter", Rules.UnboundPlace, "jobId", """
            [Get("/v1/jobs/{jobId}")] // <- here
            Task GetAsync(CancellationToken token = default);
            """),
        Wrong.Operation("a place in another case than its parameter", Rules.UnboundPlace, "JobId", """
            [Get("/v1/jobs/{JobId}")] // <- here
            Task GetAsync([Query] string jobId, CancellationToken token = default);
            """),
        Wrong.Operation("a place whose parameter has another name on the wire", Rules.UnboundPlace, "jobId", """
            [Get("/v1/jobs/{jobId}")] // <- here
            Task GetAsync([Query, AliasAs("job_id")] string jobId, CancellationToken token = default);
            """),

        PathType("string?", "string?"),
        PathType("int", "int"),
        PathType("int?", "int?"),
        PathType("Guid", "System.Guid"),
        PathType("JobStatus?", "Masko.Client.JobStatus?"),
        PathType("IStringValue<JobStatus>", "Masko.Client.IStringValue<Masko.Client.JobStatus>"),
    ];

    private static Wrong BadPath(string path) =>
        Wrong.Operation($"the path '{path}'", Rules.BadPath, path, $$"""
            [Get("{{path}}")] // <- here
            Task GetAsync([Query] string id, CancellationToken token = default);
            """);

    private static Wrong PathType(string type, string fullName) =>
        Wrong.Operation($"a place for a {type}", Rules.PathType, fullName, $$"""
            [Get("/v1/jobs/{id}")]
            Task GetAsync(
                {{type}} id, // <- here
                CancellationToken token = default);
            """);
}
