using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HouseRules;

/// <summary>Refuses every use of what <see cref="BannedCalls"/> lists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BannedCallsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "HOUSE001", "Banned call", "'{0}' is banned: use {1}", "House", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private readonly IReadOnlyList<Ban> bans;

    /// <summary>The analyzer the compiler loads: all bans.</summary>
    public BannedCallsAnalyzer() : this(BannedCalls.All)
    {
    }

    internal BannedCallsAnalyzer(IReadOnlyList<Ban> bans) => this.bans = bans;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext start)
    {
        var banned = new Dictionary<ISymbol, Ban>(SymbolEqualityComparer.Default);
        foreach (var ban in bans)
        {
            foreach (var member in ban.MembersIn(start.Compilation)) banned[member] = ban;
        }

        start.RegisterOperationAction(
            context => Check(context, banned),
            OperationKind.Invocation, OperationKind.MethodReference, OperationKind.PropertyReference, OperationKind.ObjectCreation);
    }

    private static void Check(OperationAnalysisContext context, Dictionary<ISymbol, Ban> banned)
    {
        if (Target(context.Operation) is { } symbol
            && banned.TryGetValue(symbol.OriginalDefinition, out var ban)
            && !IsOnlyNamed(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Name(context.Operation.Syntax).GetLocation(),
                symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
                ban.Instead));
        }
    }

    private static ISymbol? Target(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMemberReferenceOperation reference => reference.Member,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    private static bool IsOnlyNamed(IOperation operation) =>
        operation is INameOfOperation || (operation.Parent is { } parent && IsOnlyNamed(parent));

    // The name, not the whole expression: a chain over several lines is refused, and can be excused, on the line of the banned link.
    private static SyntaxNode Name(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => Name(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        _ => syntax,
    };
}
