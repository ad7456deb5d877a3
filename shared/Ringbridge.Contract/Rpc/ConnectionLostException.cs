namespace Ringbridge.Contract.Rpc;

/// <summary>The connection ended before the answer came; whether the other side acted is unknown. StreamJsonRpc's name for it.</summary>
public sealed class ConnectionLostException(string message) : IOException(message);
