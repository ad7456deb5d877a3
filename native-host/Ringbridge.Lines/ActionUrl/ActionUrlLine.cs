using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Events;
using Ringbridge.Lines.Http;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.ActionUrl;

/// <summary>
/// Any phone or softphone that dials when an address is opened: Ninja and Mia
/// (<c>http://127.0.0.1:61234?action=make_call&amp;target={number}</c>, manual, Action URLs), and many desk phones. Each thing that
/// it can do has an address of its own; what has none, it cannot do.
/// </summary>
internal sealed class ActionUrlLine : HttpLine
{
    private readonly UrlTemplate _dial;
    private readonly UrlTemplate? _hangUp;
    private readonly UrlTemplate? _answer;

    /// <summary>A line with those settings.</summary>
    public ActionUrlLine(LineSettings settings, LineOptions options, LineServices services)
        : base(settings, options, services)
    {
        _dial = Read(options, ActionUrlLineType.Template) ?? throw new ArgumentException("The template was not checked.", nameof(options));
        _hangUp = Read(options, ActionUrlLineType.HangUpTemplate);
        _answer = Read(options, ActionUrlLineType.AnswerTemplate);
        Capabilities =
        [
            LineCapability.Dial,
            .. _hangUp is null ? Array.Empty<LineCapability>() : [LineCapability.HangUp],
            .. _answer is null ? Array.Empty<LineCapability>() : [LineCapability.Answer],
            LineCapability.Events,
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LineCapability> Capabilities { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<EventTemplate> EventTemplates => SoftphoneEvents.Templates;

    /// <inheritdoc/>
    public override string? PhoneHost => _dial.Host;

    /// <inheritdoc/>
    public override async Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        await CommandAsync("dial", _dial.Render(request.Number), cancellationToken);
        return new DialReceipt(CallState.Sent);
    }

    /// <inheritdoc/>
    public override Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) =>
        _hangUp is null ? base.HangUpAsync(lineCallId, cancellationToken) : CommandAsync("hang up", _hangUp.Render(number: null), cancellationToken);

    /// <inheritdoc/>
    public override Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) =>
        _answer is null ? base.AnswerAsync(lineCallId, cancellationToken) : CommandAsync("answer", _answer.Render(number: null), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Only connects: no request of an unknown phone is known to do nothing.</remarks>
    public override async Task<string> TestAsync(CancellationToken cancellationToken)
    {
        await ProbeAsync(_dial.Render("0"), cancellationToken);
        return "";
    }

    /// <inheritdoc/>
    protected override EventReading Read(PhoneEvent heard) => SoftphoneEvents.Read(heard);

    /// <inheritdoc/>
    protected override LineException? Judge(PhoneAnswer answer, PhoneProblems problems)
    {
        if (!answer.IsSuccess)
        {
            return problems.Refusal(answer);
        }

        return WebPage.AsksForPassword(answer) ? problems.WrongDevice() : null;
    }

    private static UrlTemplate? Read(LineOptions options, string key) => UrlTemplate.TryParse(options.Text(key));
}
