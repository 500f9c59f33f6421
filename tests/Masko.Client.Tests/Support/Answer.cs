using System.Text;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests;

/// <summary>Answers a server gives, good and bad.</summary>
internal static class Answer
{
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
