using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Desktop;

/// <summary>Softclients on this computer that take <c>tel:</c> addresses, such as ecotel cloud.phone.</summary>
public sealed class DesktopLineType : ILineType
{
    /// <summary>What a named program gets unless told otherwise.</summary>
    internal const string DefaultArguments = "{uri}";

    private readonly IProgramStarter _starter;
    private readonly ISystemHandler _system;

    /// <summary>With this computer's programs.</summary>
    public DesktopLineType()
        : this(new ProgramStarter())
    {
    }

    /// <summary>With programs of a test's own; no system handler means this computer's.</summary>
    internal DesktopLineType(IProgramStarter starter, ISystemHandler? system = null) =>
        (_starter, _system) = (starter, system ?? SystemHandlerOf(starter));

    /// <inheritdoc/>
    public string Type => "desktop";

    /// <inheritdoc/>
    public NumberFormat DefaultNumberFormat => NumberFormat.E164;

    /// <summary>What every such line is able to do.</summary>
    internal static IReadOnlyList<LineCapability> Capabilities { get; } = [LineCapability.Dial, LineCapability.Events];

    /// <inheritdoc/>
    public LineTypeInfo Describe(string language)
    {
        var text = new LineText(language);
        return new LineTypeInfo
        {
            Type = Type,
            Name = text["Softphone on this computer", "Softphone auf diesem Computer"],
            Description = text[
                "Hands the number to an installed softphone, such as ecotel cloud.phone. Everything else happens there.",
                "Übergibt die Nummer an ein installiertes Softphone wie ecotel cloud.phone. Alles Weitere geschieht dort."],
            Capabilities = Capabilities,
            Fields = Fields(text),
        };
    }

    /// <inheritdoc/>
    public ILine Create(LineSettings settings, LineServices services) =>
        new DesktopLine(settings, new LineOptions(Describe("en"), settings), services, _starter, _system);

    private static ISystemHandler SystemHandlerOf(IProgramStarter starter)
    {
        if (OperatingSystem.IsWindows())
        {
            return new WindowsHandler();
        }

        return OperatingSystem.IsMacOS()
            ? new MacHandler(starter)
            : new LinuxHandler(starter, LinuxHandler.DataFolders(Environment.GetEnvironmentVariable));
    }

    private static IReadOnlyList<LineField> Fields(LineText text) =>
    [
        new()
        {
            Key = "program",
            Kind = LineFieldKind.Text,
            Label = text["Program", "Programm"],
            Help = text[
                "The softphone’s program, with its full path. Empty: the program that the system opens for telephone links.",
                "Das Programm des Softphones mit vollem Pfad. Leer: das Programm, mit dem das System Telefon-Links öffnet."],
            Example = OperatingSystem.IsWindows() ? @"C:\Program Files\cloud.phone\cloud.phone.exe" : "/opt/cloud.phone/cloud.phone",
        },
        new()
        {
            Key = "arguments",
            Kind = LineFieldKind.Text,
            Label = text["Arguments", "Argumente"],
            Help = text[
                "What the program gets: {uri} stands for the telephone link, {number} for the number alone.",
                "Was das Programm bekommt: {uri} steht für den Telefon-Link, {number} für die Nummer allein."],
            Example = DefaultArguments,
            Default = DefaultArguments,
        },
        new()
        {
            Key = "uriScheme",
            Kind = LineFieldKind.Choice,
            Label = text["Kind of link", "Art des Links"],
            Help = text["What the softphone understands; nearly all understand tel:.", "Was das Softphone versteht; fast alle verstehen tel:."],
            Default = CallUri.Schemes[0],
            Choices = [.. CallUri.Schemes.Select(scheme => new LineFieldChoice(scheme, $"{scheme}:"))],
        },
    ];
}
