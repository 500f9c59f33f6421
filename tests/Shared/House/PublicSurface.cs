using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;

namespace Masko.Client.Tests.Shared;

/// <summary>Writes down what users of an assembly can see, a line a member.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>What differs from the reviewed file: lines that came and lines that went. With UPDATE_PUBLIC_API=1 the file is written anew.</summary>
    public static IEnumerable<string> Changes(Assembly assembly, string reviewed)
    {
        var now = Of(assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(reviewed, now);
        }

        var was = File.Exists(reviewed) ? File.ReadAllText(reviewed) : "";
        return now == was ? [] : now.Split('\n').Except(was.Split('\n')).Select(line => "+ " + line)
            .Concat(was.Split('\n').Except(now.Split('\n')).Select(line => "- " + line)).DefaultIfEmpty("the order of lines");
    }

    private static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in type.GetMembers(Declared).Where(IsVisible).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = new[] { type.BaseType }.Concat(type.GetInterfaces()).OfType<Type>()
            .Where(based => based != typeof(object) && based != typeof(ValueType) && based.IsVisible).Select(Name).Order(StringComparer.Ordinal);
        return $"{Experimental(type)}{kind} {Name(type)} : {string.Join(", ", bases)}".TrimEnd(' ', ':');
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } => member.Name.StartsWith("op_", StringComparison.Ordinal),
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisibleAccessor),
        FieldInfo field => field.IsPublic || field.IsFamily,
        EventInfo => true,
        _ => false,
    };

    private static bool IsVisibleAccessor(MethodInfo accessor) => accessor.IsPublic || accessor.IsFamily;

    private static string? Line(MemberInfo member) => member switch
    {
        // What every record has, the compiler's own.
        MethodInfo { Name: "<Clone>$" or "PrintMembers" or "get_EqualityContract" or "Equals" or "GetHashCode" or "Deconstruct" or "op_Equality" or "op_Inequality" } => null,
        PropertyInfo { Name: "EqualityContract" } => null,
        ConstructorInfo constructor => $"{Access(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})",
        MethodInfo method => $"{Experimental(method)}{Access(method)}{(method.IsStatic ? "static " : "")}{Typed(method.ReturnParameter)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property => $"{Modifiers(property)}{Typed(property)} {property.Name} {{{Accessors(property)}}}",
        FieldInfo { IsLiteral: true } constant => $"const {Name(constant.FieldType)} {constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}",
        _ => member.ToString(),
    };

    private static string Modifiers(PropertyInfo property) =>
        (property.GetCustomAttributesData().Any(data => data.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "")
        + (property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : "");

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod is not { } setter || !IsVisibleAccessor(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " init;" : " set;";
        return (property.GetMethod is { } getter && IsVisibleAccessor(getter) ? " get;" : "") + set + " ";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Typed(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? "default" : "null")) : "")}"));

    private static string Typed(ParameterInfo parameter) =>
        Name(parameter.ParameterType) + (!parameter.ParameterType.IsValueType && Nullability.Create(parameter).ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Typed(PropertyInfo property) =>
        Name(property.PropertyType) + (!property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Experimental(MemberInfo member) =>
        member.GetCustomAttribute<ExperimentalAttribute>() is { } experimental ? $"[{experimental.DiagnosticId}] " : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }
}
