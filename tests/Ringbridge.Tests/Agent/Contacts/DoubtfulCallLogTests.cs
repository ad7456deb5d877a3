using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Zendesk;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Calls of which nobody knows whether Zendesk heard, and that it refuses when they are told again: the doubt goes on, and its two hours.</summary>
public sealed class DoubtfulCallLogTests : IAsyncLifetime
{
    private static readonly TimeSpan KnowsKeys = TimeSpan.FromHours(2);

    private readonly FakeZendesk _crm = new();
    private CallLogRoom _room = null!;

    public async Task InitializeAsync() => _room = await CallLogRoom.OpenAsync(_crm, "zendesk", FakeZendesk.Token);

    [Fact]
    public async Task A_call_that_was_heard_and_does_not_show_is_not_told_when_the_key_is_forgotten()
    {
        _crm.IsLate = true;
        await LoseAsync(CrmFault.LostAfterwards);
        await RefuseAgainAsync();
        Sleep(KnowsKeys);
        _crm.ForgetKeys();
        var told = Told;

        _crm.Fault = CrmFault.None;
        await IsDoneAsync();

        (Told, _crm.Calls.Count).ShouldBe((told, 1));
    }

    [Fact]
    public async Task A_call_that_shows_after_a_refusal_is_not_told_again()
    {
        _crm.IsLate = true;
        await LoseAsync(CrmFault.LostAfterwards);
        await RefuseAgainAsync();
        var told = Told;

        (_crm.IsLate, _crm.Fault) = (false, CrmFault.None);
        await IsDoneAsync();

        (Told, _crm.Calls.Count).ShouldBe((told, 1));
    }

    [Fact]
    public async Task A_call_that_was_not_heard_is_written_after_a_refusal()
    {
        await LoseAsync(CrmFault.LostBefore);
        await RefuseAgainAsync();

        _crm.Fault = CrmFault.None;
        await IsDoneAsync();

        _crm.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_time_of_a_refusal_is_not_the_beginning_of_a_doubt()
    {
        (_crm.FaultsOn, _crm.Fault) = ("POST", CrmFault.Closed);
        await PutOffAsync();
        Sleep(KnowsKeys);

        await LoseAsync(CrmFault.LostBefore);
        await IsDoneAsync();

        _crm.Calls.Count.ShouldBe(1);
    }

    public async Task DisposeAsync()
    {
        await _room.DisposeAsync();
        await _crm.DisposeAsync();
    }

    private int Told => _crm.Requests.Count(request => request.Method == "POST");

    private async Task LoseAsync(CrmFault fault)
    {
        (_crm.FaultsOn, _crm.Fault) = ("POST", fault);
        await PutOffAsync();
        (await _room.KeptAsync()).ShouldNotBeNull().IsBegun.ShouldBeTrue();
        _crm.Fault = CrmFault.None;
    }

    private async Task PutOffAsync()
    {
        var tries = await _room.TriesAsync();
        await _room.SkipUntilAsync(async () => await _room.TriesAsync() != tries);
    }

    // A quarter of an hour later it is told again.
    private async Task RefuseAgainAsync()
    {
        var told = Told;
        _crm.Fault = CrmFault.Closed;
        await PutOffAsync();
        Told.ShouldBe(told + 1);
        (await _room.KeptAsync()).ShouldNotBeNull().IsBegun.ShouldBeTrue();
    }

    // The computer does: nothing is tried meanwhile.
    private void Sleep(TimeSpan time) => _room.Time.SetClock(time);

    private Task IsDoneAsync() => _room.SkipUntilAsync(async () => await _room.KeptAsync() is null);
}
