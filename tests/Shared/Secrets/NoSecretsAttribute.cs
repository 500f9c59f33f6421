using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework.Interfaces;

namespace Masko.Client.Tests.Shared;

/// <summary>Fails whatever test runs when one of the secrets of an assembly's tests passes: <c>[assembly: NoSecrets(Key)]</c>.</summary>
/// <param name="secrets">The secrets in use.</param>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class NoSecretsAttribute(params string[] secrets) : Attribute, ITestAction
{
    /// <summary>The watch of the whole test run, where the clients of the tests log too.</summary>
    public static SecretWatch Watch { get; private set; } = null!;

    public string[] Secrets => secrets;

    public ActionTargets Targets => ActionTargets.Test;

#pragma warning disable CA2255 // It listens from the start of the test run.
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void Start() => Watch = new SecretWatch(typeof(NoSecretsAttribute).Assembly.GetCustomAttribute<NoSecretsAttribute>()?.Secrets ?? []);

    public void BeforeTest(ITest test)
    {
        // Only what passed by then counts.
    }

    public void AfterTest(ITest test) => Assert.That(Watch.Leaks, Is.Empty, "a secret passed");
}
