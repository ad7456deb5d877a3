using System.Text.Json.Serialization;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract;

/// <summary>The contract's types as JSON: camelCase names and enum values, absent instead of null, generated at compile time.</summary>
/// <remarks>
/// A property with a default has <c>set</c>, not <c>init</c>: generated code gives every <c>init</c> property a value,
/// present in the JSON or not, and the default would be lost. A test watches over it.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Call))]
[JsonSerializable(typeof(NumberInfo))]
[JsonSerializable(typeof(SessionOpenParams))]
[JsonSerializable(typeof(SessionOpenResult))]
[JsonSerializable(typeof(SessionFocusParams))]
[JsonSerializable(typeof(SessionFrontParams))]
[JsonSerializable(typeof(CallPreviewParams))]
[JsonSerializable(typeof(CallDialParams))]
[JsonSerializable(typeof(CallIdParams))]
[JsonSerializable(typeof(CallResult))]
[JsonSerializable(typeof(CallListResult))]
[JsonSerializable(typeof(JournalQueryParams))]
[JsonSerializable(typeof(JournalQueryResult))]
[JsonSerializable(typeof(JournalAnnotateParams))]
[JsonSerializable(typeof(JournalTagsResult))]
[JsonSerializable(typeof(JournalStatsParams))]
[JsonSerializable(typeof(JournalStats))]
[JsonSerializable(typeof(JournalExportParams))]
[JsonSerializable(typeof(JournalExportResult))]
[JsonSerializable(typeof(JournalEraseParams))]
[JsonSerializable(typeof(JournalEraseResult))]
[JsonSerializable(typeof(JournalChangedParams))]
[JsonSerializable(typeof(ContactPickParams))]
[JsonSerializable(typeof(ContactFindParams))]
[JsonSerializable(typeof(ContactFindResult))]
[JsonSerializable(typeof(ContactListParams))]
[JsonSerializable(typeof(ContactListResult))]
[JsonSerializable(typeof(ContactSaveParams))]
[JsonSerializable(typeof(ContactResult))]
[JsonSerializable(typeof(ContactIdParams))]
[JsonSerializable(typeof(ContactDeleteResult))]
[JsonSerializable(typeof(CallContacts))]
[JsonSerializable(typeof(SourceSettings))]
[JsonSerializable(typeof(SourceListResult))]
[JsonSerializable(typeof(SourceTestParams))]
[JsonSerializable(typeof(SourceTestResult))]
[JsonSerializable(typeof(SourceUploadParams))]
[JsonSerializable(typeof(SourceUploadResult))]
[JsonSerializable(typeof(SourceEraseParams))]
[JsonSerializable(typeof(SourceEraseResult))]
[JsonSerializable(typeof(SourceLogInParams))]
[JsonSerializable(typeof(SourceLogInStart))]
[JsonSerializable(typeof(SourceLogInIdParams))]
[JsonSerializable(typeof(SourceLogInProgress))]
[JsonSerializable(typeof(MissedState))]
[JsonSerializable(typeof(QuietSetParams))]
[JsonSerializable(typeof(QuietState))]
[JsonSerializable(typeof(LineListResult))]
[JsonSerializable(typeof(LineTestParams))]
[JsonSerializable(typeof(LineTestResult))]
[JsonSerializable(typeof(LineChoicesParams))]
[JsonSerializable(typeof(LineChoicesResult))]
[JsonSerializable(typeof(PresenceListResult))]
[JsonSerializable(typeof(PresenceFindParams))]
[JsonSerializable(typeof(PresenceFindResult))]
[JsonSerializable(typeof(PresenceChangedParams))]
[JsonSerializable(typeof(LineEventParams))]
[JsonSerializable(typeof(LineEventResult))]
[JsonSerializable(typeof(LineWriteParams))]
[JsonSerializable(typeof(LineWriteResult))]
[JsonSerializable(typeof(ActionUrlInfo))]
[JsonSerializable(typeof(ActionUrlParams))]
[JsonSerializable(typeof(ReceiverUrlsParams))]
[JsonSerializable(typeof(ReceiverUrlsResult))]
[JsonSerializable(typeof(ReceiverHeard))]
[JsonSerializable(typeof(RingbridgeSettings))]
[JsonSerializable(typeof(SettingsUpdateParams))]
[JsonSerializable(typeof(AgentStatus))]
[JsonSerializable(typeof(PopupOpenParams))]
[JsonSerializable(typeof(PopupPage))]
[JsonSerializable(typeof(PopupPreviewParams))]
[JsonSerializable(typeof(TabOpenParams))]
[JsonSerializable(typeof(SimulatorRingParams))]
[JsonSerializable(typeof(SimulatorCallParams))]
[JsonSerializable(typeof(RpcErrorData))]
public sealed partial class ContractJson : JsonSerializerContext;
