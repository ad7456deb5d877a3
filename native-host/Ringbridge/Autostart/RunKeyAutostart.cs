using Ringbridge.Install;

namespace Ringbridge.Autostart;

/// <summary>
/// The Run key of Windows (Microsoft, “Run and RunOnce Registry Keys”). The command starts the agent apart from itself and
/// ends, so that no window stays. It inherits the user's own variables, <c>RINGBRIDGE_HOME</c> among them.
/// </summary>
internal sealed class RunKeyAutostart(string program, IRegistry registry) : IAutostart
{
    private const string Key = @"Software\Microsoft\Windows\CurrentVersion\Run";
    private const string Value = "Ringbridge";

    /// <inheritdoc/>
    public string Place => $@"HKCU\{Key}\{Value}";

    /// <inheritdoc/>
    public string? Current => registry.Get(Key, Value);

    private string Command => $"\"{program}\" agent --detached";

    /// <inheritdoc/>
    public bool IsOurs(string command) => command == Command;

    /// <inheritdoc/>
    public Task<InstallStep> EnableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync("Windows", Place, () =>
    {
        var isNew = Current != Command;
        registry.Set(Key, Value, Command);
        return Task.FromResult(isNew ? StepOutcome.Written : StepOutcome.UpToDate);
    });

    /// <inheritdoc/>
    public Task<InstallStep> DisableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync("Windows", Place, () =>
    {
        var wasThere = Current is not null;
        registry.DeleteValue(Key, Value);
        return Task.FromResult(wasThere ? StepOutcome.Removed : StepOutcome.Absent);
    });
}
