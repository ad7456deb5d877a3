using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class CallJournalTests : IDisposable
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    private readonly TemporaryHome _home = new();
    private readonly ManualTime _time = new();

    private string File => _home.Home.JournalFile;

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_call_comes_back_as_it_went_in()
    {
        var call = Call("1", CallState.Ended) with
        {
            LineCallId = "7",
            EndReason = EndReason.Failed,
            Remote = new RemoteNumber("+4930123456", "+49 30 123456"),
            RemoteName = "Eva",
            ConnectedAt = _time.GetUtcNow().AddSeconds(1),
            EndedAt = _time.GetUtcNow().AddSeconds(2),
            HeardAt = _time.GetUtcNow().AddSeconds(2),
            Problem = new Problem(Reasons.LineRejected, Details.WrongPassword).With("line", "desk"),
        };
        await using var journal = Open();

        await journal.PutAsync(call, Soon);

        var past = (await journal.PastAsync(1, Soon)).ShouldHaveSingleItem();
        ProblemTexts.Render(past.Problem!, "en").ShouldBe(ProblemTexts.Render(call.Problem!, "en"));
        (past with { Problem = call.Problem }).ShouldBe(call);
    }

    [Fact]
    public async Task Past_calls_come_newest_first_and_not_more_than_asked_for()
    {
        await using var journal = Open();
        foreach (var minute in (int[])[2, 1, 3])
        {
            await journal.PutAsync(Over($"{minute}") with { StartedAt = _time.GetUtcNow().AddMinutes(minute) }, Soon);
        }

        (await journal.PastAsync(2, Soon)).Select(call => call.Id).ShouldBe(["3", "2"]);
    }

    [Fact]
    public async Task A_running_call_is_no_past_call()
    {
        await using var journal = Open();

        await journal.PutAsync(Call("1", CallState.Connected), Soon);

        (await journal.PastAsync(10, Soon)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_that_goes_on_keeps_one_entry()
    {
        await using var journal = Open();

        await journal.PutAsync(Call("1", CallState.Ringing), Soon);
        await journal.PutAsync(Over("1"), Soon);

        (await journal.PastAsync(10, Soon)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_was_running_when_the_agent_died_is_closed_as_unknown()
    {
        await DieWithAsync(Call("1", CallState.Connected));

        await using var journal = Open();

        journal.Interrupted.ShouldHaveSingleItem().State.ShouldBe(CallState.Connected);
        var past = (await journal.PastAsync(10, Soon)).ShouldHaveSingleItem();
        past.State.ShouldBe(CallState.Ended);
        past.EndReason.ShouldBe(EndReason.Unknown);
        past.EndedAt.ShouldBeNull();
        past.Problem!.Detail.ShouldBe(Details.AgentRestarted);
    }

    [Fact]
    public async Task A_call_that_was_only_sent_is_not_said_to_have_been_interrupted()
    {
        await DieWithAsync(Call("1", CallState.Sent));

        await using var journal = Open();

        var past = (await journal.PastAsync(10, Soon)).ShouldHaveSingleItem();
        past.State.ShouldBe(CallState.Sent);
        past.EndReason.ShouldBe(EndReason.Unknown);
        past.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_flushed_survives_the_death_of_the_process()
    {
        await using var journal = Open();
        await journal.PutAsync(Over("1"), Soon);
        await journal.FlushAsync(Soon);

        using var elsewhere = new TemporaryHome();
        foreach (var file in Directory.GetFiles(_home.Root, "journal.db*"))
        {
            System.IO.File.Copy(file, Path.Combine(elsewhere.Root, Path.GetFileName(file)));
        }

        await using var next = CallJournal.Open(elsewhere.Home.JournalFile, _time, NullLogger.Instance);
        (await next.PastAsync(10, Soon)).ShouldHaveSingleItem().Id.ShouldBe("1");
    }

    [Fact]
    public async Task A_call_that_was_none_is_removed()
    {
        await using var journal = Open();
        await journal.PutAsync(Over("1"), Soon);

        await journal.RemoveAsync("1", Soon);

        (await journal.PastAsync(10, Soon)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_calls_are_removed_and_running_ones_never()
    {
        await using (var journal = Open())
        {
            await journal.PutAsync(Over("old"), Soon);
            await journal.PutAsync(Call("running", CallState.Connected), Soon);
            await journal.PutAsync(Over("new") with { StartedAt = _time.GetUtcNow().AddDays(2) }, Soon);

            (await journal.RemoveBeforeAsync(_time.GetUtcNow().AddDays(1), Soon)).ShouldBe(1);
        }

        await using var next = Open();
        next.Interrupted.ShouldHaveSingleItem().Id.ShouldBe("running");
    }

    [Fact]
    public async Task A_damaged_journal_is_set_aside_and_a_new_one_begun()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 4096), Soon);

        await using var journal = Open();

        journal.Problem!.Detail.ShouldBe(Details.JournalSetAside);
        await journal.PutAsync(Over("1"), Soon);
        (await journal.PastAsync(10, Soon)).Count.ShouldBe(1);
        (await System.IO.File.ReadAllTextAsync($"{File}.corrupt-20260105-090000", Soon)).ShouldStartWith("xxx");
    }

    [Fact]
    public async Task Without_a_usable_file_calls_are_kept_in_memory_and_the_problem_is_told()
    {
        Directory.CreateDirectory(File);

        await using var journal = Open();

        journal.Problem!.Detail.ShouldBe(Details.JournalUnusable);
        await journal.PutAsync(Over("1"), Soon);
        (await journal.PastAsync(10, Soon)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_agent_remembers_by_itself_survives()
    {
        await using (var journal = Open())
        {
            await journal.RememberAsync("countries", "AT", Soon);
        }

        await using var next = Open();
        (await next.RecallAsync("countries", Soon)).ShouldBe("AT");
        (await next.RecallAsync("nothing", Soon)).ShouldBeNull();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_file_is_for_its_owner_alone()
    {
        await using var journal = Open();
        await journal.PutAsync(Over("1"), Soon);
        await journal.FlushAsync(Soon);

        foreach (var file in Directory.GetFiles(_home.Root, "journal.db*"))
        {
            System.IO.File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    private async Task DieWithAsync(TrackedCall call)
    {
        await using var journal = Open();
        await journal.PutAsync(call, Soon);
    }

    private CallJournal Open() => CallJournal.Open(File, _time, NullLogger.Instance);

    private TrackedCall Over(string id) => CallMerge.Close(Call(id, CallState.Connected), EndReason.Hangup, _time.GetUtcNow());

    private TrackedCall Call(string id, CallState state) => new()
    {
        Id = id,
        LineId = "desk",
        Direction = CallDirection.Inbound,
        State = state,
        StartedAt = _time.GetUtcNow(),
        HeardAt = _time.GetUtcNow(),
    };
}
