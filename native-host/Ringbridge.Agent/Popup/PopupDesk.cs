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
/// or tells whoever asks where the page is.
/// </summary>
/// <param name="settings">The template, and when it is used.</param>
/// <param name="numbers">Reads and writes numbers.</param>
/// <param name="calls">The running calls.</param>
/// <param name="isQuiet">Whether calls are to be kept quiet now.</param>
/// <param name="open">Has a page opened.</param>
internal sealed class PopupDesk(SettingsStore settings, NumberDesk numbers, CallCenter calls, Func<bool> isQuiet, Action<PopupPage> open)
{
    private const int RememberedCalls = 256;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, byte> _opened = new(StringComparer.Ordinal);

    private PopupSettings Settings => settings.State.Settings.Popup;

    /// <summary>A call changed. Never waits.</summary>
    public void Notice(CallChange change, CallContext context)
    {
        var call = change.Call;
        if (change.Kind is not CallChangeKind.Visible || call is not { Direction: CallDirection.Inbound, IsOver: false } || context.Annotation.IsPrivate)
        {
            return;
        }

        var isDue = MomentFor(call) switch
        {
            PopupMoment.Ring => call.State is CallState.Connected || (call.State is CallState.Ringing && !isQuiet()),
            PopupMoment.Answer => call.State is CallState.Connected,
            _ => false,
        };
        if (isDue && PageOf(call) is { } page && IsFirst(call.Id))
        {
            open(page);
        }
    }

    /// <summary>The page of a running call or of a number.</summary>
    /// <exception cref="RefusalException">There is no template, no such call, or no number to look for.</exception>
    public async Task<PopupPage> FindAsync(PopupOpenParams request, CancellationToken cancellationToken)
    {
        if (request.CallId is { } callId)
        {
            var call = await calls.FindAsync(callId, cancellationToken) ?? throw RefusalException.UnknownCall();
            return PageOf(call) ?? throw NoPage();
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

    private PopupMoment MomentFor(TrackedCall call) => call.Remote?.Kind is NumberKind.Internal
        ? Settings.OnInternal
        : string.IsNullOrEmpty(call.RemoteName) ? Settings.OnUnknown ?? Settings.On : Settings.On;

    private PopupPage? PageOf(TrackedCall call) => call.Remote is not { } remote ? null : Page(Settings.Template, Facts(remote.Number) is { } facts
        ? facts with { Name = call.RemoteName ?? "", Direction = call.Direction, CallId = call.Id, LineId = call.LineId }
        : null);

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
