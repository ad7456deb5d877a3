using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Lines;
using Ringbridge.Lines.Nfon;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>Two streams tell of a dialled call, and either may be ahead.</summary>
public sealed class NfonCallsTests
{
    private readonly LineEventQueue _events = new("nfon", NullLogger.Instance);
    private readonly NfonCalls _calls;

    public NfonCallsTests() => _calls = new NfonCalls(_events, new NfonProblems("NFON", "api.example"), TimeProvider.System);

    [Fact]
    public void A_reason_that_comes_after_the_end_is_still_told()
    {
        _calls.Begin("c1", NfonNumber.ToDial(new DialRequest("call-1", "4930123456"), "K9999"));
        _calls.Hear(News("hangup"));
        _calls.Progress("c1", "caller-answer", error: null);
        _calls.Progress("c1", "end", "busy");
        _calls.Progress("c1", "end", "busy");

        var ends = Read().Where(call => call.State is CallState.Ended).ToList();
        ends.Select(end => end.EndReason).ShouldBe([null, EndReason.Busy]);
        ends[^1].Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData(NumberKind.Emergency, "K9999")]
    [InlineData(NumberKind.Internal, "global")]
    public void A_call_to_112_in_the_other_context_is_another_call(NumberKind dialled, string context)
    {
        _calls.Begin("c1", NfonNumber.ToDial(new DialRequest("call-1", "112", dialled), "K9999"));

        _calls.Hear(NfonNews.Read(
            Encoding.UTF8.GetBytes($$"""{ "uuid": "c2", "state": "answer", "caller": "102", "callee": "112", "callee_context": "{{context}}", "direction": "outbound", "extension": "102" }"""),
            "102"u8)!);

        Read().ShouldHaveSingleItem().LineCallId.ShouldBe("c2");
    }

    private static NfonNews News(string state) => NfonNews.Read(
        Encoding.UTF8.GetBytes($$"""{ "uuid": "c1", "state": "{{state}}", "caller": "102", "callee": "4930123456", "direction": "outbound", "extension": "102" }"""), "102"u8)!;

    private List<CallEvent> Read()
    {
        var read = new List<CallEvent>();
        while (_events.Reader.TryRead(out var one))
        {
            read.Add((CallEvent)one);
        }

        return read;
    }
}
