using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Contacts.Ldap;

/// <summary>A real directory with certificates of all kinds. What goes over the wire is looked at.</summary>
public sealed class LdapTlsTests : IDisposable
{
    private const string Password = "geheim";
    private const string People = """
        dn: cn=Anna Bauer,dc=example
        objectClass: inetOrgPerson
        cn: Anna Bauer
        sn: Bauer
        telephoneNumber: +49 30 609854-180


        """;

    private readonly TestCa _company = new();

    [Theory]
    [InlineData("ldaps")]
    [InlineData("startTls")]
    public async Task With_the_company_s_authority_people_are_copied_and_nothing_of_it_can_be_read_on_the_way(string security)
    {
        using var server = await Slapd.StartAsync(People, _company.Issue());
        await using var wire = new WireTap(AddressOf(server, security));
        await using var source = Source(wire.Server, security, _company.File);

        await source.SyncAsync();

        source.Find("+4930609854180").ShouldBe(["Anna Bauer"]);
        wire.Heard.ShouldNotBeEmpty();
        wire.Heard.ShouldNotContain(Password);
        wire.Heard.ShouldNotContain("telephoneNumber");
        wire.Heard.Contains("supportedExtension", StringComparison.Ordinal).ShouldBe(security == "startTls");
    }

    [Theory]
    [InlineData("ldaps", "127.0.0.1", 1, false, Details.SourceCertificate)]
    [InlineData("startTls", "127.0.0.1", 1, false, Details.SourceCertificate)]
    [InlineData("ldaps", "127.0.0.1", -1, true, Details.SourceCertificateExpired)]
    [InlineData("startTls", "127.0.0.1", -1, true, Details.SourceCertificateExpired)]
    [InlineData("ldaps", "dc.example", 1, true, Details.SourceCertificateName)]
    [InlineData("startTls", "dc.example", 1, true, Details.SourceCertificateName)]
    public async Task A_certificate_that_is_not_right_is_refused_before_anybody_logs_in(string security, string host, int days, bool isTrusted, string detail)
    {
        using var server = await Slapd.StartAsync(People, _company.Issue(host, days));
        await using var wire = new WireTap(AddressOf(server, security));
        await using var source = Source(wire.Server, security, isTrusted ? _company.File : "");

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(detail);

        wire.Heard.ShouldNotContain(Password);
    }

    [Fact]
    public async Task An_authority_of_somebody_else_helps_nobody()
    {
        using var other = new TestCa();
        using var server = await Slapd.StartAsync(People, _company.Issue());
        await using var source = Source(server.SecureServer, "ldaps", other.File);

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceCertificate);
    }

    [Theory]
    [InlineData("startTls", Details.SourceNoStartTls)]
    [InlineData("ldaps", Details.SourceUnreachable)]
    public async Task A_server_that_cannot_encrypt_gets_no_password(string security, string detail)
    {
        using var server = await Slapd.StartAsync(People);
        await using var wire = new WireTap(server.Server);
        await using var source = Source(wire.Server, security, _company.File);

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(detail);

        wire.Heard.ShouldNotBeEmpty();
        wire.Heard.ShouldNotContain(Password);
    }

    [Theory]
    [InlineData("ldaps")]
    [InlineData("startTls")]
    public async Task A_server_that_is_not_there_is_not_taken_for_one_with_a_bad_certificate(string security)
    {
        await using var source = Source($"127.0.0.1:{ServerProgram.FreePort()}", security, _company.File);

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceUnreachable);
    }

    [Theory]
    [InlineData("ldaps")]
    [InlineData("startTls")]
    public async Task A_wrong_password_is_still_a_wrong_password(string security)
    {
        using var server = await Slapd.StartAsync(People, _company.Issue());
        await using var source = Source(AddressOf(server, security), security, _company.File, "falsch");

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceLogin);
    }

    [Fact]
    public async Task An_authority_that_cannot_be_read_is_said()
    {
        await using var source = Source("127.0.0.1:636", "ldaps", "/nowhere/ca.pem");

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceFile);
    }

    public void Dispose() => _company.Dispose();

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static string AddressOf(Slapd server, string security) => security == "ldaps" ? server.SecureServer : server.Server;

    private static TestSource Source(string server, string security, string caFile, string password = Password) =>
        new(new { type = "ldap", server, security, caFile, @base = "dc=example", user = "cn=admin,dc=example", password });
}
