using System.Buffers;
using System.Globalization;
using System.Reflection;
using Refit;

namespace Masko.Client.Http;

/// <summary>Formats the values of paths and queries, and refuses what no server would see whole. Refit escapes them.</summary>
internal sealed class PathValueFormatter : IUrlParameterFormatter
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type)
    {
        var text = value as string ?? (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture);
        if (text is not null && text.Length > 2 && !text.AsSpan().ContainsAnyExcept(Unreserved))
        {
            return text;
        }

        var isQuery = attributeProvider.IsDefined(typeof(QueryAttribute), inherit: false);
        var problem = text switch
        {
            null => isQuery ? null : "An id is null.",
            "" or "." or ".." => isQuery ? null : $"'{text}' is no id: in an address it would name another resource.",
            _ when text.Contains('\0', StringComparison.Ordinal) => "An id has no NUL character: servers refuse such an address.",
            _ when HasLoneSurrogate(text) => "The text has half a character (a lone surrogate), which cannot be sent.",
            _ => null,
        };
        return problem is null ? text
            : text is null ? throw new ArgumentNullException(NameOf(attributeProvider), problem)
            : throw new ArgumentException(problem, NameOf(attributeProvider));
    }

    /// <summary>Refit tells the formatter the attributes of a parameter alone.</summary>
    private static string? NameOf(ICustomAttributeProvider parameter) =>
        parameter.GetCustomAttributes(typeof(AliasAsAttribute), inherit: false) is [AliasAsAttribute alias, ..] ? alias.Name : null;

    private static bool HasLoneSurrogate(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
