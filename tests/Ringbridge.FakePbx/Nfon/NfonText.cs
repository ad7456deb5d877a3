using System.Globalization;
using System.Text.Json;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>Writes what goes over the wire.</summary>
internal static class NfonText
{
    /// <summary>One event of a stream.</summary>
    public static string Event(string json) => $"data: {json}\n\n";

    /// <summary>An error's body.</summary>
    public static string Error(string message) => JsonSerializer.Serialize(new { error = message });

    /// <summary>RFC 3339 with nanoseconds and time zone, as the document has it.</summary>
    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00'zzz", CultureInfo.InvariantCulture);

    /// <summary>A step in the answer to a request to call: no more than id, state, time, and perhaps the error.</summary>
    public static string Progress(NfonCall call, string updated, string? error) => error is null
        ? JsonSerializer.Serialize(new { uuid = call.Uuid, state = call.State, updated })
        : JsonSerializer.Serialize(new { uuid = call.Uuid, state = call.State, updated, error });

    /// <summary>A call with all that is known of it.</summary>
    public static string Whole(NfonCall call, string account, string updated) => JsonSerializer.Serialize(new
    {
        uuid = call.Uuid,
        caller = call.Caller,
        caller_context = call.CallerContext,
        callee = call.Callee,
        callee_context = call.CalleeContext,
        extension = call.Extension,
        customer = account,
        direction = call.IsInbound ? "inbound" : "outbound",
        state = call.State,
        updated,
    });

    /// <summary>What an extension does.</summary>
    public static string State(NfonExtension extension, string account, string updated) =>
        JsonSerializer.Serialize(new { customer = account, extension = extension.Number, line = extension.Line, presence = extension.Presence, updated });

    /// <summary>Who there is.</summary>
    public static string Directory(IEnumerable<NfonExtension> extensions, string account) => JsonSerializer.Serialize(
        extensions.Select(extension => new { uuid = $"{extension.Number}@{account}", extension_number = extension.Number, name = extension.Name }));
}
