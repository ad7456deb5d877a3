using System.Text;

namespace Ringbridge.Agent.Hosting;

/// <summary>
/// The right to be the agent of a home: the lock file held open, exclusively. The system lets go of it when the process
/// ends, however it ends. The file itself stays: deleting it would let two processes lock two files of the same name.
/// </summary>
internal sealed class AgentLock : IDisposable
{
    private readonly FileStream _held;

    private AgentLock(FileStream held) => _held = held;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="AgentAlreadyRunningException">Another process holds it.</exception>
    public static AgentLock Take(RingbridgeHome home)
    {
        var held = Open(home);
        try
        {
            OwnerFile.Replace(home.ProcessIdFile, Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
            return new AgentLock(held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    private static FileStream Open(RingbridgeHome home)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new FileStream(home.LockFile, options);
        }
        catch (IOException cause) when (cause is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new AgentAlreadyRunningException(home, cause);
        }
    }
}
