using System.Text;
using Ringbridge.Contacts.Files;
using Ringbridge.Contacts.Options;
using Ringbridge.Contacts.Tables;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Tests.Contacts.Files;

/// <summary>Files that other programs exported.</summary>
public sealed class ContactFileReaderTests
{
    private const string Outlook = """
        Vorname;Nachname;Firma;Position;Telefon geschäftlich;Fax geschäftlich;Mobiltelefon;E-Mail-Adresse
        Jörg;Müller;"Müller & Söhne; Bau";Chef;030/609854-180;030/609854-181;0170 1234567;joerg@mueller.example
        ;;ACME GmbH;;+49 30 12345-0;;;
        """;

    [Fact]
    public void A_table_of_a_German_Excel_in_the_encoding_of_Windows()
    {
        var reading = Read(TextOfFile.Windows.GetBytes(Outlook)).ShouldNotBeNull();

        reading.Format.ShouldBe("CSV, Windows-1252, “;”");
        reading.Columns.Select(column => column.Header).ShouldBe(["Vorname", "Nachname", "Firma", "Position", "Telefon geschäftlich", "Mobiltelefon", "E-Mail-Adresse"]);
        var (person, company) = (reading.Cards[0], reading.Cards[1]);
        (person.Name, person.Company, person.Title, person.Email).ShouldBe(("Jörg Müller", "Müller & Söhne; Bau", "Chef", "joerg@mueller.example"));
        person.Phones.Select(phone => phone.Number).ShouldBe(["030/609854-180", "0170 1234567"]);
        (company.Kind, company.Name).ShouldBe((ContactKind.Company, "ACME GmbH"));
        reading.Rejected.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16", "UTF-16")]
    public void The_mark_at_the_beginning_tells_the_encoding(string encoding, string name)
    {
        var bytes = Encoding.GetEncoding(encoding) is var chosen ? (byte[])[.. chosen.GetPreamble(), .. chosen.GetBytes("Name,Phone\nJörg,+49 30 1234567")] : [];

        var reading = Read(bytes).ShouldNotBeNull();

        reading.Format.ShouldBe($"CSV, {name}, “,”");
        reading.Cards.Single().Name.ShouldBe("Jörg");
    }

    [Fact]
    public void Several_numbers_in_one_cell_of_Google_are_several() =>
        Read("First Name,Last Name,Phone 1 - Label,Phone 1 - Value\nAnna,Bauer,Work,+49 30 1234567 ::: +49 170 1234567"u8)!.Cards.Single()
            .Phones.Select(phone => phone.Number).ShouldBe(["+49 30 1234567", "+49 170 1234567"]);

    [Theory]
    [InlineData("Name;Telefon\nAnna;030 1111111\n\"Bert;030 2222222\nCora;030 3333333\nDora;030 4444444\n", "Anna, Cora, Dora")]
    [InlineData("Name;Telefon\nAnna;030 1111111\n\"Bert;030 2222222\n\"Cora\";030 3333333\n\"Dora \"\"D\"\" Berg\";030 4444444", "Anna, Cora, Dora \"D\" Berg")]
    [InlineData("Name;Telefon\r\nAnna;030 1111111\r\nBert;\"030 2222222\r\nCora;\"030 3333333\"\r\n", "Anna, Cora")]
    [InlineData("Name;Telefon\nAnna;030 1111111\nBert;\"", "Anna")]
    public void A_quotation_mark_that_is_never_closed_spoils_no_other_row(string text, string taken)
    {
        var reading = Read(Encoding.UTF8.GetBytes(text)).ShouldNotBeNull();

        string.Join(", ", reading.Cards.Select(card => card.Name)).ShouldBe(taken);
        var broken = reading.Rejected.First.ShouldHaveSingleItem();
        (broken.Row, broken.Reason).ShouldBe((3, "A quotation mark in it is not closed. Close it or take it out, and choose the file again."));
        broken.Text.ShouldContain("Bert");
    }

    [Fact]
    public void Quoted_cells_hold_separators_lines_and_quotation_marks()
    {
        var reading = Read("Name;Firma;Telefon\r\n\"Anna \"\"A\"\"\";\"ACME;\r\nBau\";\"030 1111111\"\r\n\"Bert\" Berg;;=\"030 2222222\"\r\n"u8).ShouldNotBeNull();

        reading.Cards.Select(card => (card.Name, card.Company, card.Phones[0].Number)).ShouldBe([("Anna \"A\"", "ACME;\r\nBau", "030 1111111"), ("Bert Berg", null, "030 2222222")]);
        reading.Rejected.Count.ShouldBe(0);
    }

    [Fact]
    public void A_row_that_cannot_be_taken_is_named_with_its_reason()
    {
        var reading = Read("Name;Telefon\nAnna;4,93061E+12\nBert;\n;030 1234567\nCora;keine\n\"Doris\nDora\";030 7654321"u8).ShouldNotBeNull();

        reading.Cards.Select(card => card.Name).ShouldBe(["Doris\nDora"]);
        reading.Rejected.First.Select(row => (row.Row, row.Reason[..Math.Min(16, row.Reason.Length)])).ShouldBe(
            [(2, "A spreadsheet ha"), (3, "It has no phone "), (4, "It has neither n"), (5, "This is no phone")]);
    }

    [Theory]
    [InlineData("30609854180", "+4930609854180")]
    [InlineData("1701234567", "+491701234567")]
    [InlineData("41441234567", "+41441234567")]
    public void A_number_that_lost_its_beginning_is_taken_as_it_stands_and_named(string damaged, string whole)
    {
        var reading = Read(Encoding.UTF8.GetBytes($"Name;Telefon\nAnna;{damaged}\nBert;030 1234567\n")).ShouldNotBeNull();

        // Its end still tells who it is, though not for sure.
        Here.Match(whole, reading.Cards[0]).ShouldNotBeNull().Kind.ShouldBe(MatchKind.Suffix);
        reading.Rejected.Count.ShouldBe(0);
        var row = reading.Doubtful.First.Single();
        (row.Row, row.Text).ShouldBe((2, $"Anna: {damaged}"));
        row.Reason.ShouldStartWith("Its first zero or plus sign seems to be missing");
    }

    [Theory]
    [InlineData("4930609854180")]
    [InlineData("+49 30 609854-180")]
    [InlineData("030 609854180")]
    [InlineData("60985418")]
    [InlineData("180")]
    public void A_number_that_is_whole_or_local_is_not_doubted(string number) =>
        Read(Encoding.UTF8.GetBytes($"Name;Telefon\nAnna;{number}"))!.Doubtful.Count.ShouldBe(0);

    [Theory]
    [InlineData("5E+11")]
    [InlineData("4,93061E+12")]
    [InlineData("4.93E+12")]
    public void A_number_of_which_a_spreadsheet_left_only_the_size_is_not_taken(string damaged)
    {
        var reading = Read(Encoding.UTF8.GetBytes($"Name;Telefon\nAnna;{damaged}")).ShouldNotBeNull();

        reading.Cards.ShouldBeEmpty();
        reading.Rejected.First.Single().Reason.ShouldStartWith("A spreadsheet has damaged the number");
    }

    [Theory]
    [InlineData("=\"0301234567\"")]
    [InlineData("\"=\"\"0301234567\"\"\"")]
    public void A_number_that_is_kept_as_text_for_a_spreadsheet_is_that_number(string cell) =>
        Read(Encoding.UTF8.GetBytes($"Name;Telefon\nAnna;{cell}"))!.Cards.Single().Phones.Single().Number.ShouldBe("0301234567");

    [Fact]
    public void All_rows_that_are_left_out_are_counted_and_the_first_named()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(row => $"P{row};\n"));

        var rejected = Read(Encoding.UTF8.GetBytes($"Name;Telefon\n{rows}"))!.Rejected;

        rejected.Count.ShouldBe(5000);
        rejected.First.Select(row => row.Text).ShouldBe(Enumerable.Range(1, 50).Select(row => $"P{row}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>Telefon</body></html>")]
    [InlineData("a,b,c\n1,2,3")]
    public void What_is_neither_is_not_read(string text) => Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Fact]
    public void A_file_of_vCards_names_those_without_number()
    {
        var reading = Read("BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTEL:+49301234567\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bert\nEND:VCARD"u8).ShouldNotBeNull();

        reading.Format.ShouldBe("vCard 3.0, UTF-8");
        reading.Cards.Count.ShouldBe(1);
        reading.Rejected.First.Single().ShouldBe(new ImportRow(6, "Bert", "It has no phone number."));
    }

    [Fact]
    public void What_a_file_calls_somebody_s_page_is_none() =>
        Read("BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTEL:+49301234567\nURL:https://elsewhere.example/anna\nEND:VCARD"u8)!.Cards.Single().Url.ShouldBeNull();

    [Fact]
    public void Of_very_many_numbers_the_first_are_taken_and_the_rest_named()
    {
        var numbers = string.Concat(Enumerable.Range(0, 120).Select(number => $"TEL:+4930{1_000_000 + number}\n"));

        var reading = Read(Encoding.UTF8.GetBytes($"BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n{numbers}END:VCARD")).ShouldNotBeNull();

        reading.Cards.Single().Phones.Count.ShouldBe(100);
        reading.Rejected.First.ShouldBe([new ImportRow(1, "Anna", "It has 120 numbers. Only the first 100 are taken.")]);
    }

    [Theory]
    [InlineData("BEGIN:VCARD\nFN:Anna\nTEL:+49301234567\nEND:VCARD")]
    [InlineData("Name;Telefon\nAnna;030 1234567")]
    public void Reading_can_be_given_up(string file) => Should.Throw<OperationCanceledException>(
        () => new ContactFileReader(new SourceText("en"), Here.Munich).Read(Encoding.UTF8.GetBytes(file), new CancellationToken(canceled: true)));

    private static ContactFileReading? Read(ReadOnlySpan<byte> bytes) => new ContactFileReader(new SourceText("en"), Here.Munich).Read(bytes, CancellationToken.None);
}
