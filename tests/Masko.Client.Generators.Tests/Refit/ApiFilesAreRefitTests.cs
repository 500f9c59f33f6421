namespace Masko.Client.Generators.Tests.Refit;

/// <summary>The way back to the Refit package stays open: the files in <c>Api/</c> are Refit as they stand.</summary>
public sealed class ApiFilesAreRefitTests
{
    [TestCaseSource(typeof(Repository), nameof(Repository.ApiNames))]
    public void A_file_compiles_with_the_attributes_of_Refit(string file) =>
        Assert.That(RefitPackage.Compile(Repository.ApiFiles[file]).Problems, Is.Empty);

    [TestCaseSource(typeof(Repository), nameof(Repository.ApiNames))]
    public void A_file_keeps_the_rules_that_Refit_checks_at_run_time(string file)
    {
        var operations = RefitPackage.Compile(Repository.ApiFiles[file]).Operations;

        Assert.That(operations, Is.Not.Empty);
        Assert.That(operations.SelectMany(operation => operation.Offences().Select(offence => $"{operation}: {offence}")), Is.Empty);
    }

    [Test]
    public void All_files_compile_together_with_those_that_are_for_Refit_only() =>
        Assert.That(RefitPackage.Compile([.. Repository.ApiFiles.Values, .. Repository.RefitFiles.Values]).Problems, Is.Empty);

    [Test]
    public void All_interfaces_of_the_client_are_in_these_files() =>
        Assert.That(
            typeof(IMaskoClient).GetProperties().Select(property => property.PropertyType).Where(type => type.IsInterface).Select(type => type.Name),
            Is.EquivalentTo(Repository.ApiFiles.Keys));

    [Test]
    public void An_attribute_that_Refit_does_not_have_is_found() =>
        Assert.That(
            RefitPackage.Compile("""public interface IApi { [Fetch("/v1")] Task GetAsync(CancellationToken token = default); }""").Problems,
            Is.Not.Empty);
}
