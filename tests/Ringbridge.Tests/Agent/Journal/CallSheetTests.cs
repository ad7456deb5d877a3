using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Tests.Agent.Journal;

/// <summary>Past calls as CSV, for programs and for spreadsheets.</summary>
public sealed class CallSheetTests
{
    private const char Comma = ',';

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly JournalEntry Missed = new(
        new TrackedCall
        {
            Id = "c1",
            LineId = "desk",
            Direction = CallDirection.Inbound,
            State = CallState.Ended,
            EndReason = EndReason.Missed,
            Remote = new RemoteNumber("+4930609854180", "+49 30 609854-180"),
            RemoteName = "Erika Muster",
            StartedAt = new DateTimeOffset(2026, 7, 5, 9, 0, 0, TimeSpan.Zero),
            EndedAt = new DateTimeOffset(2026, 7, 5, 9, 0, 20, TimeSpan.Zero),
            HeardAt = new DateTimeOffset(2026, 7, 5, 9, 0, 20, TimeSpan.Zero),
        },
        new Annotation { Note = "Offer", Tags = ["VIP", "Berlin"] });

    [Fact]
    public void For_programs_names_are_fixed_and_times_are_UTC()
    {
        var sheet = new PlainSheet(Comma);

        sheet.Head.ShouldBe("id,line,direction,state,endReason,number,name,startedAt,connectedAt,endedAt,ringSeconds,talkSeconds,note,tags,private\r\n");
        sheet.Row(Missed).ShouldBe(
            "c1,desk,inbound,ended,missed,+4930609854180,Erika Muster,2026-07-05T09:00:00.000Z,,2026-07-05T09:00:20.000Z,20,,Offer,VIP; Berlin,false\r\n");
    }

    [Fact]
    public void For_people_words_and_times_are_theirs()
    {
        var sheet = new ExcelSheet(';', isGerman: true, Berlin, _ => "Tischtelefon");

        sheet.Head.ShouldStartWith("\uFEFFBeginn;Richtung;Ausgang;Nummer;");
        sheet.Row(Missed).ShouldBe("2026-07-05 11:00:00;eingehend;verpasst;\"=\"\"+4930609854180\"\"\";Erika Muster;Tischtelefon;20;;Offer;VIP, Berlin;\r\n");
    }

    [Fact]
    public void A_call_that_was_answered_says_so_and_how_long()
    {
        var answered = Missed.Call with { ConnectedAt = Missed.Call.StartedAt.AddSeconds(5), EndReason = EndReason.Hangup };

        var row = new ExcelSheet(Comma, isGerman: false, TimeZoneInfo.Utc, id => id).Row(new JournalEntry(answered, Annotation.None with { IsPrivate = true }));

        row.ShouldContain(",answered,");
        row.ShouldEndWith(",desk,5,15,,,yes\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+49 30 123", "'+49 30 123")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("Muster, Erika", "\"Muster, Erika\"")]
    [InlineData("the \"boss\"", "\"the \"\"boss\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "")]
    public void Text_is_quoted_and_never_a_formula(string text, string cell) => CsvCell.OfText(text, Comma).ShouldBe(cell);

    [Theory]
    [InlineData("+4930609854180", "+4930609854180")]
    [InlineData("+1234567890123456", "'+1234567890123456")]
    [InlineData("+49*30", "'+49*30")]
    [InlineData("+", "'+")]
    public void Only_a_number_in_E164_may_begin_with_a_plus(string number, string cell) => CsvCell.OfText(number, Comma).ShouldBe(cell);

    [Theory]
    [InlineData("+4930609854180", "\"=\"\"+4930609854180\"\"\"")]
    [InlineData("030123", "\"=\"\"030123\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("1\")&CMD(\"", "\"1\"\")&CMD(\"\"\"")]
    [InlineData(null, "")]
    public void For_people_only_digits_become_a_formula_that_yields_them_as_text(string? number, string cell) =>
        CsvCell.OfNumber(number, Comma).ShouldBe(cell);

    [Fact]
    public void Whatever_callers_and_people_write_comes_back_from_a_parser_and_computes_nothing()
    {
        var texts = Gen.Elements(",;\"\r\n=+-@\t'aß𝄞 0".EnumerateRunes().Select(rune => rune.ToString()).ToArray())
            .ListOf().Select(parts => string.Concat(parts));
        var calls = texts.Two().ToArbitrary();
        Prop.ForAll(calls, written =>
        {
            var (name, note) = written;
            var entry = new JournalEntry(Missed.Call with { RemoteName = name }, new Annotation { Note = note, Tags = [name] });

            var cells = CsvParser.Read(new PlainSheet(Comma).Head + new PlainSheet(Comma).Row(entry), Comma);

            cells.Count.ShouldBe(2);
            cells[1].Count.ShouldBe(cells[0].Count);
            foreach (var (cell, text) in ((string, string)[])[(cells[1][6], name), (cells[1][12], note), (cells[1][13], name)])
            {
                (cell == text || cell == $"'{text}").ShouldBeTrue();
                var isNumber = cell is ['+', .. { Length: > 0 } digits] && digits.All(char.IsAsciiDigit);
                (cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal) && !isNumber).ShouldBeFalse();
            }
        }).QuickCheckThrowOnFailure();
    }
}
