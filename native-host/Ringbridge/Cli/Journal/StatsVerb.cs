using System.CommandLine;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Cli.Journal;

/// <summary><c>journal stats</c>: past calls in figures.</summary>
internal sealed class StatsVerb : Command
{
    private readonly FilterOptions _filter;

    /// <summary>The verb.</summary>
    public StatsVerb(VerbServices services)
        : base("stats", JournalPhrases.Stats.In(services.Language))
    {
        _filter = new FilterOptions(this, services.Language);
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var filter = _filter.Read(run.Parse);
        await using var agent = await run.OpenAgentAsync();
        var stats = await agent.StatsAsync(new JournalStatsParams(filter), run.Cancellation);
        return run.Terminal.Finish(stats, ContractJson.Default.JournalStats, string.Join(Environment.NewLine, Lines(stats, run.Language)));
    }

    private static IEnumerable<string> Lines(JournalStats stats, string language)
    {
        var total = stats.Total;
        yield return JournalPhrases.Total.In(language, total.Inbound, total.Missed, total.Outbound, total.Answered, Long(total.TalkSeconds));
        yield return JournalPhrases.Averages.In(language, Long(total.AverageRingSeconds), Long(total.AverageMissedSeconds), Long(total.AverageTalkSeconds));
        foreach (var caller in stats.Callers)
        {
            var who = caller.Name is { } name ? $"{name}, {caller.Display}" : caller.Display;
            yield return JournalPhrases.Caller.In(language, who, caller.Inbound, caller.Missed, caller.Outbound);
        }
    }

    private static string Long(double? seconds) => seconds is { } known ? $"{TimeSpan.FromSeconds(Math.Round(known)):c}" : "–";
}
