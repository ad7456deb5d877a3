using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Policy;
using Ringbridge.Agent.Presence;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Dialling;

/// <summary>What texts and events mean as numbers, by the settings in use.</summary>
internal sealed class NumberDesk(SettingsStore settings, LineRegistry lines, ConfirmedCountries countries)
{
    private const int MaxWrittenLength = 64;

    /// <summary>The line that was named, or the default one.</summary>
    /// <exception cref="RefusalException">There is none.</exception>
    public LineHost LineFor(string? lineId)
    {
        if (settings.State is { IsUnusable: true, Problem: { } problem })
        {
            throw new RefusalException(problem);
        }

        return lineId is null
            ? lines.Default ?? throw RefusalException.NoLine()
            : lines.Find(lineId) ?? throw RefusalException.UnknownLine(lineId);
    }

    /// <summary>What a line would be told to dial.</summary>
    /// <exception cref="RefusalException">The text holds no dialable number.</exception>
    public NumberInfo Plan(string text, LineHost line)
    {
        var result = DialPlanner.Plan(text, DialPlanOptions.From(settings.State.Settings), line.NumberFormat);
        return result.Found ? result.Number : throw new RefusalException(result.Problem);
    }

    /// <summary>
    /// A colleague's extension, whatever else its digits mean, on a line that knows its colleagues. On others only what the
    /// dial plan calls internal, so that a colleague's 112 never becomes an emergency call.
    /// </summary>
    /// <exception cref="RefusalException">It is no extension, as far as that is known.</exception>
    public NumberInfo PlanInternal(string number, LineHost line)
    {
        var found = PresenceDesk.Knows(line, number) switch
        {
            true => new NumberInfo { Dialled = number, Display = number, Kind = NumberKind.Internal },
            false => null,
            null => Plan(number, line),
        };
        return found is { Kind: NumberKind.Internal }
            ? found
            : throw new RefusalException(new Problem(Reasons.Refused, Details.UnknownColleague).With("line", line.Name("en")).With("extension", number));
    }

    /// <summary>What would be dialled, and what the person would be asked.</summary>
    /// <exception cref="RefusalException">The text holds no dialable number, or there is no line.</exception>
    public NumberInfo Preview(string text, string? lineId) =>
        DialPolicy.Preview(Plan(text, LineFor(lineId)), settings.State.Settings.Policy, countries.Countries);

    /// <summary>The number that a person wrote, as the journal has it: E.164 where that can be told.</summary>
    public string Read(string written) => Read("", written.Trim()).Number;

    /// <summary>A number of the journal in another form; as it is when it has none.</summary>
    public string Write(string number, NumberFormat format) =>
        format is not NumberFormat.E164 && DialPlanner.Plan(number, DialPlanOptions.From(settings.State.Settings), format) is { Number: { } planned }
            ? planned.Dialled
            : number;

    /// <summary>What a line meant that reported a number, in whatever form it does that.</summary>
    public RemoteNumber Read(string lineId, string written)
    {
        if (written.Length > MaxWrittenLength)
        {
            return RemoteNumber.AsWritten(written[..MaxWrittenLength]);
        }

        var options = DialPlanOptions.From(settings.State.Settings);
        foreach (var form in Forms(lines.Find(lineId)?.NumberFormat, written))
        {
            if (DialPlanner.Plan(form, options, NumberFormat.E164) is { Number: { } number })
            {
                return RemoteNumber.Of(number);
            }
        }

        return RemoteNumber.AsWritten(written);
    }

    /// <summary>A call of the journal with what its number means; the journal keeps no more than the number.</summary>
    public TrackedCall Complete(TrackedCall call) => call.Remote is not { Kind: null } remote
        ? call
        : call with { Remote = Read("", remote.Number) with { Number = remote.Number, Display = remote.Display } };

    // A line that is told numbers as bare digits reports them so: 4930123456 means +4930123456 there.
    private static IEnumerable<string> Forms(NumberFormat? format, string written)
    {
        if (format is NumberFormat.Digits && written.Length > 6 && written[0] is not '0' && written.All(char.IsAsciiDigit))
        {
            yield return $"+{written}";
        }

        yield return written;
    }
}
