namespace Ringbridge.Tests.Testing;

/// <summary>A theory about Linux: on other systems there is nothing to find out.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has these programs.";
}
