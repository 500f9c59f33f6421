namespace Masko.Client.Generators;

/// <summary>Splits <c>/v1/jobs/{jobId}?wait=true</c> into what stands as it is and the places of parameters.</summary>
internal static class PathTemplate
{
    /// <summary>Null when the path is not well-formed.</summary>
    public static IReadOnlyList<PathPart>? Parse(string path)
    {
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<PathPart>();
        var rest = path;
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{');
            var text = open < 0 ? rest : rest.Substring(0, open);
            if (text.Contains('}'))
            {
                return null;
            }

            if (text.Length > 0)
            {
                parts.Add(new(text, IsParameter: false));
            }

            if (open < 0)
            {
                break;
            }

            var close = rest.IndexOf('}');
            if (close < open + 2 || rest.IndexOf('{', open + 1, close - open - 1) >= 0)
            {
                return null;
            }

            parts.Add(new(rest.Substring(open + 1, close - open - 1), IsParameter: true));
            rest = rest.Substring(close + 1);
        }

        return parts;
    }
}
