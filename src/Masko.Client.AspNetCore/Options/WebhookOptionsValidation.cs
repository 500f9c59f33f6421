using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

internal sealed class WebhookOptionsValidation<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TEvent>(WebhookKind<TOptions, TEvent> kind) : IValidateOptions<TOptions>
    where TOptions : WebhookVerifierOptions, IWebhookEndpointOptions
    where TEvent : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        WebhookOptionsProblem.In(kind, options, name) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
