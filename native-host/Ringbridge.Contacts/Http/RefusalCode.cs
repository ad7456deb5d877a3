using System.Text.Json;

namespace Ringbridge.Contacts.Http;

/// <summary>The code in a refusal, such as <c>REQUEST_LIMIT_EXCEEDED</c>: where vendors say more than a status can.</summary>
internal static class RefusalCode
{
    private const int Longest = 60;

    /// <summary>The code; null when there is none, or none that could stand in a sentence.</summary>
    /// <param name="reply">The refusal.</param>
    /// <param name="where">Finds it.</param>
    public static string? In(SourceReply reply, Func<JsonElement, string?> where) =>
        JsonText.Read(reply.Body) is { } answer && where(answer) is { Length: <= Longest } code
            && code.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter is '_')
            ? code
            : null;
}
