using System.Diagnostics;

namespace Ringbridge.Tests.Testing;

/// <summary>Writes shell scripts that tests then run.</summary>
internal static class ScriptFile
{
    /// <summary>Writes one, for its owner alone.</summary>
    /// <remarks>
    /// By another process. A file that is open for writing here is for a moment open in every process that another test starts
    /// meanwhile, and Linux runs no file that somebody may still write ("text file busy").
    /// </remarks>
    public static void Write(string path, string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "cat > \"$0\" && chmod 700 \"$0\"", path]) { UseShellExecute = false, RedirectStandardInput = true };
        using var writer = Process.Start(start)!;
        writer.StandardInput.Write($"#!/bin/sh\n{script}\n");
        writer.StandardInput.Close();
        writer.WaitForExit();
        writer.ExitCode.ShouldBe(0, path);
    }
}
