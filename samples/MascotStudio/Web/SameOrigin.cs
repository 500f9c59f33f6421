namespace MascotStudio;

/// <summary>
/// Only the studio's own page spends credits. A page of somebody else's cannot send JSON here without asking first (and nobody answers), and a browser says where a
/// request comes from.
/// </summary>
internal static class SameOrigin
{
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            ? TypedResults.Problem("Only the studio's own page may ask for this.", statusCode: StatusCodes.Status403Forbidden)
            : await next(context);
}
