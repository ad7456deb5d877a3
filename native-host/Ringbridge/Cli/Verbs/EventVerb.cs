using System.CommandLine;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>
/// <c>event KEY=VALUE…</c>: what a softphone starts on a call (“run application”). It hands the event to the agent and is done;
/// the agent starts if it does not run, so that the call is not lost.
/// </summary>
internal sealed class EventVerb : Command
{
    private const string LineKey = "line";

    private static readonly Phrase Summary = new(
        "tell what a phone does; for softphones that start a program on a call", "mitteilen, was ein Telefon tut; für Softphones, die bei Anrufen ein Programm starten");

    private static readonly Phrase Values = new(
        "line=ID, e=EVENT (incoming, outgoing, connected, hold, resume, ended, missed), remote=NUMBER, name=NAME, id=CALL",
        "line=KENNUNG, e=EREIGNIS (incoming, outgoing, connected, hold, resume, ended, missed), remote=NUMMER, name=NAME, id=ANRUF");

    private static readonly Phrase NoPair = new("“{0}” is not of the form KEY=VALUE.", "„{0}“ hat nicht die Form SCHLÜSSEL=WERT.");
    private static readonly Phrase Taken = new("Taken (line “{0}”).", "Angenommen (Leitung „{0}“).");

    private readonly Argument<string[]> _values;

    /// <summary>The verb.</summary>
    public EventVerb(VerbServices services)
        : base("event", Summary.In(services.Language))
    {
        _values = new("KEY=VALUE") { Arity = ArgumentArity.OneOrMore, Description = Values.In(services.Language) };
        Add(_values);
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var values = (run.Parse.GetValue(_values) ?? []).Select(Pair).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var lineId = values[LineKey].FirstOrDefault();
        await using var agent = await run.OpenAgentAsync();
        var taken = await agent.HandEventAsync(
            new LineEventParams
            {
                LineId = string.IsNullOrWhiteSpace(lineId) ? null : lineId.Trim(),
                Values = values.Where(group => !group.Key.Equals(LineKey, StringComparison.OrdinalIgnoreCase))
                    .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal),
            },
            run.Cancellation);
        return run.Terminal.Finish(taken, ContractJson.Default.LineEventResult, Taken.In(run.Language, taken.LineId));
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && text.AsSpan(0, equals).IndexOfAnyExceptInRange('!', '~') < 0
            ? new(text[..equals], text[(equals + 1)..])
            : throw new UsageException(NoPair, text);
    }
}
