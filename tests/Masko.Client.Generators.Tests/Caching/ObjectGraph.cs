using System.Reflection;

namespace Masko.Client.Generators.Tests.Caching;

internal static class ObjectGraph
{
    /// <summary>Everything that an object holds, itself first: through fields, private ones too, and arrays.</summary>
    public static IReadOnlyCollection<object> Of(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var left = new Stack<object>([root]);
        while (left.TryPop(out var next))
        {
            if (!IsLeaf(next.GetType()) && seen.Add(next))
            {
                foreach (var held in Held(next))
                {
                    left.Push(held);
                }
            }
        }

        return seen;
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type.IsPointer || typeof(MemberInfo).IsAssignableFrom(type);

    private static IEnumerable<object> Held(object one) => one is Array array
        ? array.Cast<object?>().OfType<object>()
        : Fields(one.GetType()).Select(held => held.GetValue(one)).OfType<object>();

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null
        ? []
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(Fields(type.BaseType));
}
