using System.CommandLine;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Cli.Journal;

/// <summary>The options that narrow past calls down, the same on every verb that has them.</summary>
internal sealed class FilterOptions
{
    private readonly Option<bool> _missed;
    private readonly Option<string?> _search;
    private readonly Option<string?> _number;
    private readonly Option<CallDirection?> _direction;
    private readonly Option<string?> _line;
    private readonly Option<string?> _tag;
    private readonly Option<string?> _since;
    private readonly Option<string?> _until;

    /// <summary>Adds them to a verb.</summary>
    public FilterOptions(Command verb, string language)
    {
        _missed = new("--missed") { Description = JournalPhrases.Missed.In(language) };
        _search = new("--search") { HelpName = "TEXT", Description = JournalPhrases.Search.In(language) };
        _number = new("--number") { HelpName = "NUMBER", Description = JournalPhrases.Number.In(language) };
        _direction = new("--direction") { HelpName = "inbound|outbound", Description = JournalPhrases.Direction.In(language) };
        _line = new("--line") { HelpName = "ID", Description = JournalPhrases.Line.In(language) };
        _tag = new("--tag") { HelpName = "TAG", Description = JournalPhrases.WithTag.In(language) };
        _since = new("--since") { HelpName = "WHEN", Description = JournalPhrases.Since.In(language) };
        _until = new("--until") { HelpName = "WHEN", Description = JournalPhrases.Until.In(language) };
        foreach (var option in (Option[])[_missed, _search, _number, _direction, _line, _tag, _since, _until])
        {
            verb.Add(option);
        }
    }

    /// <summary>What a command line asks for.</summary>
    /// <exception cref="UsageException">A time is none.</exception>
    public JournalFilter Read(ParseResult parse) => new()
    {
        Missed = parse.GetValue(_missed),
        Search = parse.GetValue(_search),
        Number = parse.GetValue(_number),
        Direction = parse.GetValue(_direction),
        LineId = parse.GetValue(_line),
        Tag = parse.GetValue(_tag),
        From = Time(parse.GetValue(_since)),
        To = Time(parse.GetValue(_until)),
    };

    private static DateTimeOffset? Time(string? text) => text is null
        ? null
        : TimeText.Read(text, TimeProvider.System) ?? throw new UsageException(JournalPhrases.BadTime, text);
}
