using Ringbridge.Contacts;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.FakePbx.Zendesk;

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
            var call = Call((await source.WhoHasAsync(number)).Single().Id) with { Key = number };
            await log.LogAsync(call with { Place = await log.PlaceAsync(call, Soon) }, Soon);
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
            (CrmFault.Broken, true), (CrmFault.LostBefore, true), (CrmFault.Redirect, true), (CrmFault.Html, true), (CrmFault.Huge, true), (CrmFault.Latin1, true),
        ])
        {
            (server.Fault, server.FaultsOn) = (fault, "POST");

            var failure = await Should.ThrowAsync<SourceException>(() => ((ICallLog)source.Source).LogAsync(Call(id), Soon));

            failure.MayHaveArrived.ShouldBe(mayHaveArrived, $"{fault}");
        }

        server.Calls.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CrmSystems.WithCalls), MemberType = typeof(CrmSystems))]
    public async Task A_call_is_found_again_by_its_key(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        await using var source = CrmSystems.Of(type).Source(server);
        var (log, call) = ((ICallLog)source.Source, Call((await source.WhoHasAsync("+4930609854180")).Single().Id));

        await log.LogAsync(call, Soon);

        var written = server.Calls.ShouldHaveSingleItem();
        (written.Key?.Contains(call.Key, StringComparison.Ordinal) ?? written.Text.EndsWith($"{(written.Text.Contains("<br>", StringComparison.Ordinal) ? "<br>" : "\n")}Ringbridge 3f2a9c01b7de", StringComparison.Ordinal)).ShouldBeTrue();
        (await log.LookAsync(call, Now, Soon)).ShouldBe(CallTrace.There);
    }

    [Theory]
    [MemberData(nameof(CrmSystems.WithCalls), MemberType = typeof(CrmSystems))]
    public async Task What_a_list_does_not_show_may_be_there_all_the_same(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        await using var source = CrmSystems.Of(type).Source(server);
        var (log, call) = ((ICallLog)source.Source, Call((await source.WhoHasAsync("+4930609854180")).Single().Id));
        server.IsLate = true;

        (await log.LookAsync(call, Now - TimeSpan.FromHours(2), Soon)).ShouldBe(CallTrace.Unknown);
    }

    [Fact]
    public async Task Zendesk_is_told_again_while_it_knows_the_key_of_the_first_time()
    {
        await using var server = new FakeZendesk { IsLate = true };
        await using var source = CrmSystems.Of("zendesk").Source(server);
        var log = (ICallLog)source.Source;

        (await log.LookAsync(Call("5"), Now, Soon)).ShouldBe(CallTrace.MayBeTold);
        await log.LogAsync(Call("5"), Soon);
        await log.LogAsync(Call("5"), Soon);
        (await Should.ThrowAsync<SourceException>(() => log.LogAsync(Call("5") with { Note = "Anders" }, Soon))).MayHaveArrived.ShouldBeTrue();

        server.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Zammad_is_told_again_what_is_not_in_the_open_ticket_and_not_when_that_was_merged()
    {
        await using var server = new FakeZammad();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180") { OpenTickets = 1 });
        await using var source = CrmSystems.Of("zammad").Source(server);
        var log = (ICallLog)source.Source;
        var call = Call("5") with { Place = await log.PlaceAsync(Call("5"), Soon) };

        (await log.LookAsync(call, Now, Soon)).ShouldBe(CallTrace.MayBeTold);
        await log.LogAsync(call, Soon);
        (await log.LookAsync(call, Now, Soon)).ShouldBe(CallTrace.There);
        server.IsMerged = true;

        (await log.LookAsync(call, Now, Soon)).ShouldBe(CallTrace.Unknown);
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

    private static DateTimeOffset Now => DateTimeOffset.UtcNow;

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static LoggedCall Call(string contactId) => new()
    {
        Key = "019a8f5e6c7d7b2a8e4d3f2a9c01b7de",
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
