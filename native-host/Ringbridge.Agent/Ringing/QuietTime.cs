using System.Globalization;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Ringing;

/// <summary>
/// Whether calls are to be kept quiet: a person switched "do not disturb" on, or the quiet hours of the settings are
/// running. It belongs to the user, not to one browser. What was switched on is kept beside the journal, not in
/// <c>config.json</c>: a press on a switch must not rewrite the administrator's file.
/// </summary>
internal sealed class QuietTime : IDisposable
{
    private const string Key = "doNotDisturb";
    private const string Endless = "endless";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly CallJournal _journal;
    private readonly Func<IReadOnlyList<QuietHours>> _hours;
    private readonly Action<QuietState> _tell;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private bool _isOn;
    private DateTimeOffset? _until;

    /// <summary>Quiet times; nothing is switched on before <see cref="LoadAsync"/>.</summary>
    /// <param name="journal">Keeps what was switched on.</param>
    /// <param name="hours">The quiet hours of the settings.</param>
    /// <param name="tell">Told every change; must not wait.</param>
    /// <param name="time">Time.</param>
    public QuietTime(CallJournal journal, Func<IReadOnlyList<QuietHours>> hours, Action<QuietState> tell, TimeProvider time)
    {
        (_journal, _hours, _tell, _time) = (journal, hours, tell, time);
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        State = new QuietState { DoNotDisturb = false, QuietHours = false };
    }

    /// <summary>How it is now.</summary>
    public QuietState State { get; private set; }

    /// <summary>Goes on with what was switched on before.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kept = await _journal.RecallAsync(Key, cancellationToken);
        lock (_lock)
        {
            (_isOn, _until) = kept switch
            {
                Endless => (true, null),
                not null when DateTimeOffset.TryParse(kept, CultureInfo.InvariantCulture, out var until) => (true, until),
                _ => (false, default(DateTimeOffset?)),
            };
        }

        Look();
    }

    /// <summary>A person pressed the switch.</summary>
    public async Task<QuietState> SetAsync(QuietSetParams wanted, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            (_isOn, _until) = (wanted.DoNotDisturb, wanted.DoNotDisturb ? wanted.Until : null);
        }

        var state = Look();
        var kept = !wanted.DoNotDisturb ? "" : wanted.Until?.ToString("O", CultureInfo.InvariantCulture) ?? Endless;
        await _journal.RememberAsync(Key, kept, cancellationToken);
        return state;
    }

    /// <summary>Looks at clock and settings, and tells what is different now.</summary>
    public QuietState Look()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (_until <= now)
            {
                (_isOn, _until) = (false, null);
            }

            var hours = _hours();
            var quiet = QuietWeek.Until(hours, TimeZoneInfo.ConvertTime(now, _time.LocalTimeZone).DateTime);
            var state = new QuietState
            {
                DoNotDisturb = _isOn,
                DoNotDisturbUntil = _until,
                QuietHours = quiet is not null,
                QuietHoursUntil = quiet is { } end && end != DateTime.MaxValue ? new DateTimeOffset(end, _time.LocalTimeZone.GetUtcOffset(end)) : null,
            };
            if (state != State)
            {
                State = state;
                _tell(state);
            }

            // Every full minute, because quiet hours begin and end there, and because the clock may be set or the computer sleep.
            var nextMinute = Minute - TimeSpan.FromTicks(now.Ticks % Minute.Ticks);
            var next = _until - now is { } rest && rest < nextMinute ? rest : nextMinute;
            _timer.Change(_until is null && hours.Count == 0 ? Timeout.InfiniteTimeSpan : next, Timeout.InfiniteTimeSpan);
            return state;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
