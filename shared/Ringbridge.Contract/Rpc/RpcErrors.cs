using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.Rpc;

/// <summary>The errors that the peer itself answers with, before or instead of a handler. For programmers, hence in English only.</summary>
internal static class RpcErrors
{
    private const int MaxPathCharacters = 200;

    public static RpcException BadFrame(FrameException exception) => new(
        exception.Error == FrameError.NotAnObject ? RpcErrorCodes.InvalidRequest : RpcErrorCodes.ParseError,
        exception.Message,
        new RpcErrorData { Reason = Reasons.BadRequest });

    public static RpcException InvalidRequest() => Bad(
        RpcErrorCodes.InvalidRequest, "Not a JSON-RPC 2.0 message: see “jsonrpc”, “method”, “params” and “id” (a number or a short text).");

    public static RpcException DuplicateId() => Bad(RpcErrorCodes.InvalidRequest, "A request with this id is still running.");

    public static RpcException MethodNotFound() => Bad(RpcErrorCodes.MethodNotFound, "There is no such method.");

    /// <param name="path">Where, as a JSON path; null when nothing more is known.</param>
    public static RpcException InvalidParams(string? path) =>
        Bad(RpcErrorCodes.InvalidParams, $"The parameters do not fit at {(path is { Length: > MaxPathCharacters } ? path[..MaxPathCharacters] : path ?? "$")}.");

    public static RpcException TooManyRequests(int limit) => new(
        RpcErrorCodes.InvocationError,
        $"{limit} requests of this connection are running already; this one was not started.",
        new RpcErrorData { Reason = Reasons.Refused, Detail = Details.TooManyRequests });

    public static RpcException Cancelled() =>
        new(RpcErrorCodes.RequestCancelled, "The request was cancelled.", new RpcErrorData { Reason = Reasons.Cancelled });

    public static RpcException Internal() =>
        new(RpcErrorCodes.InternalError, "Something broke inside Ringbridge.", new RpcErrorData { Reason = Reasons.Internal });

    private static RpcException Bad(int code, string message) => new(code, message, new RpcErrorData { Reason = Reasons.BadRequest });
}
