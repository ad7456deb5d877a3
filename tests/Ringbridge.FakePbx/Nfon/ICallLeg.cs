namespace Ringbridge.FakePbx.Nfon;

/// <summary>
/// A real telephone in place of the pretended one: once the own phone was lifted, it calls the other side, and what it
/// sees is what the server tells.
/// </summary>
public interface ICallLeg : IAsyncDisposable
{
    /// <summary>Calls.</summary>
    /// <param name="callee">Whom, as the request had it.</param>
    /// <param name="report">Told <c>ring</c>, <c>answer</c> and <c>hangup</c>, the last with an error of NFON's when nobody answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task CallAsync(string callee, Action<string, string?> report, CancellationToken cancellationToken);

    /// <summary>Hangs up.</summary>
    Task HangUpAsync(CancellationToken cancellationToken);
}
