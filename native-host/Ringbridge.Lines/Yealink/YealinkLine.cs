using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Events;
using Ringbridge.Lines.Http;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Yealink;

/// <summary>
/// A Yealink desk phone, driven by its Action URI. It answers 200 when it took a command and tells nothing about the call (that
/// is what its action URLs are for), 401
/// for a wrong password, and 403 for everything else it does not like: remote control off, this computer not on its list,
/// locked after failed log-ins. The first command of a computer makes it ask on its display; what it answers meanwhile is
/// documented nowhere, so silence from a phone that never worked before is taken for that question.
/// </summary>
internal sealed class YealinkLine : HttpLine, IEventUrlWriter
{
    private const string AllowList = "Features › Remote Control › Action URI Allow IP List";

    private readonly PhoneAddress _address;
    private readonly YealinkCommands _commands;

    /// <summary>A line with those settings.</summary>
    public YealinkLine(LineSettings settings, LineOptions options, LineServices services)
        : base(settings, options, services)
    {
        _address = PhoneAddress.TryParse(options.Text(LineKeys.Address)) ?? throw new ArgumentException("The address was not checked.", nameof(options));
        _commands = new YealinkCommands(_address, YealinkGeneration.Of(options.Text("generation")), options.OptionalText(LineKeys.OutgoingUri));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LineCapability> Capabilities => YealinkLineType.Capabilities;

    /// <inheritdoc/>
    public override IReadOnlyList<EventTemplate> EventTemplates => YealinkEvents.Templates;

    /// <inheritdoc/>
    public override string? PhoneHost => _address.Host;

    /// <inheritdoc/>
    public override string? Provisioning(IReadOnlyList<(EventTemplate Template, string Url)> urls) =>
        string.Join('\n', urls.Select(one => $"{one.Template.Setting} = {one.Url}"));

    /// <inheritdoc/>
    public override async Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        await CommandAsync("dial", _commands.Dial(request.Number), cancellationToken);
        return new DialReceipt(CallState.Sent);
    }

    /// <inheritdoc/>
    public override Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) =>
        CommandAsync("hang up", _commands.Key("CALLEND", "CANCEL", lineCallId), cancellationToken);

    /// <inheritdoc/>
    public override Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) =>
        CommandAsync("answer", _commands.Key("ANSWER", "ASW", lineCallId), cancellationToken);

    /// <inheritdoc/>
    public override Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) =>
        CommandAsync("hold", _commands.Key("F_HOLD", "HOLD", lineCallId), cancellationToken);

    /// <inheritdoc/>
    public override Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) =>
        CommandAsync("resume", _commands.Key("F_HOLD", "UNHOLD", lineCallId), cancellationToken);

    /// <inheritdoc/>
    public bool IsDocumented => false;

    /// <inheritdoc/>
    /// <remarks>Public programs set accounts in this way (<c>phonecfg=set</c>); that it takes these settings too is not documented.</remarks>
    public async Task WriteEventUrlsAsync(IReadOnlyList<(EventTemplate Template, string Url)> urls, CancellationToken cancellationToken)
    {
        foreach (var (template, url) in urls)
        {
            await CommandAsync("write setting", _commands.Set(template.Setting!, url), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task<string> TestAsync(CancellationToken cancellationToken)
    {
        var answer = await CommandAsync("test", _commands.Accounts(), cancellationToken);
        return YealinkAccounts.Describe(answer.Body);
    }

    /// <inheritdoc/>
    protected override EventReading Read(PhoneEvent heard) => YealinkEvents.Read(heard);

    /// <inheritdoc/>
    protected override LineException? Judge(PhoneAnswer answer, PhoneProblems problems)
    {
        if (answer.Status == 403)
        {
            var refusal = problems.Rejected(PasswordWasWrong ? Details.LockedOut : Details.NotAllowed, "HTTP 403");
            return new LineRejectedException(refusal.Problem.With("setting", AllowList));
        }

        if (!answer.IsSuccess)
        {
            return problems.Refusal(answer);
        }

        return WebPage.IsForeign(answer, "yealink") ? problems.WrongDevice() : null;
    }

    /// <inheritdoc/>
    protected override Problem Explain(Problem problem) =>
        problem.Detail == Details.Timeout && !WorkedBefore ? problem with { Detail = Details.PromptOnPhone } : problem;
}
