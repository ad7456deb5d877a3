namespace Ringbridge.FakePbx.Crm;

/// <summary>A limit as a vendor's server keeps it: it knows when requests come in, and nothing else. Not safe for threads.</summary>
public abstract class CrmLimit
{
    /// <summary>The requests that it is for; all unless said otherwise.</summary>
    public Predicate<CrmRequest> Counts { get; init; } = _ => true;

    /// <summary>Whether a request that comes now is one too many.</summary>
    public abstract bool IsReached(DateTimeOffset now);

    /// <summary>A request came in and is taken.</summary>
    public abstract void Take(DateTimeOffset now);

    /// <summary>It is answered.</summary>
    public virtual void Answered()
    {
    }

    /// <summary>In how many seconds one more would be taken.</summary>
    public virtual int FreeInSeconds(DateTimeOffset now) => 1;
}
