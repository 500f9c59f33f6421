using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.Refit;

/// <param name="Problems">What the compiler says.</param>
/// <param name="Operations">The operations in it.</param>
internal sealed record RefitFile(IReadOnlyList<Diagnostic> Problems, IReadOnlyList<RefitOperation> Operations);
