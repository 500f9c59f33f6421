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
        var held = ObjectGraph.Of(Models());

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

    [Test]
    public void Models_of_the_same_text_are_equal()
    {
        var (models, others) = (Models(), Models());

        Assert.That(models, Is.EqualTo(others));
        Assert.That(models.Select(model => model.GetHashCode()), Is.EqualTo(others.Select(model => model.GetHashCode())));
        Assert.That(models.Zip(others).Where(pair => ReferenceEquals(pair.First, pair.Second)), Is.Empty);
    }

    private static List<object> Models() =>
    [
        .. Edits.Run(Edits.Jobs, Edits.Items, Edits.Wrong).TrackedSteps[ApiGenerator.ModelStep]
            .SelectMany(step => step.Outputs).Select(output => output.Value),
    ];
}
