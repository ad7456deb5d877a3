using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class CallJournalTests : IDisposable
{
    private readonly JournalTestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_call_comes_back_as_it_went_in()
    {
        var call = _desk.Call("1", CallState.Ended) with
        {
            LineCallId = "7",
            EndReason = EndReason.Failed,
            Remote = new RemoteNumber("+4930123456", "+49 30 123456"),
            RemoteName = "Eva",
            ConnectedAt = _desk.Time.GetUtcNow().AddSeconds(1),
            EndedAt = _desk.Time.GetUtcNow().AddSeconds(2),
            HeardAt = _desk.Time.GetUtcNow().AddSeconds(2),
            Problem = new Problem(Reasons.LineRejected, Details.WrongPassword).With("line", "desk"),
        };
        await using var journal = _desk.Open();

        await journal.PutAsync(call, Soon);

        var past = (await PastAsync(journal, 1)).ShouldHaveSingleItem();
        ProblemTexts.Render(past.Problem!, "en").ShouldBe(ProblemTexts.Render(call.Problem!, "en"));
        (past with { Problem = call.Problem }).ShouldBe(call);
    }

    [Fact]
    public async Task A_colleague_at_112_comes_back_as_one_and_the_emergency_number_as_what_it_is()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1") with { Remote = RemoteNumber.OfExtension("112") }, Soon);
        await journal.PutAsync(_desk.Over("2") with { Remote = RemoteNumber.AsWritten("112") with { Kind = NumberKind.Emergency } }, Soon);

        var kinds = (await PastAsync(journal)).ToDictionary(call => call.Id, call => call.Remote!.Kind);

        // Null: the dial plan tells it from the digits.
        kinds.ShouldBe(new Dictionary<string, NumberKind?> { ["1"] = NumberKind.Internal, ["2"] = null }, ignoreOrder: true);
    }

    [Fact]
    public void A_colleague_at_112_and_the_emergency_services_are_two() =>
        RemoteNumber.OfExtension("112").Matches(RemoteNumber.AsWritten("112") with { Kind = NumberKind.Emergency }).ShouldBeFalse();

    [Fact]
    public async Task Past_calls_come_newest_first_and_not_more_than_asked_for()
    {
        await using var journal = _desk.Open();
        foreach (var minute in (int[])[2, 1, 3])
        {
            await journal.PutAsync(_desk.Over($"{minute}") with { StartedAt = _desk.Time.GetUtcNow().AddMinutes(minute) }, Soon);
        }

        (await PastAsync(journal, 2)).Select(call => call.Id).ShouldBe(["3", "2"]);
    }

    [Fact]
    public async Task A_running_call_is_no_past_call()
    {
        await using var journal = _desk.Open();

        await journal.PutAsync(_desk.Call("1", CallState.Connected), Soon);

        (await PastAsync(journal, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_that_goes_on_keeps_one_entry()
    {
        await using var journal = _desk.Open();

        await journal.PutAsync(_desk.Call("1", CallState.Ringing), Soon);
        await journal.PutAsync(_desk.Over("1"), Soon);

        (await PastAsync(journal, 10)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_was_running_when_the_agent_died_is_closed_as_unknown()
    {
        await DieWithAsync(_desk.Call("1", CallState.Connected));

        await using var journal = _desk.Open();

        journal.Interrupted.ShouldHaveSingleItem().Call.State.ShouldBe(CallState.Connected);
        var past = (await PastAsync(journal, 10)).ShouldHaveSingleItem();
        past.State.ShouldBe(CallState.Ended);
        past.EndReason.ShouldBe(EndReason.Unknown);
        past.EndedAt.ShouldBeNull();
        past.Problem!.Detail.ShouldBe(Details.AgentRestarted);
    }

    [Fact]
    public async Task A_call_that_was_only_sent_is_not_said_to_have_been_interrupted()
    {
        await DieWithAsync(_desk.Call("1", CallState.Sent));

        await using var journal = _desk.Open();

        var past = (await PastAsync(journal, 10)).ShouldHaveSingleItem();
        past.State.ShouldBe(CallState.Sent);
        past.EndReason.ShouldBe(EndReason.Unknown);
        past.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_flushed_survives_the_death_of_the_process()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);
        await journal.FlushAsync(Soon);

        using var elsewhere = new TemporaryHome();
        foreach (var file in Directory.GetFiles(_desk.Home.Root, "journal.db*"))
        {
            File.Copy(file, Path.Combine(elsewhere.Root, Path.GetFileName(file)));
        }

        await using var next = CallJournal.Open(elsewhere.Home.JournalFile, _desk.Time, NullLogger.Instance);
        (await PastAsync(next, 10)).ShouldHaveSingleItem().Id.ShouldBe("1");
    }

    [Fact]
    public async Task A_call_that_was_none_is_removed()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);

        await journal.RemoveAsync("1", Soon);

        (await PastAsync(journal, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_calls_are_removed_and_running_ones_never()
    {
        await using (var journal = _desk.Open())
        {
            await journal.PutAsync(_desk.Over("old"), Soon);
            await journal.PutAsync(_desk.Call("running", CallState.Connected), Soon);
            await journal.PutAsync(_desk.Over("new") with { StartedAt = _desk.Time.GetUtcNow().AddDays(2) }, Soon);

            (await journal.EraseAsync(calls => calls.EraseBefore(_desk.Time.GetUtcNow().AddDays(1)), Soon)).ShouldBe(1);
        }

        await using var next = _desk.Open();
        next.Interrupted.ShouldHaveSingleItem().Call.Id.ShouldBe("running");
    }

    [Fact]
    public async Task A_damaged_journal_is_set_aside_and_a_new_one_begun()
    {
        await File.WriteAllTextAsync(_desk.File, new string('x', 4096), Soon);

        await using var journal = _desk.Open();

        journal.Problem!.Detail.ShouldBe(Details.JournalSetAside);
        await journal.PutAsync(_desk.Over("1"), Soon);
        (await PastAsync(journal, 10)).Count.ShouldBe(1);
        (await File.ReadAllTextAsync($"{_desk.File}.corrupt-20260105-090000", Soon)).ShouldStartWith("xxx");
    }

    [Fact]
    public async Task Without_a_usable_file_calls_are_kept_in_memory_and_the_problem_is_told()
    {
        Directory.CreateDirectory(_desk.File);

        await using var journal = _desk.Open();

        journal.Problem!.Detail.ShouldBe(Details.JournalUnusable);
        await journal.PutAsync(_desk.Over("1"), Soon);
        (await PastAsync(journal, 10)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_agent_remembers_by_itself_survives()
    {
        await using (var journal = _desk.Open())
        {
            await journal.RememberAsync("countries", "AT", Soon);
        }

        await using var next = _desk.Open();
        (await next.RecallAsync("countries", Soon)).ShouldBe("AT");
        (await next.RecallAsync("nothing", Soon)).ShouldBeNull();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_file_is_for_its_owner_alone()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);
        await journal.FlushAsync(Soon);

        foreach (var file in Directory.GetFiles(_desk.Home.Root, "journal.db*"))
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    private async Task DieWithAsync(TrackedCall call)
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(call, Soon);
    }
}
