using System.Globalization;
using System.Xml.Linq;
using Masko.Client.Hosting;
using Masko.Client.Tests;
using Masko.Client.Tests.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Masko.Client.Sisters.Tests.Hosting;

/// <summary>What editors are told of <c>appsettings.json</c> is what is read and checked.</summary>
[TestFixture("ZSky")]
[TestFixture("VidiKing")]
public sealed class SchemaTests(string service)
{
    private readonly IReadOnlyList<OptionSchema> schema = OptionSchema.In(PathOf(service, "ConfigurationSchema.json"), service);

    private IEnumerable<KnownOption> Known => service == "ZSky" ? Client.ZSky.HostedZSky.Service.Options : Client.VidiKing.HostedVidiKing.Service.Options;

    [Test]
    public void Every_option_that_is_read_is_in_the_schema_with_a_description() => Assert.Multiple(() =>
    {
        Assert.That(schema.Select(option => option.Path), Is.EquivalentTo(Known.Select(option => option.Path)));
        Assert.That(schema.Select(option => option.Description), Is.All.EndsWith("."));
    });

    [Test]
    public void Defaults_are_those_of_the_options()
    {
        object options = service == "ZSky" ? new ZSkyHostOptions() : new VidiKingHostOptions();
        var address = (service == "ZSky" ? ZSkyClientOptions.DefaultBaseAddress : VidiKingClientOptions.DefaultBaseAddress).OriginalString;

        Assert.That(
            schema.Select(option => $"{option.Path} {option.Default}"),
            Is.EqualTo(schema.Select(option => $"{option.Path} {(option.Path == "BaseAddress" ? address : Text(Value(options, option.Path), option))}")));
    }

    // Common options are described as Masko's are; only their defaults may differ.
    [Test]
    public void Ranges_and_forms_of_common_options_are_those_of_the_first_client()
    {
        string[] own = ["default", "description"];

        foreach (var (option, first) in schema.Join(OptionSchema.All, option => option.Path, first => first.Path, (option, first) => (option, first)))
        {
            Assert.That(Form(option), Is.EqualTo(Form(first)), option.Path);
        }

        string Form(OptionSchema option) => string.Join(", ", option.Node.EnumerateObject().Where(member => !own.Contains(member.Name)).Select(member => $"{member.Name} {member.Value.GetRawText().Replace(" ", "", StringComparison.Ordinal)}"));
    }

    [Test]
    public void Ranges_of_its_own_options_are_those_that_are_checked()
    {
        var ranged = schema.Where(option => option.Most is not null && OptionSchema.All.All(first => first.Path != option.Path)).ToList();

        Assert.That(ranged, Is.Not.Empty);
        foreach (var option in ranged)
        {
            Assert.That(
                (Accepts(option, option.Most!), Accepts(option, Next(option.Most!, 1)), Accepts(option, option.Least ?? Next(option.Above!, 1)), Accepts(option, option.Above ?? Next(option.Least!, -1))),
                Is.EqualTo((true, false, true, false)), option.Path);
        }
    }

    [Test]
    public void The_package_tells_editors_where_the_schema_is()
    {
        var targets = PathOf(service, "buildTransitive", $"Masko.Client.{service}.targets");
        var segment = XDocument.Load(targets).Descendants("JsonSchemaSegment").Single();
        var file = ((string)segment.Attribute("Include")!).Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(targets) + "/", StringComparison.Ordinal);

        Assert.That(Path.GetFullPath(file), Is.EqualTo(PathOf(service, "ConfigurationSchema.json")));
        Assert.That("appsettings.json", Does.Match((string)segment.Attribute("FilePathPattern")!));
    }

    private static string PathOf(string service, params string[] parts) => Repository.PathTo(["src", "Masko.Client." + service, .. parts]);

    private static object? Value(object? options, string path) =>
        path.Split(':').Aggregate(options, (value, name) => value!.GetType().GetProperty(name)!.GetValue(value));

    private static string? Text(object? value, OptionSchema option) => value switch
    {
        null => option.NoLimit,
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private bool Accepts(OptionSchema option, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"{service}:ApiKey", "sk_live_1"), new($"{service}:{option.Path}", value)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        _ = service == "ZSky" ? services.AddZSkyClient(configuration) : services.AddVidiKingClient(configuration);
        using var provider = services.BuildServiceProvider();
        try
        {
            _ = service == "ZSky" ? provider.GetRequiredService<IZSkyClient>() : (object)provider.GetRequiredService<IVidiKingClient>();
            return true;
        }
        catch (OptionsValidationException)
        {
            return false;
        }
    }

    /// <summary>The next value up or down that can be written.</summary>
    private static string Next(string value, int step) => value.Contains(':', StringComparison.Ordinal)
        ? (TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture) + TimeSpan.FromTicks(step)).ToString("c")
        : (long.Parse(value, CultureInfo.InvariantCulture) + step).ToString(CultureInfo.InvariantCulture);
}
