using Microsoft.Extensions.Configuration;

namespace Masko.Client.Tests;

/// <summary>A configuration out of a few lines: <c>("Masko:Retry:Delay", "00:00:02")</c>.</summary>
internal static class Settings
{
    public static IConfigurationRoot Of(params (string Key, string? Value)[] entries) => new ConfigurationBuilder()
        .AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)))
        .Build();

    /// <summary>The same out of JSON, as appsettings.json is read.</summary>
    public static IConfigurationRoot OfJson(string json) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)))
        .Build();
}
