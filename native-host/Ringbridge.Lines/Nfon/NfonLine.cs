using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Presence;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// NFON's cloud telephone system, through its CTI API (nfon-cti.yml, docs/lines/nfon.md). The credential sees the calls of
/// the whole company; what is not of the own extension is dropped where it is read (<see cref="NfonNews"/>). Three things
/// run: the token is renewed, and two streams are kept open, of calls and, if wanted, of what colleagues do. A dialled call
/// brings its own stream with it, the answer to the request.
/// </summary>
public sealed partial class NfonLine : IPresenceLine, IChoiceLine
{
    private readonly LineServices _services;
    private readonly NfonOptions _options;
    private readonly NfonTiming _timing;
    private readonly NfonProblems _problems;
    private readonly LineEventQueue _events;
    private readonly NfonHealth _health;
    private readonly NfonCalls _calls;
    private readonly NfonHttp _http;
    private readonly NfonTokens _tokens;
    private readonly NfonApi _api;
    private readonly NfonStream _callStream;
    private readonly NfonStream _stateStream;
    private readonly NfonFollowing _following;
    private int _isDisposed;

    /// <summary>A line with those settings.</summary>
    public NfonLine(LineSettings settings, LineServices services)
        : this(settings, services, new NfonTiming(), Random.Shared)
    {
    }

    /// <summary>A line with other waits.</summary>
    internal NfonLine(LineSettings settings, LineServices services, NfonTiming timing, Random random)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(services);
        Id = settings.Id;
        _services = services;
        _timing = timing;
        _options = NfonOptions.Read(settings);
        _problems = new NfonProblems(_options.LineName, _options.Address.Display);
        _events = new LineEventQueue(settings.Id, services.Logger);
        _health = new NfonHealth(_events, _problems, timing, services.Time);
        _calls = new NfonCalls(_events, _problems, services.Time);
        _following = new NfonFollowing(settings.Id, _calls, services.Logger);
        _http = new NfonHttp(_options, _problems, timing, services);
        _tokens = NewTokens();
        _api = new NfonApi(_http, _tokens, _problems);
        Colleagues = new PresenceBoard(settings.Id, _options.Extension);

        var extension = Encoding.UTF8.GetBytes(_options.Extension);
        _callStream = new NfonStream("calls", _api.OpenCallsAsync, data => HearCall(data, extension), timing, services, random)
        {
            OnOpenAsync = CallsOpenedAsync,
            OnLost = CallsLost,
        };
        _stateStream = new NfonStream("states", _api.OpenStatesAsync, data => NfonColleagues.Hear(Colleagues, data), timing, services, random)
        {
            OnOpenAsync = StatesOpenedAsync,
            OnLost = StatesLost,
        };
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<LineCapability> Capabilities => NfonLineType.CapabilitiesOf(_options.ShowsColleagues);

    /// <inheritdoc/>
    public ChannelReader<LineEvent> Events => _events.Reader;

    /// <inheritdoc/>
    public PresenceBoard Colleagues { get; }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(
                KeepTokenFreshAsync(cancellationToken),
                _callStream.RunAsync(cancellationToken),
                _options.ShowsColleagues ? _stateStream.RunAsync(cancellationToken) : Task.CompletedTask);
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
        var callee = NfonNumber.ToDial(request, _options.Account);
        var body = new NfonCallRequest(_options.Extension, _options.Account, callee.Digits, callee.Context, _options.Extension, _options.RingSeconds);
        var answer = await CommandAsync(() => _api.StartCallAsync(body, cancellationToken));
        if (!answer.IsStream)
        {
            using (answer)
            {
                var started = await answer.ReadAsync(NfonJson.Default.NfonProgress, cancellationToken);
                return Begin(started.Uuid, callee);
            }
        }

        // The stream outlives the request that began it: it tells how the call goes on.
        var progress = new NfonCallProgress(answer, _timing, _services.Time);
        try
        {
            var first = await progress.BeginAsync(cancellationToken) ?? throw _problems.LostInDial();
            var receipt = Begin(first.Uuid, callee);
            _following.Add(progress, receipt.LineCallId!);
            return receipt;
        }
        catch (Exception failure)
        {
            progress.Dispose();
            throw failure is LineUnreachableException ? _problems.LostInDial(failure) : failure;
        }
    }

    /// <inheritdoc/>
    public async Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken)
    {
        if (lineCallId is null || _calls.RequestIdOf(lineCallId) is not { } uuid || !await CommandAsync(() => _api.CancelCallAsync(uuid, cancellationToken)))
        {
            throw _problems.CannotHangUp;
        }

        _calls.Cancelled(lineCallId);
    }

    /// <inheritdoc/>
    public Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) => throw _problems.CannotHangUp;

    /// <inheritdoc/>
    public Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) => throw _problems.CannotHangUp;

    /// <inheritdoc/>
    public Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) => throw _problems.CannotHangUp;

    /// <inheritdoc/>
    public async Task<string> TestAsync(CancellationToken cancellationToken)
    {
        // A log-in of its own: what is tested are user and password as they are now.
        var api = new NfonApi(_http, NewTokens(), _problems);
        var extensions = await api.ListExtensionsAsync(cancellationToken);
        var own = extensions.FirstOrDefault(extension => string.Equals(extension.Number, _options.Extension, StringComparison.Ordinal))
            ?? throw _problems.UnknownExtension(_options.Extension);
        using (await api.OpenCallsAsync(cancellationToken))
        {
            // It opens: that is the test.
        }

        WakeUp();
        return $"{_options.Account}: {own.Number} {own.Name}".TrimEnd();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LineFieldChoice>> ListChoicesAsync(string key, CancellationToken cancellationToken)
    {
        var extensions = await new NfonApi(_http, NewTokens(), _problems).ListExtensionsAsync(cancellationToken);
        return
        [
            .. extensions
                .Where(extension => extension.Number is { Length: > 0 } number && number.All(char.IsAsciiDigit))
                .OrderBy(extension => extension.Number!.Length).ThenBy(extension => extension.Number, StringComparer.Ordinal)
                .Take(PresenceBoard.MaxColleagues)
                .Select(extension => new LineFieldChoice(extension.Number!, extension.Name ?? "")),
        ];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        await _following.DisposeAsync();
        _health.Dispose();
        _events.Complete();
    }

    private NfonTokens NewTokens() => new(_http, _options, _problems, _timing, _services);

    // What a command meets is news of the connection, too: so streams are not believed to live while nothing gets through, nor
    // wait for minutes when NFON is there again.
    private async Task<T> CommandAsync<T>(Func<Task<T>> command)
    {
        try
        {
            var result = await command();
            WakeUp();
            return result;
        }
        catch (LineUnreachableException failure) when (IsGone(failure))
        {
            _callStream.Doubt();
            _stateStream.Doubt();
            throw;
        }
    }

    // Not reached, or reached and silent. One that breaks a connection is there.
    private static bool IsGone(LineUnreachableException failure) =>
        failure.Problem.Detail is Details.CloudUnreachable || failure.InnerException is LineUnreachableException { Problem.Detail: Details.Timeout };

    private void WakeUp()
    {
        _callStream.WakeUp();
        _stateStream.WakeUp();
    }

    private DialReceipt Begin(string? uuid, NfonNumber callee)
    {
        if (string.IsNullOrEmpty(uuid))
        {
            throw _problems.NotUnderstood("uuid?");
        }

        _calls.Begin(uuid, callee);
        return new DialReceipt(CallState.Dialing, uuid);
    }

    private void HearCall(ReadOnlySpan<byte> data, byte[] extension)
    {
        if (NfonNews.Read(data, extension) is { } news)
        {
            _calls.Hear(news);
        }
    }

    private async Task CallsOpenedAsync(DateTimeOffset? lastHeard, CancellationToken cancellationToken)
    {
        if (lastHeard is { } from)
        {
            var now = _services.Time.GetLocalNow();
            LogGap(_services.Logger, Id, from, now);
            if (now - from >= _timing.ShownGap)
            {
                _health.Missed(from, now);
                _calls.DoubtProgress(now - _timing.Answer);
            }

            await EndWhatEndedAsync(cancellationToken);
        }

        _health.CallsHeard();
        _stateStream.WakeUp();
    }

    // The end of a call may have fallen into the gap. If the own phone is free now, it did.
    private async Task EndWhatEndedAsync(CancellationToken cancellationToken)
    {
        var known = _calls.Known;
        if (known.Count == 0)
        {
            return;
        }

        try
        {
            if (await _api.FindStateAsync(_options.Extension, cancellationToken) is { Line: "idle" })
            {
                _calls.EndUnheard(known);
            }
        }
        catch (LineRejectedException refused)
        {
            // Not everybody may see states. Then the agent's own patience ends the calls.
            LogStateRefused(_services.Logger, Id, refused);
        }
    }

    private void CallsLost(Problem problem)
    {
        if (_health.CallsLost(Named(problem)) && problem.Reason is Reasons.LineUnreachable)
        {
            // A quiet stream of states may look open for long. What colleagues do is not claimed when it may not be heard.
            _stateStream.Doubt();
        }
    }

    private async Task StatesOpenedAsync(DateTimeOffset? lastHeard, CancellationToken cancellationToken)
    {
        NfonColleagues.Name(Colleagues, await _api.ListExtensionsAsync(cancellationToken));
        _health.ColleaguesHeard();
        _callStream.WakeUp();
    }

    private void StatesLost(Problem problem)
    {
        Colleagues.ForgetStates();
        _health.ColleaguesLost(Named(problem));
    }

    private async Task KeepTokenFreshAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Not sooner than after a while, even when it is old: then the server did not answer, and the streams are at it.
            var wait = _tokens.UntilOld is var left && left > _timing.FirstRetry ? left : _timing.LongestRetry;
            await Task.Delay(wait, _services.Time, cancellationToken);
            if (_tokens.IsUnused || _tokens.UntilOld > TimeSpan.Zero)
            {
                continue;
            }

            try
            {
                await CommandAsync(() => _tokens.GetAsync(cancellationToken));
            }
            catch (LineException failure)
            {
                LogNotRenewed(_services.Logger, Id, failure);
            }
        }
    }

    private Problem Named(Problem problem) => problem.Detail is Details.Reconnecting ? _problems.Unreachable().Problem : problem;

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId}: NFON’s calls are heard again; nothing was heard from {From:O} to {To:O}")]
    private static partial void LogGap(ILogger logger, string lineId, DateTimeOffset from, DateTimeOffset to);

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId}: NFON does not tell what the own phone does")]
    private static partial void LogStateRefused(ILogger logger, string lineId, Exception refused);

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId}: the token could not be renewed")]
    private static partial void LogNotRenewed(ILogger logger, string lineId, Exception failure);
}
