namespace Ringbridge.FakePbx.Crm;

/// <summary>So many requests at a time.</summary>
/// <param name="requests">So many.</param>
public sealed class CrmCrowd(int requests) : CrmLimit
{
    private int _here;

    /// <inheritdoc/>
    public override bool IsReached(DateTimeOffset now) => _here >= requests;

    /// <inheritdoc/>
    public override void Take(DateTimeOffset now) => _here++;

    /// <inheritdoc/>
    public override void Answered() => _here--;
}
