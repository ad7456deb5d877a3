using System.CommandLine;
using System.Text.RegularExpressions;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Dialling;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>
/// <c>handle URI</c>: what the system runs for a phone link outside the browser's extension. Whoever made the link
/// chose the argument, so it is checked before anything else; the dial policy of the agent does the rest. The system or
/// the browser has asked the person whether to open us; what the policy wants confirmed is asked in a dialog.
/// </summary>
internal sealed partial class HandleVerb : Command
{
    private const int MaxChars = 512;

    private static readonly Phrase Summary = new("dial a phone link; run by the system, not by people", "einen Telefonlink wählen; ruft das System auf, nicht der Mensch");
    private static readonly Phrase Uri = new("a tel:, callto:, sip: or sips: link", "ein tel:-, callto:-, sip:- oder sips:-Link");
    private static readonly Phrase NoPhoneLink = new("Ringbridge opens phone links only (tel:, callto:, sip:).", "Ringbridge öffnet nur Telefonlinks (tel:, callto:, sip:).");

    private readonly VerbServices _services;
    private readonly Argument<string> _uri;

    /// <summary>The verb.</summary>
    public HandleVerb(VerbServices services)
        : base("handle", Summary.In(services.Language))
    {
        _services = services;
        _uri = new("URI") { Description = Uri.In(services.Language) };
        Add(_uri);
        SetAction(services.Guard(run => services.TellFailuresAsync(run, () => RunAsync(run))));
    }

    [GeneratedRegex(@"\A(?:tel|callto|sips?):\P{C}+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PhoneLink { get; }

    private async Task<int> RunAsync(Invocation run)
    {
        var uri = run.Parse.GetValue(_uri) ?? "";
        if (uri.Length > MaxChars || !PhoneLink.IsMatch(uri))
        {
            throw new FailedException(Reasons.BadNumber, NoPhoneLink);
        }

        await using var agent = await run.OpenAgentAsync(ClientKind.Handler);
        var confirmation = new DialogConfirmation(_services.Dialogs, run.Language);
        var call = await new ConfirmedDial(agent, confirmation, run.Language).RunAsync(new CallDialParams { Number = uri }, run.Cancellation);
        return run.Terminal.Finish(new CallResult(call), ContractJson.Default.CallResult, CallText.Line(call, run.Language));
    }
}
