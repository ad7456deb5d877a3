using System.Runtime.Versioning;
using System.Security.Cryptography;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contacts.Index;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;
using static Ringbridge.Tests.Contacts.Here;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>The keys of contacts in real stores for passwords.</summary>
public sealed class StoredIndexKeysTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_secret_service_that_is_late_leaves_the_file_alone_and_is_used_when_it_comes()
    {
        IsThere = true;
        await FillAsync();
        IsThere = false;
        var keys = Keys();

        var problem = ContactDatabase.ProblemOf(await Should.ThrowAsync<IndexKeyException>(() => OpenAsync(keys)));
        using var temporary = ContactIndex.OpenTemporary(new ContactOpening(_home.Home.ContactsFile, keys, TimeProvider.System), problem, TimeProvider.System);
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeFalse();

        temporary.Problem!.Detail.ShouldBe(Details.ContactsKeyUnreachable);
        temporary.Lost.ShouldBeNull();
        Directory.Exists(_home.Home.SecretsFolder).ShouldBeFalse();

        IsThere = true;
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeTrue();
        Count(temporary).ShouldBe(1);
        temporary.Lost.ShouldBeNull();
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_key_that_went_to_the_files_is_found_beside_the_secret_service()
    {
        IsThere = false;
        await FillAsync();
        IsThere = true;

        using var index = await OpenAsync(Keys());

        Count(index).ShouldBe(1);
        Directory.EnumerateFiles(Service).ShouldBeEmpty();
    }

    [LinuxTheory]
    [InlineData(true)]
    [InlineData(false)]
    [UnsupportedOSPlatform("windows")]
    public async Task A_key_that_its_own_store_does_not_have_is_gone(bool isOfService)
    {
        IsThere = isOfService;
        await FillAsync();
        File.Delete(Directory.EnumerateFiles(isOfService ? Service : _home.Home.SecretsFolder).Single());
        IsThere = true;

        using var index = await OpenAsync(Keys());

        index.Lost!.Detail.ShouldBe(Details.ContactsKeyGone);
        Count(index).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_that_does_not_unseal_is_gone_once_another_one_does()
    {
        var (user, isBroken) = ((byte)1, false);
        var files = new SecretFiles(_home.Home.SecretsFolder, "dpapi", bytes => [user, .. bytes], Unseal);
        var keys = new StoredIndexKeys(Task.FromResult<ISecretStore>(files));
        await FillAsync(keys);

        (user, isBroken) = (2, true);
        await Should.ThrowAsync<IndexKeyException>(() => OpenAsync(keys));
        ContactFile.NewestAside(_home.Home.ContactsFile, ContactOpening.Locked).ShouldBeNull();

        isBroken = false;
        using var index = await OpenAsync(keys);
        index.Lost!.Detail.ShouldBe(Details.ContactsKeyGone);

        byte[] Unseal(byte[] bytes) => !isBroken && bytes[0] == user ? bytes[1..] : throw new CryptographicException("Key not valid for use in specified state.");
    }

    public void Dispose() => _home.Dispose();

    private string Service => Directory.CreateDirectory(Path.Combine(_home.Root, "service")).FullName;

    private bool IsThere
    {
        set
        {
            var absent = Path.Combine(_home.Root, "absent");
            File.Delete(absent);
            if (!value)
            {
                File.WriteAllText(absent, "");
            }
        }
    }

    // As at each start of an agent, with a program that stands in for the service's.
    [UnsupportedOSPlatform("windows")]
    private StoredIndexKeys Keys()
    {
        var path = Path.Combine(_home.Root, "secret-tool");
        if (!File.Exists(path))
        {
            ScriptFile.Write(path, $$"""
                [ -e '{{_home.Root}}/absent' ] && { echo 'Cannot autolaunch D-Bus' >&2; exit 1; }
                for name; do :; done
                case "$1" in
                  store) cat > "{{Service}}/$name";;
                  lookup) cat "{{Service}}/$name" 2>/dev/null;;
                  clear) rm -f "{{Service}}/$name";;
                esac
                """);
        }

        var service = new LibsecretStore("home1", new SecretProgram(path, TimeSpan.FromSeconds(20)));
        var files = new SecretFiles(_home.Home.SecretsFolder, "file", bytes => bytes, bytes => bytes);
        return new StoredIndexKeys(Task.FromResult<ISecretStore>(new LateSecretStore(service.AnswersAsync, service, files)));
    }

    private Task<ContactIndex> OpenAsync(StoredIndexKeys keys) => ContactIndex.OpenAsync(_home.Home.ContactsFile, keys, TimeProvider.System, TestClient.Soon);

    [UnsupportedOSPlatform("windows")]
    private Task FillAsync() => FillAsync(Keys());

    private async Task FillAsync(StoredIndexKeys keys)
    {
        using var index = await OpenAsync(keys);
        index.Put("own", [new("1", "1", Person("Anna", "+49 30 609854-180"))], Munich);
    }

    private static int Count(ContactIndex index) => index.Count("own");
}
