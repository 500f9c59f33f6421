using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Guard;

/// <summary>Whatever a host writes down of a request, the key is not in it: neither in a text nor in the values behind it.</summary>
public sealed class LoggingTests
{
    private const string NoSuchKey = $$$"""{"error":{"code":"unauthorized","message":"No such key: {{{WireServer.Key}}}"}}""";

    [Test]
    public async Task The_key_is_in_no_log_even_when_the_host_redacts_nothing([Values] bool redactsNothing, [Values("", "agency")] string name)
    {
        await using var server = await StartAsync();
        using var sink = new LogSink();
        await CallAsync(server, sink, name, (services, builder) =>
        {
            if (redactsNothing)
            {
                services.ConfigureHttpClientDefaults(http => http.RedactLoggedHeaders(_ => false));
                builder.HttpClientBuilder.RedactLoggedHeaders(_ => false);
            }
        });

        AssertHidden(sink);
        Assert.That(sink.Lines, Has.Some.Contains("Authorization"));
        if (redactsNothing)
        {
            Assert.That(sink.Lines, Has.Some.Contains("application/json").And.Some.Contains("Bearer masko_***"));
        }
    }

    [TestCase("defaults")]
    [TestCase("handler")]
    [TestCase("last handler")]
    [TestCase("logger")]
    [TestCase("outer logger")]
    [TestCase("filter before")]
    [TestCase("filter after")]
    [TestCase("configuration after")]
    public async Task A_handler_or_logger_of_the_hosts_that_writes_down_every_request_has_no_key_to_write(string place)
    {
        await using var server = await StartAsync();
        using var sink = new LogSink();
        var writing = new WritingHandler(sink);
        await CallAsync(server, sink, "", (services, builder) =>
        {
            var http = builder.HttpClientBuilder;
            _ = place switch
            {
                "defaults" => services.ConfigureHttpClientDefaults(defaults => defaults.AddHttpMessageHandler(() => writing)),
                "handler" => http.AddHttpMessageHandler(() => writing).Services,
                "last handler" => http.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(writing)).Services,
                "logger" => http.AddDefaultLogger().AddLogger(_ => new WritingLogger(sink)).Services,
                "outer logger" => http.AddLogger(_ => new WritingLogger(sink), wrapHandlersPipeline: true).Services,
                "filter before" => services,
                "filter after" => services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new AddingFilter(writing)),
                _ => services.PostConfigure<HttpClientFactoryOptions>(
                    "Masko", options => options.HttpMessageHandlerBuilderActions.Add(made => made.AdditionalHandlers.Add(writing))),
            };
        }, before: services =>
        {
            if (place == "filter before")
            {
                services.AddHttpClient().AddSingleton<IHttpMessageHandlerBuilderFilter>(new AddingFilter(writing));
            }
        });

        AssertHidden(sink);
        Assert.That(sink.Lines, Has.Some.Contains("written ").And.Some.Contains("written after "));
    }

    private static Task<WireServer> StartAsync() => WireServer.StartAsync(context =>
        Answer.Json(context, context.Request.Path == "/v1/credits" ? 200 : 401, context.Request.Path == "/v1/credits" ? """{"data":{"balance":7}}""" : NoSuchKey));

    /// <summary>One call that is answered well and one that is not, both of them with the key.</summary>
    private static async Task CallAsync(
        WireServer server, LogSink sink, string name, Action<IServiceCollection, MaskoClientBuilder> configure, Action<IServiceCollection>? before = null)
    {
        void Options(MaskoHostOptions options) => (options.ApiKey, options.BaseAddress) = (WireServer.Key, server.Address);

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(sink).SetMinimumLevel(LogLevel.Trace));
        before?.Invoke(services);
        configure(services, name.Length == 0 ? services.AddMaskoClient(Options) : services.AddKeyedMaskoClient(name, Options));
        await using var provider = services.BuildServiceProvider();
        var masko = name.Length == 0 ? provider.GetRequiredService<IMaskoClient>() : provider.GetRequiredKeyedService<IMaskoClient>(name);

        Assert.That((await masko.Credits.GetAsync()).Balance, Is.EqualTo(7));
        Assert.ThrowsAsync<MaskoApiException>(() => masko.Projects.ListAsync());

        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer " + WireServer.Key, "Bearer " + WireServer.Key }));
    }

    private static void AssertHidden(LogSink sink)
    {
        Assert.That(sink.Lines, Has.None.Contains(WireServer.Key));
        Assert.That(sink.Lines, Has.None.Contains(WireServer.Key[6..]));
    }

    private sealed class AddingFilter(DelegatingHandler handler) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(handler);
        };
    }

    private sealed class WritingLogger(LogSink sink) : IHttpClientLogger
    {
        public object? LogRequestStart(HttpRequestMessage request)
        {
            sink.LogInformation("written {Request}", request);
            return null;
        }

        public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed) =>
            sink.LogInformation("written after {Request} {Response}", request, response);

        public void LogRequestFailed(object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed) =>
            sink.LogInformation("written after {Request} {Response}", request, response);
    }
}
