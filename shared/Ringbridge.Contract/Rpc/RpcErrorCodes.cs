namespace Ringbridge.Contract.Rpc;

/// <summary>The numeric codes of JSON-RPC 2.0 (section 5.1), and of StreamJsonRpc and LSP where that is silent.</summary>
public static class RpcErrorCodes
{
    /// <summary>Not JSON.</summary>
    public const int ParseError = -32700;

    /// <summary>JSON, but no JSON-RPC request.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>No such method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The parameters do not fit.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The handler broke.</summary>
    public const int InternalError = -32603;

    /// <summary>The handler said no; <see cref="RpcErrorData.Reason"/> says why. StreamJsonRpc's code for an invocation error.</summary>
    public const int InvocationError = -32000;

    /// <summary>Cancelled by <c>$/cancelRequest</c>. LSP's and StreamJsonRpc's code.</summary>
    public const int RequestCancelled = -32800;
}
