using System.Reflection;

namespace ApiReference;

/// <summary>What a type or a member is called in the file of documentation.</summary>
internal static class DocId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#ctor{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}"
            + Parameters(method.GetParameters()) + (method.Name is "op_Implicit" or "op_Explicit" ? "~" + Used(method.ReturnType) : ""),
        _ => "",
    };

    private static string Name(Type type) => (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Parameters(IReadOnlyList<ParameterInfo> parameters) =>
        parameters.Count == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => Used(parameter.ParameterType)))})";

    private static string Used(Type type) => type switch
    {
        { IsByRef: true } => Used(type.GetElementType()!) + "@",
        { IsArray: true } => Used(type.GetElementType()!) + "[]",
        { IsGenericMethodParameter: true } => "``" + type.GenericParameterPosition,
        { IsGenericParameter: true } => "`" + type.GenericParameterPosition,
        { IsGenericType: true } => $"{Name(type).Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(Used))}}}",
        _ => Name(type),
    };
}
