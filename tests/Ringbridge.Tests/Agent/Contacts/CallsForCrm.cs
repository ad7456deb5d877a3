using Ringbridge.Agent.Contacts;
using Ringbridge.Contract.Calls;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Calls from somebody whom a CRM knows, at an agent that writes them down there.</summary>
internal static class CallsForCrm
{
    public const string Number = "+4930609854180";

    /// <summary>So many requests a Pipedrive gets at once, and then none for two seconds.</summary>
    public const int PipedriveAllows = 16;

    public static FakePipedrive Crm()
    {
        var crm = new FakePipedrive();
        crm.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        return crm;
    }

    public static FakePipedrive TwoBauers()
    {
        var crm = Crm();
        crm.Put(new CrmPerson(6, "Bert", "Bauer", "+49 30 609854180"));
        return crm;
    }

    public static async Task IsWrittenAsync(RunningAgent agent, FakeCrm crm, int count)
    {
        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(() => crm.Calls.Count >= count);
    }

    public static Task<RunningAgent> StartAsync(params ReadOnlySpan<FakeCrm> crms) => StartAsync(new RunningAgent(), crms);

    public static Task<RunningAgent> StartAsync(RunningAgent inside, params ReadOnlySpan<FakeCrm> crms)
    {
        var sources = crms.ToArray().Select((crm, at) =>
            $$"""{ "id": "crm{{(at == 0 ? "" : at)}}", "type": "pipedrive", "address": "{{crm.Url}}", "token": "{{FakePipedrive.Token}}", "calls": "de" }""");
        return RunningAgent.StartAsync(
            $$"""{ "lines": [ { "id": "desk", "type": "yealink", "name": "Desk", "address": "http://10.1.2.3" } ], "sources": [ {{string.Join(", ", sources)}} ] }""",
            inside: inside);
    }

    // The call is over, and who it was is known.
    public static async Task<Call> CallAsync(RunningAgent agent, TestClient client, string number = Number)
    {
        var (id, before) = (Guid.NewGuid().ToString("N"), client.Calls.Select(call => call.Id).ToHashSet(StringComparer.Ordinal));
        foreach (var state in (CallState[])[CallState.Ringing, CallState.Connected])
        {
            agent.Desk.Report(new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = state, RemoteNumber = number });
        }

        var call = await client.SeesAsync(call => call.State is CallState.Connected && !before.Contains(call.Id));
        await Eventually.BecomesTrueAsync(() => client.Contacts.Any(contacts => contacts.CallId == call.Id && contacts.Contacts.Count > 0));
        agent.Desk.Report(new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = CallState.Ended, EndReason = EndReason.Hangup });
        return await client.SeesAsync(seen => seen.Id == call.Id && seen.State is CallState.Ended);
    }

    public static void Report(RunningAgent agent, params ReadOnlySpan<CallState> states) => Report(agent, "1", states);

    public static void Report(RunningAgent agent, string id, params ReadOnlySpan<CallState> states)
    {
        foreach (var state in states)
        {
            agent.Desk.Report(new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = state, RemoteNumber = Number });
        }
    }

    // Everybody who fits is known.
    public static async Task<Call> FoundAsync(TestClient client, string? otherThan = null, int contacts = 2)
    {
        await Eventually.BecomesTrueAsync(() => client.Contacts.Any(told => told.CallId != otherThan && told.Contacts.Count == contacts));
        var id = client.Contacts.First(told => told.CallId != otherThan && told.Contacts.Count == contacts).CallId;
        return await client.SeesAsync(call => call.Id == id);
    }

    public static async Task EndAsync(RunningAgent agent, TestClient client, string id = "1")
    {
        var before = client.Calls.Count(call => call.State is CallState.Ended);
        agent.Desk.Report(new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = CallState.Ended, EndReason = EndReason.Hangup });
        await Eventually.BecomesTrueAsync(() => client.Calls.Count(call => call.State is CallState.Ended) > before);
    }
}
