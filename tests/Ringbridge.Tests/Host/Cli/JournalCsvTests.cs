using Ringbridge.Cli;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Tests.Host.Cli;

public sealed class JournalCsvTests
{
    [Fact]
    public void A_call_is_a_line_below_the_header()
    {
        Write(Missed()).ShouldBe(
            "id,line,direction,state,endReason,number,name,startedAt,connectedAt,endedAt\r\n"
            + "c1,desk,inbound,ended,missed,+4930609854180,Erika Muster,2026-01-05T09:00:00.0000000+00:00,,2026-01-05T09:00:20.0000000+00:00\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+49 30 123", "'+49 30 123")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("Muster, Erika", "\"Muster, Erika\"")]
    [InlineData("the \"boss\"", "\"the \"\"boss\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void A_name_is_quoted_and_never_a_formula(string name, string cell) => Write(Missed() with { RemoteName = name }).ShouldContain($",{cell},2026");

    [Theory]
    [InlineData("+4930609854180", "+4930609854180")]
    [InlineData("+1234567890123456", "'+1234567890123456")]
    [InlineData("+49*30", "'+49*30")]
    [InlineData("+", "'+")]
    public void Only_a_number_in_E164_may_begin_with_a_plus(string number, string cell) => Write(Missed() with { RemoteNumber = number }).ShouldContain($",missed,{cell},");

    [Fact]
    public void Without_calls_there_is_the_header() => Write().ShouldEndWith("endedAt\r\n");

    private static string Write(params Call[] calls)
    {
        using var output = new StringWriter();
        JournalCsv.Write(calls, output);
        return output.ToString();
    }

    private static Call Missed() => new()
    {
        Id = "c1",
        LineId = "desk",
        Direction = CallDirection.Inbound,
        State = CallState.Ended,
        EndReason = EndReason.Missed,
        RemoteNumber = "+4930609854180",
        RemoteName = "Erika Muster",
        StartedAt = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2026, 1, 5, 9, 0, 20, TimeSpan.Zero),
    };
}
