using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks for browsers that cannot start programs.</summary>
internal sealed class SandboxExamination(Surroundings surroundings, string language) : IExamination
{
    private static readonly Phrase Found = new("{0} from {1} is here.", "{0} aus {1} ist vorhanden.");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings =
        [
            .. SandboxedBrowsers.Find(surroundings).Select(browser => new Finding(
                "sandbox", FindingState.Warning, Found.In(language, browser.Name, browser.Packaging), browser.In(language))),
        ];
        return Task.FromResult(findings);
    }
}
