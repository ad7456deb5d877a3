using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contacts.Tables;
using Ringbridge.Contacts.VCards;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Contacts.Files;

/// <summary>
/// Reads a file of contacts, vCards or a table, whatever program wrote it. A row that cannot be taken is named with its
/// reason, and so is a number that a spreadsheet has damaged: one whose last digits are lost must not look like somebody's, and
/// one without its first is somebody's only perhaps.
/// </summary>
/// <param name="text">The language of the reasons.</param>
/// <param name="dialPlan">How numbers are understood.</param>
internal sealed partial class ContactFileReader(SourceText text, DialPlanOptions dialPlan)
{
    // Nobody leaves out an area code and still writes so many.
    private const int LeastDamagedDigits = 9;

    // Google puts several values into one cell.
    private const string GoogleSeparator = " ::: ";

    private readonly PhoneReader _numbers = new(dialPlan);
    private readonly NamedRows _doubtful = new();
    private readonly NamedRows _rejected = new();

    /// <summary>Reads a file's bytes; null when it is neither.</summary>
    public ContactFileReading? Read(ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        var file = TextOfFile.Of(bytes);
        return VCardReader.IsVCard(file.Text) ? Cards(file, cancellationToken) : Table(file, cancellationToken);
    }

    private ContactFileReading Cards(TextOfFile file, CancellationToken cancellationToken)
    {
        var cards = new List<Card>();
        var versions = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var card in VCardReader.Read(file.Text, cancellationToken))
        {
            versions.Add(card.First("VERSION")?.Raw.Trim() ?? "2.1");
            if (VCardContact.Of(card, id: null) is { } contact)
            {
                // Only a source with a host has pages; what a file calls one may lead anywhere.
                Take(cards, contact with { Url = null }, card.Row);
            }
            else
            {
                var name = card.First("FN")?.Text ?? card.First("N")?.Text ?? "";
                _rejected.Add(card.Row, name, name.Length == 0 ? text["It has no name.", "Der Name fehlt."] : text["It has no phone number.", "Es steht keine Rufnummer darin."]);
            }
        }

        return new ContactFileReading($"vCard {string.Join(", ", versions)}, {file.Encoding}", [], Unique(cards), _doubtful, _rejected);
    }

    private ContactFileReading? Table(TextOfFile file, CancellationToken cancellationToken)
    {
        var separator = CsvReader.SeparatorOf(file.Text);
        using var rows = CsvReader.Read(file.Text, separator).GetEnumerator();
        if (!rows.MoveNext())
        {
            return null;
        }

        var columns = rows.Current.Cells.Select(TableColumn.Of).ToList();
        if (!columns.Exists(column => column.Meaning is ColumnMeaning.Phone))
        {
            return null;
        }

        var cards = new List<Card>();
        while (rows.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Row(cards, columns, rows.Current);
        }

        var shown = columns.Where(column => column.Meaning is not ColumnMeaning.None).Select(column => new ImportColumn(column.Header, NameOf(column.Meaning)));
        var parted = separator is '\t' ? "Tab" : $"{separator}";
        return new ContactFileReading($"CSV, {file.Encoding}, {text[$"“{parted}”", $"„{parted}“"]}", [.. shown], Unique(cards), _doubtful, _rejected);
    }

    private void Row(List<Card> cards, List<TableColumn> columns, CsvRow read)
    {
        var (row, cells) = (read.Line, read.Cells);
        if (read.IsBroken)
        {
            _rejected.Add(row, cells[0], text[
                "A quotation mark in it is not closed. Close it or take it out, and choose the file again.",
                "Ein Anführungszeichen darin wird nicht geschlossen. Bitte schließen oder entfernen Sie es und wählen Sie die Datei neu aus."]);
            return;
        }

        var company = Cell(ColumnMeaning.Company);
        var person = Cell(ColumnMeaning.Name) ?? Joined(Cell(ColumnMeaning.GivenName), Cell(ColumnMeaning.FamilyName));
        if ((person ?? company) is not { } name)
        {
            _rejected.Add(row, string.Join(' ', cells), text["It has neither name nor company.", "Name und Firma fehlen."]);
            return;
        }

        var phones = columns.Zip(cells)
            .Where(cell => cell.First.Meaning is ColumnMeaning.Phone && cell.Second.Length > 0)
            .SelectMany(cell => cell.Second.Split(GoogleSeparator).SelectMany(WrittenNumbers.Split), (cell, number) => new ContactPhone { Number = number.Trim(' ', '\''), Label = cell.First.Header })
            .ToList();
        if (phones.Count == 0)
        {
            _rejected.Add(row, name, text["It has no phone number.", "Es steht keine Rufnummer darin."]);
            return;
        }

        Take(
            cards,
            new Card
            {
                Id = IdOf($"{name}|{company}|{phones[0].Number}"),
                Kind = person is null ? ContactKind.Company : ContactKind.Person,
                Name = name,
                Company = person is null ? null : company,
                Title = Cell(ColumnMeaning.Title),
                Email = Cell(ColumnMeaning.Email),
                Phones = phones,
            },
            row);

        string? Cell(ColumnMeaning meaning) =>
            columns.Zip(cells).FirstOrDefault(cell => cell.First.Meaning == meaning && cell.Second.Length > 0).Second;
    }

    // A hash, for what is not to be fetched is not to be kept in an id either.
    private static string IdOf(string whole) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));

    private void Take(List<Card> cards, Card card, int row)
    {
        var sound = new List<ContactPhone>();
        foreach (var phone in card.Phones.Take(Card.MostPhones))
        {
            if (FaultOf(phone.Number) is { } fault)
            {
                _rejected.Add(row, $"{card.Name}: {phone.Number}", fault);
            }
            else
            {
                sound.Add(phone);
                if (DoubtOf(phone.Number) is { } doubt)
                {
                    _doubtful.Add(row, $"{card.Name}: {phone.Number}", doubt);
                }
            }
        }

        if (card.Phones.Count > Card.MostPhones)
        {
            _rejected.Add(row, card.Name, text[
                $"It has {card.Phones.Count} numbers. Only the first {Card.MostPhones} are taken.",
                $"Es stehen {card.Phones.Count} Rufnummern darin. Nur die ersten {Card.MostPhones} werden übernommen."]);
        }

        if (sound.Count > 0)
        {
            cards.Add(card with { Phones = sound });
        }
    }

    // "4,93061E+12" is what is left of a number that a spreadsheet took for one; its last digits are lost.
    private string? FaultOf(string number)
    {
        if (Scientific().IsMatch(number))
        {
            return text[
                "A spreadsheet has damaged the number: its last digits are lost. Export it again, with that column as text.",
                "Eine Tabellenkalkulation hat die Nummer beschädigt: Die letzten Ziffern fehlen. Bitte neu exportieren, mit dieser Spalte als Text."];
        }

        return _numbers.Read(number) is null ? text["This is no phone number.", "Das ist keine Rufnummer."] : null;
    }

    // "1701234567" was 0170 1234567, and "41441234567" +41 44 123 45 67, before a spreadsheet took them for numbers.
    private string? DoubtOf(string number) =>
        number.Length >= LeastDamagedDigits && number[0] is not '0' && number.All(char.IsAsciiDigit) && _numbers.Read(number) is { IsLoose: true }
            ? text[
                "Its first zero or plus sign seems to be missing, as spreadsheets take it away. It is compared by its end only, which gives no call a name. Export it again, with that column as text.",
                "Die führende Null oder das Plus scheint zu fehlen; Tabellenkalkulationen nehmen es weg. Verglichen wird nur das Ende, und das gibt keinem Anruf einen Namen. Bitte neu exportieren, mit dieser Spalte als Text."]
            : null;

    private static List<Card> Unique(List<Card> cards) => [.. cards.DistinctBy(card => card.Id, StringComparer.Ordinal)];

    private static string? Joined(string? given, string? family) =>
        (given, family) is (null, null) ? null : string.Join(' ', new[] { given, family }.OfType<string>());

    private string NameOf(ColumnMeaning meaning) => meaning switch
    {
        ColumnMeaning.Name or ColumnMeaning.GivenName or ColumnMeaning.FamilyName => text["Name", "Name"],
        ColumnMeaning.Company => text["Company", "Firma"],
        ColumnMeaning.Title => text["Position", "Funktion"],
        ColumnMeaning.Email => text["E-mail", "E-Mail"],
        _ => text["Number", "Rufnummer"],
    };

    [GeneratedRegex(@"^\d+(?:[.,]\d+)?E\+\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Scientific();
}
