using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Masko.Client.Generators.Tests.Caching;

/// <summary>A model that held on to a compilation would keep it, and everything it knows, in memory.</summary>
public sealed class ModelTests
{
    private static readonly Type[] Light = [typeof(DiagnosticDescriptor), typeof(TextSpan), typeof(LinePositionSpan)];

    [Test]
    public void A_model_holds_nothing_of_the_compilation()
    {
        var models = Edits.Run(Edits.Jobs, Edits.Items, Edits.Wrong).TrackedSteps[ApiGenerator.ModelStep]
            .SelectMany(step => step.Outputs).Select(output => output.Value).ToList();
        var held = ObjectGraph.Of(models);

        Assert.That(held.OfType<ApiModel>().Count(), Is.EqualTo(3));
        Assert.That(held.OfType<MethodModel>().Count(), Is.EqualTo(2));
        Assert.That(held.OfType<ParameterModel>().Count(), Is.EqualTo(6));
        Assert.That(held.OfType<Finding>().Count(), Is.EqualTo(1));
        Assert.That(held.Where(ObjectGraph.IsOfCompiler).Select(one => one.GetType()).Distinct(), Is.EquivalentTo(Light));
    }

    [Test]
    public void Something_of_the_compilation_would_be_found()
    {
        var compilation = Compiler.Outside;

        Assert.That(ObjectGraph.Of(new EquatableList<object>([new { compilation.Assembly }])), Has.Member(compilation.Assembly));
    }

    [TestCase(Edits.Jobs)]
    [TestCase(Edits.Items)]
    [TestCase(Edits.Wrong)]
    public void Two_models_of_one_text_are_equal(string source)
    {
        static object Model(string source) => Edits.Run(source).TrackedSteps[ApiGenerator.ModelStep].Single().Outputs.Single().Value;

        Assert.That(Model(source), Is.EqualTo(Model(source)).And.Not.SameAs(Model(source)));
        Assert.That(Model(source).GetHashCode(), Is.EqualTo(Model(source).GetHashCode()));
    }
}
