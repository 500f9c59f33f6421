using System.Reflection;
using System.Text.Json.Serialization;
using Masko.Client.Json;

namespace Masko.Client.Tests.House;

public sealed class ConventionTests
{
    private static readonly Assembly Library = typeof(MaskoClient).Assembly;

    private static IEnumerable<MethodInfo> PublicMethods => Library.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName);

    [Test]
    public void Every_async_method_ends_in_Async_and_takes_a_trailing_token_with_a_default()
    {
        var offenders = PublicMethods
            .Where(IsAsync)
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)
                || method.GetParameters().LastOrDefault() is not { HasDefaultValue: true } last
                || last.ParameterType != typeof(CancellationToken))
            .Select(Name);

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void No_other_method_ends_in_Async() =>
        Assert.That(PublicMethods.Where(method => !IsAsync(method) && method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Where(method => method.Name != nameof(IAsyncDisposable.DisposeAsync)).Select(Name), Is.Empty);

    [Test]
    public void Every_operation_takes_call_options_before_the_token()
    {
        var offenders = ApiMethod.All.Where(method =>
            method.Method.GetParameters() is not [.., { HasDefaultValue: true } options, _] || options.ParameterType != typeof(CallOptions));

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Every_wire_type_is_in_the_json_context()
    {
        var bodies = ApiMethod.All.Select(method => method.Body?.ParameterType).OfType<Type>();
        var answers = ApiMethod.All.Select(method => method.Method.ReturnType).Where(type => type.IsGenericType).Select(type => type.GetGenericArguments()[0]);
        var kinds = Library.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(GenerateBody)));

        var missing = bodies.Concat(answers).Concat(kinds).Distinct().Where(type => !KnownToJson(type));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_page_has_its_converter()
    {
        var pages = ApiMethod.All.Select(method => method.Method.ReturnType).Where(type => type.IsGenericType).Select(type => type.GetGenericArguments()[0])
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>)).Distinct();

        var missing = pages.Where(page => MaskoJson.Options.GetTypeInfo(page).Converter.GetType() != typeof(PageConverter<>).MakeGenericType(page.GetGenericArguments()));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_model_keeps_unknown_members()
    {
        var models = Library.GetExportedTypes().Where(type => type.IsClass && typeof(MaskoModel).IsAssignableFrom(type)).ToList();
        var wire = ApiMethod.All.SelectMany(method => method.Method.ReturnType.GetGenericArguments().Append(method.Body?.ParameterType)).OfType<Type>();

        Assert.That(wire.Where(type => !typeof(MaskoModel).IsAssignableFrom(type)), Is.Empty);
        Assert.That(models.Where(type => type.GetProperty(nameof(MaskoModel.AdditionalProperties)) is null), Is.Empty);
    }

    [Test]
    public void Every_answer_can_be_made_in_a_test()
    {
        var answers = ApiMethod.All.SelectMany(method => method.Method.ReturnType.GetGenericArguments()).Distinct();

        Assert.That(answers.Where(type => type.GetConstructor(Type.EmptyTypes) is null), Is.Empty);
    }

    [Test]
    public void Every_string_value_has_the_converter_of_its_own_type()
    {
        var values = Library.GetExportedTypes().Where(type => type.IsValueType
            && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IStringValue<>))).ToList();
        var offenders = values.Where(type =>
            type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType != typeof(StringValueConverter<>).MakeGenericType(type));

        Assert.That(values, Has.Count.GreaterThan(8));
        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Every_exception_can_be_made_in_a_test_and_comes_from_the_root()
    {
        var exceptions = Library.GetExportedTypes().Where(typeof(Exception).IsAssignableFrom).ToList();

        Assert.That(exceptions.Where(type => !typeof(MaskoException).IsAssignableFrom(type)), Is.Empty);
        Assert.That(exceptions.Where(type => type.GetConstructor([typeof(string), typeof(Exception)]) is null), Is.Empty);
    }

    [Test]
    public void Everything_public_is_in_one_namespace() =>
        Assert.That(Library.GetExportedTypes().Where(type => type.Namespace != "Masko.Client"), Is.Empty);

    private static bool KnownToJson(Type type)
    {
        try
        {
            return MaskoJson.Options.TryGetTypeInfo(type, out _);
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsAsync(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
