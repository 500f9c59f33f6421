using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MascotStudio;

internal static class StudioServices
{
    public static void AddStudio(this IServiceCollection services)
    {
        services.AddOptions<StudioOptions>().BindConfiguration("Studio");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Purse>();
        services.AddSingleton<MascotMaker>();
        services.AddSingleton<Studio>();
        services.AddHostedService(static provider => provider.GetRequiredService<Studio>());
    }
}
