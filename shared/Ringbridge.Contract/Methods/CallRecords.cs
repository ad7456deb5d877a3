using Ringbridge.Contract.Calls;

namespace Ringbridge.Contract.Methods;

/// <summary>What would be dialled?</summary>
public sealed record CallPreviewParams
{
    /// <summary>What a person or a link wrote: a number in any form, or a <c>tel:</c>, <c>callto:</c> or <c>sip:</c> URI.</summary>
    public required string Number { get; init; }

    /// <summary>The line it would go out on; the default line when absent.</summary>
    public string? LineId { get; init; }
}

/// <summary>Dial.</summary>
public sealed record CallDialParams
{
    /// <summary>What a person or a link wrote: a number in any form, or a <c>tel:</c>, <c>callto:</c> or <c>sip:</c> URI.</summary>
    public required string Number { get; init; }

    /// <summary>The line to dial with; the default line when absent.</summary>
    public string? LineId { get; init; }

    /// <summary>The person saw the number and said yes, after a <c>confirmNeeded</c>.</summary>
    public bool Confirmed { get; init; }

    /// <summary>
    /// The number is a colleague's extension: it is dialled as such, whatever else its digits mean (112). Refused when the line
    /// knows its colleagues (<c>presence.list</c>) and this is none, or does not know them and the dial plan calls it anything else.
    /// </summary>
    public bool Internal { get; init; }
}

/// <summary>Names a running call.</summary>
public sealed record CallIdParams
{
    /// <summary>The call; the only running one when absent.</summary>
    public string? CallId { get; init; }
}

/// <summary>One call.</summary>
/// <param name="Call">The call as it is now.</param>
public sealed record CallResult(Call Call);

/// <summary>Some calls.</summary>
/// <param name="Calls">Newest first.</param>
public sealed record CallListResult(IReadOnlyList<Call> Calls);

/// <summary>Ring the simulator.</summary>
public sealed record SimulatorRingParams
{
    /// <summary>Who calls; withheld when absent.</summary>
    public string? Number { get; init; }

    /// <summary>The caller's name.</summary>
    public string? Name { get; init; }

    /// <summary>Which simulator line; the first when absent.</summary>
    public string? LineId { get; init; }
}

/// <summary>Act as the other side of a simulated call.</summary>
public sealed record SimulatorCallParams
{
    /// <summary>The call; the newest simulated one when absent.</summary>
    public string? CallId { get; init; }

    /// <summary>For <c>simulator.end</c>: why it ends; hang-up when absent.</summary>
    public EndReason? EndReason { get; init; }
}
