using Ringbridge.Install;

namespace Ringbridge.Protocols;

/// <summary>
/// Phone links on Windows: a class of ours and an entry in the list of programs that may be chosen. Since Windows 10
/// only the person can choose, in Settings → Apps → Default apps. Source: Microsoft, “Registering programs”, “Default Programs”.
/// </summary>
internal sealed class WindowsProtocolHandler(string program, IRegistry registry) : IProtocolHandler
{
    private const string ClassName = "Ringbridge.Tel";
    private const string ClassKey = $@"Software\Classes\{ClassName}";
    private const string ProductKey = @"Software\Ringbridge";
    private const string CapabilitiesKey = $@"{ProductKey}\Capabilities";
    private const string ListKey = @"Software\RegisteredApplications";
    private const string ChoiceKey = @"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\tel\UserChoice";
    private const string CommandKey = $@"{ClassKey}\shell\open\command";

    // %1 in quotes and after --: the link is one argument and never an option, whatever it holds.
    private string Command => $"\"{program}\" handle -- \"%1\"";

    /// <inheritdoc/>
    public bool IsOurs(string handler) => handler == ClassName;

    /// <inheritdoc/>
    public Task<string?> CurrentAsync(CancellationToken cancellationToken) => Task.FromResult(registry.Get(ChoiceKey, "ProgId"));

    /// <inheritdoc/>
    public Task<InstallStep> RegisterAsync(CancellationToken cancellationToken)
    {
        var isNew = registry.Get(CommandKey, "") != Command || registry.Get(ListKey, "Ringbridge") is null;
        registry.Set(ClassKey, "", "URL:Ringbridge");
        registry.Set(ClassKey, "URL Protocol", "");
        registry.Set($@"{ClassKey}\DefaultIcon", "", $"\"{program}\",0");
        registry.Set(CommandKey, "", Command);
        registry.Set(CapabilitiesKey, "ApplicationName", "Ringbridge");
        registry.Set(CapabilitiesKey, "ApplicationDescription", "Dials phone links with your phone");
        foreach (var scheme in PhoneSchemes.All)
        {
            registry.Set($@"{CapabilitiesKey}\URLAssociations", scheme, ClassName);
        }

        registry.Set(ListKey, "Ringbridge", CapabilitiesKey);
        return DoneAsync(isNew ? StepOutcome.Written : StepOutcome.UpToDate);
    }

    /// <inheritdoc/>
    public Task<InstallStep> UnregisterAsync(CancellationToken cancellationToken)
    {
        var wasThere = registry.Get(CommandKey, "") is not null;
        registry.DeleteValue(ListKey, "Ringbridge");
        registry.DeleteKey(ProductKey);
        registry.DeleteKey(ClassKey);
        return DoneAsync(wasThere ? StepOutcome.Removed : StepOutcome.Absent);
    }

    private static Task<InstallStep> DoneAsync(StepOutcome outcome) =>
        Task.FromResult(new InstallStep("protocols", "tel:, callto:, sip:", $@"HKCU\{ClassKey}", outcome));
}
