using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Nfon;

/// <summary>A running call of the own extension.</summary>
/// <param name="uuid">NFON's id of it.</param>
internal sealed class NfonCall(string uuid)
{
    /// <summary>NFON's id of it; of a dialled call that of the request.</summary>
    public string Uuid { get; } = uuid;

    /// <summary>Another id under which the stream of calls tells of it.</summary>
    public string? Alias { get; set; }

    /// <summary>What we dialled; null when somebody else started it.</summary>
    public NfonNumber? Dialled { get; set; }

    /// <summary>When the request to call was taken.</summary>
    public DateTimeOffset DialledAt { get; set; }

    /// <summary>Who started it.</summary>
    public CallDirection? Direction { get; set; }

    /// <summary>The other side; not told of a call that we dialled, because the agent knows better.</summary>
    public string? Remote { get; set; }

    /// <summary>The other side is an extension.</summary>
    public bool IsInternal { get; set; }

    /// <summary>The own phone, which rings first, was picked up.</summary>
    public bool IsOwnPhoneUp { get; set; }

    /// <summary>Both sides talked.</summary>
    public bool WasAnswered { get; set; }

    /// <summary>We dialled it, and it is still being set up.</summary>
    public bool IsBeingDialled => Dialled is not null && !WasAnswered;

    /// <summary>The answer to our request to call broke off: how it goes on, only the stream of calls tells.</summary>
    public bool IsProgressLost { get; set; }
}
