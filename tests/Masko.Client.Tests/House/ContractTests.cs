using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Nodes;
using Masko.Client.Http;

namespace Masko.Client.Tests.House;

public sealed class ContractTests
{
    private static IEnumerable<ContractOperation> Operations => Contract.Operations;

    [Test]
    public void Every_operation_of_the_contract_has_its_method_and_the_other_way_round()
    {
        var contract = Contract.Operations.SelectMany(operation => operation.Ways()).Order();
        var methods = ApiMethod.All.Select(method => method.Way).Order();

        Assert.That(methods, Is.EqualTo(contract));
    }

    [Test]
    public void The_contract_has_every_operation_of_the_service() => Assert.That(Contract.Operations, Has.Count.EqualTo(34));

    [TestCaseSource(nameof(Operations))]
    public void An_operation_has_the_effect_that_the_contract_says(object operation)
    {
        var (path, method, _) = (ContractOperation)operation;
        var sent = path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

        var effect = MaskoService.Operations.EffectOf(HttpMethod.Parse(method), sent);

        Assert.That(effect.ToString(), Is.EqualTo(((ContractOperation)operation).Effect).IgnoreCase);
    }

    [Test]
    public void The_client_knows_every_operation_by_its_method_path_effect_and_name()
    {
        var contract = Contract.Operations.Select(operation => $"{operation.Method} {operation.Path} {operation.Effect} {operation.Id}");
        var known = MaskoService.Operations.All.Select(operation => $"{operation.Method} {operation.Template} {operation.Effect.ToString().ToLowerInvariant()} {operation.Name}");

        Assert.That(known.Order(), Is.EqualTo(contract.Order()));
    }

    [Test]
    public void The_operations_that_answer_nothing_are_those_whose_methods_return_nothing()
    {
        var silent = MaskoService.Operations.All.Where(operation => !operation.HasAnswer).Select(operation => $"{operation.Method} {operation.Template}");
        var methods = ApiMethod.All.Where(method => method.Method.ReturnType == typeof(Task)).Select(method => $"{method.Verb} {method.Path}");

        Assert.That(silent, Is.EquivalentTo(methods));
    }

    [TestCaseSource(nameof(Operations))]
    public void An_operation_is_found_by_what_is_sent(object operation)
    {
        var (path, method, _) = (ContractOperation)operation;
        var sent = path.Replace("{", "7f%2F", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

        Assert.That(MaskoService.Operations.Find(HttpMethod.Parse(method), sent)?.Name, Is.EqualTo(((ContractOperation)operation).Id));
        Assert.That(MaskoService.Operations.Find(HttpMethod.Parse(method), sent + "/some/more/than/there/is"), Is.Null);
        Assert.That(MaskoService.Operations.Find(HttpMethod.Head, sent), Is.Null);
    }

    [Test]
    public void An_operation_is_experimental_just_when_the_contract_calls_it_assumed()
    {
        var assumed = Contract.Operations.Where(operation => operation.Evidence == "assumed").SelectMany(operation => operation.Ways()).Order();
        var experimental = ApiMethod.All.Where(method => method.Method.GetCustomAttribute<ExperimentalAttribute>() is { DiagnosticId: "MASKO001" });

        Assert.That(experimental.Select(method => method.Way).Order(), Is.EqualTo(assumed));
    }

    [Test]
    public void Every_operation_says_its_evidence_and_its_effect()
    {
        string[] evidence = ["documented", "seen", "assumed"];
        string[] effects = ["reads", "changes", "creates", "charges"];
        var unmarked = Contract.Operations.Where(operation => !evidence.Contains(operation.Evidence) || !effects.Contains(operation.Effect));

        Assert.That(unmarked, Is.Empty);
    }

    [Test]
    public void Every_body_of_the_contract_says_its_evidence()
    {
        var bodies = Contract.Operations.Where(operation => operation.Node["requestBody"] is { } body && body["x-masko-evidence"] is null).Select(operation => operation.Id);
        var answers = Contract.Operations.SelectMany(operation => operation.Node["responses"]!.AsObject()
            .Where(response => response.Value!["$ref"] is null && response.Value["x-masko-evidence"] is null)
            .Select(response => $"{operation.Id} {response.Key}"));
        var schemas = Contract.Document["components"]!["schemas"]!.AsObject().Where(schema => schema.Value!["x-masko-evidence"] is null).Select(schema => schema.Key);

        Assert.That(bodies.Concat(answers).Concat(schemas), Is.Empty);
    }

    [Test]
    public void Every_example_in_the_contract_is_the_literal_one()
    {
        var inline = Nodes(Contract.Document)
            .OfType<JsonObject>()
            .SelectMany(node => node["examples"] is JsonObject named ? named : [])
            .Where(example => Repository.Examples().Contains(example.Key))
            .ToList();
        var drifted = inline.Where(example => !JsonNode.DeepEquals(example.Value!["value"], JsonNode.Parse(Repository.Example(example.Key)))).Select(example => example.Key);
        var expected = Repository.Examples().Where(name => !name.Contains("OLD", StringComparison.Ordinal) && !name.StartsWith("openapi", StringComparison.Ordinal));

        Assert.That(drifted, Is.Empty);
        Assert.That(inline.Select(example => example.Key).Distinct().Order(), Is.EqualTo(expected));
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var inner in children.OfType<JsonNode>().SelectMany(Nodes))
        {
            yield return inner;
        }
    }
}
