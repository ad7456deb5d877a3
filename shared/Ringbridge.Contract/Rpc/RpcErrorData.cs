using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contract.Rpc;

/// <summary>The <c>data</c> of a JSON-RPC error. The error's <c>message</c> is the sentence for people.</summary>
public sealed record RpcErrorData
{
    /// <summary>One of <see cref="Problems.Reasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>One of <see cref="Problems.Details"/>, where more is known.</summary>
    public string? Detail { get; init; }

    /// <summary>With <c>confirmNeeded</c>: what the person must confirm.</summary>
    public IReadOnlyList<ConfirmKind>? Confirm { get; init; }

    /// <summary>With <c>confirmNeeded</c>: the number that would be dialled.</summary>
    public NumberInfo? Number { get; init; }

    /// <summary>With <c>untrustedCertificate</c>: its SHA-256 (hex).</summary>
    public string? Fingerprint { get; init; }

    /// <summary>With <c>badSettings</c>: where in <c>config.json</c> the fault is, such as <c>areaCode</c> or <c>lines[1].address</c>.</summary>
    public string? Place { get; init; }
}
