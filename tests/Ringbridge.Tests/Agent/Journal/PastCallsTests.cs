using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class PastCallsTests : IDisposable
{
    private static readonly JournalFilter Everything = new();

    private readonly JournalTestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_filter_narrows_by_everything_at_once()
    {
        var start = _desk.Time.GetUtcNow();
        await using var journal = _desk.Open();
        var wanted = _desk.Over("wanted", "+4930123456", "Eva") with { EndReason = EndReason.Missed };
        TrackedCall[] others =
        [
            wanted with { Id = "outbound", Direction = CallDirection.Outbound },
            wanted with { Id = "answered", EndReason = EndReason.Hangup },
            wanted with { Id = "line", LineId = "other" },
            wanted with { Id = "number", Remote = new RemoteNumber("+4930999999", "+49 30 999999") },
            wanted with { Id = "name", RemoteName = "Adam" },
            wanted with { Id = "before", StartedAt = start.AddMinutes(-1) },
            wanted with { Id = "after", StartedAt = start.AddMinutes(1) },
            wanted with { Id = "running", EndReason = null },
        ];
        foreach (var call in (TrackedCall[])[wanted, .. others])
        {
            await journal.PutAsync(call, Soon);
        }

        var filter = new JournalFilter
        {
            Direction = CallDirection.Inbound,
            Missed = true,
            LineId = "desk",
            Number = "+4930123456",
            Search = "eva",
            From = start,
            To = start.AddMinutes(1),
        };
        (await IdsAsync(journal, filter)).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task A_tag_is_found_whole_and_not_in_parts()
    {
        await using var journal = _desk.Open();
        foreach (var (id, tags) in (IReadOnlyList<(string, string[])>)[("1", ["VIP", "Berlin"]), ("2", ["No VIP"]), ("3", [])])
        {
            await journal.PutAsync(_desk.Over(id), Soon);
            await journal.AnnotateAsync(id, AnnotationChange.Of(new JournalAnnotateParams { CallId = id, Tags = tags }), Soon);
        }

        (await IdsAsync(journal, new JournalFilter { Tag = "VIP" })).ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_tags_in_use_are_listed_the_most_used_ones_first()
    {
        await using var journal = _desk.Open();
        foreach (var (id, tags) in (IReadOnlyList<(string, string[])>)[("1", ["offer", "VIP"]), ("2", ["vip"]), ("3", ["Berlin"]), ("4", [])])
        {
            await journal.PutAsync(_desk.Over(id), Soon);
            await journal.AnnotateAsync(id, AnnotationChange.Of(new JournalAnnotateParams { CallId = id, Tags = tags }), Soon);
        }

        (await journal.TagsAsync(2, Soon)).ShouldBe(["VIP", "Berlin"]);
    }

    [Fact]
    public async Task Pages_stay_as_they_are_while_calls_come_in_and_go()
    {
        await using var journal = _desk.Open();
        for (var number = 0; number < 6; number++)
        {
            await journal.PutAsync(_desk.Over($"{number}") with { StartedAt = _desk.Time.GetUtcNow().AddMinutes(number) }, Soon);
        }

        var first = await journal.PastAsync(Everything, after: null, 2, Soon);
        await journal.PutAsync(_desk.Over("new") with { StartedAt = _desk.Time.GetUtcNow().AddHours(1) }, Soon);
        await journal.EraseAsync(calls => calls.Erase("4"), Soon);
        var second = await journal.PastAsync(Everything, JournalCursor.After(first[^1].Call), 2, Soon);

        first.Concat(second).Select(entry => entry.Call.Id).ShouldBe(["5", "4", "3", "2"]);
    }

    [Fact]
    public async Task Any_pages_together_are_the_whole_list_once()
    {
        await using var journal = _desk.Open();
        for (var number = 0; number < 60; number++)
        {
            // Several calls of one moment, in no order.
            await journal.PutAsync(_desk.Over($"{number * 37 % 60}") with { StartedAt = _desk.Time.GetUtcNow().AddSeconds(number * 13 % 7) }, Soon);
        }

        var whole = await IdsAsync(journal, Everything);
        whole.Count.ShouldBe(60);
        await Task.WhenAll(Enumerable.Range(1, 61).Select(async size => (await PagesAsync(journal, size)).ShouldBe(whole)));
    }

    [Fact]
    public async Task A_search_sees_what_was_put_before_it()
    {
        await using var journal = _desk.Open();
        for (var number = 0; number < 50; number++)
        {
            await journal.PutAsync(_desk.Over($"{number}"), Soon);
            (await PastAsync(journal, limit: 100)).Count.ShouldBe(number + 1);
        }
    }

    [Fact]
    public async Task The_journal_knows_how_often_and_when_a_number_called_before()
    {
        var start = _desk.Time.GetUtcNow();
        await using var journal = _desk.Open();
        foreach (var (minute, direction) in (IReadOnlyList<(int, CallDirection)>)[(1, CallDirection.Inbound), (3, CallDirection.Inbound), (2, CallDirection.Outbound)])
        {
            await journal.PutAsync(_desk.Over($"{minute}", "+4930123456") with { Direction = direction, StartedAt = start.AddMinutes(minute) }, Soon);
        }

        await journal.PutAsync(_desk.Over("other", "+4930999999"), Soon);
        await journal.PutAsync(_desk.Over("this", "+4930123456") with { StartedAt = start.AddMinutes(4) }, Soon);

        (await journal.HistoryAsync("+4930123456", start.AddMinutes(4), Soon)).ShouldBe(new CallHistory
        {
            Inbound = 2,
            LastInboundAt = start.AddMinutes(3),
            LastInboundEnd = EndReason.Hangup,
            Outbound = 1,
            LastOutboundAt = start.AddMinutes(2),
        });
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(CallJournal journal, int size)
    {
        var ids = new List<string>();
        JournalCursor? after = null;
        IReadOnlyList<JournalEntry> page;
        do
        {
            page = await journal.PastAsync(Everything, after, size, Soon);
            ids.AddRange(page.Select(entry => entry.Call.Id));
            after = page.Count > 0 ? JournalCursor.Parse(JournalCursor.After(page[^1].Call).ToString()) : null;
        }
        while (page.Count == size);

        return ids;
    }
}
