using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Ldap;

/// <summary>
/// A directory, copied in pages. Directories compare numbers as texts, and Active Directory has no index for them, so they
/// are never asked while it rings; and so nothing of a call ever gets into a filter.
/// </summary>
internal sealed partial class LdapSource(SourceOptions options, SourceServices services) : ISyncSource
{
    private const int PageSize = 500;
    private const int ShownEntries = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public CopyOrigin Origin => new("", options.Selection(LdapKeys.Server, LdapKeys.Base, LdapKeys.Filter, SourceKeys.User));

    /// <inheritdoc/>
    public Task<SourceTest> TestAsync(CancellationToken cancellationToken) => UseAsync(
        connection =>
        {
            var found = Page(connection, new PageResultRequestControl(ShownEntries)).Entries.Cast<SearchResultEntry>().Select(entry => LdapEntry.Read(entry, options)?.Card?.Name).FirstOrDefault();
            return new SourceTest(found ?? "");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task SyncAsync(ISourceCopy copy, CancellationToken cancellationToken) => UseAsync(
        connection =>
        {
            var page = new PageResultRequestControl(PageSize);
            var (seen, known) = (new HashSet<string>(StringComparer.Ordinal), copy.Versions());
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                var answer = Page(connection, page);
                var cards = answer.Entries.Cast<SearchResultEntry>().Select(entry => LdapEntry.Read(entry, options)).OfType<VersionedCard>().ToList();
                seen.UnionWith(cards.Select(card => card.Id));
                copy.Put([.. cards.Where(card => card.Version is null || !string.Equals(known.GetValueOrDefault(card.Id), card.Version, StringComparison.Ordinal))]);
                page.Cookie = answer.Controls.OfType<PageResultResponseControl>().FirstOrDefault()?.Cookie ?? [];
            }
            while (page.Cookie.Length > 0);

            copy.RemoveOthers(seen);
            copy.Finish(token: null);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static (string Host, int Port) Read(string server)
    {
        var colon = server.LastIndexOf(':');
        return (server[..colon].Trim('[', ']'), int.Parse(server.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private SearchResponse Page(LdapConnection connection, PageResultRequestControl page)
    {
        var filter = $"(&{options.Text(LdapKeys.Filter)}{LdapEntry.HasNumber})";
        var request = new SearchRequest(options.Text(LdapKeys.Base), filter, SearchScope.Subtree, [.. LdapEntry.Attributes]) { TimeLimit = Patience };
        request.Controls.Add(page);
        return (SearchResponse)connection.SendRequest(request, Patience);
    }

    // The library waits on its own thread and cannot be cancelled; its time limit ends it.
    private async Task<T> UseAsync<T>(Func<LdapConnection, T> use, CancellationToken cancellationToken)
    {
        var password = await options.SecretAsync(SourceKeys.Password, services, cancellationToken);
        return await Task.Run(
            () =>
            {
                try
                {
                    using var connection = Connect(password);
                    return use(connection);
                }
                catch (Exception exception) when (exception is LdapException or DirectoryOperationException)
                {
                    LogFailure(services.Logger, exception.Message);
                    throw Failure(exception);
                }
            },
            cancellationToken).WaitAsync(cancellationToken);
    }

    private LdapConnection Connect(string password)
    {
        var (host, port) = Read(options.Text(LdapKeys.Server));
        var (user, security) = (options.Text(SourceKeys.User), options.Text(LdapKeys.Security));
        if (user.Length > 0 && security == LdapKeys.NoSecurity && !IsThisComputer(host))
        {
            throw new SourceException(Problem(Details.SourceNotEncrypted));
        }

        var connection = new LdapConnection(new LdapDirectoryIdentifier(host, port, fullyQualifiedDnsHostName: true, connectionless: false))
        {
            Timeout = Patience,
            AuthType = user.Length > 0 ? AuthType.Basic : AuthType.Anonymous,
        };
        try
        {
            connection.SessionOptions.ProtocolVersion = 3;
            connection.SessionOptions.ReferralChasing = ReferralChasingOptions.None;
            connection.SessionOptions.SecureSocketLayer = security == LdapKeys.Ldaps;
            if (security == LdapKeys.StartTls)
            {
                connection.SessionOptions.StartTransportLayerSecurity(null);
            }

            if (user.Length > 0)
            {
                connection.Bind(new NetworkCredential(user, password));
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

    private static bool IsThisComputer(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    // RFC 4511 §4.1.9 has the codes of answers; those from 81 on are the library's own (RFC 1823).
    private SourceException Failure(Exception exception)
    {
        var code = exception is LdapException { ErrorCode: var error } ? error : (int?)(exception as DirectoryOperationException)?.Response?.ResultCode;
        return code switch
        {
            49 => new SourceException(Problem(Details.SourceLogin), exception),
            8 or 50 => new SourceException(Problem(Details.SourceForbidden), exception),
            51 or 52 => new SourceException(Problem(Details.SourceDown).With("answer", $"LDAP {code}"), exception),
            81 or 91 => new SourceException(Problem(Details.SourceUnreachable), exception),
            3 or 85 => new SourceException(Problem(Details.SourceTimeout), exception),
            _ => new SourceException(Problem(Details.SourceAnswer).With("answer", $"LDAP {code}"), exception),
        };
    }

    private Problem Problem(string detail) => new Problem(Reasons.SourceFailed, detail).With("source", options.SourceName).With("host", options.Text(LdapKeys.Server));

    [LoggerMessage(Level = LogLevel.Debug, Message = "The directory answered: {Message}")]
    private static partial void LogFailure(ILogger logger, string message);
}
