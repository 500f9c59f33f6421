using System.Reflection;
using System.Runtime.CompilerServices;

namespace ApiReference;

/// <summary>Declarations as they are written in C#.</summary>
internal static class Signature
{
    public static string Of(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => CSharp.IsRecord(type) ? "record struct" : "struct",
            _ => CSharp.IsRecord(type) ? "record" : "class",
        };
        var modifiers = type switch
        {
            { IsClass: true, IsAbstract: true, IsSealed: true } => "static ",
            { IsClass: true, IsAbstract: true } => "abstract ",
            { IsClass: true, IsSealed: true } => "sealed ",
            { IsValueType: true, IsEnum: false } when type.IsDefined(typeof(IsReadOnlyAttribute)) => "readonly ",
            _ => "",
        };
        var bases = type.IsEnum ? [] : Bases(type).Select(each => CSharp.Of(each)).ToList();
        return $"public {modifiers}{kind} {CSharp.NameOf(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    public static string Of(MethodBase method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(each => each.Name))}>" : "";
        var name = method switch
        {
            ConstructorInfo => CSharp.NameOf(method.DeclaringType!).Split('<')[0],
            MethodInfo { Name: "op_Implicit" } conversion => "implicit operator " + CSharp.Of(conversion.ReturnType),
            MethodInfo { Name: ['o', 'p', '_', .. var sign] } => "operator " + sign,
            _ => Returns((MethodInfo)method) + " " + method.Name,
        };
        return $"{Access(method)}{(method.IsStatic ? "static " : "")}{name}{generic}({Parameters(method.GetParameters(), method.IsDefined(typeof(ExtensionAttribute)))})";
    }

    public static string Of(PropertyInfo property)
    {
        var getter = property.GetMethod ?? property.SetMethod!;
        var type = CSharp.Of(property.PropertyType, new NullabilityInfoContext().Create(property));
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{Parameters(index, false)}]" : property.Name;
        var writes = property.SetMethod is not { IsPrivate: false, IsAssembly: false } setter
            ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Access(getter)}{(getter.IsStatic ? "static " : "")}{required}{type} {name} {{ get;{writes} }}";
    }

    public static string Of(FieldInfo field) => field.IsLiteral
        ? $"const {CSharp.Of(field.FieldType)} {field.Name} = {(field.GetRawConstantValue() is string text ? $"\"{text}\"" : FormattableString.Invariant($"{field.GetRawConstantValue()}"))}"
        : $"static readonly {CSharp.Of(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}";

    /// <summary>What is declared itself, without what comes along.</summary>
    private static IEnumerable<Type> Bases(Type type)
    {
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(each => each.GetInterfaces())).ToHashSet();
        return new[] { type.BaseType }.OfType<Type>().Where(each => each != typeof(object) && each != typeof(ValueType))
            .Concat(type.GetInterfaces().Where(each => !inherited.Contains(each) && !each.Name.StartsWith("IEquatable", StringComparison.Ordinal))
                .OrderBy(each => CSharp.Of(each), StringComparer.Ordinal));
    }

    private static string Returns(MethodInfo method) => CSharp.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));

    private static string Access(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "";

    private static string Parameters(IReadOnlyList<ParameterInfo> parameters, bool isExtension) => string.Join(", ", parameters.Select((parameter, i) =>
        (isExtension && i == 0 ? "this " : "") + (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
            + $"{CSharp.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))} {parameter.Name}"
            + (parameter.HasDefaultValue ? " = " + CSharp.Default(parameter) : "")));
}
