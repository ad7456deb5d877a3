using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Net;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Ldap;

/// <summary>Gets into a directory: the connection is encrypted as the settings ask for it before anybody logs in on it, or there is none.</summary>
/// <param name="options">The settings.</param>
internal sealed class LdapAccess(SourceOptions options)
{
    private readonly string _security = options.Text(LdapKeys.Security);
    private readonly string _user = options.Text(SourceKeys.User);

    /// <summary>How long an answer may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    private const int StartTlsAttempts = 4;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    /// <summary>The server and its port.</summary>
    public DnsEndPoint Server { get; } = Read(options.Text(LdapKeys.Server));

    /// <summary>Whether the connection is encrypted.</summary>
    public bool IsEncrypted => _security != LdapKeys.NoSecurity;

    /// <summary>Whether it begins in plain and asks for encryption then.</summary>
    public bool StartsTls => _security == LdapKeys.StartTls;

    /// <summary>Opens a connection and logs in.</summary>
    /// <param name="password">The password.</param>
    /// <param name="authorities">The certificate authorities of the company; null: those of the system alone.</param>
    /// <exception cref="LdapException">That does not work.</exception>
    /// <exception cref="SourceException">It would not be encrypted.</exception>
    public LdapConnection Open(string password, CaFolder? authorities)
    {
        if (_user.Length > 0 && !IsEncrypted && !IsThisComputer(Server.Host))
        {
            throw new SourceException(Problem(Details.SourceNotEncrypted));
        }

        LdapInterruptions.Survive();
        var connection = new LdapConnection(new LdapDirectoryIdentifier(Server.Host, Server.Port, fullyQualifiedDnsHostName: true, connectionless: false))
        {
            Timeout = Patience,
            AuthType = _user.Length > 0 ? AuthType.Basic : AuthType.Anonymous,
            AutoBind = false,
        };
        try
        {
            Encrypt(connection, authorities);
            if (_user.Length > 0)
            {
                connection.Bind(new NetworkCredential(_user, password));
            }
            else
            {
                connection.Bind();
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong, with the names of this directory.</summary>
    public Problem Problem(string detail) => new Problem(Reasons.SourceFailed, detail).With("source", options.SourceName).With("host", options.Text(LdapKeys.Server));

    private static DnsEndPoint Read(string server)
    {
        var colon = server.LastIndexOf(':');
        return new DnsEndPoint(server[..colon].Trim('[', ']'), int.Parse(server.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static bool IsThisComputer(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private void Encrypt(LdapConnection connection, CaFolder? authorities)
    {
        var session = connection.SessionOptions;
        session.ProtocolVersion = 3;
        session.ReferralChasing = ReferralChasingOptions.None;
        session.SecureSocketLayer = IsEncrypted && !StartsTls;
        if (authorities is not null && OperatingSystem.IsLinux())
        {
            session.TrustedCertificatesDirectory = authorities.Path;
            session.StartNewTlsSessionContext();
        }

        if (StartsTls)
        {
            Connect(connection);
            StartTls(session);
        }
    }

    // Outside of Windows the library asks for StartTLS before it knows the server (dotnet/runtime issue 56619). Any question has it
    // connect; this one is open to everybody (RFC 4512 §5.1) and says nothing of anybody.
    private static void Connect(LdapConnection connection)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            connection.SendRequest(new SearchRequest("", "(objectClass=*)", SearchScope.Base, "supportedExtension"), Patience);
        }
        catch (DirectoryOperationException)
        {
            // It does not say; it is connected all the same.
        }
    }

    // A server that has answered the question before and is not quite done with it yet refuses (RFC 4511 §4.14.1: operationsError
    // while operations are outstanding); one that does not offer StartTLS refuses every time.
    private void StartTls(LdapSessionOptions session)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                session.StartTransportLayerSecurity(null);
                return;
            }
            catch (Exception exception) when (exception is TlsOperationException or LdapException { ErrorCode: < LdapCodes.OfLibrary })
            {
                if (attempt == StartTlsAttempts)
                {
                    throw new SourceException(Problem(Details.SourceNoStartTls), exception);
                }
            }

            Thread.Sleep(BetweenAttempts);
        }
    }
}
