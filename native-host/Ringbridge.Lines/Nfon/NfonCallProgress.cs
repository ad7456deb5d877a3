using System.Runtime.CompilerServices;
using System.Text.Json;
using Ringbridge.Lines.Http;

namespace Ringbridge.Lines.Nfon;

/// <summary>The answer to a request to call: events from <c>start</c>, which has the call's id, to <c>end</c>.</summary>
internal sealed class NfonCallProgress(NfonAnswer answer, NfonTiming timing, TimeProvider time) : IDisposable
{
    private const int MaxEventBytes = 16 * 1024;

    private readonly EventStreamReader _reader = new(MaxEventBytes);
    private readonly Queue<NfonProgress> _steps = new();
    private readonly byte[] _part = new byte[4096];

    /// <summary>The first event; null when the server closed before it.</summary>
    /// <exception cref="Ringbridge.Lines.LineUnreachableException">The connection broke.</exception>
    public async Task<NfonProgress?> BeginAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(timing.Answer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await NextAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>All further events. Ends when the server says so, or says nothing for very long.</summary>
    /// <exception cref="Ringbridge.Lines.LineUnreachableException">The connection broke.</exception>
    public async IAsyncEnumerable<NfonProgress> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            using var silence = new CancellationTokenSource(timing.Quiet, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
            if (await NextAsync(either.Token) is not { } step)
            {
                yield break;
            }

            yield return step;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => answer.Dispose();

    private async Task<NfonProgress?> NextAsync(CancellationToken cancellationToken)
    {
        while (_steps.Count == 0)
        {
            var length = await answer.ReadPartAsync(_part, cancellationToken);
            if (length == 0)
            {
                return null;
            }

            _reader.Append(_part.AsSpan(0, length), Take);
        }

        return _steps.Dequeue();
    }

    private void Take(ReadOnlySpan<byte> data)
    {
        try
        {
            if (JsonSerializer.Deserialize(data, NfonJson.Default.NfonProgress) is { } step)
            {
                _steps.Enqueue(step);
            }
        }
        catch (JsonException)
        {
            // One event that cannot be read; the next one tells more.
        }
    }
}
