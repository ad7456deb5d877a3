using Ringbridge.Text;

namespace Ringbridge.Cli;

/// <summary>What the command line says of itself.</summary>
internal static class CliPhrases
{
    /// <summary>The program.</summary>
    public static readonly Phrase Program = new(
        "Ringbridge puts the phone into the browser. This program connects browsers, phones and the command line.",
        "Ringbridge bringt das Telefon in den Browser. Dieses Programm verbindet Browser, Telefone und Befehlszeile.");

    /// <summary><c>--json</c>.</summary>
    public static readonly Phrase JsonOption = new(
        "print one JSON document on standard output; text for people goes to standard error",
        "ein JSON-Dokument auf die Standardausgabe schreiben; Text für Menschen geht auf die Standardfehlerausgabe");

    /// <summary><c>--help</c>.</summary>
    public static readonly Phrase HelpOption = new("show this help", "diese Hilfe zeigen");

    /// <summary><c>--version</c>.</summary>
    public static readonly Phrase VersionOption = new("show the version", "die Version zeigen");

    /// <summary>Heading.</summary>
    public static readonly Phrase Usage = new("Usage:", "Aufruf:");

    /// <summary>Heading.</summary>
    public static readonly Phrase Arguments = new("Arguments:", "Angaben:");

    /// <summary>Heading.</summary>
    public static readonly Phrase Options = new("Options:", "Optionen:");

    /// <summary>Heading.</summary>
    public static readonly Phrase Commands = new("Commands:", "Befehle:");

    /// <summary>Stands for any command.</summary>
    public static readonly Phrase AnyCommand = new("COMMAND", "BEFEHL");

    /// <summary>Stands for any options.</summary>
    public static readonly Phrase AnyOptions = new("[OPTIONS]", "[OPTIONEN]");

    /// <summary>Something that is neither verb, argument nor option.</summary>
    public static readonly Phrase Unknown = new("ringbridge does not understand “{0}”.", "ringbridge versteht „{0}“ nicht.");

    /// <summary>The parser's own complaint, where it has no words of ours.</summary>
    public static readonly Phrase Wrong = new("{0}", "Die Angaben passen nicht zum Befehl.");

    /// <summary>Where to look.</summary>
    public static readonly Phrase SeeHelp = new("“{0} --help” shows how it goes.", "„{0} --help“ zeigt, wie es geht.");

    /// <summary>Ctrl-C.</summary>
    public static readonly Phrase Cancelled = new("Cancelled.", "Abgebrochen.");
}
