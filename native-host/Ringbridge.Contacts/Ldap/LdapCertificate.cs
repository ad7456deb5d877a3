using System.Formats.Asn1;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Ldap;

/// <summary>
/// Why the library did not connect: it says the same of a server that is not there and of a certificate that it does not trust. So the
/// certificate is looked at once more, without a word of who asks.
/// </summary>
internal static class LdapCertificate
{
    private const int LongestAnswer = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A request for StartTLS (RFC 4511 §4.14.1), the message with the number 1.
    private static readonly byte[] StartTls = [0x30, 0x1d, 0x02, 0x01, 0x01, 0x77, 0x18, 0x80, 0x16, .. "1.3.6.1.4.1.1466.20037"u8];
    private static readonly Asn1Tag ExtendedResponse = new(TagClass.Application, 24, isConstructed: true);

    /// <summary>The code of what is wrong with it, or that the server is not there.</summary>
    /// <param name="access">The directory.</param>
    /// <param name="authorities">The certificate authorities of the company; null: those of the system alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> FaultAsync(LdapAccess access, CaFolder? authorities, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(access.Server.Host, access.Server.Port, patience.Token);
            if (access.StartsTls && !await StartsTlsAsync(client.GetStream(), patience.Token))
            {
                return Details.SourceUnreachable;
            }

            return await LookAsync(client.GetStream(), access.Server.Host, authorities, patience.Token);
        }
        catch (Exception exception) when (exception is SocketException or IOException or AsnContentException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Details.SourceUnreachable;
        }
    }

    private static async Task<bool> StartsTlsAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(StartTls, cancellationToken);
        var answer = new byte[LongestAnswer];
        var length = await stream.ReadAsync(answer, cancellationToken);
        var message = new AsnReader(answer.AsMemory(0, length), AsnEncodingRules.BER).ReadSequence();
        message.ReadInteger();
        return message.ReadSequence(ExtendedResponse).ReadEnumeratedBytes().Span is [0];
    }

    // Where nothing is found to be wrong, the library still did not trust it.
    private static async Task<string> LookAsync(NetworkStream stream, string host, CaFolder? authorities, CancellationToken cancellationToken)
    {
        var fault = Details.SourceUnreachable;
        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = PolicyOf(authorities), RemoteCertificateValidationCallback = IsTrusted },
                cancellationToken);
            return Details.SourceCertificate;
        }
        catch (AuthenticationException)
        {
            return fault;
        }

        bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            fault = FaultIn(chain, errors);
            return errors is SslPolicyErrors.None;
        }
    }

    private static X509ChainPolicy PolicyOf(CaFolder? authorities)
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck };
        if (authorities is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(authorities.Certificates);
        }

        return policy;
    }

    private static string FaultIn(X509Chain? chain, SslPolicyErrors errors) => (chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status), errors) switch
    {
        ({ } status, _) when status.HasFlag(X509ChainStatusFlags.NotTimeValid) => Details.SourceCertificateExpired,
        (X509ChainStatusFlags.NoError, SslPolicyErrors.RemoteCertificateNameMismatch) => Details.SourceCertificateName,
        _ => Details.SourceCertificate,
    };
}
