using System.Text.Json;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>The JSON of the models: to keep one in a database or a queue and read it back.</summary>
public static class MaskoJson
{
    /// <summary>
    /// How the client reads and writes its models. Read-only, without reflection: only this package's types are known to it. Where code is trimmed or
    /// compiled ahead of time, ask it for the type: <c>(JsonTypeInfo&lt;Job&gt;)MaskoJson.Options.GetTypeInfo(typeof(Job))</c>.
    /// </summary>
    public static JsonSerializerOptions Options => MaskoJsonContext.Options;
}
