using System.Globalization;
using Ringbridge.Contract.Contacts;
using Ringbridge.Text;

namespace Ringbridge.Cli;

/// <summary>How a source is, in words: one line, with what to do where something is wrong.</summary>
internal static class SourceText
{
    /// <summary>The type of the own address book, which is neither asked nor copied.</summary>
    public const string OwnBook = "own";

    private static readonly Phrase Here = new("works; contacts: {0}", "in Ordnung; Kontakte: {0}");
    private static readonly Phrase Copied = new("works; contacts: {0}, copied {1}", "in Ordnung; Kontakte: {0}, kopiert {1}");
    private static readonly Phrase Copying = new("is being copied; contacts so far: {0}", "wird gerade kopiert; Kontakte bisher: {0}");
    private static readonly Phrase NotCopied = new("not copied yet", "noch nicht kopiert");
    private static readonly Phrase Answered = new("works; last answered {0}", "in Ordnung; zuletzt geantwortet {0}");
    private static readonly Phrase NotAsked = new("not asked yet", "noch nicht gefragt");
    private static readonly Phrase Again = new("It is asked again from {0} on.", "Sie wird ab {0} wieder gefragt.");
    private static readonly Phrase StillThere = new("Contacts: {0}, as copied {1}.", "Kontakte: {0}, Stand {1}.");

    /// <summary>How it is.</summary>
    public static string Of(SourceInfo source, string language) => source switch
    {
        { Problem: { } problem } => string.Join(' ', [problem.Message, .. Beside(source, language)]),
        { Syncing: true } => Copying.In(language, source.Contacts ?? 0),
        { Contacts: { } contacts, SyncedAt: { } copied } => Copied.In(language, contacts, Time(copied)),
        { Contacts: { } contacts, Type: OwnBook } => Here.In(language, contacts),
        { Contacts: not null } => NotCopied.In(language),
        { AnsweredAt: { } answered } => Answered.In(language, Time(answered)),
        _ => NotAsked.In(language),
    };

    private static IEnumerable<string> Beside(SourceInfo source, string language)
    {
        if (source.RetryAt is { } retry)
        {
            yield return Again.In(language, Time(retry));
        }

        if (source is { Contacts: { } contacts, SyncedAt: { } copied })
        {
            yield return StillThere.In(language, contacts, Time(copied));
        }
    }

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
