using System.Diagnostics;
using System.Globalization;

namespace Masko.Client.Http;

/// <summary>What spans and metrics say of a call; few different values each.</summary>
internal static class OperationTags
{
    // RFC 9110 and PATCH; any other is _OTHER, as OpenTelemetry has it.
    private static readonly string[] Methods = ["GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

    private static readonly JobType[] Kinds =
    [
        JobType.ItemGeneration, JobType.ImageGeneration, JobType.Logo, JobType.Animation, JobType.Reverse, JobType.SizeVariant, JobType.SizeVariantBatch,
        JobType.ExportAnimation, JobType.SceneGeneration,
    ];

    private static readonly JobStatus[] Statuses = [JobStatus.Pending, JobStatus.Processing, JobStatus.Completed, JobStatus.Failed];

    public static string Method(HttpMethod method) => Array.Find(Methods, known => known == method.Method) ?? "_OTHER";

    /// <summary>The operation's name in logs and metrics.</summary>
    public static string Name(Call call) => call.Known?.Name ?? "other";

    /// <summary>What ended a call or a try: the status, or the type of the exception. Never its message, which may quote what the server said.</summary>
    public static string Error(Exception? failure) => failure switch
    {
        MaskoApiException answer and not RateLimitedException { IsLocal: true } => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
        _ => failure?.GetType().FullName ?? "_OTHER",
    };

    /// <summary>What one metric needs.</summary>
    public static TagList Few(Call call) => new()
    {
        { MaskoTelemetry.OperationTag, Name(call) },
        { "server.address", call.Request.RequestUri!.Host },
        { "server.port", call.Request.RequestUri.Port },
    };

    public static TagList Of(Call call)
    {
        var address = call.Request.RequestUri!;
        var tags = new TagList
        {
            { MaskoTelemetry.OperationTag, Name(call) },
            { "http.request.method", Method(call.Request.Method) },
            { "server.address", address.Host },
            { "server.port", address.Port },
        };
        if (call.Known is { } known)
        {
            tags.Add("url.template", known.Template);
        }

        if (call.Known is { Effect: RequestEffect.Charges })
        {
            tags.Add("gen_ai.provider.name", call.Settings.Service.Provider);
            tags.Add("gen_ai.operation.name", "generate_content");
        }

        return tags;
    }

    /// <summary>What jobs and runs say of where they are.</summary>
    public static TagList Of(ApiConnection connection) => new()
    {
        { "server.address", connection.Address.Host },
        { "server.port", connection.Address.Port },
    };

    /// <summary>What a job makes; a value of next year is <c>other</c>, so that nobody makes more of them.</summary>
    public static string Kind(Job job) => Array.IndexOf(Kinds, job.Type) is >= 0 and var index ? Kinds[index].Value : "other";

    public static string Status(JobStatus status) => Array.IndexOf(Statuses, status) is >= 0 and var index ? Statuses[index].Value : "other";

    public static string Of(ItemState state) => state switch
    {
        ItemState.Completed => "completed",
        ItemState.Failed => "failed",
        ItemState.Rejected => "rejected",
        ItemState.Refused => "refused",
        ItemState.Unknown => "unknown",
        ItemState.NotSent => "not_sent",
        ItemState.Running => "running",
        _ => "other",
    };

    public static string Of(RunEnd end) => end switch
    {
        RunEnd.Done => "done",
        RunEnd.Cancelled => "cancelled",
        RunEnd.TimeUp => "time_up",
        RunEnd.Budget => "budget",
        RunEnd.Credits => "credits",
        RunEnd.Rules => "rules",
        RunEnd.Refused => "refused",
        RunEnd.Source => "source",
        _ => "other",
    };
}
