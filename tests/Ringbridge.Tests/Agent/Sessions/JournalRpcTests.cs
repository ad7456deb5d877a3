using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Lines;
using Ringbridge.Tests.Agent.Journal;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Sessions;

/// <summary>What clients see of the journal.</summary>
public sealed class JournalRpcTests
{
    [Fact]
    public async Task Pages_are_asked_for_one_after_the_other()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        for (var number = 0; number < 5; number++)
        {
            await MissAsync(agent, client, $"{number}", "+4930123456");
        }

        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = await client.QueryAsync(new JournalQueryParams { Limit = 2, Cursor = cursor });
            ids.AddRange(page.Calls.Select(call => call.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        ids.Count.ShouldBe(5);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task A_page_that_is_cut_to_fit_goes_on_where_it_was_cut()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        for (var number = 0; number < 300; number++)
        {
            await MissAsync(agent, client, $"{number}", "+4930123456");
            await client.AnnotateAsync(new JournalAnnotateParams { CallId = (await client.JournalAsync(1))[0].Id, Note = new string('ä', 4000) });
        }

        var pages = new List<JournalQueryResult>();
        do
        {
            pages.Add(await client.QueryAsync(new JournalQueryParams { Limit = 1000, Cursor = pages.LastOrDefault()?.Next }));
        }
        while (pages[^1].Next is not null);

        pages.Count.ShouldBeGreaterThan(1);
        pages.SelectMany(page => page.Calls).DistinctBy(call => call.Id).Count().ShouldBe(300);
    }

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData(null, 201)]
    public async Task A_query_that_makes_no_sense_is_refused(string? cursor, int? searchLength)
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var query = new JournalQueryParams { Cursor = cursor, Search = searchLength is { } length ? new string('a', length) : null };

        (await Should.ThrowAsync<RpcException>(() => client.QueryAsync(query))).ErrorData!.Reason.ShouldBe(Reasons.BadRequest);
    }

    [Fact]
    public async Task A_number_may_be_written_in_any_form()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await MissAsync(agent, client, "1", "+4930123456");

        (await client.QueryAsync(new JournalQueryParams { Number = "030 / 123456" })).Calls.Count.ShouldBe(1);
        (await client.EraseAsync(new JournalEraseParams { Number = "0049 30 123456" })).ShouldBe(1);
    }

    [Fact]
    public async Task Who_called_before_is_told_while_it_rings()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await MissAsync(agent, client, "1", "+4930123456");
        var first = agent.Time.GetUtcNow();
        agent.Time.Advance(TimeSpan.FromHours(1));

        agent.Desk.Report(Ringing("2", "030123456"));

        var call = await client.SeesAsync(seen => seen.History is not null);
        call.State.ShouldBe(CallState.Ringing);
        call.History.ShouldBe(new CallHistory { Inbound = 1, LastInboundAt = first, LastInboundEnd = EndReason.Missed, Outbound = 0 });
        (await client.RunningAsync()).ShouldHaveSingleItem().History!.Inbound.ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_first_call_there_is_no_history()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        await MissAsync(agent, client, "1", "+4930123456");

        client.Calls.ShouldAllBe(call => call.History == null);
    }

    [Fact]
    public async Task A_note_on_a_running_call_is_seen_by_all_and_stays_with_the_call()
    {
        await using var agent = await RunningAgent.StartAsync();
        var (one, two) = (await agent.OpenAsync(), await agent.OpenAsync());
        agent.Desk.Report(Ringing("1", "+4930123456"));
        var call = await one.SeesAsync(_ => true);

        var annotated = await one.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Note = "Offer", Tags = ["VIP"] });
        annotated.Note.ShouldBe("Offer");
        annotated.Tags.ShouldBe(["VIP"]);
        (await two.SeesAsync(seen => seen.Note == "Offer")).State.ShouldBe(CallState.Ringing);

        agent.Desk.Report(Ended("1"));
        (await two.SeesAsync(seen => seen.State is CallState.Ended)).Note.ShouldBe("Offer");
        (await two.JournalAsync()).ShouldHaveSingleItem().Tags.ShouldBe(["VIP"]);
    }

    [Fact]
    public async Task A_private_call_shows_its_number_while_it_runs_and_leaves_none_behind()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.Report(Ringing("1", "+4930123456"));
        var call = await client.SeesAsync(_ => true);

        var running = await client.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Private = true });
        running.Private.ShouldBe(true);
        running.RemoteNumber.ShouldBe("+4930123456");

        agent.Desk.Report(Ended("1"));
        await client.SeesAsync(seen => seen.State is CallState.Ended);
        var past = (await client.JournalAsync()).ShouldHaveSingleItem();
        past.Private.ShouldBe(true);
        past.RemoteNumber.ShouldBeNull();
        past.RemoteName.ShouldBeNull();
    }

    [Fact]
    public async Task Notes_on_past_calls_and_erasures_are_told_to_all()
    {
        await using var agent = await RunningAgent.StartAsync();
        var (one, two) = (await agent.OpenAsync(), await agent.OpenAsync());
        await MissAsync(agent, one, "1", "+4930123456");
        var id = (await one.JournalAsync())[0].Id;

        await one.AnnotateAsync(new JournalAnnotateParams { CallId = id, Note = "a" });
        await one.EraseAsync(new JournalEraseParams { All = true });
        await one.EraseAsync(new JournalEraseParams { All = true });

        await Eventually.BecomesTrueAsync(() => two.JournalChanges.Count >= 2);
        two.JournalChanges.ShouldBe([id, null]);
    }

    [Fact]
    public async Task A_call_that_is_not_there_cannot_be_annotated()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var annotating = client.AnnotateAsync(new JournalAnnotateParams { CallId = "1", Note = "a" });

        (await Should.ThrowAsync<RpcException>(() => annotating)).ErrorData!.Detail.ShouldBe(Details.NotInJournal);
    }

    [Fact]
    public async Task What_is_to_be_erased_must_be_said_once()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        foreach (var request in (JournalEraseParams[])[new(), new() { CallId = "1", All = true }, new() { CallId = "" }, new() { CallId = "1", Number = "2" }])
        {
            (await Should.ThrowAsync<RpcException>(() => client.EraseAsync(request))).ErrorData!.Reason.ShouldBe(Reasons.BadRequest);
        }
    }

    [Fact]
    public async Task A_call_that_was_erased_stays_so_when_its_line_ends_it_again()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await MissAsync(agent, client, "1", "+4930123456");
        await client.EraseAsync(new JournalEraseParams { All = true });

        agent.Desk.Report(Ended("1") with { RemoteName = "A name that came late" });
        await client.SeesAsync(seen => seen.RemoteName is not null);

        (await client.JournalAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_export_comes_in_parts_that_are_one_file()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        for (var number = 0; number < 100; number++)
        {
            await MissAsync(agent, client, $"{number}", "+4930123456");
            await client.AnnotateAsync(new JournalAnnotateParams { CallId = (await client.JournalAsync(1))[0].Id, Note = new string('ä', 4000) });
        }

        var parts = new List<JournalExportResult>();
        do
        {
            parts.Add(await client.ExportAsync(new JournalExportParams { Excel = true, Cursor = parts.LastOrDefault()?.Next }));
        }
        while (parts[^1].Next is not null);

        parts.Count.ShouldBeGreaterThan(2);
        var rows = CsvParser.Read(string.Concat(parts.Select(part => part.Text)), ',');
        rows.Count.ShouldBe(101);
        rows[0][0].ShouldBe("\uFEFFBegan");
    }

    [Fact]
    public async Task Without_calls_an_export_is_its_header()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync("de");

        (await client.ExportAsync(new JournalExportParams { Excel = true })).ShouldBe(
            new JournalExportResult("\uFEFFBeginn;Richtung;Ausgang;Nummer;Name;Leitung;Klingelzeit (s);Gesprächszeit (s);Notiz;Schlagwörter;Privat\r\n"));
        (await client.ExportAsync(new JournalExportParams { Separator = ";" })).Text.ShouldStartWith("id;line;");
        (await Should.ThrowAsync<RpcException>(() => client.ExportAsync(new JournalExportParams { Separator = "=" }))).ErrorData!.Reason.ShouldBe(Reasons.BadRequest);
    }

    [Fact]
    public async Task Figures_follow_the_filter()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await MissAsync(agent, client, "1", "+4930123456");
        await MissAsync(agent, client, "2", "+4930999999");

        var stats = await client.StatsAsync(new JournalStatsParams { Number = "030 123456" });

        stats.Total.Missed.ShouldBe(1);
        stats.Callers.ShouldHaveSingleItem().Display.ShouldBe("+49 30 123456");
        (await Should.ThrowAsync<RpcException>(() => client.StatsAsync(new JournalStatsParams { Callers = 0 }))).ErrorData!.Reason.ShouldBe(Reasons.BadRequest);
    }

    private static async Task MissAsync(RunningAgent agent, TestClient client, string id, string number)
    {
        agent.Time.Advance(TimeSpan.FromSeconds(1));
        client.Calls.Clear();
        agent.Desk.Report(Ringing(id, number));
        agent.Desk.Report(Ended(id) with { EndReason = EndReason.Missed });
        await client.SeesAsync(seen => seen.State is CallState.Ended);
    }

    private static CallEvent Ringing(string id, string number) => new()
    {
        LineCallId = id,
        Direction = CallDirection.Inbound,
        State = CallState.Ringing,
        RemoteNumber = number,
    };

    private static CallEvent Ended(string id) => new() { LineCallId = id, Direction = CallDirection.Inbound, State = CallState.Ended };
}
