using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Yealink;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Http;

public sealed class CertificateTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Yesterday = TimeProvider.System.GetUtcNow().AddDays(-1);
    private readonly X509Certificate2 _certificate = SelfSignedCertificate.Create(Yesterday);
    private readonly TestLines _lines = new();
    private FakeYealink _phone = null!;

    private string Fingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    public Task InitializeAsync()
    {
        _phone = new FakeYealink(new FakeServerOptions { Certificate = _certificate, Login = FakeLogin.Basic });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _phone.DisposeAsync();
        _certificate.Dispose();
    }

    [Fact]
    public async Task A_self_signed_certificate_is_shown_before_it_is_trusted()
    {
        await using var line = Line(certificate: "");

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.TestAsync(CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.UntrustedCertificate);
        error.Fingerprint.ShouldBe(Fingerprint);
        _phone.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_confirmed_certificate_is_trusted_from_then_on()
    {
        await using var unknown = Line(certificate: "");
        var shown = (await Should.ThrowAsync<LineUnreachableException>(() => unknown.TestAsync(CancellationToken.None))).Fingerprint.ShouldNotBeNull();

        await using var line = Line(shown);
        await line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);

        _phone.Actions.ShouldBe(["dial 030123456"]);
    }

    [Fact]
    public async Task A_fingerprint_may_be_written_as_phones_show_it()
    {
        await using var line = Line(string.Join(':', Fingerprint.ToLowerInvariant().Chunk(2).Select(pair => new string(pair))));

        await line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);

        _phone.Actions.ShouldBe(["dial 030123456"]);
    }

    [Fact]
    public async Task Another_certificate_than_the_trusted_one_gets_neither_password_nor_command()
    {
        await using var line = Line(new string('A', 64));

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.ChangedCertificate);
        error.Fingerprint.ShouldBe(Fingerprint);
        _phone.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_only_connects_to_test_sees_the_certificate_too()
    {
        await using var line = _lines.Create("actionUrl", new { template = $"{_phone.Url}/call/{{number}}" });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.TestAsync(CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.UntrustedCertificate);
        error.Fingerprint.ShouldBe(Fingerprint);
    }

    [Fact]
    public async Task A_phone_without_TLS_at_an_https_address_is_not_understood()
    {
        await using var plain = new FakeYealink(new FakeServerOptions());
        await using var line = _lines.Create("yealink", new { address = plain.Url.Replace("http:", "https:", StringComparison.Ordinal) });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.UnexpectedAnswer);
    }

    [Fact]
    public async Task Silence_where_TLS_should_begin_is_no_question_on_the_display()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var time = new ManualTime();
        await using var line = new TestLines { Time = time }.Create("yealink", new { address = $"https://{listener.LocalEndpoint}" });

        var dial = line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);
        using var connection = await listener.AcceptTcpClientAsync();
        (await connection.GetStream().ReadAsync(new byte[1])).ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(8));

        var error = await Should.ThrowAsync<LineUnreachableException>(() => dial);
        error.Problem.Detail.ShouldBe(Details.UnexpectedAnswer);
    }

    private ILine Line(string certificate) =>
        _lines.Create("yealink", new { address = _phone.Url, user = "admin", password = "right", certificate });
}
