using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;

namespace Ringbridge.Contacts.Bitrix24;

/// <summary>
/// Several questions as one. Bitrix24 counts requests, and takes up to fifty questions in each (REST documentation, "batch"); a
/// question may use the answer to one before it. Each is answered or refused apart.
/// </summary>
internal sealed class Bitrix24Batch
{
    private readonly JsonObject _commands = [];

    /// <summary>Nothing is asked.</summary>
    public bool IsEmpty => _commands.Count == 0;

    /// <summary>A value out of the answer to an earlier question.</summary>
    /// <param name="name">The name of that question.</param>
    /// <param name="field">The field.</param>
    public static string ValueOf(string name, string field) => $"$result[{name}][{field}]";

    /// <summary>Adds a question.</summary>
    /// <param name="name">What it is called here.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameters">Its parameters, as in a query.</param>
    public void Ask(string name, string method, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var query = parameters.ToArray().Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}");
        _commands[name] = $"{method}?{string.Join('&', query)}";
    }

    /// <summary>The parameters of <c>batch</c>: one question that fails does not end the others.</summary>
    public JsonObject ToJson() => new() { ["halt"] = 0, ["cmd"] = _commands };

    /// <summary>The answer to one question; nothing when it was refused.</summary>
    /// <param name="answer">The answer to the batch.</param>
    /// <param name="name">What the question is called here.</param>
    public static JsonElement Result(JsonElement answer, string name) => answer.Part("result").Part("result").Part(name);

    /// <summary>How many there are of what one question lists; null when it was refused.</summary>
    /// <param name="answer">The answer to the batch.</param>
    /// <param name="name">What the question is called here.</param>
    public static int? Total(JsonElement answer, string name) => answer.Part("result").Part("result_total").Whole(name);

    /// <summary>The errors of questions that were refused, as the answer to a question of its own would have them.</summary>
    /// <param name="answer">The answer to the batch.</param>
    public static IEnumerable<JsonElement> Errors(JsonElement answer) =>
        answer.Part("result").Part("result_error") is { ValueKind: JsonValueKind.Object } errors ? errors.EnumerateObject().Select(error => error.Value) : [];
}
