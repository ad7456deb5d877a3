using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Calls that a CRM was about to be told when something else ended: it did not hear, and is told later, although it could not be asked for them.</summary>
public sealed class UnsentCallLogTests : IAsyncLifetime
{
    private readonly FakePipedrive _crm = new();
    private CallLogRoom _room = null!;

    public async Task InitializeAsync() => _room = await CallLogRoom.OpenAsync(_crm, "pipedrive", FakePipedrive.Token);

    [Fact]
    public async Task A_call_that_waits_for_a_locked_keyring_when_the_agent_ends_is_told_by_the_next_one()
    {
        _room.Store.IsLocked = true;
        await _room.Time.AdvanceUntilAsync(_room.Store.Asked);

        await _room.EndAsync();

        await IsNotBegunAsync();
        _room.Store.IsLocked = false;
        await _room.StartAsync();
        await IsWrittenAsync();
    }

    [Fact]
    public async Task A_call_of_a_source_that_is_being_replaced_is_told_to_the_new_one()
    {
        _room.Store.IsLocked = true;
        await _room.Time.AdvanceUntilAsync(_room.Store.Asked);

        await _room.EndSourceAsync();

        await _room.PutOffAsync(2);
        await IsNotBegunAsync();
        _room.Problem.ShouldBeNull();
        _room.Store.IsLocked = false;
        await _room.TakeSettingsAsync();
        await IsWrittenAsync();
    }

    [Fact]
    public async Task A_call_that_is_being_marked_when_the_agent_ends_is_told_by_the_next_one()
    {
        var ended = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        _room.Described = () => _room.Clock.Looked = () =>
        {
            // Within the transaction: whoever does not wait for it is gone by then.
            var ending = _room.EndAsync().AsTask();
            SpinWait.SpinUntil(() => ending.IsCompleted, TimeSpan.FromMilliseconds(200));
            ended.SetResult(ending);
        };

        await _room.Time.AdvanceUntilAsync(ended.Task);
        await await ended.Task;

        await IsNotBegunAsync();
        _room.Described = () => { };
        await _room.StartAsync();
        await IsWrittenAsync();
    }

    [Fact]
    public async Task A_call_that_was_refused_when_the_agent_ends_is_told_by_the_next_one()
    {
        var answer = new TaskCompletionSource();
        var ended = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        (_crm.Fault, _crm.FaultsAfter) = (CrmFault.Closed, answer.Task);
        await _room.Time.AdvanceUntilAsync(() => !_crm.Requests.IsEmpty);

        // When a refusal has come, it is looked how long the source is to be left alone.
        _room.Clock.Looked = () => ended.SetResult(_room.EndAsync().AsTask());
        answer.SetResult();
        await await ended.Task;

        await IsNotBegunAsync();
        _crm.Fault = CrmFault.None;
        await _room.StartAsync();
        await IsWrittenAsync();
    }

    public async Task DisposeAsync()
    {
        await _room.DisposeAsync();
        await _crm.DisposeAsync();
    }

    private async Task IsNotBegunAsync()
    {
        (await _room.KeptAsync()).ShouldNotBeNull().IsBegun.ShouldBeFalse();
        _crm.Calls.ShouldBeEmpty();
    }

    private async Task IsWrittenAsync()
    {
        await _room.Time.AdvanceUntilAsync(() => !_crm.Calls.IsEmpty);
        _crm.Calls.ShouldHaveSingleItem().ContactId.ShouldBe("5");
    }
}
