using Masko.Client;
using Microsoft.AspNetCore.Mvc;

namespace MascotStudio;

/// <summary>What the page asks for. The key stays here: the browser gets pictures from this application alone.</summary>
internal static class StudioEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void MapStudio(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithMetadata(new RequestSizeLimitAttribute(LargestBody)).AddEndpointFilter(SameOrigin.CheckAsync);
        api.MapGet("/studio", AboutAsync);
        api.MapGet("/mascots", (Studio studio) => TypedResults.Ok(studio.All.Select(MascotCard.Of)));
        api.MapPost("/mascots", Begin);
        api.MapGet("/mascots/{id}/events", Watch);
        api.MapPost("/mascots/{id}/pictures", (string id, PoseRequest request, Studio studio) => MakePiece(id, new(request.Pose), studio));
        api.MapPost("/mascots/{id}/animations", (string id, PoseRequest request, Studio studio) => MakePiece(id, new(request.Pose, IsAnimation: true), studio));
        api.MapGet("/mascots/{id}/files/{name}", File);
        api.MapGet("/mascots/{id}/kit.zip", KitAsync);
    }

    private static async Task<IResult> AboutAsync(MascotMaker maker, Purse purse, IServiceProvider services, CancellationToken cancellationToken)
    {
        var isDemo = services.GetService<EmbeddedMasko>() is not null;
        var (pose, animation) = (maker.PriceOfPoses(1), maker.PriceOfAnimation);
        try
        {
            return TypedResults.Ok(new AboutView(isDemo, pose, animation, await purse.LookAsync(cancellationToken)));
        }
        catch (MaskoException failure)
        {
            return TypedResults.Ok(new AboutView(isDemo, pose, animation, null, Words.Of(failure)));
        }
    }

    private static IResult Begin(MakeRequest request, Studio studio) =>
        request.Problem is { } problem ? TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest)
        : studio.Begin(request.Text, request.Poses) is { } mascot ? TypedResults.Accepted($"/api/mascots/{mascot.Id}/events", new BegunView(mascot.Id))
        : TypedResults.Problem("The studio is busy with other mascots. Try again when one of them is done.", statusCode: StatusCodes.Status429TooManyRequests);

    private static IResult Watch(string id, Studio studio, IHostApplicationLifetime lifetime, HttpContext context)
    {
        if (studio.Find(id) is not { } mascot)
        {
            return TypedResults.NotFound();
        }

        // A page that watches must not hold up a host that stops.
        var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(mascot.WatchAsync(end.Token).Select(state => MascotView.Of(mascot.Id, state)), "mascot");
    }

    private static IResult MakePiece(string id, Place place, Studio studio) =>
        studio.Find(id) is not { } mascot ? TypedResults.NotFound()
        : studio.Begin(mascot, place) ? TypedResults.Accepted((string?)null)
        : TypedResults.Problem("This is being made already, or is there, or cannot be made.", statusCode: StatusCodes.Status409Conflict);

    private static IResult File(string id, string name, Studio studio, HttpContext context)
    {
        // Only files that the studio made itself: a name is looked up, never made into a path.
        if (studio.Find(id)?.Paths.FirstOrDefault(file => Path.GetFileName(file) == name) is not { } path)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.PhysicalFile(path, ContentTypes.Of(name), enableRangeProcessing: true);
    }

    private static async Task<IResult> KitAsync(string id, Studio studio, CancellationToken cancellationToken) =>
        studio.Find(id)?.Paths.ToList() is not { Count: > 0 } files
            ? TypedResults.NotFound()
            : TypedResults.File(await KitZip.PackAsync(files, cancellationToken), "application/zip", "mascot-kit.zip");
}
