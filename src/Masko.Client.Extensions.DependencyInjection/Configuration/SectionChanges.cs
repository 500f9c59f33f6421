using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Masko.Client.Hosting;

/// <summary>Tells the options of a client that their configuration has changed.</summary>
internal sealed class SectionChanges<TOptions>(string name, IConfigurationSection section) : IOptionsChangeTokenSource<TOptions>
{
    public string Name => name;

    public IChangeToken GetChangeToken() => new QuietToken(section.GetReloadToken());

    /// <summary>Wrong options are logged where they are checked: the caller that reloads configuration, such as a request or a timer, must not fail for them.</summary>
    private sealed class QuietToken(IChangeToken token) : IChangeToken
    {
        public bool HasChanged => token.HasChanged;

        public bool ActiveChangeCallbacks => token.ActiveChangeCallbacks;

        public IDisposable RegisterChangeCallback(Action<object?> callback, object? state) => token.RegisterChangeCallback(
            static pair =>
            {
                var (callback, state) = ((Action<object?>, object?))pair!;
                try
                {
                    callback(state);
                }
                catch (OptionsValidationException)
                {
                    // The client goes on with the options it has.
                }
            },
            (callback, state));
    }
}
