using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ringbridge.AgentProcess;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Cli.Journal;

/// <summary><c>journal</c>: past calls, for people, as JSON or as CSV; and the verbs that change them.</summary>
internal sealed class JournalVerb : Command
{
    private const int DefaultLimit = 50;
    private const int PageSize = 500;

    private readonly Option<bool> _csv;
    private readonly Option<bool> _excel;
    private readonly Option<int?> _limit;
    private readonly FilterOptions _filter;

    /// <summary>The verb.</summary>
    public JournalVerb(VerbServices services)
        : base("journal", JournalPhrases.Summary.In(services.Language))
    {
        var language = services.Language;
        _csv = new("--csv") { Description = JournalPhrases.Csv.In(language) };
        _excel = new("--excel") { Description = JournalPhrases.Excel.In(language) };
        _limit = new("--limit") { HelpName = "N", Description = JournalPhrases.Limit.In(language) };
        _filter = new FilterOptions(this, language);
        Add(_limit);
        Add(_csv);
        Add(_excel);
        Add(new StatsVerb(services));
        Add(new NoteVerb(services));
        Add(new EraseVerb(services));
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var (csv, excel, limit) = (run.Parse.GetValue(_csv), run.Parse.GetValue(_excel), run.Parse.GetValue(_limit));
        if (new[] { csv, excel, run.Terminal.IsJson }.Count(chosen => chosen) > 1)
        {
            throw new UsageException(JournalPhrases.OneForm);
        }

        if (limit is not null && (csv || excel))
        {
            throw new UsageException(JournalPhrases.NoLimit);
        }

        if (limit < 1)
        {
            throw new UsageException(JournalPhrases.BadLimit);
        }

        var filter = _filter.Read(run.Parse);
        await using var agent = await run.OpenAgentAsync();
        await (csv || excel ? WriteCsvAsync(run, agent, filter, excel)
            : run.Terminal.IsJson ? WriteJsonAsync(run, agent, filter, limit ?? int.MaxValue)
            : WriteTextAsync(run, agent, filter, limit ?? DefaultLimit));
        return ExitCodes.Done;
    }

    private static async Task WriteCsvAsync(Invocation run, AgentClient agent, JournalFilter filter, bool excel)
    {
        string? cursor = null;
        do
        {
            var part = await agent.ExportAsync(new JournalExportParams(filter) { Excel = excel, Cursor = cursor }, run.Cancellation);
            await run.Terminal.Output.WriteAsync(part.Text);
            cursor = part.Next;
        }
        while (cursor is not null);
    }

    // One document, though it comes in pages: nobody has to hold it all.
    private static async Task WriteJsonAsync(Invocation run, AgentClient agent, JournalFilter filter, int limit)
    {
        var output = run.Terminal.Output;
        var separator = "";
        await output.WriteAsync("{\"calls\":[");
        await foreach (var call in CallsAsync(run, agent, filter, limit))
        {
            await output.WriteAsync(separator);
            await output.WriteAsync(JsonSerializer.Serialize(call, ContractJson.Default.Call));
            separator = ",";
        }

        await output.WriteLineAsync("]}");
    }

    private static async Task WriteTextAsync(Invocation run, AgentClient agent, JournalFilter filter, int limit)
    {
        var written = 0;

        // One more than shown tells whether there is more.
        await foreach (var call in CallsAsync(run, agent, filter, limit < int.MaxValue ? limit + 1 : limit))
        {
            if (written++ == limit)
            {
                run.Terminal.Complain(JournalPhrases.More.In(run.Language));
                return;
            }

            run.Terminal.Say(Line(call, run.Language));
        }

        if (written == 0)
        {
            run.Terminal.Say(JournalPhrases.Empty.In(run.Language));
        }
    }

    private static async IAsyncEnumerable<Call> CallsAsync(Invocation run, AgentClient agent, JournalFilter filter, int limit)
    {
        string? cursor = null;
        do
        {
            var page = await agent.JournalAsync(new JournalQueryParams(filter) { Limit = Math.Min(limit, PageSize), Cursor = cursor }, run.Cancellation);
            foreach (var call in page.Calls)
            {
                yield return call;
            }

            limit -= page.Calls.Count;
            cursor = page.Next;
        }
        while (cursor is not null && limit > 0);
    }

    private static string Line(Call call, string language)
    {
        var started = call.StartedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var tags = string.Concat((call.Tags ?? []).Select(tag => $" #{tag}"));
        var note = call.Note is null ? "" : $" – {call.Note.ReplaceLineEndings(" ")}";
        return $"{started}  {CallText.Line(call, language)}{tags}{note}";
    }
}
