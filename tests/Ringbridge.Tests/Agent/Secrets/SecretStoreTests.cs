using System.Runtime.Versioning;
using Ringbridge.Agent.Secrets;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Secrets;

public sealed class SecretStoreTests : IDisposable
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("desk", true)]
    [InlineData("line-desk_2.x", true)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("../config.json", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public void Names_are_plain(string name, bool valid) => SecretName.IsValid(name).ShouldBe(valid);

    [LinuxFact]
    public async Task A_home_that_was_named_keeps_its_secrets_in_its_own_folder()
    {
        var store = await SecretStores.OpenAsync(_home, Soon);

        await store.SetAsync("desk", "pässword", Soon);

        store.Kind.ShouldBe("file");
        (await store.GetAsync("desk", Soon)).ShouldBe("pässword");
        (await File.ReadAllTextAsync(Path.Combine(_home.Home.SecretsFolder, "desk"), Soon)).ShouldBe("pässword");
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Secret_files_are_for_their_owner_alone()
    {
        var store = await SecretStores.OpenAsync(_home, Soon);

        await store.SetAsync("desk", "x", Soon);

        File.GetUnixFileMode(_home.Home.SecretsFolder).ShouldBe((UnixFileMode)0b111_000_000);
        File.GetUnixFileMode(Path.Combine(_home.Home.SecretsFolder, "desk")).ShouldBe((UnixFileMode)0b110_000_000);
    }

    [LinuxFact]
    public async Task What_is_not_there_is_null_and_can_be_removed()
    {
        var store = await SecretStores.OpenAsync(_home, Soon);

        await store.RemoveAsync("desk", Soon);

        (await store.GetAsync("desk", Soon)).ShouldBeNull();
    }

    [LinuxFact]
    public async Task A_name_that_leads_elsewhere_is_refused()
    {
        var store = await SecretStores.OpenAsync(_home, Soon);

        await Should.ThrowAsync<ArgumentException>(() => store.SetAsync("../config.json", "x", Soon));
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_secret_service_gets_the_secret_on_stdin_and_never_as_an_argument()
    {
        var store = new LibsecretStore("home1", SecretTool("""
            echo "$@" >> "$(dirname "$0")/arguments"
            case "$1" in
              store) cat > "$(dirname "$0")/stored";;
              lookup) cat "$(dirname "$0")/stored" 2>/dev/null;;
            esac
            """));

        await store.SetAsync("desk", "hunter2", Soon);

        (await store.GetAsync("desk", Soon)).ShouldBe("hunter2");
        var arguments = await File.ReadAllTextAsync(Path.Combine(_home.Root, "arguments"), Soon);
        arguments.ShouldContain("home home1 name desk");
        arguments.ShouldNotContain("hunter2");
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_secret_that_the_service_does_not_have_is_no_failure()
    {
        var store = new LibsecretStore("home1", SecretTool("exit 1"));

        (await store.GetAsync("desk", Soon)).ShouldBeNull();
        (await store.AnswersAsync(Soon)).ShouldBeTrue();
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_service_that_complains_does_not_answer()
    {
        var store = new LibsecretStore("home1", SecretTool("echo 'Cannot autolaunch D-Bus' >&2; exit 1"));

        await Should.ThrowAsync<SecretStoreException>(() => store.GetAsync("desk", Soon));
        (await store.AnswersAsync(Soon)).ShouldBeFalse();
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_service_that_hangs_is_given_up()
    {
        var program = SecretTool("exec sleep 1000", TimeSpan.FromMilliseconds(50));

        (await new LibsecretStore("home1", program).AnswersAsync(Soon)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_program_that_is_missing_is_no_service() =>
        (await new LibsecretStore("home1", new SecretProgram("/there/is/none", TimeSpan.FromSeconds(5))).AnswersAsync(Soon)).ShouldBeFalse();

    [LinuxFact]
    public async Task A_secret_set_without_the_service_is_found_and_moves_when_set_again()
    {
        var files = await SecretStores.OpenAsync(_home, Soon);
        using var other = new TemporaryHome();
        var service = await SecretStores.OpenAsync(other, Soon);
        var both = new FallbackSecretStore(service, files);
        await files.SetAsync("desk", "from file", Soon);
        (await both.GetAsync("desk", Soon)).ShouldBe("from file");

        await both.SetAsync("desk", "new", Soon);

        (await files.GetAsync("desk", Soon)).ShouldBeNull();
        (await both.GetAsync("desk", Soon)).ShouldBe("new");
    }

    [UnsupportedOSPlatform("windows")]
    private SecretProgram SecretTool(string script, TimeSpan? timeout = null)
    {
        var path = Path.Combine(_home.Root, "secret-tool");
        ScriptFile.Write(path, script);
        return new SecretProgram(path, timeout ?? TimeSpan.FromSeconds(20));
    }
}
