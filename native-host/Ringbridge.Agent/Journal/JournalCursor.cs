using System.Globalization;
using Ringbridge.Agent.Calls;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// Where a page of past calls ended: the last call on it. The next page holds what is older, so calls that come in
/// meanwhile shift nothing, and calls that are erased leave no gap.
/// </summary>
/// <param name="StartedAt">When that call began, Unix milliseconds.</param>
/// <param name="CallId">Its id, which decides between calls of one moment.</param>
internal sealed record JournalCursor(long StartedAt, string CallId)
{
    private const char Separator = '~';

    /// <summary>Behind a call.</summary>
    public static JournalCursor After(TrackedCall call) => new(call.StartedAt.ToUnixTimeMilliseconds(), call.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it did not.</summary>
    public static JournalCursor? Parse(string text) =>
        text.Split(Separator) is [var at, { Length: > 0 } id] && long.TryParse(at, NumberStyles.Integer, CultureInfo.InvariantCulture, out var startedAt)
            ? new JournalCursor(startedAt, id)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartedAt}{Separator}{CallId}");
}
