using System.Text.Json.Serialization.Metadata;

namespace Ringbridge.Contract.Methods;

/// <summary>One request: its name, what it takes and what it gives.</summary>
/// <param name="Method">One of <see cref="RpcMethods"/>.</param>
/// <param name="Params">What it takes; null when it takes nothing.</param>
/// <param name="Result">What it gives.</param>
public sealed record RpcRequest(string Method, JsonTypeInfo? Params, JsonTypeInfo Result);

/// <summary>One notification: its name and what it carries.</summary>
/// <param name="Method">One of <see cref="RpcMethods"/>.</param>
/// <param name="Params">What it carries.</param>
public sealed record RpcNotification(string Method, JsonTypeInfo Params);

/// <summary>Which method carries which types. The JSON schema, and the extension's types through it, are made from this.</summary>
public static class RpcCatalog
{
    private static readonly ContractJson Json = ContractJson.Default;

    /// <summary>What clients ask the agent.</summary>
    public static IReadOnlyList<RpcRequest> Requests { get; } =
    [
        new(RpcMethods.SessionOpen, Json.SessionOpenParams, Json.SessionOpenResult),
        new(RpcMethods.CallPreview, Json.CallPreviewParams, Json.NumberInfo),
        new(RpcMethods.CallDial, Json.CallDialParams, Json.CallResult),
        new(RpcMethods.CallAnswer, Json.CallIdParams, Json.CallResult),
        new(RpcMethods.CallHangUp, Json.CallIdParams, Json.CallResult),
        new(RpcMethods.CallHold, Json.CallIdParams, Json.CallResult),
        new(RpcMethods.CallResume, Json.CallIdParams, Json.CallResult),
        new(RpcMethods.CallList, null, Json.CallListResult),
        new(RpcMethods.JournalQuery, Json.JournalQueryParams, Json.JournalQueryResult),
        new(RpcMethods.JournalAnnotate, Json.JournalAnnotateParams, Json.CallResult),
        new(RpcMethods.JournalTags, null, Json.JournalTagsResult),
        new(RpcMethods.JournalStats, Json.JournalStatsParams, Json.JournalStats),
        new(RpcMethods.JournalExport, Json.JournalExportParams, Json.JournalExportResult),
        new(RpcMethods.JournalErase, Json.JournalEraseParams, Json.JournalEraseResult),
        new(RpcMethods.ContactFind, Json.ContactFindParams, Json.ContactFindResult),
        new(RpcMethods.ContactList, Json.ContactListParams, Json.ContactListResult),
        new(RpcMethods.ContactSave, Json.ContactSaveParams, Json.ContactResult),
        new(RpcMethods.ContactDelete, Json.ContactIdParams, Json.ContactDeleteResult),
        new(RpcMethods.ContactPick, Json.ContactPickParams, Json.CallResult),
        new(RpcMethods.SourceList, null, Json.SourceListResult),
        new(RpcMethods.SourceTest, Json.SourceTestParams, Json.SourceTestResult),
        new(RpcMethods.SourceUpload, Json.SourceUploadParams, Json.SourceUploadResult),
        new(RpcMethods.SourceErase, Json.SourceEraseParams, Json.SourceEraseResult),
        new(RpcMethods.SourceLogIn, Json.SourceLogInParams, Json.SourceLogInStart),
        new(RpcMethods.SourceLogInAwait, Json.SourceLogInIdParams, Json.SourceLogInProgress),
        new(RpcMethods.SourceLogInCancel, Json.SourceLogInIdParams, Json.SourceLogInProgress),
        new(RpcMethods.MissedSeen, null, Json.MissedState),
        new(RpcMethods.QuietSet, Json.QuietSetParams, Json.QuietState),
        new(RpcMethods.LineList, null, Json.LineListResult),
        new(RpcMethods.LineTest, Json.LineTestParams, Json.LineTestResult),
        new(RpcMethods.LineChoices, Json.LineChoicesParams, Json.LineChoicesResult),
        new(RpcMethods.LineEvent, Json.LineEventParams, Json.LineEventResult),
        new(RpcMethods.LineWriteActionUrls, Json.LineWriteParams, Json.LineWriteResult),
        new(RpcMethods.PresenceList, null, Json.PresenceListResult),
        new(RpcMethods.PresenceFind, Json.PresenceFindParams, Json.PresenceFindResult),
        new(RpcMethods.ReceiverUrls, Json.ReceiverUrlsParams, Json.ReceiverUrlsResult),
        new(RpcMethods.PopupOpen, Json.PopupOpenParams, Json.PopupPage),
        new(RpcMethods.PopupPreview, Json.PopupPreviewParams, Json.PopupPage),
        new(RpcMethods.ActionUrlRetry, Json.ActionUrlParams, Json.ActionUrlInfo),
        new(RpcMethods.ActionUrlDrop, Json.ActionUrlParams, Json.ActionUrlInfo),
        new(RpcMethods.SettingsGet, null, Json.RingbridgeSettings),
        new(RpcMethods.SettingsUpdate, Json.SettingsUpdateParams, Json.RingbridgeSettings),
        new(RpcMethods.AgentStatus, null, Json.AgentStatus),
        new(RpcMethods.SimulatorRing, Json.SimulatorRingParams, Json.CallResult),
        new(RpcMethods.SimulatorAnswer, Json.SimulatorCallParams, Json.CallResult),
        new(RpcMethods.SimulatorEnd, Json.SimulatorCallParams, Json.CallResult),
    ];

    /// <summary>What the agent tells clients.</summary>
    public static IReadOnlyList<RpcNotification> AgentNotifications { get; } =
    [
        new(RpcMethods.SessionFront, Json.SessionFrontParams),
        new(RpcMethods.CallChanged, Json.CallResult),
        new(RpcMethods.JournalChanged, Json.JournalChangedParams),
        new(RpcMethods.ContactChanged, Json.CallContacts),
        new(RpcMethods.SourceChanged, Json.SourceListResult),
        new(RpcMethods.MissedChanged, Json.MissedState),
        new(RpcMethods.QuietChanged, Json.QuietState),
        new(RpcMethods.LineChanged, Json.LineListResult),
        new(RpcMethods.PresenceChanged, Json.PresenceChangedParams),
        new(RpcMethods.ReceiverHeard, Json.ReceiverHeard),
        new(RpcMethods.TabOpen, Json.TabOpenParams),
        new(RpcMethods.SettingsChanged, Json.RingbridgeSettings),
    ];

    /// <summary>What clients tell the agent.</summary>
    public static IReadOnlyList<RpcNotification> ClientNotifications { get; } =
    [
        new(RpcMethods.SessionFocus, Json.SessionFocusParams),
    ];
}
