using System.Text.Json.Serialization.Metadata;

namespace Masko.Client;

/// <summary>How a <see cref="MaskoClient"/> works. Every option has a default; the client copies them when it is made.</summary>
public sealed class MaskoClientOptions
{
    /// <summary>Where Masko answers.</summary>
    public static readonly Uri DefaultBaseAddress = new("https://api.masko.ai");

    /// <summary>Where Masko's public catalogue answers.</summary>
    public static readonly Uri DefaultCatalogueAddress = new("https://masko.ai");

    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    /// <summary>
    /// Where the API is, without <c>/v1</c>. HTTPS, except on this machine itself. Default: null, which is the <see cref="HttpClient.BaseAddress"/> of a given
    /// HttpClient, else <see cref="DefaultBaseAddress"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Where the public catalogue is; it gets no key. HTTPS, except on this machine itself. Default: null, which is
    /// <see cref="DefaultCatalogueAddress"/>, or the API's address where that is not Masko's own.
    /// </summary>
    public Uri? CatalogueAddress { get; set; }

    /// <summary>
    /// How long one call may take, its answer read: more than zero and at most one day, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// Default: 100 seconds. <see cref="CallOptions.Timeout"/> sets it for one call.
    /// </summary>
    public TimeSpan Timeout { get; set; } = DefaultTimeout;

    /// <summary>The name, and the version if you like, of your application in the User-Agent: <c>MyApp/1.2</c>. Default: null, none.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>The clock behind time-outs and advised waits. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>
    /// Your own types for <see cref="IMaskoClient.SendAsync{T}"/>: a <c>JsonSerializerContext</c>, for example <c>MyJsonContext.Default</c>.
    /// Default: null, only the types of this package and any JSON.
    /// </summary>
    public IJsonTypeInfoResolver? JsonTypes { get; set; }

    internal static TimeSpan ValidTimeout(TimeSpan value, string option) =>
        value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeout)
            ? value
            : throw new ArgumentOutOfRangeException(
                option, value, $"{option} is more than zero and at most one day, or Timeout.InfiniteTimeSpan for no limit.");
}
