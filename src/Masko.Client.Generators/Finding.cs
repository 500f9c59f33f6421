using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Masko.Client.Generators;

/// <summary>A diagnostic in a form that can be compared and kept between two runs.</summary>
internal sealed record Finding(DiagnosticDescriptor Rule, string File, TextSpan Span, LinePositionSpan Lines, EquatableList<string> Arguments)
{
    public static Finding At(ISymbol symbol, DiagnosticDescriptor rule, params string[] arguments) =>
        At(symbol.Locations[0], rule, arguments);

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, Location.Create(File, Span, Lines), Arguments.Cast<object>().ToArray());

    private static Finding At(Location location, DiagnosticDescriptor rule, string[] arguments)
    {
        var lines = location.GetLineSpan();
        return new(rule, lines.Path, location.SourceSpan, lines.Span, new(arguments));
    }
}
