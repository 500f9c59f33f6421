using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Masko.Client.Hosting;

namespace Masko.Client.Tests.Configuration;

/// <summary>Reader, schema and options say the same.</summary>
public sealed class SchemaTests
{
    private static IEnumerable<OptionSchema> Options => OptionSchema.All;

    private static IEnumerable<OptionSchema> WithRange => OptionSchema.All.Where(option => option.Most is not null);

    private static IEnumerable<OptionSchema> Texts => OptionSchema.All.Where(option => option.Node.TryGetProperty("pattern", out _));

    [Test]
    public void Every_option_that_a_text_can_set_is_read_and_in_the_schema()
    {
        var options = OptionProperty.InConfiguration.Select(option => option.Path).ToList();

        Assert.That(KnownOption.All.Select(known => known.Path), Is.EquivalentTo(options));
        Assert.That(OptionSchema.All.Select(known => known.Path), Is.EquivalentTo(options));
    }

    [TestCaseSource(nameof(Options))]
    public void An_option_has_a_description_and_its_default(object schema)
    {
        var option = (OptionSchema)schema;

        Assert.That(option.Description, Does.EndWith("."));
        Assert.That(option.Default, Is.EqualTo(OptionProperty.InConfiguration.Single(property => property.Path == option.Path).DefaultText));
    }

    [Test]
    public void Every_number_and_time_has_a_range()
    {
        var missing = OptionProperty.InConfiguration
            .Where(option => option.Property.PropertyType.IsValueType && option.Property.PropertyType != typeof(bool))
            .Select(option => OptionSchema.All.Single(schema => schema.Path == option.Path))
            .Where(schema => schema.Most is null || (schema.Least ?? schema.Above) is null);

        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(nameof(WithRange))]
    public void A_range_is_the_one_that_is_checked(object schema)
    {
        var option = (OptionSchema)schema;

        Assert.Multiple(() =>
        {
            Assert.That(Problems(option, option.Most!), Is.Empty, "the most");
            Assert.That(Problems(option, Next(option.Most!, 1)), Is.Not.Empty, "more than the most");
            Assert.That(Problems(option, option.Least ?? Next(option.Above!, 1)), Is.Empty, "the least");
            Assert.That(Problems(option, option.Above ?? Next(option.Least!, -1)), Is.Not.Empty, "less than the least");
            Assert.That(Problems(option, option.NoLimit ?? option.Default!), Is.Empty, "no limit");
        });
    }

    [TestCaseSource(nameof(Texts))]
    public void A_pattern_takes_what_the_reader_takes(object schema)
    {
        var option = (OptionSchema)schema;
        var pattern = new Regex(option.Node.GetProperty("pattern").GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1));
        string[] samples = [option.Default!, option.Most!, "00:00:07", "00:00:07.25", "30", "soon", "", "infinite", "00:07"];

        foreach (var sample in samples.Where(sample => sample.Length > 0))
        {
            var isRead = !Problems(option, sample).Any(problem => problem.Contains($"is '{sample}'", StringComparison.Ordinal));
            Assert.That(pattern.IsMatch(sample), Is.EqualTo(isRead), sample);
        }
    }

    [Test]
    public void The_package_tells_editors_where_the_schema_is()
    {
        var folder = Path.GetDirectoryName(OptionSchema.FilePath)!;
        var targets = Path.Combine(folder, "buildTransitive", "Masko.Client.Extensions.DependencyInjection.targets");
        var segment = XDocument.Load(targets).Descendants("JsonSchemaSegment").Single();
        var file = ((string)segment.Attribute("Include")!).Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(targets) + "/", StringComparison.Ordinal);

        Assert.That(Path.GetFullPath(file), Is.EqualTo(OptionSchema.FilePath));
        Assert.That("appsettings.Development.json", Does.Match((string)segment.Attribute("FilePathPattern")!));
    }

    private static IReadOnlyList<string> Problems(OptionSchema option, string value)
    {
        // The longest delay is at least the first one: each is tried with the other at its end.
        (string, string?)[] others = option.Path switch
        {
            "Retry:Delay" => [("Retry:MaxDelay", "01:00:00")],
            "Retry:MaxDelay" => [("Retry:Delay", "00:00:00.0000001")],
            _ => [],
        };
        return Client.Tests.Options.Problems([(option.Path, value), .. others]);
    }

    /// <summary>The next value up or down that can be written.</summary>
    private static string Next(string value, int step) =>
        value.Contains(':', StringComparison.Ordinal) ? (TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture) + TimeSpan.FromTicks(step)).ToString("c")
        : long.TryParse(value, CultureInfo.InvariantCulture, out var whole) && whole != 1 && whole != 0 ? (whole + step).ToString(CultureInfo.InvariantCulture)
        : whole == 1 && step < 0 ? "0"
        : whole == 0 && step < 0 ? "-1"
        : (whole + (step * 0.001)).ToString(CultureInfo.InvariantCulture);
}
