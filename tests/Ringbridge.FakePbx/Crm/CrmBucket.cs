namespace Ringbridge.FakePbx.Crm;

/// <summary>A bucket that requests fill and that leaks.</summary>
/// <param name="size">So many requests fill it.</param>
/// <param name="perSecond">So many run off in a second.</param>
public sealed class CrmBucket(int size, double perSecond) : CrmLimit
{
    private double _level;
    private DateTimeOffset _at;

    /// <inheritdoc/>
    public override bool IsReached(DateTimeOffset now)
    {
        _level = Math.Max(0, _level - ((now - _at).TotalSeconds * perSecond));
        _at = now;
        return _level + 1 > size + 1e-9;
    }

    /// <inheritdoc/>
    public override void Take(DateTimeOffset now) => _level++;
}
