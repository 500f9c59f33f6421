using Microsoft.Extensions.Configuration;

namespace Masko.Client.Hosting;

/// <summary>Reads the options of a section by hand: no reflection, no culture, and nothing passed over that looks like an option.</summary>
internal static class SectionReader
{
    private const int MostShown = 60;

    /// <summary>Sets what the section has; what is not there stays as it is.</summary>
    public static void ReadInto(this IConfigurationSection section, MaskoHostOptions options)
    {
        options.Reading.Section = section.Path;
        foreach (var child in section.GetChildren())
        {
            options.Reading.IsEmpty = false;
            Read(child, child.Key, options);
        }
    }

    private static void Read(IConfigurationSection entry, string path, MaskoHostOptions options)
    {
        var option = KnownOption.All.FirstOrDefault(known => known.Path.Equals(path, StringComparison.OrdinalIgnoreCase));
        if (option is not null)
        {
            ReadValue(entry, option, options);
        }
        else if (OptionNames.IsGroup(path))
        {
            ReadGroup(entry, path, options);
        }
        else if (OptionNames.Complaint(path) is { } complaint)
        {
            options.Reading.Problems.Add($"{entry.Path} is no option{complaint}");
        }
    }

    private static void ReadGroup(IConfigurationSection group, string path, MaskoHostOptions options)
    {
        if (!string.IsNullOrEmpty(group.Value))
        {
            options.Reading.Problems.Add($"{group.Path} is {Shown(group.Value, options)}; it is a group: {OptionNames.In(path)}.");
        }

        foreach (var child in group.GetChildren())
        {
            Read(child, $"{path}:{child.Key}", options);
        }
    }

    private static void ReadValue(IConfigurationSection entry, KnownOption option, MaskoHostOptions options)
    {
        if (entry.GetChildren().Any())
        {
            options.Reading.Problems.Add($"{entry.Path} is a group; it is {option.Form}.");
            return;
        }

        // An empty text is how an environment variable, and null in older readers of JSON, says "not set".
        if (string.IsNullOrEmpty(entry.Value))
        {
            return;
        }

        if (option.Read(entry.Value, options, out var value))
        {
            options.Reading.Add(option.Path, entry.Path, value);
        }
        else
        {
            options.Reading.Problems.Add($"{entry.Path} is {Shown(entry.Value, options)}; it is {option.Form}.");
        }
    }

    /// <summary>A value for a message. A key in the wrong place is still a key, and an address may have a password in it.</summary>
    private static string Shown(string value, MaskoHostOptions options) =>
        value.Contains("masko_", StringComparison.OrdinalIgnoreCase) || value.Contains('@', StringComparison.Ordinal) || value == options.ApiKey
            ? "not shown, for it looks like a secret"
            : $"'{(value.Length <= MostShown ? value : value[..MostShown] + "…")}'";
}
