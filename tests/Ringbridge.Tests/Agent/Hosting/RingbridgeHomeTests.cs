using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Agent.Hosting;

[UnsupportedOSPlatform("windows")]
public sealed class RingbridgeHomeTests
{
    [Fact]
    public void Everything_lies_inside_the_folder()
    {
        var home = RingbridgeHome.At("/somewhere/home/");

        home.Folder.ShouldBe("/somewhere/home");
        home.SettingsFile.ShouldBe("/somewhere/home/config.json");
        home.JournalFile.ShouldBe("/somewhere/home/journal.db");
        home.SecretsFolder.ShouldBe("/somewhere/home/secrets");
        home.LogsFolder.ShouldBe("/somewhere/home/logs");
        home.SocketPath.ShouldBe("/somewhere/home/agent.sock");
    }

    [Fact]
    public void A_path_too_long_for_a_socket_gets_a_short_one_of_its_own()
    {
        var home = RingbridgeHome.At("/" + new string('a', 120));
        var other = RingbridgeHome.At("/" + new string('b', 120));

        Encoding.UTF8.GetByteCount(home.SocketPath).ShouldBeLessThanOrEqualTo(100);
        home.SocketPath.ShouldNotBe(other.SocketPath);
        home.SocketPath.ShouldBe(RingbridgeHome.At("/" + new string('a', 120)).SocketPath);
    }

    [Fact]
    public void Two_homes_have_two_pipe_names() =>
        RingbridgeHome.At("/one").PipeName.ShouldNotBe(RingbridgeHome.At("/two").PipeName);

    [Fact]
    public void A_new_folder_is_for_its_owner_alone()
    {
        using var home = new TemporaryHome("deep/inside");

        home.Home.Prepare();

        File.GetUnixFileMode(home.Home.Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_folder_that_others_may_read_is_closed()
    {
        using var home = new TemporaryHome();
        File.SetUnixFileMode(home.Root, (UnixFileMode)0b111_101_101);

        home.Home.Prepare();

        File.GetUnixFileMode(home.Root).ShouldBe((UnixFileMode)0b111_000_000);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_folder_that_others_may_write_to_is_refused(UnixFileMode others)
    {
        using var home = new TemporaryHome();
        File.SetUnixFileMode(home.Root, (UnixFileMode)0b111_000_000 | others);

        var refusal = Should.Throw<HomeException>(home.Home.Prepare);

        refusal.Problem.Detail.ShouldBe(Details.HomeWritable);
        refusal.Message.ShouldContain($"chmod 700 {home.Root}");
    }

    [Fact]
    public void A_foreign_folder_that_holds_other_things_keeps_its_mode()
    {
        using var home = new TemporaryHome();
        File.WriteAllText(Path.Combine(home.Root, "something else"), "");
        File.SetUnixFileMode(home.Root, (UnixFileMode)0b111_101_101);

        home.Home.Prepare();

        File.GetUnixFileMode(home.Root).ShouldBe((UnixFileMode)0b111_101_101);
    }

    [Fact]
    public void A_folder_of_another_user_is_refused()
    {
        using var home = new TemporaryHome();
        using var chown = Process.Start("chown", ["65534", home.Root]);
        chown.WaitForExit();

        // Only root may give folders away; for everybody else the root folder is another user's.
        var foreign = chown.ExitCode == 0 ? home.Home : RingbridgeHome.At("/");

        Should.Throw<HomeException>(foreign.Prepare).Problem.Detail.ShouldBe(Details.HomeNotOwned);
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_a_clear_error()
    {
        using var home = new TemporaryHome("file");
        File.WriteAllText(home.Home.Folder, "");

        Should.Throw<HomeException>(home.Home.Prepare).Problem.Detail.ShouldBe(Details.HomeUnusable);
    }
}
