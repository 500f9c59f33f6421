using Masko.Client.Testing;

namespace MascotStudio;

/// <summary>How the Masko of this process behaves: section <c>Studio:Demo</c>.</summary>
internal sealed class DemoOptions
{
    public int Credits { get; set; } = 100;

    public int Workers { get; set; } = 3;

    public TimeSpan PickUpTime { get; set; } = TimeSpan.FromSeconds(0.3);

    public TimeSpan ImageTime { get; set; } = TimeSpan.FromSeconds(1.2);

    public TimeSpan AnimationTime { get; set; } = TimeSpan.FromSeconds(3);

    public void ApplyTo(MaskoServerOptions options) =>
        (options.SubscriptionCredits, options.Workers, options.PickUpTime, options.ImageTime, options.AnimationTime) =
        (Credits, Workers, PickUpTime, ImageTime, AnimationTime);
}
