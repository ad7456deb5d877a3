namespace Ringbridge.Contacts.Pacing;

/// <summary>Lets the requests of one source through as all limits of its system allow.</summary>
/// <param name="limits">The limits: those that are for few requests first, so that nobody who waits for one of them holds a permit of the others.</param>
/// <param name="time">The time in which the system counts.</param>
internal sealed class Paces(IEnumerable<RateLimit> limits, TimeProvider time) : IDisposable
{
    private readonly Pace[] _paces = [.. limits.Select(limit => new Pace(limit, time))];

    /// <summary>How long no request is let through, so that a limit is kept; null when that is not what one would wait for.</summary>
    public TimeSpan? NextIn => _paces.Max(pace => pace.NextIn);

    /// <summary>Waits until a request may be sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NotSentException">It was given up, and not sent.</exception>
    /// <exception cref="ObjectDisposedException">Nothing is sent any more.</exception>
    public async Task<Turn> TakeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var taken = new List<Pace>(_paces.Length);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var pace in _paces.Where(pace => pace.Counts(request)))
            {
                await pace.TakeAsync(cancellationToken);
                taken.Add(pace);
            }

            cancellationToken.ThrowIfCancellationRequested();
            return new Turn(taken);
        }
        catch (OperationCanceledException exception)
        {
            taken.ForEach(pace => pace.GiveBack());
            throw new NotSentException(exception, cancellationToken);
        }
        catch
        {
            taken.ForEach(pace => pace.GiveBack());
            throw;
        }
    }

    /// <summary>Tells all who wait that it is in vain.</summary>
    /// <param name="why">Makes what each of them gets.</param>
    public void TurnAway(Func<Exception> why)
    {
        foreach (var pace in _paces)
        {
            pace.TurnAway(why);
        }
    }

    /// <summary>Nothing is sent any more: neither what waits nor what comes now.</summary>
    public void Dispose()
    {
        foreach (var pace in _paces)
        {
            pace.Dispose();
        }
    }
}
