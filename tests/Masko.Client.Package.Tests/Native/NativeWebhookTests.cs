using System.Text.RegularExpressions;

namespace Masko.Client.Package.Tests.Native;

[Category("Slow")]
public sealed partial class NativeWebhookTests
{
    private const string Printed = """
        signed: 200
        again: 200
        forged: 401
        late: 401
        no event: 400
        large: 413
        zsky: 200
        vidiking: 200
        told: j1 job.completed https://example.com/a.png, batch_1 batch.complete

        """;

    private string build = null!;
    private string printed = null!;

    [OneTimeSetUp]
    public async Task Publish_and_run()
    {
        if (NativeProgram.Obstacle is { } obstacle)
        {
            Assert.Ignore(obstacle);
        }

        var program = new NativeProgram("Masko.Client.AspNetCore.Aot");
        build = await program.PublishAsync();
        printed = await program.RunAsync();
    }

    // ASP.NET Core 8 with System.Text.Json 10 warns of this member of its own in an empty program too.
    [Test]
    public void A_native_build_has_no_warning_but_those_of_the_framework_about_itself()
    {
        var warnings = build.Split('\n').Where(line => Warning().IsMatch(line));

        Assert.That(build, Does.Contain("Generating native code"));
        Assert.That(warnings, Has.All.Contain("Microsoft.AspNetCore.Http.Json.JsonOptions.CreateDefaultTypeResolver()"));
    }

    [Test]
    public void A_native_host_takes_deliveries() => Assert.That(printed, Is.EqualTo(Printed));

    [GeneratedRegex(@"\bwarning\b|\bIL[23]\d{3}\b")]
    private static partial Regex Warning();
}
