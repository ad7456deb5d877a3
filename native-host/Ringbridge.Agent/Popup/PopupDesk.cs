using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Dialling;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Popup;

/// <summary>
/// Opens the caller's page in the CRM: by itself when the settings say so, once a call, in the browser that was used last;
/// or tells whoever asks where the page is. That is the record of the one contact that it is, as far as this is known and the
/// contact has a page, else a search for the number.
/// </summary>
/// <param name="settings">The template, and when it is used.</param>
/// <param name="numbers">Reads and writes numbers.</param>
/// <param name="calls">The running calls.</param>
/// <param name="callers">What is known of them beside what their lines say.</param>
/// <param name="isQuiet">Whether calls are to be kept quiet now.</param>
/// <param name="opensItself">Whether the CRM of a page opens callers by itself when they are answered.</param>
/// <param name="lineName">What people call a line, by its id.</param>
/// <param name="time">Time.</param>
/// <param name="open">Has a page opened.</param>
internal sealed class PopupDesk(
    SettingsStore settings,
    NumberDesk numbers,
    CallCenter calls,
    PopupCallers callers,
    Func<bool> isQuiet,
    Func<Uri, bool> opensItself,
    Func<string, string> lineName,
    TimeProvider time,
    Action<PopupPage> open)
{
    private const int RememberedCalls = 256;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, byte> _opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TrackedCall Call, CallContext Context)> _waiting = new(StringComparer.Ordinal);

    private PopupSettings Settings => settings.State.Settings.Popup;

    /// <summary>A call changed. Never waits.</summary>
    public void Notice(CallChange change, CallContext context)
    {
        var call = change.Call;
        lock (_lock)
        {
            _waiting.Remove(call.Id);
            if (change.Kind is not CallChangeKind.Visible || call is not { Direction: CallDirection.Inbound, IsOver: false } || context.Annotation.IsPrivate)
            {
                return;
            }

            if (MattersWhoItIs(call, context) && !callers.IsPageDue(call.Id))
            {
                _waiting[call.Id] = (call, context);
                return;
            }
        }

        OpenIfDue(call, context);
    }

    /// <summary>The page of that call waits no longer for the sources.</summary>
    public void Open(string callId)
    {
        (TrackedCall Call, CallContext Context) waited;
        lock (_lock)
        {
            if (!_waiting.Remove(callId, out waited))
            {
                return;
            }
        }

        OpenIfDue(waited.Call, waited.Context);
    }

    /// <summary>The page of a running call or of a number.</summary>
    /// <exception cref="RefusalException">There is no page: no template and no record, no such call, or no number to look for.</exception>
    public async Task<PopupPage> FindAsync(PopupOpenParams request, CancellationToken cancellationToken)
    {
        if (request.CallId is { } callId)
        {
            var context = callers.Of(callId);
            if (Record(context) is { } record)
            {
                return record;
            }

            if (await calls.FindAsync(callId, cancellationToken) is { } call)
            {
                return PageOf(call, context) ?? throw NoPage();
            }

            if (request.Number is null)
            {
                throw RefusalException.UnknownCall();
            }
        }

        return Page(Settings.Template, Facts(numbers.Read(request.Number ?? ""))) ?? throw NoPage();
    }

    /// <summary>What a template would give.</summary>
    /// <exception cref="RefusalException">The template is none, or the number.</exception>
    public PopupPage Preview(PopupPreviewParams request)
    {
        if (PopupTemplate.Parse(request.Template, out var fault) is null)
        {
            throw new RefusalException(fault!);
        }

        return Page(request.Template, Facts(numbers.Read(request.Number)))
            ?? throw new RefusalException(new Problem(Reasons.BadNumber).With("text", request.Number));
    }

    private static RefusalException NoPage() => new(new Problem(Reasons.NoPage));

    private void OpenIfDue(TrackedCall call, CallContext context)
    {
        var moment = MomentFor(call, context);
        var isDue = moment switch
        {
            PopupMoment.Ring => call.State is CallState.Connected || (call.State is CallState.Ringing && !isQuiet()),
            PopupMoment.Answer => call.State is CallState.Connected,
            _ => false,
        };
        if (isDue && Settings.Template.Length > 0 && PageOf(call, context) is { } page && !IsOpenedByCrm(call, page) && IsFirst(call.Id))
        {
            open(page);
        }
    }

    private bool IsOpenedByCrm(TrackedCall call, PopupPage page) => call.State is CallState.Connected && opensItself(new Uri(page.Url));

    private PopupMoment MomentFor(TrackedCall call, CallContext context) => call.Remote?.Kind is NumberKind.Internal
        ? Settings.OnInternal
        : context.NameOf(call) is null ? Settings.OnUnknown ?? Settings.On : Settings.On;

    // Whether to wait for the sources: where a name is known, they can only change what stands in the link.
    private bool MattersWhoItIs(TrackedCall call, CallContext context) =>
        PopupTemplate.Parse(Settings.Template, out _)?.HasName == true
        || (Settings.OnUnknown is { } onUnknown && onUnknown != Settings.On && call.Remote?.Kind is not NumberKind.Internal && context.NameOf(call) is null);

    // Whoever picked a contact, or has only one that it can be, wants its page, not a search for the number. Who is on a private
    // call is nobody's business.
    private PopupPage? Record(CallContext context) =>
        context is { Annotation.IsPrivate: false, Contact: { } contact } && (contact.Picked?.Url ?? contact.Page?.Url) is { } url ? new PopupPage(url, Settings.Tab) : null;

    private PopupPage? PageOf(TrackedCall call, CallContext context) => Record(context) ?? (call.Remote is not { } remote ? null : Page(Settings.Template, Facts(remote.Number) is { } facts
        ? facts with { Name = context.NameOf(call) ?? "", Direction = call.Direction, CallId = call.Id, LineId = call.LineId, Call = FactsOf(call) }
        : null));

    private CallFacts FactsOf(TrackedCall call) => new()
    {
        Event = call.State switch
        {
            CallState.Connected => ActionUrlEvent.Connected,
            CallState.Held => ActionUrlEvent.Hold,
            CallState.Ended => ActionUrlEvent.Disconnected,
            _ => call.Direction is CallDirection.Outbound ? ActionUrlEvent.Outbound : ActionUrlEvent.Inbound,
        },
        Call = call,
        LineName = lineName(call.LineId),
        At = time.GetUtcNow(),
        Zone = time.LocalTimeZone,
    };

    private PopupPage? Page(string template, PopupFacts? facts) => facts is not null && PopupTemplate.Parse(template, out _) is { } parsed
        ? new PopupPage(parsed.Render(facts).AbsoluteUri, Settings.Tab)
        : null;

    private PopupFacts? Facts(string number) =>
        PopupNumber.Of(number, format => numbers.Write(number, format)) is { } forms ? new PopupFacts { Number = forms } : null;

    private bool IsFirst(string callId)
    {
        lock (_lock)
        {
            if (!_opened.TryAdd(callId, 0))
            {
                return false;
            }

            if (_opened.Count > RememberedCalls)
            {
                _opened.RemoveAt(0);
            }

            return true;
        }
    }
}
