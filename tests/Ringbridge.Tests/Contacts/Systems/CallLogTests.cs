using Ringbridge.Contacts;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>What holds for every CRM that calls are written down in.</summary>
public sealed class CallLogTests
{
    [Theory]
    [MemberData(nameof(CrmSystems.WithCalls), MemberType = typeof(CrmSystems))]
    public async Task A_call_is_written_down_at_its_contact_with_the_note(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180") { OpenTickets = 1 });
        server.Put(new CrmPerson(6, "Bert", "Bauer", "+49 30 999854180"));
        await using var source = CrmSystems.Of(type).Source(server);
        var log = (ICallLog)source.Source;

        log.CallLanguage.ShouldBe("de");
        foreach (var number in (string[])["+4930609854180", "+4930999854180"])
        {
            await log.LogAsync(Call((await source.WhoHasAsync(number)).Single().Id), Soon);
        }

        server.Calls.Select(call => (call.ContactId, call.Subject)).ShouldBe([("5", "Anruf von +49 30 609854180"), ("6", "Anruf von +49 30 609854180")]);
        server.Calls.ShouldAllBe(call => call.Text.Contains("02.03.2026 11:00", StringComparison.Ordinal) && call.Text.Contains("Dauer 2:05", StringComparison.Ordinal) && System.Net.WebUtility.HtmlDecode(call.Text).Contains("Ruft zurück", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CrmSystems.WithCalls), MemberType = typeof(CrmSystems))]
    public async Task Whether_it_may_have_been_written_down_is_known(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        await using var source = CrmSystems.Of(type).Source(server);
        var id = (await source.WhoHasAsync("+4930609854180")).Single().Id;

        foreach (var (fault, mayHaveArrived) in ((CrmFault, bool)[])
        [
            (CrmFault.Unauthorized, false), (CrmFault.Forbidden, false), (CrmFault.TooManyRequests, false), (CrmFault.Closed, false),
            (CrmFault.Broken, true), (CrmFault.Html, true), (CrmFault.Huge, true), (CrmFault.Latin1, true),
        ])
        {
            (server.Fault, server.FaultsOn) = (fault, "POST");

            var failure = await Should.ThrowAsync<SourceException>(() => ((ICallLog)source.Source).LogAsync(Call(id), Soon));

            failure.MayHaveArrived.ShouldBe(mayHaveArrived, $"{fault}");
        }

        server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void A_note_is_text_in_html_too() => (Call("5") with { Note = "<b>&" }).Html.ShouldEndWith("<br>&lt;b&gt;&amp;");

    [Theory]
    [InlineData(true, true, "de", "Anruf von 1")]
    [InlineData(true, false, "de", "Verpasster Anruf von 1")]
    [InlineData(false, true, "de", "Anruf an 1")]
    [InlineData(false, false, "de", "Anruf an 1, nicht angenommen")]
    [InlineData(true, true, "en", "Call from 1")]
    [InlineData(true, false, "en", "Missed call from 1")]
    [InlineData(false, true, "en", "Call to 1")]
    [InlineData(false, false, "en", "Call to 1, not answered")]
    public void The_subject_says_what_it_was(bool isInbound, bool wasAnswered, string language, string subject) =>
        (Call("5") with { IsInbound = isInbound, Talked = wasAnswered ? TimeSpan.FromSeconds(1) : null, Language = language, Number = "1" }).Subject.ShouldBe(subject);

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static LoggedCall Call(string contactId) => new()
    {
        Key = "key",
        ContactId = contactId,
        IsInbound = true,
        Number = "+49 30 609854180",
        StartedAt = new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.FromHours(1)),
        EndedAt = new DateTimeOffset(2026, 3, 2, 11, 2, 25, TimeSpan.FromHours(1)),
        Talked = TimeSpan.FromSeconds(125),
        Note = "Ruft zurück",
        Language = "de",
    };
}
