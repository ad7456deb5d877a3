using Ringbridge.Install;

namespace Ringbridge.Autostart;

/// <summary>One step of making or removing an entry, and how it went.</summary>
internal static class AutostartStep
{
    private const string What = "autostart";

    /// <summary>Does it, and makes a step of what the file system says.</summary>
    public static async Task<InstallStep> TryAsync(string name, string place, Func<Task<StepOutcome>> step)
    {
        try
        {
            return new InstallStep(What, name, place, await step());
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new InstallStep(What, name, place, StepOutcome.Failed, cause.Message);
        }
    }
}
