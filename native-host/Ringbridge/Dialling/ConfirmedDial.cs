using Ringbridge.AgentProcess;
using Ringbridge.Cli;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Text;

namespace Ringbridge.Dialling;

/// <summary>Dials; when the agent wants a confirmation, asks the person with the number and the reason in front of them.</summary>
internal sealed class ConfirmedDial(AgentClient agent, IConfirmation confirmation, string language)
{
    private static readonly Phrase Question = new("Call {0}? {1}", "{0} anrufen? {1}");
    private static readonly Phrase NotConfirmed = new("Not dialled.", "Nicht gewählt.");
    private static readonly Phrase CannotAsk = new(
        "{0} needs your confirmation ({1}) and nobody can be asked here. Run it in a terminal, or add --yes.",
        "{0} braucht Ihre Bestätigung ({1}), und hier kann niemand gefragt werden. Rufen Sie es in einem Terminal auf oder ergänzen Sie --yes.");

    private static readonly Dictionary<ConfirmKind, Phrase> Kinds = new()
    {
        [ConfirmKind.Emergency] = new("an emergency number", "eine Notrufnummer"),
        [ConfirmKind.Premium] = new("this number costs extra", "diese Nummer kostet extra"),
        [ConfirmKind.Foreign] = new("a country that was not called before", "ein Land, das bisher nicht angerufen wurde"),
    };

    /// <summary>Dials.</summary>
    /// <param name="what">What and where.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FailedException">The person said no, or could not be asked.</exception>
    /// <exception cref="RpcException">The agent said no.</exception>
    public async Task<Call> RunAsync(CallDialParams what, CancellationToken cancellationToken)
    {
        try
        {
            return await agent.DialAsync(what, cancellationToken);
        }
        catch (RpcException answer) when (answer.ErrorData is { Reason: Reasons.ConfirmNeeded } data && !what.Confirmed)
        {
            var number = data.Number?.Display ?? what.Number;
            var why = string.Join(", ", (data.Confirm ?? []).Select(kind => Kinds[kind].In(language)));
            var question = Question.In(language, number, why.Length > 0 ? $"({why})" : "").TrimEnd();
            return await confirmation.AskAsync(question, cancellationToken) switch
            {
                true => await agent.DialAsync(what with { Confirmed = true }, cancellationToken),
                false => throw new FailedException(Reasons.ConfirmNeeded, NotConfirmed),
                null => throw new FailedException(Reasons.ConfirmNeeded, CannotAsk, number, why),
            };
        }
    }
}
