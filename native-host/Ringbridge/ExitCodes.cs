namespace Ringbridge;

/// <summary>What the process tells whoever started it. docs/cli.md lists them.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for the shim: the browser closed the connection.</summary>
    public const int Done = 0;

    /// <summary>Failed; for the shim: the agent could not be started, or went away.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; for the shim: started by an extension that is not ours.</summary>
    public const int Usage = 2;

    /// <summary>The shim met a frame that is too long.</summary>
    public const int BadFrame = 3;
}
