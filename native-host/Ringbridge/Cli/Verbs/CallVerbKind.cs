using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>A verb that does one thing with a running call.</summary>
/// <param name="Name">What people type.</param>
/// <param name="Method">What the agent is asked.</param>
/// <param name="Description">For the help.</param>
internal sealed record CallVerbKind(string Name, string Method, Phrase Description)
{
    /// <summary>End or reject.</summary>
    public static readonly CallVerbKind HangUp = new(
        "hangup", RpcMethods.CallHangUp, new("end a call, or reject it while it rings", "einen Anruf beenden oder, solange es klingelt, abweisen"));

    /// <summary>Pick up.</summary>
    public static readonly CallVerbKind Answer = new("answer", RpcMethods.CallAnswer, new("pick up a call", "einen Anruf annehmen"));

    /// <summary>Park.</summary>
    public static readonly CallVerbKind Hold = new("hold", RpcMethods.CallHold, new("put a call on hold", "einen Anruf halten"));

    /// <summary>Take back.</summary>
    public static readonly CallVerbKind Resume = new("resume", RpcMethods.CallResume, new("take a call back from hold", "einen gehaltenen Anruf fortsetzen"));
}
