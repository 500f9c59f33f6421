using System.Reflection;

namespace Masko.Client.Generators.Tests.Caching;

internal static class ObjectGraph
{
    private const BindingFlags OwnFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Everything that an object holds, itself first: through fields, private ones too, and arrays.</summary>
    /// <remarks>What is the compiler's is not opened: it would be everything.</remarks>
    public static IReadOnlyCollection<object> Of(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var left = new Stack<object>([root]);
        while (left.TryPop(out var next))
        {
            if (seen.Add(next) && !IsLeaf(next.GetType()))
            {
                foreach (var held in Held(next))
                {
                    left.Push(held);
                }
            }
        }

        return seen;
    }

    public static bool IsOfCompiler(object one) => one.GetType().FullName!.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal);

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type);

    private static IEnumerable<object> Held(object one) =>
        IsOfCompiler(one) ? []
        : one is Array array ? array.OfType<object>()
        : Fields(one.GetType()).Select(held => held.GetValue(one)).OfType<object>();

    private static IEnumerable<FieldInfo> Fields(Type? type) =>
        type is null ? [] : type.GetFields(OwnFields).Concat(Fields(type.BaseType));
}
