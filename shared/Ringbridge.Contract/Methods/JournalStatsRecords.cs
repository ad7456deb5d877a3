namespace Ringbridge.Contract.Methods;

/// <summary>Count which past calls?</summary>
public sealed record JournalStatsParams : JournalFilter
{
    /// <summary>Any.</summary>
    public JournalStatsParams()
    {
    }

    /// <summary>Those.</summary>
    public JournalStatsParams(JournalFilter filter)
        : base(filter)
    {
    }

    /// <summary>At most so many callers, 1 to 100.</summary>
    public int Callers { get; set; } = 10;
}

/// <summary>Past calls in figures. Days and hours are those of this computer's time zone, as they were when the calls began.</summary>
public sealed record JournalStats
{
    /// <summary>All of them together.</summary>
    public required CallFigures Total { get; init; }

    /// <summary>Each day without a gap, the oldest first.</summary>
    public required IReadOnlyList<DayFigures> Days { get; init; }

    /// <summary>Hours of the week that had calls, Monday's first.</summary>
    public required IReadOnlyList<HourFigures> Hours { get; init; }

    /// <summary>Numbers with the most inbound calls, then with the most outbound ones.</summary>
    public required IReadOnlyList<CallerFigures> Callers { get; init; }

    /// <summary>Each line that had calls, the busiest first.</summary>
    public required IReadOnlyList<LineFigures> Lines { get; init; }

    /// <summary>How long inbound calls rang; an agent of before this was counted leaves it out.</summary>
    public RingTimes? RingTimes { get; init; }
}

/// <summary>Calls in figures.</summary>
public sealed record CallFigures
{
    /// <summary>Somebody called us.</summary>
    public required int Inbound { get; init; }

    /// <summary>We called somebody.</summary>
    public required int Outbound { get; init; }

    /// <summary>Of both, those where people talked.</summary>
    public required int Answered { get; init; }

    /// <summary>Inbound ones that nobody here answered.</summary>
    public required int Missed { get; init; }

    /// <summary>How long people talked in all, in seconds.</summary>
    public required long TalkSeconds { get; init; }

    /// <summary>How long people talked on average, in seconds; absent when nobody did.</summary>
    public double? AverageTalkSeconds { get; init; }

    /// <summary>How long inbound calls rang on average until they were answered, in seconds; absent when none was.</summary>
    public double? AverageRingSeconds { get; init; }

    /// <summary>How long missed callers waited on average, in seconds; absent when there were none.</summary>
    public double? AverageMissedSeconds { get; init; }
}

/// <summary>How long inbound calls rang until they were answered, or until nobody had answered them.</summary>
public sealed record RingTimes
{
    /// <summary>The seconds of a step.</summary>
    public const int StepSeconds = 5;

    /// <summary>Where the last step begins, in seconds; it has no end.</summary>
    public const int LastStepSeconds = 60;

    /// <summary>Half of the answered calls were answered within this time, in seconds; absent when none was.</summary>
    public double? MedianSeconds { get; init; }

    /// <summary>The longest that an answered call rang, in seconds; absent when none was.</summary>
    public double? SlowestSeconds { get; init; }

    /// <summary>Steps of five seconds that had calls, the shortest first.</summary>
    public required IReadOnlyList<RingStep> Steps { get; init; }
}

/// <summary>Inbound calls that rang about equally long.</summary>
/// <param name="FromSeconds">Where the step begins: 0, 5, … 55; from 60 on, everything longer.</param>
/// <param name="Answered">Calls that were answered after so long.</param>
/// <param name="Missed">Calls that nobody had answered after so long.</param>
public sealed record RingStep(int FromSeconds, int Answered, int Missed);

/// <summary>One day in figures.</summary>
public sealed record DayFigures
{
    /// <summary>The day, <c>2026-03-29</c>.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Somebody called us.</summary>
    public int Inbound { get; init; }

    /// <summary>We called somebody.</summary>
    public int Outbound { get; init; }

    /// <summary>Of both, those where people talked.</summary>
    public int Answered { get; init; }

    /// <summary>Inbound ones that nobody here answered.</summary>
    public int Missed { get; init; }

    /// <summary>How long people talked in all, in seconds.</summary>
    public long TalkSeconds { get; init; }
}

/// <summary>One hour of the week in figures.</summary>
/// <param name="Weekday">1 Monday to 7 Sunday.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Calls">All calls.</param>
/// <param name="Missed">Inbound ones that nobody here answered.</param>
public sealed record HourFigures(int Weekday, int Hour, int Calls, int Missed);

/// <summary>One number in figures.</summary>
public sealed record CallerFigures
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The number, grouped as people read it.</summary>
    public required string Display { get; init; }

    /// <summary>The name that came with it last, if any.</summary>
    public string? Name { get; init; }

    /// <summary>How often they called.</summary>
    public required int Inbound { get; init; }

    /// <summary>How often they were called.</summary>
    public required int Outbound { get; init; }

    /// <summary>Inbound ones that nobody here answered.</summary>
    public required int Missed { get; init; }

    /// <summary>How long people talked in all, in seconds.</summary>
    public required long TalkSeconds { get; init; }

    /// <summary>When the last call with it began.</summary>
    public required DateTimeOffset LastAt { get; init; }
}

/// <summary>One line in figures.</summary>
/// <param name="LineId">Its id; it need not exist any more.</param>
/// <param name="Figures">Its calls.</param>
public sealed record LineFigures(string LineId, CallFigures Figures);
