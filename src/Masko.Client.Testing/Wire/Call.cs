using System.Globalization;
using Masko.Client.Testing.World;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Wire;

/// <summary>One request to one operation, its key already checked.</summary>
internal sealed record Call(
    string RequestId,
    Operation Operation,
    IReadOnlyDictionary<string, string> Route,
    IQueryCollection Query,
    IHeaderDictionary Headers,
    Upload? Upload,
    ReadOnlyMemory<byte> Bytes,
    Workspace Workspace,
    CancellationToken Aborted)
{
    public BodyReader Body() => BodyReader.Parse(Bytes);

    public string? QueryText(string name) => Query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    public int QueryNumber(string name, int standard, int least, int most)
    {
        if (QueryText(name) is not { } text)
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw ApiFailure.BadRequest($"{name} must be a whole number from {least} to {most}.");
    }
}
