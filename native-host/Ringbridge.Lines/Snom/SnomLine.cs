using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Events;
using Ringbridge.Lines.Http;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Snom;

/// <summary>
/// A snom desk phone (D3xx, D7xx, 7xx, 8xx; not D8xx), driven by its page <c>command.htm</c> (snom: "Can I control my snom phone
/// remotely"). It presses keys for us; what calls do, its action URLs tell. With the setting <c>use_hidden_tags</c> on it refuses
/// commands; with what status is not documented, so a 403 is taken for that unless the password was wrong just before.
/// </summary>
internal sealed class SnomLine : HttpLine, IEventUrlWriter
{
    private const string Setting = "Hidden Tags (use_hidden_tags) = off";

    private readonly PhoneAddress _address;
    private readonly string? _outgoingUri;
    private readonly string _hangUp;

    /// <summary>A line with those settings.</summary>
    public SnomLine(LineSettings settings, LineOptions options, LineServices services)
        : base(settings, options, services)
    {
        _address = PhoneAddress.TryParse(options.Text(LineKeys.Address)) ?? throw new ArgumentException("The address was not checked.", nameof(options));
        _outgoingUri = options.OptionalText(LineKeys.OutgoingUri);
        _hangUp = options.Text("hangUp") == SnomLineType.ReleaseAll ? "RELEASE_ALL_CALLS" : "key=CANCEL";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LineCapability> Capabilities => SnomLineType.Capabilities;

    /// <inheritdoc/>
    public override IReadOnlyList<EventTemplate> EventTemplates => SnomEvents.Templates;

    /// <inheritdoc/>
    public override string? PhoneHost => _address.Host;

    /// <inheritdoc/>
    public override string? Provisioning(IReadOnlyList<(EventTemplate Template, string Url)> urls) => string.Join(
        '\n', urls.Select(one => $"<{one.Template.Setting} perm=\"\">{one.Url.Replace("&", "&amp;", StringComparison.Ordinal)}</{one.Template.Setting}>"));

    /// <inheritdoc/>
    public override async Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        var command = _address.Page($"/command.htm?number={NumberInUrl.Encode(request.Number)}{AccountInUrl.Parameter(_outgoingUri)}");
        await CommandAsync("dial", command, cancellationToken);
        return new DialReceipt(CallState.Sent);
    }

    /// <inheritdoc/>
    public override Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) => PressAsync("hang up", _hangUp, cancellationToken);

    /// <inheritdoc/>
    public override Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) => PressAsync("answer", "key=ENTER", cancellationToken);

    /// <inheritdoc/>
    public override Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) => PressAsync("hold", "key=F_R", cancellationToken);

    /// <inheritdoc/>
    public override Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) => PressAsync("resume", "key=F_R", cancellationToken);

    /// <inheritdoc/>
    /// <remarks>snom: "Can I set or change phone settings via HTTP requests", <c>/dummy.htm?settings=save&amp;NAME=VALUE</c>.</remarks>
    public async Task WriteEventUrlsAsync(IReadOnlyList<(EventTemplate Template, string Url)> urls, CancellationToken cancellationToken)
    {
        foreach (var (template, url) in urls)
        {
            var page = _address.Page($"/dummy.htm?settings=save&{template.Setting}={Uri.EscapeDataString(url)}");
            await CommandAsync("write setting", page, cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The page without a command does nothing; that a phone shows it at all is not documented.</remarks>
    public override async Task<string> TestAsync(CancellationToken cancellationToken)
    {
        await CommandAsync("test", _address.Page("/command.htm"), cancellationToken);
        return "";
    }

    /// <inheritdoc/>
    protected override EventReading Read(PhoneEvent heard) => SnomEvents.Read(heard);

    /// <inheritdoc/>
    protected override LineException? Judge(PhoneAnswer answer, PhoneProblems problems)
    {
        if (answer.Status == 403)
        {
            var refusal = problems.Rejected(PasswordWasWrong ? Details.LockedOut : Details.RemoteControlOff, "HTTP 403");
            return new LineRejectedException(refusal.Problem.With("setting", Setting));
        }

        if (!answer.IsSuccess)
        {
            return problems.Refusal(answer);
        }

        return WebPage.IsForeign(answer, "snom") ? problems.WrongDevice() : null;
    }

    private Task<PhoneAnswer> PressAsync(string name, string query, CancellationToken cancellationToken) =>
        CommandAsync(name, _address.Page($"/command.htm?{query}"), cancellationToken);
}
