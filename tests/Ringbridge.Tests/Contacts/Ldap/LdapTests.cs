using System.Text;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Ldap;

/// <summary>A real directory.</summary>
public sealed class LdapTests
{
    private const string People = """
        dn: cn=Anna Bauer,dc=example
        objectClass: inetOrgPerson
        cn: Anna Bauer
        sn: Bauer
        displayName: Anna Bäuer (Einkauf)
        o: Beispiel GmbH
        title: Leiterin
        mail: anna@beispiel.example
        telephoneNumber: +49 30 609854-180
        telephoneNumber: 22
        mobile: +49 (0)170/1234567
        homePhone: +49 40 7654321

        dn: cn=Ohne Nummer,dc=example
        objectClass: inetOrgPerson
        cn: Ohne Nummer
        sn: Nummer

        dn: cn=Carl Paren/Slash \28Test\29*,dc=example
        objectClass: inetOrgPerson
        cn: Carl Paren/Slash (Test)*
        sn: Paren
        telephoneNumber: 030/123456-7


        """;

    [Fact]
    public async Task People_are_found_by_outside_and_internal_numbers()
    {
        using var server = await Slapd.StartAsync(People);
        await using var source = Source(server, user: "cn=admin,dc=example", password: "geheim");

        (await source.Source.TestAsync(Soon)).Found.ShouldNotBeEmpty();
        await source.SyncAsync();

        source.Find("+4930609854180").ShouldBe(["Anna Bäuer (Einkauf)"]);
        source.Find("22").ShouldBe(["Anna Bäuer (Einkauf)"]);
        source.Find("+491701234567").ShouldBe(["Anna Bäuer (Einkauf)"]);
        source.Find("+49407654321").ShouldBe(["Anna Bäuer (Einkauf)"]);
        source.Find("+49301234567").ShouldBe(["Carl Paren/Slash (Test)*"]);
        source.All.Count.ShouldBe(2);
        var anna = source.All.Single(card => card.Company is not null);
        (anna.Company, anna.Title, anna.Email).ShouldBe(("Beispiel GmbH", "Leiterin", "anna@beispiel.example"));
    }

    [LinuxFact]
    public async Task A_program_that_ends_meanwhile_does_not_make_a_lost_server()
    {
        using var server = await Slapd.StartAsync(People);
        await using var source = Source(server);
        await using var interruptions = new EndingPrograms();

        for (var time = 0; time < 25; time++)
        {
            (await source.Source.TestAsync(Soon)).Found.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task A_directory_larger_than_its_size_limit_is_read_in_pages()
    {
        var many = new StringBuilder();
        for (var number = 0; number < 1234; number++)
        {
            many.Append($"dn: cn=P{number},dc=example\nobjectClass: inetOrgPerson\ncn: P{number}\nsn: P\ntelephoneNumber: +49 30 60{number:0000}\n\n");
        }

        using var server = await Slapd.StartAsync(many.ToString());
        await using var source = Source(server, user: "cn=admin,dc=example", password: "geheim");

        await source.SyncAsync();

        source.All.Count.ShouldBe(1234);
    }

    [Fact]
    public async Task What_the_user_may_not_read_is_not_there()
    {
        using var server = await Slapd.StartAsync(People);
        await using var source = Source(server);

        await source.SyncAsync();

        source.Find("+4930609854180").Count.ShouldBe(1);
        source.Find("+49407654321").ShouldBeEmpty();
    }

    [Fact]
    public async Task Failures_say_what_to_do()
    {
        using var server = await Slapd.StartAsync(People);
        await using var wrong = Source(server, user: "cn=admin,dc=example", password: "falsch");
        await using var nobody = new TestSource(new { type = "ldap", server = $"127.0.0.1:{ServerProgram.FreePort()}", security = "none", @base = "dc=example" });
        await using var open = new TestSource(new { type = "ldap", server = "192.0.2.1:389", security = "none", @base = "dc=example", user = "anna", password = "geheim" });

        (await TestSource.DetailOfAsync(() => wrong.Source.TestAsync(Soon))).ShouldBe(Details.SourceLogin);
        (await TestSource.DetailOfAsync(() => nobody.Source.TestAsync(Soon))).ShouldBe(Details.SourceUnreachable);
        (await TestSource.DetailOfAsync(() => open.Source.TestAsync(Soon))).ShouldBe(Details.SourceNotEncrypted);
    }

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static TestSource Source(Slapd server, string user = "", string password = "") =>
        new(new { type = "ldap", server = server.Server, security = "none", @base = "dc=example", user, password });
}
