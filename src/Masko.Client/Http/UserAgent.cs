using System.Reflection;

namespace Masko.Client.Http;

/// <summary>Who is calling: this package with its version, and the application if it has a name.</summary>
internal static class UserAgent
{
    /// <summary>The package's version, without the commit that SourceLink appends.</summary>
    public static readonly string Version =
        typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static readonly string Package = "Masko.Client/" + Version;

    public static string For(string? application)
    {
        if (string.IsNullOrEmpty(application))
        {
            return Package;
        }

        if (application.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException(
                "MaskoClientOptions.ApplicationName has a character that no header may have: letters, digits and punctuation of ASCII are fine.",
                nameof(MaskoClientOptions.ApplicationName));
        }

        return $"{Package} {application}";
    }
}
