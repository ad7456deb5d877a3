using Ringbridge.Contract.Calls;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>Calls that we dialled on one line and that the line has not named yet.</summary>
internal sealed class PendingDials
{
    private readonly List<PendingDial> _dials = [];

    /// <summary>Whether a command is still on its way.</summary>
    public bool AnyUnderWay => _dials.Exists(dial => dial.IsUnderWay);

    /// <summary>A call is about to be dialled.</summary>
    public void Add(TrackedCall call) => _dials.Add(new PendingDial(call.Id, call.Remote, IsUnderWay: true, OwnPhoneMayRing: true));

    /// <summary>Whether the line has not named the call yet.</summary>
    public bool Contains(string callId) => _dials.Exists(dial => dial.Is(callId));

    /// <summary>Whether the call's command is still on its way.</summary>
    public bool IsUnderWay(string callId) => _dials.Exists(dial => dial.IsUnderWay && dial.Is(callId));

    /// <summary>The command arrived.</summary>
    /// <param name="callId">Our id of the call.</param>
    /// <param name="ownPhoneMayRing">Whether the phone system rings the own phone first: one that only takes the command does not.</param>
    /// <returns>False when the line has named the call already.</returns>
    public bool Accept(string callId, bool ownPhoneMayRing)
    {
        var index = _dials.FindIndex(dial => dial.Is(callId));
        if (index < 0)
        {
            return false;
        }

        _dials[index] = _dials[index] with { IsUnderWay = false, OwnPhoneMayRing = ownPhoneMayRing };
        return true;
    }

    /// <summary>The line has named the call, or it is over.</summary>
    public void Remove(string callId) => _dials.RemoveAll(dial => dial.Is(callId));

    /// <summary>The dialled call that an event of an unknown call belongs to: by its number; or, if it has none, because there is only one.</summary>
    /// <param name="heard">The event.</param>
    /// <param name="remote">Its number.</param>
    /// <param name="isLastChance">The event has waited long enough for a receipt.</param>
    /// <returns>Our id of the call, or null.</returns>
    public string? Find(CallEvent heard, RemoteNumber? remote, bool isLastChance)
    {
        if (remote is not null)
        {
            return _dials.Find(dial => dial.Remote?.Matches(remote) == true && (heard.Direction is not CallDirection.Inbound || dial.OwnPhoneMayRing))?.CallId;
        }

        return heard.Direction is not CallDirection.Inbound && _dials is [var only] && (isLastChance || !only.IsUnderWay) ? only.CallId : null;
    }

    /// <param name="CallId">Our id of the call.</param>
    /// <param name="Remote">The number dialled.</param>
    /// <param name="IsUnderWay">The phone system has not answered the command yet.</param>
    /// <param name="OwnPhoneMayRing">A ring of the dialled number may be that of the own phone.</param>
    private sealed record PendingDial(string CallId, RemoteNumber? Remote, bool IsUnderWay, bool OwnPhoneMayRing)
    {
        public bool Is(string callId) => string.Equals(CallId, callId, StringComparison.Ordinal);
    }
}
