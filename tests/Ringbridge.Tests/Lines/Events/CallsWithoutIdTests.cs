using Ringbridge.Contract.Calls;

namespace Ringbridge.Tests.Lines.Events;

/// <summary>Softphones that do not name their calls: the number tells which one is meant.</summary>
public sealed class CallsWithoutIdTests
{
    private readonly EventProbe _phone = EventProbe.Desktop();

    [Fact]
    public void A_number_alone_is_an_incoming_call()
    {
        var call = _phone.Hear("remote=+4930123456");

        (call.Direction, call.State, call.RemoteNumber).ShouldBe((CallDirection.Inbound, CallState.Ringing, "+4930123456"));
    }

    [Fact]
    public void A_placeholder_that_was_not_replaced_is_a_withheld_number() =>
        _phone.Hear("remote=$call.remote_number").RemoteNumber.ShouldBeNull();

    [Fact]
    public void Events_with_one_number_are_one_call() =>
        Ids("e=incoming&remote=030123", "e=incoming&remote=030123", "e=connected&remote=030123", "e=ended&remote=030123", "e=ended&remote=030123")
            .ShouldHaveSingleItem();

    [Fact]
    public void Events_with_two_numbers_are_two_calls() => Ids("e=incoming&remote=030123", "e=incoming&remote=040123").Count.ShouldBe(2);

    [Fact]
    public void An_event_without_a_number_means_the_newest_call() => Ids("e=incoming&remote=030123", "e=ended").ShouldHaveSingleItem();

    [Fact]
    public void A_caller_who_tries_again_is_a_new_call()
    {
        Ids("e=incoming&remote=030123", "e=ended&remote=030123");
        _phone.Time.Advance(TimeSpan.FromSeconds(3));

        Ids("e=incoming&remote=030123");

        _ids.Count.ShouldBe(2);
    }

    [Fact]
    public void Where_no_end_is_ever_told_a_later_ring_is_a_new_call()
    {
        Ids("e=incoming&remote=030123");
        _phone.Time.Advance(TimeSpan.FromMinutes(2));

        Ids("e=incoming&remote=030123");

        _ids.Count.ShouldBe(2);
    }

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private HashSet<string> Ids(params string[] queries)
    {
        foreach (var query in queries)
        {
            _ids.Add(_phone.Hear(query).LineCallId);
        }

        return _ids;
    }
}
