using System.Globalization;
using System.Reflection;

namespace Masko.Client.Tests.Configuration;

/// <summary>A property of the options, found by reflection.</summary>
/// <param name="Path">Its configuration key below the section.</param>
/// <param name="Property">The property.</param>
/// <param name="Default">Its value when nobody sets it.</param>
internal sealed record OptionProperty(string Path, PropertyInfo Property, object? Default)
{
    private static readonly Type[] Texts = [typeof(string), typeof(Uri), typeof(TimeSpan), typeof(int), typeof(int?), typeof(double), typeof(bool)];

    public static IReadOnlyList<OptionProperty> All { get; } = [.. Of(new MaskoHostOptions(), "")];

    /// <summary>Those that a text can set; the others are objects, and set in code.</summary>
    public static IEnumerable<OptionProperty> InConfiguration => All.Where(option => Texts.Contains(option.Property.PropertyType));

    public static IEnumerable<OptionProperty> InCode => All.Where(option => !Texts.Contains(option.Property.PropertyType));

    /// <summary>The default as configuration writes it; null when there is none.</summary>
    public string? DefaultText => Path switch
    {
        "BaseAddress" => MaskoClientOptions.DefaultBaseAddress.OriginalString,
        "CatalogueAddress" => MaskoClientOptions.DefaultCatalogueAddress.OriginalString,
        _ => Default is bool flag ? (flag ? "true" : "false") : Convert.ToString(Default, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
    };

    public override string ToString() => Path;

    // Rules hold code of the user's: the whole group is set in code.
    private static IEnumerable<OptionProperty> Of(object options, string prefix) => options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(property => property.CanWrite || property.PropertyType == typeof(MaskoRuleOptions)
            ? [new OptionProperty(prefix + property.Name, property, property.GetValue(options))]
            : Of(property.GetValue(options)!, $"{prefix}{property.Name}:"));
}
