using System.Globalization;
using System.Reflection;

namespace ApiReference;

/// <summary>Types as they are written in C#.</summary>
internal static class CSharp
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    /// <summary>The name of a type that is declared: <c>BulkRun&lt;TBody, TOutput&gt;</c>.</summary>
    public static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToList();
        return (type.DeclaringType is { } outer ? NameOf(outer) + "." : "") + name + (own.Count == 0 ? "" : $"<{string.Join(", ", own.Select(each => each.Name))}>");
    }

    /// <summary>A type that is used, with its question marks.</summary>
    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value, nullability?.GenericTypeArguments is [var inner] ? inner : null) + "?";
        }

        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        return type switch
        {
            { IsByRef: true } => "ref " + Of(type.GetElementType()!),
            { IsArray: true } => Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark,
            { IsGenericParameter: true } => type.Name + mark,
            { IsGenericType: true } => Generic(type, nullability) + mark,
            _ => Keywords.GetValueOrDefault(type, NameOf(type)) + mark,
        };
    }

    /// <summary>The default of a parameter, as it is written.</summary>
    public static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool value => value ? "true" : "false",
        var value when parameter.ParameterType.IsEnum => $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static string Generic(Type type, NullabilityInfo? nullability)
    {
        var marks = nullability?.GenericTypeArguments ?? [];
        var arguments = type.GetGenericArguments().Select((argument, i) => Of(argument, i < marks.Length ? marks[i] : null));
        var name = type.Name.Split('`')[0];
        return name == "ValueTuple" ? $"({string.Join(", ", arguments)})" : $"{name}<{string.Join(", ", arguments)}>";
    }
}
