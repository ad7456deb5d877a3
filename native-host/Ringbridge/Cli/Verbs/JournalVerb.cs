using System.CommandLine;
using System.Globalization;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary><c>journal</c>: past calls, for people, as JSON or as CSV.</summary>
internal sealed class JournalVerb : Command
{
    private const int DefaultLimit = 50;

    private static readonly Phrase Summary = new("list past calls, newest first", "vergangene Anrufe zeigen, neueste zuerst");
    private static readonly Phrase Csv = new("print CSV (RFC 4180) on standard output", "CSV (RFC 4180) auf die Standardausgabe schreiben");
    private static readonly Phrase Limit = new("at most so many, 1 to 1000", "höchstens so viele, 1 bis 1000");
    private static readonly Phrase Both = new("--csv and --json exclude each other.", "--csv und --json schließen einander aus.");
    private static readonly Phrase Empty = new("No calls yet.", "Noch keine Anrufe.");

    /// <summary>The verb.</summary>
    public JournalVerb(VerbServices services)
        : base("journal", Summary.In(services.Language))
    {
        var csv = new Option<bool>("--csv") { Description = Csv.In(services.Language) };
        var limit = new Option<int>("--limit") { HelpName = "N", DefaultValueFactory = _ => DefaultLimit, Description = Limit.In(services.Language) };
        Add(csv);
        Add(limit);
        SetAction(services.Guard(run => RunAsync(run, run.Parse.GetValue(csv), run.Parse.GetValue(limit))));
    }

    private static async Task<int> RunAsync(Invocation run, bool csv, int limit)
    {
        if (csv && run.Terminal.IsJson)
        {
            throw new UsageException(Both);
        }

        await using var agent = await run.OpenAgentAsync();
        var journal = await agent.JournalAsync(new JournalQueryParams { Limit = limit }, run.Cancellation);
        if (csv)
        {
            JournalCsv.Write(journal.Calls, run.Terminal.Output);
            return ExitCodes.Done;
        }

        var text = journal.Calls.Count == 0
            ? Empty.In(run.Language)
            : string.Join(Environment.NewLine, journal.Calls.Select(call => Line(call, run.Language)));
        return run.Terminal.Finish(journal, ContractJson.Default.JournalQueryResult, text);
    }

    private static string Line(Call call, string language) =>
        $"{call.StartedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {CallText.Line(call, language)}";
}
