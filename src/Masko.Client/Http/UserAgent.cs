using System.Reflection;

namespace Masko.Client.Http;

/// <summary>Who is calling: this package with its version, and the application if it has a name.</summary>
internal static class UserAgent
{
    /// <summary>The package's version, without the commit that SourceLink appends.</summary>
    public static readonly string Version =
        typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static readonly string Package = "Masko.Client/" + Version;

    public static string For(string? application, string options)
    {
        if (string.IsNullOrEmpty(application))
        {
            return Package;
        }

        return Problem(application) is { } problem
            ? throw new ArgumentException($"{options}.ApplicationName {problem}", "ApplicationName")
            : $"{Package} {application}";
    }

    /// <summary>What is wrong with an application's name, said after the option's; null when nothing is.</summary>
    public static string? Problem(string? application) => application.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? "has a character that no header may have: letters, digits and punctuation of ASCII are fine."
        : null;
}
