using Masko.Client.Http;
using Microsoft.Extensions.Configuration;

namespace Masko.Client.Hosting;

/// <summary>Reads the options of a section by hand: no reflection, no culture, and nothing passed over that looks like an option.</summary>
/// <param name="options">What is set.</param>
/// <param name="known">Every option that there is.</param>
internal sealed class SectionReader(IHostOptions options, IReadOnlyList<KnownOption> known)
{
    private readonly OptionNames names = new(known);

    /// <summary>Sets what the section has; what is not there stays as it is.</summary>
    public void Read(IConfigurationSection section)
    {
        options.Reading.Section = section.Path;
        foreach (var child in section.GetChildren())
        {
            options.Reading.IsEmpty = false;
            Read(child, child.Key);
        }
    }

    private void Read(IConfigurationSection entry, string path)
    {
        var option = known.FirstOrDefault(other => other.Path.Equals(path, StringComparison.OrdinalIgnoreCase));
        if (option is not null)
        {
            ReadValue(entry, option);
        }
        else if (names.IsGroup(path))
        {
            ReadGroup(entry, path);
        }
        else if (names.Complaint(path) is { } complaint)
        {
            options.Reading.Problems.Add($"{Path(entry)} is no option{complaint}");
        }
    }

    private void ReadGroup(IConfigurationSection group, string path)
    {
        if (!string.IsNullOrEmpty(group.Value))
        {
            options.Reading.Problems.Add($"{group.Path} is {Shown(group.Value)}; it is a group: {names.In(path)}.");
        }

        foreach (var child in group.GetChildren())
        {
            Read(child, $"{path}:{child.Key}");
        }
    }

    private void ReadValue(IConfigurationSection entry, KnownOption option)
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
            options.Reading.Problems.Add($"{entry.Path} is {Shown(entry.Value)}; it is {option.Form}.");
        }
    }

    private string Shown(string value) => ShownValue.Quoted(value, options.ApiKey);

    private static string Path(IConfigurationSection entry) => entry.Path[..^entry.Key.Length] + ShownValue.Name(entry.Key);
}
