using System.Buffers;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Lines.Baresip;

/// <summary>
/// A baresip softphone, controlled over its ctrl_tcp module (baresip, modules/ctrl_tcp). <see cref="RunAsync"/> keeps one
/// connection, because baresip serves one client only: the next one to connect kicks the one before. When that happens
/// again and again, another program is at it, and the health says so instead of flickering.
/// </summary>
public sealed partial class BaresipLine : ILine
{
    private static readonly SearchValues<char> Dialable = SearchValues.Create("0123456789+*#ABCD");

    private readonly LineServices _services;
    private readonly BaresipOptions _options;
    private readonly BaresipTiming _timing;
    private readonly BaresipProblems _problems;
    private readonly LineEventQueue _events;
    private readonly BaresipCalls _calls;
    private readonly BaresipHealth _health;
    private readonly Backoff _backoff;
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Full: a look at the list is due already, and one look sees everything.
    private readonly Channel<bool> _looksDue =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile BaresipSession? _session;

    /// <summary>A line with those settings.</summary>
    /// <exception cref="LineRejectedException">A setting is not valid; the problem names it.</exception>
    public BaresipLine(LineSettings settings, LineServices services)
        : this(settings, services, new BaresipTiming(), Random.Shared)
    {
    }

    /// <summary>A line with other waits.</summary>
    internal BaresipLine(LineSettings settings, LineServices services, BaresipTiming timing, Random random)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(services);
        Id = settings.Id;
        _services = services;
        _options = BaresipOptions.Read(settings);
        _timing = timing;
        _problems = new BaresipProblems(settings.Name ?? settings.Id, _options.Address);
        _events = new LineEventQueue(settings.Id, services.Logger);
        _calls = new BaresipCalls(_events);
        _health = new BaresipHealth(_events, _problems);
        _backoff = new Backoff(timing.FirstRetry, timing.LongestRetry, services.Time, random);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<LineCapability> Capabilities => BaresipLineType.Capabilities;

    /// <inheritdoc/>
    public ChannelReader<LineEvent> Events => _events.Reader;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var lossesToRival = 0;
        try
        {
            while (true)
            {
                var started = _services.Time.GetTimestamp();
                var (problem, connected) = await ConnectAndServeAsync(lossesToRival >= _timing.LossesToRival, cancellationToken);
                var lasted = _services.Time.GetElapsedTime(started) >= _timing.Stable;
                lossesToRival = connected && !lasted && problem.Detail is Details.Reconnecting ? lossesToRival + 1 : 0;
                if (connected && lasted)
                {
                    _backoff.Reset();
                }

                _health.Disconnected(lossesToRival >= _timing.LossesToRival ? _problems.Rival : problem);
                LogDisconnected(_services.Logger, Id, problem.Detail ?? problem.Reason);
                _firstAttempt.TrySetResult();
                if (problem.Detail is Details.SoftphoneNotRunning)
                {
                    // No program, no calls.
                    _calls.AllVanished();
                }

                await _backoff.WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The agent ends this line: nothing is left to do.
        }
    }

    /// <inheritdoc/>
    public async Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Number.Length == 0 || request.Number.AsSpan().ContainsAnyExcept(Dialable))
        {
            throw new LineRejectedException(new Problem(Reasons.BadNumber).With("text", request.Number));
        }

        var session = await SessionAsync(cancellationToken);
        var id = await session.DialAsync(_options.DialString(request.Number), request.Number, _options.Account, cancellationToken);
        return new DialReceipt(CallState.Dialing, id);
    }

    /// <inheritdoc/>
    public async Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) =>
        await (await SessionAsync(cancellationToken)).HangUpAsync(Resolve(lineCallId, _ => true), cancellationToken);

    /// <inheritdoc/>
    public async Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) =>
        await (await SessionAsync(cancellationToken)).AnswerAsync(Resolve(lineCallId, call => call.RingsUs), cancellationToken);

    /// <inheritdoc/>
    public async Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) =>
        await (await SessionAsync(cancellationToken))
            .HoldAsync(Resolve(lineCallId, call => call.State is CallState.Connected), hold: true, cancellationToken);

    /// <inheritdoc/>
    public async Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) =>
        await (await SessionAsync(cancellationToken))
            .HoldAsync(Resolve(lineCallId, call => call.State is CallState.Held), hold: false, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> TestAsync(CancellationToken cancellationToken)
    {
        if (_session is { } running)
        {
            return await running.DescribeAsync(cancellationToken);
        }

        // Not running, as when the settings are tried before they are saved.
        await using var session = await OpenAsync(_ => { }, cancellationToken);
        return await session.DescribeAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
        {
            await session.DisposeAsync();
        }

        _events.Complete();
    }

    /// <summary>One connection from its beginning to its end.</summary>
    /// <returns>What ended it, and whether there was one at all.</returns>
    private async Task<(Problem Problem, bool Connected)> ConnectAndServeAsync(bool rivalIsNear, CancellationToken cancellationToken)
    {
        BaresipSession session;
        try
        {
            session = await OpenAsync(Hear, cancellationToken);
        }
        catch (LineUnreachableException unreachable)
        {
            return (unreachable.Problem, false);
        }

        await using (session)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var serving = ServeAsync(session, rivalIsNear, ending.Token);
            await Task.WhenAny((Task)session.Completion, serving);
            _session = null;
            await ending.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return (await serving ?? await session.Completion, true);
        }
    }

    /// <summary>Works on a connection until it ends.</summary>
    /// <returns>Why it cannot be used; null when it just ended.</returns>
    private async Task<Problem?> ServeAsync(BaresipSession session, bool rivalIsNear, CancellationToken cancellationToken)
    {
        try
        {
            var catchingUp = session.CatchUpAsync(cancellationToken);
            _session = session;
            _health.Accounts(await catchingUp);
            if (rivalIsNear)
            {
                await Task.Delay(_timing.Stable, _services.Time, cancellationToken);
            }

            _health.Connected();
            LogConnected(_services.Logger, Id, _options.Address);
            _firstAttempt.TrySetResult();
            await foreach (var _ in _looksDue.Reader.ReadAllAsync(cancellationToken))
            {
                await session.RefreshAsync(cancellationToken);
            }

            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (LineUnreachableException)
        {
            // The connection itself says how it ended.
            return null;
        }
        catch (LineRejectedException rejected)
        {
            return rejected.Problem;
        }
    }

    private async Task<BaresipSession> OpenAsync(Action<BaresipMessage> onEvent, CancellationToken cancellationToken)
    {
        var connection = await BaresipConnection.OpenAsync(_options, onEvent, _problems, _timing, _services, cancellationToken);
        return new BaresipSession(connection, _calls, _problems);
    }

    /// <summary>The connection to work with. Right after the start it is waited for, later it is there or it is not.</summary>
    private async Task<BaresipSession> SessionAsync(CancellationToken cancellationToken)
    {
        if (!_firstAttempt.Task.IsCompleted)
        {
            try
            {
                await _firstAttempt.Task.WaitAsync(_timing.Connect, _services.Time, cancellationToken);
            }
            catch (TimeoutException late)
            {
                throw new LineUnreachableException(_problems.Timeout, late);
            }
        }

        return _session ?? throw new LineUnreachableException(_health.Problem ?? _problems.Lost);
    }

    private string Resolve(string? lineCallId, Predicate<BaresipCall> otherwise) =>
        lineCallId ?? _calls.FindNewest(otherwise) ?? throw new LineRejectedException(_problems.UnknownCall);

    private void Hear(BaresipMessage message)
    {
        _health.Hear(message);
        if (_calls.Hear(message))
        {
            _looksDue.Writer.TryWrite(true);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId}: connected to baresip at {Address}")]
    private static partial void LogConnected(ILogger logger, string lineId, string address);

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId}: no connection to baresip ({Problem})")]
    private static partial void LogDisconnected(ILogger logger, string lineId, string problem);
}
