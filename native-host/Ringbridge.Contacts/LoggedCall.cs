using System.Globalization;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts;

/// <summary>A call that is over, as it is written down in a CRM.</summary>
public sealed record LoggedCall
{
    // The end of an id is chance alone: 48 bits of it.
    private const int TagDigits = 12;

    /// <summary>Its id, the same at every attempt.</summary>
    public required string Key { get; init; }

    /// <summary>With whom: what the source calls them.</summary>
    public required string ContactId { get; init; }

    /// <summary>What they are.</summary>
    public ContactKind ContactKind { get; init; }

    /// <summary>Where it belongs, as <see cref="ICallLog.PlaceAsync"/> found out; null where that is not asked.</summary>
    public string? Place { get; init; }

    /// <summary>Whether they called.</summary>
    public required bool IsInbound { get; init; }

    /// <summary>Their number as people read it.</summary>
    public required string Number { get; init; }

    /// <summary>When it began, with the time zone of this computer.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, with the same time zone.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>How long they talked; null when nobody answered.</summary>
    public TimeSpan? Talked { get; init; }

    /// <summary>What a person wrote down.</summary>
    public string? Note { get; init; }

    /// <summary>The language of what is written there: <c>de</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What it was, in a few words.</summary>
    public string Subject => (IsInbound, Talked, IsGerman) switch
    {
        (true, null, false) => $"Missed call from {Number}",
        (true, null, true) => $"Verpasster Anruf von {Number}",
        (true, _, false) => $"Call from {Number}",
        (true, _, true) => $"Anruf von {Number}",
        (false, null, false) => $"Call to {Number}, not answered",
        (false, null, true) => $"Anruf an {Number}, nicht angenommen",
        (false, _, false) => $"Call to {Number}",
        (false, _, true) => $"Anruf an {Number}",
    };

    /// <summary>When, how long, and the note: plain text, in lines.</summary>
    public string Text => string.Join('\n', new[]
    {
        StartedAt.ToString(IsGerman ? "dd.MM.yyyy HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Talked is { } talked ? string.Create(CultureInfo.InvariantCulture, $"{(IsGerman ? "Dauer" : "Duration")} {(int)talked.TotalMinutes}:{talked.Seconds:00}") : null,
        Note,
    }.OfType<string>());

    /// <summary>Subject and text as HTML, for systems that take nothing else: everything in it is text.</summary>
    public string Html => System.Net.WebUtility.HtmlEncode($"{Subject}\n{Text}").Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>The mark of a call in systems that have no field for a key: its last line. Short, and the same at every attempt.</summary>
    public string Tag => $"Ringbridge {(Key.Length > TagDigits ? Key[^TagDigits..] : Key)}";

    /// <summary><see cref="Text"/> with the mark.</summary>
    public string TaggedText => $"{Text}\n{Tag}";

    /// <summary><see cref="Html"/> with the mark.</summary>
    public string TaggedHtml => $"{Html}<br>{System.Net.WebUtility.HtmlEncode(Tag)}";

    private bool IsGerman => Language == "de";
}
