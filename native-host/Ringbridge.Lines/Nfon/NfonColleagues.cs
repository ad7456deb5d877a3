using System.Text.Json;
using Ringbridge.Contract.Presence;
using Ringbridge.Lines.Presence;

namespace Ringbridge.Lines.Nfon;

/// <summary>What NFON tells of extensions (nfon-cti.yml, schema <c>state</c>), written on a board.</summary>
internal static class NfonColleagues
{
    /// <summary>Takes one event of the stream of states.</summary>
    public static void Hear(PresenceBoard board, ReadOnlySpan<byte> json)
    {
        NfonState? state;
        try
        {
            state = JsonSerializer.Deserialize(json, NfonJson.Default.NfonState);
        }
        catch (JsonException)
        {
            return;
        }

        if (state?.Extension is { Length: > 0 and <= 20 } extension && extension.All(char.IsAsciiDigit))
        {
            board.Put(extension, LineOf(state.Line), PresenceOf(state.Presence), NfonTime.Read(state.Updated));
        }
    }

    /// <summary>Takes the names.</summary>
    public static void Name(PresenceBoard board, IEnumerable<NfonExtensionData> extensions)
    {
        foreach (var extension in extensions.Where(extension => extension.Number is { Length: > 0 and <= 20 } number && number.All(char.IsAsciiDigit)))
        {
            board.Name(extension.Number!, extension.Name);
        }
    }

    private static ColleagueLine LineOf(string? line) => line switch
    {
        "offline" => ColleagueLine.Offline,
        "idle" => ColleagueLine.Idle,
        "ringing" => ColleagueLine.Ringing,
        "in-use" => ColleagueLine.InUse,
        _ => ColleagueLine.Unknown,
    };

    // Nobody who set nothing is "offline": NFON says "null", as a word.
    private static ColleaguePresence PresenceOf(string? presence) => presence switch
    {
        "offline" => ColleaguePresence.Offline,
        "available" => ColleaguePresence.Available,
        "away" => ColleaguePresence.Away,
        "busy" => ColleaguePresence.Busy,
        "dnd" => ColleaguePresence.DoNotDisturb,
        _ => ColleaguePresence.Unknown,
    };
}
