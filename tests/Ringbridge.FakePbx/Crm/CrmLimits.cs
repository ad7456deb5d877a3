namespace Ringbridge.FakePbx.Crm;

/// <summary>All limits of one server. Safe for threads.</summary>
/// <param name="limits">The limits.</param>
internal sealed class CrmLimits(IReadOnlyList<CrmLimit> limits)
{
    private readonly Lock _lock = new();

    /// <summary>Takes a request, unless it is one too many; that one counts for nothing.</summary>
    /// <returns>The limit that it would break; null: it is taken.</returns>
    public CrmLimit? Take(CrmRequest request, DateTimeOffset now)
    {
        lock (_lock)
        {
            var concerned = limits.Where(limit => limit.Counts(request)).ToList();
            if (concerned.Find(limit => limit.IsReached(now)) is { } reached)
            {
                return reached;
            }

            concerned.ForEach(limit => limit.Take(now));
            return null;
        }
    }

    /// <summary>A request that was taken is answered.</summary>
    public void Answered(CrmRequest request)
    {
        lock (_lock)
        {
            foreach (var limit in limits.Where(limit => limit.Counts(request)))
            {
                limit.Answered();
            }
        }
    }
}
