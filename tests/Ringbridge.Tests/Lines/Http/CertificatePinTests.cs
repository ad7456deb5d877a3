using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Ringbridge.FakePbx.Http;
using Ringbridge.Lines.Http;

namespace Ringbridge.Tests.Lines.Http;

public sealed class CertificatePinTests : IDisposable
{
    private readonly X509Certificate2 _certificate = SelfSignedCertificate.Create(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => _certificate.Dispose();

    [Fact]
    public void A_certificate_that_the_system_vouches_for_needs_no_pin()
    {
        CertificatePin.Accepts(pin: null, _certificate, SslPolicyErrors.None).ShouldBeTrue();
    }

    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch)]
    public void Without_a_pin_no_fault_is_overlooked(SslPolicyErrors errors)
    {
        CertificatePin.Accepts(pin: null, _certificate, errors).ShouldBeFalse();
    }

    [Fact]
    public void A_pinned_certificate_may_be_expired_and_carry_another_name()
    {
        var pin = CertificatePin.TryParse(CertificatePin.FingerprintOf(_certificate));

        CertificatePin.Accepts(pin, _certificate, SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch).ShouldBeTrue();
    }

    [Fact]
    public void With_a_pin_nothing_else_counts_not_even_a_valid_certificate()
    {
        CertificatePin.Accepts(CertificatePin.TryParse(new string('0', 64)), _certificate, SslPolicyErrors.None).ShouldBeFalse();
    }
}
