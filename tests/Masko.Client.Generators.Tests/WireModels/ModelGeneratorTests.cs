using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.WireModels;

public sealed class ModelGeneratorTests
{
    private const string Fox = "namespace Masko.Client; public sealed record Fox : MaskoModel { public string? Name { get; init; } }";

    [Test]
    public void Every_record_that_is_a_model_gets_a_converter_and_stands_in_the_list()
    {
        var run = ModelRun.Of(Fox, "namespace Masko.Client; public sealed record Tail : MaskoModel; public sealed record Other(int X); public record struct Value(int X);");

        Assert.That(run.GeneratedSources.Select(source => source.HintName), Is.EquivalentTo(["FoxConverter.g.cs", "TailConverter.g.cs", "WireModels.g.cs"]));
        Assert.That(run.Text("WireModels.g.cs"), Does.Contain("typeof(global::Masko.Client.Fox)").And.Contains("typeof(global::Masko.Client.Tail)"));
    }

    [Test]
    public void A_converter_that_is_written_by_hand_is_taken_instead()
    {
        var run = ModelRun.Of(Fox, "namespace Masko.Client.Json; internal sealed class FoxConverter;");

        Assert.That(run.GeneratedSources.Select(source => source.HintName), Is.EqualTo(["WireModels.g.cs"]));
        Assert.That(run.Text("WireModels.g.cs"), Does.Contain("JsonModel<FoxConverter>"));
    }

    [Test]
    public void A_model_in_two_parts_gets_one_converter()
    {
        var run = ModelRun.Of(Fox.Replace("sealed record", "sealed partial record", StringComparison.Ordinal), "namespace Masko.Client; public sealed partial record Fox { public static int Count => 1; }");

        Assert.That(run.GeneratedSources.Select(source => source.HintName), Is.EquivalentTo(["FoxConverter.g.cs", "WireModels.g.cs"]));
    }

    [Test]
    public void Only_a_model_that_says_so_keeps_its_nulls()
    {
        var run = ModelRun.Of(Fox, "namespace Masko.Client; [KeepsNulls] public sealed record Tail : MaskoModel { public string? Name { get; init; } } internal sealed class KeepsNullsAttribute : System.Attribute;");

        Assert.That(run.Text("FoxConverter.g.cs"), Does.Not.Contain("KeepsNull"));
        Assert.That(run.Text("TailConverter.g.cs"), Does.Contain("JsonRead.KeepsNull(ref reader, \"name\", ref beyond)").And.Contains("JsonWrite.Kept"));
    }

    [Test]
    public void What_a_base_record_has_comes_first_and_an_abstract_member_once()
    {
        var run = ModelRun.Of("""
            namespace Masko.Client;
            public abstract record Animal : MaskoModel { public abstract string Kind { get; } public string? Name { get; init; } }
            public sealed record Fox : Animal { public override string Kind => "fox"; public int? Age { get; init; } }
            """);

        var converter = run.Text("FoxConverter.g.cs");
        Assert.That(run.GeneratedSources.Select(source => source.HintName), Does.Not.Contain("AnimalConverter.g.cs"));
        Assert.That(converter.IndexOf("\"name\"u8", StringComparison.Ordinal), Is.LessThan(converter.IndexOf("\"age\"u8", StringComparison.Ordinal)));
        Assert.That(converter.Split("WritePropertyName(\"kind\"u8)"), Has.Length.EqualTo(2));
    }

    [TestCase("public string? Length { get; init; }", "new global::Masko.Client.Tail { AdditionalProperties")]
    [TestCase("public required string Length { get; init; }", "throw global::Masko.Client.Json.JsonRead.NoObject")]
    public void An_entry_that_is_no_object_keeps_its_place_where_its_record_needs_nothing(string member, string expected)
    {
        var run = ModelRun.Of(
            """
            namespace Masko.Client;
            public sealed record Fox : MaskoModel { public System.Collections.Generic.IReadOnlyList<Tail>? Tails { get; init; } }
            """,
            $"namespace Masko.Client; public sealed record Tail : MaskoModel {{ {member} }}");

        Assert.That(run.Text("FoxConverter.g.cs"), Does.Contain(expected));
        Assert.That(
            run.Text("TailConverter.g.cs").Contains("InPlaceOfObject", StringComparison.Ordinal),
            Is.EqualTo(!member.Contains("required", StringComparison.Ordinal)));
    }

    [Test]
    public void Every_member_that_is_read_is_kept_where_it_is_not_what_it_should_be()
    {
        var run = ModelRun.Of("""
            namespace Masko.Client;
            public sealed record Fox : MaskoModel { public int? Age { get; init; } public string Kind => "fox"; }
            """);
        var converter = run.Text("FoxConverter.g.cs");

        Assert.That(converter, Does.Contain("JsonRead.KeepsOdd(ref reader, \"age\", ref beyond)").And.Not.Contains("\"kind\", ref beyond"));
        Assert.That(converter, Does.Contain("if (isOdd && @readAge is null) beyond!.HasNothingRight = true;"));
    }

    [TestCase("public System.Uri? Link { get; init; }", "System.Uri?")]
    [TestCase("public System.Collections.Generic.List<string>? Link { get; init; }", "System.Collections.Generic.List<string>?")]
    [TestCase("public object? Link { get; init; }", "object?")]
    [TestCase("public string[]? Link { get; init; }", "string[]?")]
    [TestCase("public System.Collections.Generic.IReadOnlyList<object>? Link { get; init; }", "System.Collections.Generic.IReadOnlyList<object>?")]
    public void A_property_that_has_no_place_in_json_is_an_error_on_its_line(string property, string type)
    {
        var run = ModelRun.Of($"namespace Masko.Client;\npublic sealed record Fox : MaskoModel\n{{\n    {property}\n}}");

        var finding = run.Diagnostics.Single();
        Assert.That(finding.Id, Is.EqualTo("MODEL001"));
        Assert.That(finding.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(finding.Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(3));
        Assert.That(finding.GetMessage(), Does.Contain("Fox.Link").And.Contains($"'{type}'"));
    }

    [TestCase("namespace Masko.Client; public sealed record Tail : MaskoModel { /* a comment */ public int? Length { get; init; } }")]
    [TestCase("namespace Masko.Client;\n\npublic sealed record Tail : MaskoModel\n{\n    /// <summary>x</summary>\n    public int? Length { get; init; }\n}")]
    public void An_edit_that_changes_no_json_does_nothing_again(string after) => Assert.That(ModelRun.MadeAgain(Fox, Tail, after), Is.Empty);

    [TestCase("namespace Masko.Client; public sealed record Tail : MaskoModel { public double? Length { get; init; } }")]
    [TestCase("namespace Masko.Client; public sealed record Tail : MaskoModel { public int? Width { get; init; } }")]
    [TestCase("namespace Masko.Client; public sealed record Tail : MaskoModel { public required int Length { get; init; } }")]
    public void An_edit_of_one_model_does_that_one_again_and_nothing_else(string after) =>
        Assert.That(ModelRun.MadeAgain(Fox, Tail, after), Is.EqualTo(["Tail"]));

    private const string Tail = "namespace Masko.Client; public sealed record Tail : MaskoModel { public int? Length { get; init; } }";
}
