using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ringbridge.Lines.Nfon;

/// <summary>Follows the answers to requests to call, which go on until the call is set up or came to nothing.</summary>
/// <param name="lineId">The line.</param>
/// <param name="calls">Told what they say.</param>
/// <param name="logger">Where one that breaks off is noted.</param>
internal sealed partial class NfonFollowing(string lineId, NfonCalls calls, ILogger logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>Follows one more, to its end.</summary>
    public void Add(NfonCallProgress progress, string uuid)
    {
        var following = Task.Run(() => FollowAsync(progress, uuid));
        _running[following] = true;
        _ = following.ContinueWith(done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_running.Keys);
        _ending.Dispose();
    }

    private async Task FollowAsync(NfonCallProgress progress, string uuid)
    {
        using (progress)
        {
            try
            {
                await foreach (var step in progress.ReadAllAsync(_ending.Token))
                {
                    calls.Progress(uuid, step.State, step.Error);
                }
            }
            catch (LineUnreachableException lost)
            {
                // Whether it rings is not known now; the stream of calls will tell.
                calls.LoseProgress(uuid);
                LogProgressLost(logger, lineId, lost);
            }
            catch (OperationCanceledException)
            {
                // The line ends, or nothing came for very long.
                calls.LoseProgress(uuid);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId}: the answer that told how a dialled call goes on broke off")]
    private static partial void LogProgressLost(ILogger logger, string lineId, Exception lost);
}
