using Ringbridge.Install;

namespace Ringbridge.Tests.Host.Install;

public sealed class SandboxedBrowsersTests
{
    [Theory]
    [InlineData("snap/firefox", "Firefox", "Snap")]
    [InlineData("snap/chromium", "Chromium", "Snap")]
    [InlineData(".var/app/org.mozilla.firefox", "Firefox", "Flatpak")]
    [InlineData(".var/app/com.google.Chrome", "Google Chrome", "Flatpak")]
    [InlineData("root/var/lib/flatpak/app/com.brave.Browser", "Brave", "Flatpak")]
    public void They_are_found_by_their_folders(string folder, string name, string packaging)
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        desk.MakeFolder(folder);

        SandboxedBrowsers.Find(desk.Value).ShouldHaveSingleItem().ShouldBe(new SandboxedBrowser(name, packaging));
    }

    [Fact]
    public void A_Snap_that_was_never_started_is_found_by_its_program()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        desk.MakeFile("root/snap/bin/firefox");

        SandboxedBrowsers.Find(desk.Value).ShouldHaveSingleItem().Packaging.ShouldBe("Snap");
    }

    [Fact]
    public void The_sentence_names_browser_and_remedy()
    {
        new SandboxedBrowser("Chromium", "Flatpak").In("en").ShouldBe(
            "Chromium from Flatpak runs in a sandbox and cannot start Ringbridge. Install the browser as a package of your distribution or of its maker.");
    }
}
