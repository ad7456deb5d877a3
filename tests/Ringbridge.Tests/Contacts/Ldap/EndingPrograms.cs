using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ringbridge.Tests.Contacts.Ldap;

/// <summary>Interrupts all threads of this process again and again, as the system does one of them when a program ends that was started here.</summary>
internal sealed class EndingPrograms : IAsyncDisposable
{
    private const int SignalOfEndedProgram = 17;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    public EndingPrograms() => _running = Task.Run(InterruptAsync);

    private delegate int SignalThread(int process, int thread, int signal);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    private async Task InterruptAsync()
    {
        var signal = Marshal.GetDelegateForFunctionPointer<SignalThread>(NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "tgkill"));
        while (!_end.IsCancellationRequested)
        {
            foreach (ProcessThread thread in Process.GetCurrentProcess().Threads)
            {
                signal(Environment.ProcessId, thread.Id, SignalOfEndedProgram);
            }

            await Task.Delay(Pause);
        }
    }
}
