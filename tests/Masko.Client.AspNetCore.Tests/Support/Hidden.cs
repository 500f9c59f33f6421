using System.Text.RegularExpressions;

namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>What no log may hold: a secret, which begins with whsec_ and goes on, or what looks like a signature.</summary>
internal static partial class Hidden
{
    public static bool IsIn(string text) => Secret().IsMatch(text) || Signature().IsMatch(text);

    [GeneratedRegex(@"whsec_\w")]
    private static partial Regex Secret();

    [GeneratedRegex("[0-9a-fA-F]{64}")]
    private static partial Regex Signature();
}
