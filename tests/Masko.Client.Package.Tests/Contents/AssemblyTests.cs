using System.Diagnostics;
using System.Reflection.PortableExecutable;

namespace Masko.Client.Package.Tests.Contents;

[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class AssemblyTests(string framework)
{
    private PackedAssembly library = null!;

    [OneTimeSetUp]
    public void Open() => library = new(TestRun.Library, framework);

    [OneTimeTearDown]
    public void Close() => library.Dispose();

    [Test]
    public void The_same_sources_make_the_same_bytes() =>
        Assert.That(library.DebugEntries.Select(entry => entry.Type), Does.Contain(DebugDirectoryEntryType.Reproducible));

    [Test]
    public void The_code_is_optimized()
    {
        var modes = (DebuggableAttribute.DebuggingModes)library.Argument(nameof(DebuggableAttribute)).ReadInt32();

        Assert.That(modes & DebuggableAttribute.DebuggingModes.DisableOptimizations, Is.EqualTo(DebuggableAttribute.DebuggingModes.None));
    }

    [Test]
    public void Only_the_framework_refit_polly_and_the_abstraction_of_logging_are_referenced() =>
        Assert.That(library.References, Has.All.StartsWith("System.").Or.EqualTo("Refit").Or.EqualTo("Polly.Core").Or.EqualTo("Microsoft.Extensions.Logging.Abstractions"));

    [Test]
    public void The_assembly_has_the_version_of_the_package() =>
        Assert.That(
            library.Argument("AssemblyInformationalVersionAttribute").ReadSerializedString()?.Split('+')[0],
            Is.EqualTo(TestRun.Library.Version));
}
