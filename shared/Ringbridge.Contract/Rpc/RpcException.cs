namespace Ringbridge.Contract.Rpc;

/// <summary>An error as JSON-RPC carries it: thrown by a request handler to answer with it, and by a request that was answered with it.</summary>
public sealed class RpcException(int code, string message, RpcErrorData? errorData = null) : Exception(message)
{
    /// <summary>A JSON-RPC error code; one of <see cref="RpcErrorCodes"/>.</summary>
    public int Code { get; } = code;

    /// <summary>The codes for programs.</summary>
    public RpcErrorData? ErrorData { get; } = errorData;
}
