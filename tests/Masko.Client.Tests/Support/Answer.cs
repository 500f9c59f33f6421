using System.Text;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests;

/// <summary>Answers a server gives, good and bad.</summary>
internal static class Answer
{
    /// <summary>One answer after the other; the last one again and again.</summary>
    public static RequestDelegate InTurn(params RequestDelegate[] answers)
    {
        var next = -1;
        return context => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](context);
    }

    /// <summary>An answer that every operation can be read from: no job, no page, no project says no to it.</summary>
    public static Task Fine(HttpContext context) => Json(context, 200, """{"data":{}}""");

    /// <summary>Too many requests, with an advised wait or without.</summary>
    public static RequestDelegate Slow(string? retryAfter = null) => context =>
    {
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Json(context, 429, """{"error":{"code":"rate_limited","message":"Slow down"}}""");
    };

    public static RequestDelegate Status(int status) => context => Json(context, status, "{}");

    public static Task Json(HttpContext context, int status, string json) => Body(context, status, "application/json", json);

    public static async Task Body(HttpContext context, int status, string? contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        if (body.Length > 0)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        }
    }

    /// <summary>Promises a whole body, sends a part of it and ends the connection.</summary>
    public static async Task CutOff(HttpContext context, int status, string start)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = start.Length + 1000;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(start));
        await context.Response.Body.FlushAsync();
    }

    /// <summary>Executes, then resets: the request was read, and nothing comes back.</summary>
    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Never answers, until the client has gone.</summary>
    public static Task Never(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }
}
