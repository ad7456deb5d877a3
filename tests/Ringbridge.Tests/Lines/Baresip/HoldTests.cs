using System.Collections.Concurrent;
using Ringbridge.Contract.Calls;
using Ringbridge.Lines.Baresip;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines.Baresip;

/// <summary>Hold is a re-INVITE: seen at the other phone, a second baresip, as a new session description.</summary>
[Collection(RealSip.Name)]
public sealed class HoldTests
{
    [Fact]
    public async Task Hold_and_resume_arrive_at_the_other_phone()
    {
        await using var peer = await BaresipProcess.StartAsync("030111");
        await using var ours = await BaresipProcess.StartAsync("alice");
        await using var probe = BaresipLines.Run(ours.ControlAddress, $"127.0.0.1:{peer.SipPort}");
        var offersAtPeer = new ConcurrentQueue<BaresipMessage>();
        await using var peerConnection = await WatchAsync(peer, offersAtPeer);
        var id = await probe.DialAsync("030111");
        await probe.WaitForCallAsync(CallState.Ringing);
        await peerConnection.SendAsync("accept", null, CancellationToken.None);
        await probe.WaitForCallAsync(CallState.Connected);

        await probe.Line.HoldAsync(id, CancellationToken.None);
        await probe.WaitForCallAsync(CallState.Held);
        await Eventually.UntilAsync("the hold at the other phone", () => offersAtPeer.Count == 2);
        probe.Forget();
        await probe.Line.ResumeAsync(id, CancellationToken.None);
        await probe.WaitForCallAsync(CallState.Connected);
        await Eventually.UntilAsync("the resume at the other phone", () => offersAtPeer.Count == 3);

        offersAtPeer.ShouldAllBe(offer => offer.Id == id);
    }

    private static Task<BaresipConnection> WatchAsync(BaresipProcess peer, ConcurrentQueue<BaresipMessage> offers)
    {
        void Keep(BaresipMessage message)
        {
            if (message is { Type: "CALL_REMOTE_SDP", Parameter: "offer" })
            {
                offers.Enqueue(message);
            }
        }

        var options = BaresipOptions.Read(BaresipLines.Settings(peer.ControlAddress));
        return BaresipConnection.OpenAsync(
            options, Keep, new BaresipProblems("peer", options.Address), new BaresipTiming(), BaresipLines.Services, CancellationToken.None);
    }
}
