using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at this program's own file: whoever may write to it may speak for it in every browser.</summary>
internal sealed class ProgramExamination(Surroundings surroundings, string language) : IExamination
{
    private const string Check = "program";
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private static readonly Phrase Fine = new("Ringbridge {0} at {1}", "Ringbridge {0} in {1}");
    private static readonly Phrase Writable = new("Others may change {0}, and browsers start it.", "Andere dürfen {0} ändern, und Browser starten es.");
    private static readonly Phrase Protect = new("Take the right to write away: chmod go-w \"{0}\"", "Nehmen Sie das Schreibrecht weg: chmod go-w \"{0}\"");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var program = surroundings.Program;
        string[] checkedPaths = [program, Path.GetDirectoryName(program)!];
        var open = OperatingSystem.IsWindows() ? null : checkedPaths.FirstOrDefault(IsOpenToOthers);
        IReadOnlyList<Finding> findings = open is null
            ? [new Finding(Check, FindingState.Ok, Fine.In(language, ProductVersion.Current, program))]
            : [new Finding(Check, FindingState.Warning, Writable.In(language, open), Protect.In(language, open))];
        return Task.FromResult(findings);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool IsOpenToOthers(string path) => (File.GetUnixFileMode(path) & OthersWrite) != UnixFileMode.None;
}
