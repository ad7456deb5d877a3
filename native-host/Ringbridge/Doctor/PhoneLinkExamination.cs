using Ringbridge.Protocols;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at who opens <c>tel:</c> links outside the extension. Nothing about it is wrong; people ask.</summary>
internal sealed class PhoneLinkExamination(IProtocolHandler? handler, string language) : IExamination
{
    private static readonly Phrase Ours = new("Phone links of other programs open Ringbridge", "Telefonlinks anderer Programme öffnet Ringbridge");
    private static readonly Phrase Somebody = new("Phone links of other programs open {0}", "Telefonlinks anderer Programme öffnet {0}");
    private static readonly Phrase Nobody = new(
        "No program opens phone links of other programs; “ringbridge install --protocols” would",
        "Telefonlinks anderer Programme öffnet nichts; „ringbridge install --protocols“ würde es tun");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (handler is null)
        {
            return [];
        }

        var current = await handler.CurrentAsync(cancellationToken);
        var text = current switch
        {
            null => Nobody.In(language),
            _ when handler.IsOurs(current) => Ours.In(language),
            _ => Somebody.In(language, current),
        };
        return [new Finding("phoneLinks", FindingState.Ok, text)];
    }
}
