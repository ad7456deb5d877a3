using Ringbridge.Lines.Desktop;

namespace Ringbridge.Tests.Lines.Desktop;

public sealed class WindowsHandlerTests
{
    [Theory]
    [InlineData("Ringbridge.Tel", null, true)]
    [InlineData("ringbridge.tel", @"""C:\x\other.exe"" ""%1""", true)]
    [InlineData("Some.Tel", @"""C:\Program Files\Ringbridge\ringbridge.exe"" handle ""%1""", true)]
    [InlineData("Some.Tel", @"""C:\Program Files\cloud.phone\cloud.phone.exe"" ""%1""", false)]
    [InlineData("AppXq0fevzme2pys62n3e0fbqa7peapykr8v", null, false)]
    [InlineData(null, null, false)]
    public void Ringbridge_as_the_users_choice_is_recognised(string? progId, string? command, bool expected)
    {
#pragma warning disable CA1416 // The rule itself reads no registry.
        WindowsHandler.IsOurs(progId, command).ShouldBe(expected);
#pragma warning restore CA1416
    }
}
