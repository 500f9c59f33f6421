using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Wire;

/// <summary>Ends an operation with an error of the documented shape.</summary>
internal sealed class ApiFailure(int status, string code, string message, JsonObject? extra = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static ApiFailure BadRequest(string message) => new(400, "bad_request", message);

    public static ApiFailure Unauthorized(string message) => new(401, "unauthorized", message);

    public static ApiFailure Forbidden(string message) => new(403, "forbidden", message);

    public static ApiFailure NotFound(string what, string id) => new(404, "not_found", $"There is no {what} '{id}'.");

    public static ApiFailure InsufficientCredits(int required, int balance) => new(
        402, "insufficient_credits", $"Not enough credits. Required: {required}, balance: {balance}.",
        new JsonObject { ["required"] = required, ["balance"] = balance });

    /// <summary>There is not enough money.</summary>
    public static ApiFailure InsufficientFunds(BulkMoney required, BulkMoney balance) =>
        new(402, "insufficient_funds", $"Not enough money. Required: {required}, balance: {balance}.");

    /// <summary>The error alone, as a batch entry holds it.</summary>
    public JsonObject ToError()
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        foreach (var (name, value) in extra ?? [])
        {
            error[name] = value?.DeepClone();
        }

        return error;
    }

    public Reply ToReply() => new(Status, new JsonObject { ["error"] = ToError() });
}
