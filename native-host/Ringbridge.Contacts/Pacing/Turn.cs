namespace Ringbridge.Contacts.Pacing;

/// <summary>The permits of one request. It has ended when this is disposed of.</summary>
/// <param name="paces">Whose permits.</param>
internal sealed class Turn(IReadOnlyList<Pace> paces) : IDisposable
{
    private bool _isOver;

    /// <summary>It was not sent after all.</summary>
    public void GiveBack() => Finish(pace => pace.GiveBack());

    /// <inheritdoc/>
    public void Dispose() => Finish(pace => pace.End());

    private void Finish(Action<Pace> finish)
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        foreach (var pace in paces)
        {
            finish(pace);
        }
    }
}
