using System.Net;
using System.Text;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts.LogIns;

/// <summary>What a person reads who comes back from a vendor's page: plain, in their language, without a script, and nothing is kept of it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What to do.</param>
/// <param name="IsGerman">The language.</param>
internal sealed record LogInPage(HttpStatusCode Status, string Title, string Text, bool IsGerman)
{
    private const string Style = """
        :root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem}h1{font-size:1.4rem;line-height:1.3}
        """;

    /// <summary>It worked.</summary>
    public static LogInPage Done(string source, string? language) => ProblemTexts.IsGerman(language)
        ? new(HttpStatusCode.OK, "Angemeldet", $"Ringbridge hat den Zugang zu „{source}“ erhalten. Schließen Sie diesen Tab und speichern Sie die Quelle in den Einstellungen.", IsGerman: true)
        : new(HttpStatusCode.OK, "Logged in", $"Ringbridge has got access to “{source}”. Close this tab and save the source in the settings.", IsGerman: false);

    /// <summary>It did not.</summary>
    public static LogInPage Failed(Problem problem, string? language) => new(
        HttpStatusCode.OK,
        ProblemTexts.IsGerman(language) ? "Nicht angemeldet" : "Not logged in",
        ProblemTexts.Render(problem, language),
        ProblemTexts.IsGerman(language));

    /// <summary>Nobody waits for that.</summary>
    public static LogInPage Unknown(string? language) => new(
        HttpStatusCode.NotFound,
        ProblemTexts.IsGerman(language) ? "Diese Anmeldung erwartet niemand" : "Nobody waits for this log-in",
        ProblemTexts.IsGerman(language)
            ? "Beginnen Sie sie bitte in den Einstellungen von Ringbridge neu."
            : "Begin it again in the settings of Ringbridge.",
        ProblemTexts.IsGerman(language));

    /// <summary>As it goes over the wire.</summary>
    public byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html><html lang="{(IsGerman ? "de" : "en")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(Title)} · Ringbridge</title><style>{Style}</style></head><body><main><h1>{WebUtility.HtmlEncode(Title)}</h1><p>{WebUtility.HtmlEncode(Text)}</p></main></body></html>
            """);
        var head = $"HTTP/1.1 {(int)Status} {Status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\n"
            + "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'\r\nReferrer-Policy: no-referrer\r\n"
            + "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
