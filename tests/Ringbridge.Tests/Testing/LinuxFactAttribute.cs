namespace Ringbridge.Tests.Testing;

/// <summary>A fact about Linux: on other systems there is nothing to find out.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has these programs.";
}
