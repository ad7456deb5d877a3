namespace Ringbridge.Contacts;

/// <summary>
/// One configured CRM or directory. A source fetches and translates; it decides nothing: which numbers are alike, which
/// contact comes first, what is cached and how long is waited lives here once, for all of them. It is either an
/// <see cref="ILiveSource"/> or an <see cref="ISyncSource"/>.
/// </summary>
/// <remarks>Methods throw <see cref="SourceException"/> for whatever goes wrong on the way to the source or there.</remarks>
public interface ISource : IAsyncDisposable
{
    /// <summary>Finds out, without a number, whether the source would answer.</summary>
    Task<SourceTest> TestAsync(CancellationToken cancellationToken);
}
