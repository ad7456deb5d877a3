using System.DirectoryServices.Protocols;
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

    private SearchResponse Page(LdapConnection connection, PageResultRequestControl page)
    {
        var filter = $"(&{options.Text(LdapKeys.Filter)}{LdapEntry.HasNumber})";
        var request = new SearchRequest(options.Text(LdapKeys.Base), filter, SearchScope.Subtree, [.. LdapEntry.Attributes]) { TimeLimit = LdapAccess.Patience };
        request.Controls.Add(page);
        return (SearchResponse)connection.SendRequest(request, LdapAccess.Patience);
    }

    // The library waits on its own thread and cannot be cancelled; its time limit ends it.
    private async Task<T> UseAsync<T>(Func<LdapConnection, T> use, CancellationToken cancellationToken)
    {
        var password = await options.SecretAsync(SourceKeys.Password, services, cancellationToken);
        var access = new LdapAccess(options);
        try
        {
            return await Task.Run(
                () =>
                {
                    using var authorities = Authorities(access);
                    using var connection = access.Open(password, authorities);
                    return use(connection);
                },
                cancellationToken).WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is LdapException or DirectoryOperationException)
        {
            LogFailure(services.Logger, exception.Message);
            throw new SourceException(await ProblemOfAsync(exception, access, cancellationToken), exception);
        }
    }

    private CaFolder? Authorities(LdapAccess access)
    {
        var file = options.Text(LdapKeys.CaFile);
        return file.Length == 0 ? null : CaFolder.Of(file) ?? throw new SourceException(access.Problem(Details.SourceFile).With("file", file));
    }

    private async Task<Problem> ProblemOfAsync(Exception exception, LdapAccess access, CancellationToken cancellationToken)
    {
        var code = exception is LdapException { ErrorCode: var error } ? error : (int?)(exception as DirectoryOperationException)?.Response?.ResultCode;
        return code switch
        {
            LdapCodes.WrongPassword => access.Problem(Details.SourceLogin),
            LdapCodes.AdminLimit or LdapCodes.NoRight => access.Problem(Details.SourceForbidden),
            LdapCodes.Busy or LdapCodes.Unavailable => access.Problem(Details.SourceDown).With("answer", $"LDAP {code}"),
            LdapCodes.ServerDown or LdapCodes.NoConnection => access.Problem(access.IsEncrypted ? await FaultAsync() : Details.SourceUnreachable),
            LdapCodes.TimeLimit or LdapCodes.Timeout => access.Problem(Details.SourceTimeout),
            _ => access.Problem(Details.SourceAnswer).With("answer", $"LDAP {code}"),
        };

        async Task<string> FaultAsync()
        {
            using var authorities = Authorities(access);
            return await LdapCertificate.FaultAsync(access, authorities, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The directory answered: {Message}")]
    private static partial void LogFailure(ILogger logger, string message);
}
