using System.Collections.Concurrent;
using Ringbridge.Agent.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Presence;
using Ringbridge.Lines.Presence;

namespace Ringbridge.Agent.Presence;

/// <summary>
/// What colleagues do, over all lines that tell it. It keeps nothing itself: each line has a board, and the desk follows the
/// boards of the lines that run. Changes are told in batches, so that a company in which everybody picks up at nine does
/// not flood anybody.
/// </summary>
/// <param name="tell">Told what changed; must not wait.</param>
/// <param name="time">Time.</param>
internal sealed class PresenceDesk(Action<PresenceChangedParams> tell, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How long changes are gathered before they are told.</summary>
    internal static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<PresenceBoard, Follower> _followers = new();

    /// <summary>All colleagues, by line, then by number.</summary>
    public IReadOnlyList<Colleague> All => [.. _followers.Keys.SelectMany(board => board.All).OrderBy(colleague => colleague.LineId, StringComparer.Ordinal)];

    /// <summary>Whether the phone system of a line has such an extension; null when the line cannot tell.</summary>
    public static bool? Knows(LineHost line, string number) =>
        line.Line is IPresenceLine { Colleagues: { IsEmpty: false } colleagues } ? colleagues.Contains(number) : null;

    /// <summary>A colleague's state now; null when no such one is known.</summary>
    public Colleague? Find(string lineId, string number) => _followers.Keys.FirstOrDefault(board => board.LineId == lineId)?.Find(number);

    /// <summary>The lines changed: follows those that are there now.</summary>
    public void Follow(IEnumerable<LineHost> lines)
    {
        var boards = lines.Select(line => line.Line).OfType<IPresenceLine>().Select(line => line.Colleagues).ToHashSet();
        foreach (var board in boards.Where(board => !_followers.ContainsKey(board)))
        {
            var follower = new Follower();
            if (_followers.TryAdd(board, follower))
            {
                follower.Task = FollowAsync(board, follower.Stopping.Token);
            }
        }

        var gone = _followers.Keys.Where(board => !boards.Contains(board)).ToList();
        foreach (var board in gone)
        {
            if (_followers.TryRemove(board, out var follower))
            {
                follower.Stopping.Cancel();
            }
        }

        if (gone.Count > 0)
        {
            tell(new PresenceChangedParams { Colleagues = All, IsComplete = true });
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var follower in _followers.Values)
        {
            await follower.Stopping.CancelAsync();
            await follower.Task;
            follower.Stopping.Dispose();
        }

        _followers.Clear();
    }

    private async Task FollowAsync(PresenceBoard board, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await board.WaitAsync(cancellationToken);
                await Task.Delay(Batch, time, cancellationToken);
                tell(new PresenceChangedParams { Colleagues = board.TakeChanges() });
            }
        }
        catch (OperationCanceledException)
        {
            // The line is gone, or the agent ends.
        }
    }

    private sealed class Follower
    {
        public CancellationTokenSource Stopping { get; } = new();

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
