namespace Ringbridge.FakePbx.Crm;

/// <summary>So many requests in a stretch of time.</summary>
/// <param name="requests">So many.</param>
/// <param name="time">How long it is.</param>
public sealed class CrmWindow(int requests, TimeSpan time) : CrmLimit
{
    private readonly List<DateTimeOffset> _came = [];

    /// <summary>So many.</summary>
    public int Requests => requests;

    /// <inheritdoc/>
    public override bool IsReached(DateTimeOffset now)
    {
        _came.RemoveAll(came => came + time <= now);
        return _came.Count >= requests;
    }

    /// <inheritdoc/>
    public override void Take(DateTimeOffset now) => _came.Add(now);

    /// <inheritdoc/>
    public override int FreeInSeconds(DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling((_came[0] + time - now).TotalSeconds));
}
