using Ringbridge.Agent.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Events;

namespace Ringbridge.Agent.Receiver;

/// <summary>Enters the addresses in a phone, where its line can do that.</summary>
internal sealed class PhoneWriter(LineRegistry lines, ReceiverUrls urls, TimeProvider time)
{
    // As many commands as there are events, each with the line's own limit.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Enters them.</summary>
    /// <param name="lineId">Whose phone.</param>
    /// <param name="language">Of the sentences.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">There is no such line, it cannot do this, or its phone could not reach the receiver anyway.</exception>
    public async Task<LineWriteResult> WriteAsync(string lineId, string? language, CancellationToken cancellationToken)
    {
        var line = lines.Find(lineId) ?? throw RefusalException.UnknownLine(lineId);
        if (line.Line is not IEventUrlWriter writer)
        {
            throw new RefusalException(new Problem(Reasons.NotSupported).With("line", line.Name(language)));
        }

        var (wanted, listen) = await urls.ForAsync(line, cancellationToken);
        if (listen is not null)
        {
            throw new RefusalException(ReceiverUrls.NotInNetwork(line, listen, language));
        }

        try
        {
            await writer.WriteEventUrlsAsync(wanted, cancellationToken).WaitAsync(Patience, time, cancellationToken);
            line.Note(failure: null);
            return new LineWriteResult { Ok = true, Message = Taken(line, writer.IsDocumented, language) };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            line.Note(LineFailure.HealthProblemOf(exception, line.Name("en")));
            var problem = ProblemTexts.Describe(LineFailure.ProblemOf(exception, line.Name(language)), language);
            return new LineWriteResult { Ok = false, Message = problem.Message, Problem = problem };
        }
    }

    // That a phone says yes does not mean that it calls the addresses.
    private static string Taken(LineHost line, bool isDocumented, string? language) => (ProblemTexts.IsGerman(language), isDocumented) switch
    {
        (true, true) => $"„{line.Name(language)}“ hat die Adressen angenommen. Lassen Sie sich zur Probe anrufen: Dann zeigt sich, ob das Telefon sie aufruft.",
        (true, false) => $"„{line.Name(language)}“ hat zu allen Adressen Ja gesagt. Ob das Telefon sie auf diesem Weg wirklich übernimmt, sagt sein Hersteller nicht: "
            + "Lassen Sie sich jetzt zur Probe anrufen. Kommt kein Ereignis an, tragen Sie die Adressen von Hand ein.",
        (false, true) => $"“{line.Name(language)}” took the addresses. Let somebody call you to see whether the phone uses them.",
        (false, false) => $"“{line.Name(language)}” said yes to all addresses. Whether the phone really stores them this way, its maker does not say: "
            + "let somebody call you now. If no event arrives, enter the addresses by hand.",
    };
}
