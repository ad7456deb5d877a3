using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Snapshots;

namespace Ringbridge.Tests.Contract;

/// <summary>What stands on the wire, letter by letter: a change here is a change for every client.</summary>
public sealed class WireTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void What_a_session_opens_with()
    {
        var opened = new SessionOpenResult
        {
            Protocol = ProtocolVersion.Current,
            AgentVersion = "0.1.0",
            SessionId = "s1",
            Lines =
            [
                new LineInfo
                {
                    Id = "desk",
                    Type = "yealink",
                    Name = "Schreibtisch",
                    Health = LineHealth.Down,
                    Problem = ProblemTexts.Describe(
                        new Problem(Reasons.LineUnreachable, Details.UnknownHost).With("line", "Schreibtisch").With("address", "telefon.local"), "de"),
                    Capabilities = [LineCapability.Dial, LineCapability.HangUp],
                    IsDefault = true,
                },
            ],
            Calls =
            [
                new Call
                {
                    Id = "c1",
                    LineId = "desk",
                    Direction = CallDirection.Outbound,
                    State = CallState.Ended,
                    EndReason = EndReason.NoAnswer,
                    RemoteNumber = "+4930609854180",
                    RemoteDisplay = "+49 30 609854180",
                    StartedAt = Noon,
                    EndedAt = Noon.AddSeconds(20.5),
                },
            ],
            Contacts = [],
            Settings = new RingbridgeSettings
            {
                Lines = [new LineSettings { Id = "desk", Type = "yealink", NumberFormat = NumberFormat.OutsideLine, Options = { ["user"] = JsonElement.Parse("\"admin\"") } }],
            },
            Front = true,
            Quiet = new QuietState { DoNotDisturb = true, DoNotDisturbUntil = Noon.AddHours(1), QuietHours = false },
            Missed = new MissedState(2, Noon),
        };

        Snapshot.VerifyJson(JsonSerializer.Serialize(opened, ContractJson.Default.SessionOpenResult));
    }

    [Fact]
    public void What_an_error_carries()
    {
        var data = new RpcErrorData
        {
            Reason = Reasons.ConfirmNeeded,
            Confirm = [ConfirmKind.Emergency],
            Number = new NumberInfo { Dialled = "112", Display = "112", Kind = NumberKind.Emergency, Confirm = [ConfirmKind.Emergency] },
        };

        Snapshot.VerifyJson(JsonSerializer.Serialize(data, ContractJson.Default.RpcErrorData));
    }

    [Fact]
    public void What_comes_back_is_what_was_sent()
    {
        var call = new Call { Id = "c1", LineId = "desk", Direction = CallDirection.Inbound, State = CallState.Ringing, StartedAt = Noon, Actions = [CallAction.Answer, CallAction.HangUp] };
        var json = JsonSerializer.Serialize(call, ContractJson.Default.Call);

        var back = JsonSerializer.Deserialize(json, ContractJson.Default.Call).ShouldNotBeNull();

        JsonSerializer.Serialize(back, ContractJson.Default.Call).ShouldBe(json);
        back.StartedAt.ShouldBe(Noon);
    }
}
