using Ringbridge.Contacts;
using Ringbridge.Contract.Contacts;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>What holds for the source of every CRM.</summary>
public sealed class CrmSystemTests
{
    private const string Number = "+4930609854180";

    [Theory]
    [MemberData(nameof(CrmSystems.Written), MemberType = typeof(CrmSystems))]
    public async Task Somebody_is_found_by_the_number_as_it_is_written_there(string type, string written)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(Anna with { Phone = written });
        server.Put(new CrmPerson(6, "Other", "One", "+49 30 999854180"));
        await using var source = CrmSystems.Of(type).Source(server);

        var card = (await source.WhoHasAsync(Number)).ShouldHaveSingleItem();

        (card.Name, card.Url).ShouldBe(("Anna Bauer", CrmSystems.Of(type).Link));
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task The_company_and_what_is_open_follow(string type)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        server.Put(Anna);
        await using var source = system.Source(server);

        var complete = await source.Details.CompleteAsync((await source.WhoHasAsync(Number)).Single(), Soon);

        complete.Company.ShouldBe("ACME GmbH");
        complete.Tickets?.Count.ShouldBe(Anna.OpenTickets);
        complete.Deals?.Count.ShouldBe(Anna.OpenDeals);
        (complete.Tickets is not null, complete.Deals is not null).ShouldBe((system.HasTickets, system.HasDeals));
    }

    [Theory]
    [MemberData(nameof(CrmSystems.WithCare), MemberType = typeof(CrmSystems))]
    public async Task Who_looks_after_somebody_and_when_they_were_last_in_touch_follow(string type)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        server.Put(Anna);
        server.Put(Bert);
        await using var source = system.Source(server);

        var anna = await CompleteAsync(source, Number);
        var bert = await CompleteAsync(source, "+4930999854180");

        (anna.Owner, anna.LastContactAt).ShouldBe((system.HasOwner ? Anna.Owner : null, system.HasLastContact ? Anna.LastContactAt : null));
        (bert.Owner, bert.LastContactAt).ShouldBe((null, null));
    }

    [Theory]
    [MemberData(nameof(CrmSystems.WithCare), MemberType = typeof(CrmSystems))]
    public async Task Only_what_is_wanted_is_told(string type)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        server.Put(Anna);

        foreach (var field in (string[])["owner", "lastContact", "tickets", "deals"])
        {
            await using var source = system.Source(server, fetch: [field]);
            var card = await CompleteAsync(source, Number);

            (card.Owner is not null, card.LastContactAt is not null, card.Tickets is not null, card.Deals is not null)
                .ShouldBe((system.HasOwner && field is "owner", system.HasLastContact && field is "lastContact", system.HasTickets && field is "tickets", system.HasDeals && field is "deals"), field);
        }
    }

    [Theory]
    [MemberData(nameof(CrmSystems.WithCare), MemberType = typeof(CrmSystems))]
    public async Task What_is_open_has_the_page_of_the_one_or_of_all(string type)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        await using var source = system.Source(server);
        foreach (var (count, page) in ((int, string?)[])[(1, system.OneOpen), (3, system.SeveralOpen)])
        {
            server.Put(Anna with { OpenTickets = count, OpenDeals = count });

            var card = await CompleteAsync(source, Number);

            foreach (var open in new[] { card.Tickets, card.Deals }.OfType<OpenItems>())
            {
                (open.Count, open.Url).ShouldBe((count, page ?? system.Link));
            }
        }
    }

    [Theory]
    [MemberData(nameof(CrmSystems.Refusable), MemberType = typeof(CrmSystems))]
    public async Task A_detail_without_a_right_to_it_is_left_out_no_other_is_and_it_is_said(string type, string part)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        server.Put(Anna);
        await using var source = system.Source(server);
        var all = Told(await CompleteAsync(source, Number));
        server.Refuses = part;
        await using var again = system.Source(server);

        var failure = await Should.ThrowAsync<SourceException>(() => CompleteAsync(again, Number));
        var less = Told(failure.Card!);

        failure.Problem.Detail.ShouldBe(Details.SourcePartForbidden);
        less.ShouldBeSubsetOf(all);
        less.Count.ShouldBeInRange(all.Count - 2, all.Count - 1);
    }

    [Theory]
    [MemberData(nameof(CrmSystems.WithColleagues), MemberType = typeof(CrmSystems))]
    public async Task A_colleague_is_asked_for_once(string type)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        server.Put(Anna);
        server.Put(Bert with { Owner = Anna.Owner, OpenTickets = 1 });
        await using var source = system.Source(server);

        var cards = await Task.WhenAll(CompleteAsync(source, Number), CompleteAsync(source, Number));
        var bert = await CompleteAsync(source, "+4930999854180");

        cards.Append(bert).Select(card => card.Owner).ShouldAllBe(owner => owner == Anna.Owner);
        server.Requests.Count(request => (request.Path + request.Body).Contains(system.Colleagues!, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task What_is_not_wanted_is_neither_asked_for_nor_kept(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(Anna);
        await using var source = CrmSystems.Of(type).Source(server, fetch: []);

        var card = (await source.WhoHasAsync(Number)).Single();
        var asked = server.Requests.Count;
        var complete = await source.Details.CompleteAsync(card, Soon);

        complete.ShouldBe(card);
        (card.Company, card.Title, card.Email, card.Owner, card.LastContactAt).ShouldBe((null, null, null, null, null));
        server.Requests.Count.ShouldBe(asked);
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task Nobody_is_no_failure(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        await using var source = CrmSystems.Of(type).Source(server);

        (await source.Source.TestAsync(Soon)).Found.ShouldBe("");
        (await source.WhoHasAsync(Number)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task Each_fault_has_its_reason(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        await using var source = CrmSystems.Of(type).Source(server);
        await source.Source.TestAsync(Soon);

        foreach (var (fault, usual) in Faults)
        {
            server.Fault = fault;
            var detail = fault is CrmFault.Unauthorized ? CrmSystems.Of(type).Refused : usual;

            (await TestSource.DetailOfAsync(() => source.WhoHasAsync(Number))).ShouldBe(detail, $"{fault}");
            (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(detail, $"{fault}");
        }
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task How_long_to_wait_is_taken_from_the_answer(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        await using var source = CrmSystems.Of(type).Source(server);
        server.Fault = CrmFault.TooManyRequests;

        var failure = await Should.ThrowAsync<SourceException>(() => source.WhoHasAsync(Number));

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        ProblemTexts.Render(failure.Problem, "de").ShouldBe("„Quelle“ nimmt eine Weile keine Anfragen mehr an: Das Limit ist erreicht. Ringbridge wartet 7 Sekunden.");
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task A_redirect_to_another_host_is_not_followed(string type)
    {
        await using var other = new FakeZammad();
        await using var server = CrmSystems.Of(type).Serve();
        await using var source = CrmSystems.Of(type).Source(server);
        (server.Fault, server.RedirectTo) = (CrmFault.Redirect, other.Url);

        (await TestSource.DetailOfAsync(() => source.WhoHasAsync(Number))).ShouldBe(Details.SourceRedirected);
        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task Scripts_in_names_are_text(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(Anna with { FirstName = "<script>alert(1)</script>", LastName = "\"'\u202e" });
        await using var source = CrmSystems.Of(type).Source(server);

        (await source.WhoHasAsync(Number)).Single().Name.ShouldBe("<script>alert(1)</script> \"'\u202e");
    }

    [Theory]
    [MemberData(nameof(CrmSystems.All), MemberType = typeof(CrmSystems))]
    public async Task Half_an_emoji_hides_nobody(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(Anna with { LastName = "Bauer 😀" });
        await using var source = CrmSystems.Of(type).Source(server);
        server.Fault = CrmFault.HalfEmoji;

        (await source.WhoHasAsync(Number)).Single().Name.ShouldBe("Anna Bauer �");
    }

    internal static readonly (CrmFault Fault, string Detail)[] Faults =
    [
        (CrmFault.Unauthorized, Details.SourceLogin),
        (CrmFault.Forbidden, Details.SourceForbidden),
        (CrmFault.TooManyRequestsWithoutTime, Details.SourceBusy),
        (CrmFault.Broken, Details.SourceDown),
        (CrmFault.Html, Details.SourceAnswer),
        (CrmFault.Huge, Details.SourceTooLarge),
        (CrmFault.Latin1, Details.SourceAnswer),
        (CrmFault.Redirect, Details.SourceRedirected),
    ];

    private static CrmPerson Anna => new(5, "Anna", "Bauer", "+49 30 609854180")
    {
        Company = "ACME GmbH",
        OpenTickets = 3,
        OpenDeals = 2,
        Owner = "Carla Chef",
        LastContactAt = new DateTimeOffset(2026, 3, 2, 11, 30, 0, TimeSpan.Zero),
    };

    private static CrmPerson Bert => new(6, "Bert", "Bauer", "+49 30 999854180");

    private static async Task<Card> CompleteAsync(TestSource source, string number) =>
        await source.Details.CompleteAsync((await source.WhoHasAsync(number)).Single(), Soon);

    private static IReadOnlyList<string> Told(Card card) =>
    [
        .. new[] { ("company", card.Company), ("owner", card.Owner), ("last", card.LastContactAt?.ToString("O")), ("tickets", card.Tickets?.ToString()), ("deals", card.Deals?.ToString()) }
            .Where(told => told.Item2 is not null).Select(told => told.ToString()),
    ];

    private static CancellationToken Soon => Agent.TestClient.Soon;
}
