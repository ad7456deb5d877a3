using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Files;

/// <summary>CSV and vCard files.</summary>
public sealed class FileSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "file";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = text["File (CSV or vCard)", "Datei (CSV oder vCard)"],
            Description = text[
                "Contacts that another program exported, from Outlook, Google, a phone or a spreadsheet. A file that stays where it is is read again when it changes.",
                "Kontakte, die ein anderes Programm exportiert hat: Outlook, Google, ein Telefon oder eine Tabellenkalkulation. Eine Datei, die liegen bleibt, wird bei jeder Änderung neu gelesen."],
            Kind = SourceKind.Synced,
            TakesInternalNumbers = true,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email],
            Fields =
            [
                new LineField
                {
                    Key = SourceKeys.File,
                    Kind = LineFieldKind.File,
                    Required = true,
                    Label = text["File", "Datei"],
                    Help = text[
                        "Choose a file, or enter the path of one that stays where it is.",
                        "Wählen Sie eine Datei aus, oder geben Sie den Pfad einer Datei an, die liegen bleibt."],
                    Example = "/home/me/contacts.vcf",
                },
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new FileSource(new SourceOptions(this, settings), services);
}
