using Microsoft.Extensions.Options;

namespace Masko.Client.AspNetCore;

internal sealed class WebhookOptionsValidation : IValidateOptions<MaskoWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, MaskoWebhookOptions options) =>
        WebhookOptionsProblem.In(options, name) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
