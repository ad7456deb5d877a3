using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Lines;

/// <summary>
/// One running line: keeps it running, hands its events on, and knows how it is. What happens in a line stays there: an
/// exception is logged and shown as the line's health, and the line is started again.
/// </summary>
internal sealed partial class LineHost : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ILineType _type;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Action _healthChanged;
    private Task _running = Task.CompletedTask;
    private bool _reportsHealth;

    /// <summary>A line that does not run yet.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="line">The line, which this owns.</param>
    /// <param name="healthChanged">Told when its health changed.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public LineHost(LineSettings settings, ILineType type, ILine line, Action healthChanged, TimeProvider time, ILogger logger)
    {
        (Settings, _type, Line, _healthChanged, _time, _logger) = (settings, type, line, healthChanged, time, logger);
    }

    /// <summary>Its settings.</summary>
    public LineSettings Settings { get; }

    /// <summary>The line.</summary>
    public ILine Line { get; }

    /// <summary>How it is.</summary>
    public HealthEvent Health { get; private set; } = new(LineHealth.Unknown);

    /// <summary>How it wants its numbers.</summary>
    public NumberFormat NumberFormat => Settings.NumberFormat ?? _type.DefaultNumberFormat;

    /// <summary>What people call it.</summary>
    public string Name(string? language) =>
        string.IsNullOrWhiteSpace(Settings.Name) ? _type.Describe(ProblemTexts.IsGerman(language) ? "de" : "en").Name : Settings.Name;

    /// <summary>The line as a client sees it.</summary>
    public LineInfo Describe(string? language, bool isDefault) => new()
    {
        Id = Settings.Id,
        Type = Settings.Type,
        Name = Name(language),
        Health = Health.Health,
        Problem = Health.Problem is null ? null : ProblemTexts.Describe(Health.Problem, language),
        Capabilities = Line.Capabilities,
        IsDefault = isDefault,
    };

    /// <summary>Starts it.</summary>
    public void Start(CallCenter calls) => _running = Task.WhenAll(KeepRunningAsync(), ListenAsync(calls));

    /// <summary>A command showed how the line is. Lines that report their health themselves know better.</summary>
    /// <param name="failure">What went wrong; null when nothing did.</param>
    public void Note(Problem? failure)
    {
        if (!_reportsHealth)
        {
            Set(failure is null ? new HealthEvent(LineHealth.Up) : new HealthEvent(LineHealth.Down, failure));
        }
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        try
        {
            await Line.DisposeAsync().AsTask().WaitAsync(Farewell, _time);
            await _running.WaitAsync(Farewell, _time);
        }
        catch (Exception exception)
        {
            LogStubborn(_logger, Settings.Id, exception);
        }

        _stopping.Dispose();
    }

    private async Task KeepRunningAsync()
    {
        var pause = FirstPause;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await Line.RunAsync(_stopping.Token);
                return;
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogBroken(_logger, Settings.Id, exception);
                Set(new HealthEvent(LineHealth.Down, LineFailure.ProblemOf(exception, Name("en"))));
            }

            // Up to a fifth more or less, so that many clients of one PBX do not come back all at once.
            await PauseAsync(pause * (0.8 + (0.4 * Random.Shared.NextDouble())));
            pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
        }
    }

    private async Task PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, _time, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The line is being stopped; the loop sees it.
        }
    }

    private async Task ListenAsync(CallCenter calls)
    {
        try
        {
            await foreach (var heard in Line.Events.ReadAllAsync(_stopping.Token))
            {
                await HandleAsync(calls, heard);
            }
        }
        catch (OperationCanceledException)
        {
            // The line is being stopped.
        }
        catch (Exception exception)
        {
            LogBroken(_logger, Settings.Id, exception);
        }
    }

    private async Task HandleAsync(CallCenter calls, LineEvent heard)
    {
        try
        {
            switch (heard)
            {
                case CallEvent call:
                    await calls.HearAsync(Settings.Id, call);
                    break;
                case HealthEvent health:
                    _reportsHealth = true;
                    Set(health);
                    break;
                default:
                    break;
            }
        }
        catch (Exception exception)
        {
            LogBroken(_logger, Settings.Id, exception);
        }
    }

    private void Set(HealthEvent health)
    {
        if (Health == health)
        {
            return;
        }

        Health = health;
        LogHealth(_logger, Settings.Id, health.Health, health.Problem?.Detail ?? health.Problem?.Reason ?? "-");
        _healthChanged();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId} is {Health} ({Problem})")]
    private static partial void LogHealth(ILogger logger, string lineId, LineHealth health, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Line {LineId} broke")]
    private static partial void LogBroken(ILogger logger, string lineId, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Line {LineId} did not stop in time")]
    private static partial void LogStubborn(ILogger logger, string lineId, Exception exception);
}
