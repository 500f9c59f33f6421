using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Masko.Client.AspNetCore.Tests.Hosting;

public sealed class LogTests
{
    private static IReadOnlyList<LoggerMessageAttribute> Messages { get; } =
    [
        .. typeof(MaskoWebhookOptions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>(),
    ];

    [Test]
    public void Every_line_has_an_id_of_its_own() =>
        Assert.That(Messages.Select(message => message.EventId).ToList(), Has.Count.EqualTo(9).And.Unique.And.All.GreaterThan(0));

    [Test]
    public void What_somebody_has_to_mend_is_an_error() => Assert.That(
        Messages.Where(message => message.Level >= LogLevel.Error).Select(message => message.EventId), Is.EquivalentTo([1, 22, 23]));
}
