using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Tests.Contacts.Matching;

/// <summary>Who comes first, and who it is without doubt.</summary>
public sealed class ContactRankingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_surest_comes_first_then_who_was_last_in_touch_then_people()
    {
        var order = ContactRanking.Order(
        [
            Found("suffix", MatchKind.Suffix),
            Found("company") with { Kind = ContactKind.Company },
            Found("person"),
            Found("recent") with { LastContactAt = Noon },
        ]);

        order.Select(contact => contact.Name).ShouldBe(["recent", "person", "company", "suffix"]);
    }

    [Fact]
    public void Those_of_one_company_stand_together_where_the_first_of_them_stands()
    {
        var order = ContactRanking.Order(
        [
            Found("Bert") with { Company = "Foo", LastContactAt = Noon },
            Found("Anna") with { Company = "ACME", LastContactAt = Noon.AddDays(1) },
            Found("Acme") with { Kind = ContactKind.Company },
            Found("Carla"),
            Found("Dora"),
            Found("Emil", MatchKind.Suffix) with { Company = "ACME" },
        ]);

        order.Select(contact => contact.Name).ShouldBe(["Anna", "Acme", "Bert", "Carla", "Dora", "Emil"]);
    }

    [Fact]
    public void One_name_in_several_sources_is_certain() =>
        Certain([Found("Anna Bauer") with { Company = "ACME" }, Found("anna bauer")])
            .ShouldBe(new CallContact { Name = "Anna Bauer", Company = "ACME" });

    [Fact]
    public void Of_several_people_of_one_company_the_company_is_certain() =>
        Certain([Found("Anna") with { Company = "ACME" }, Found("Bert") with { Company = "Acme" }])
            .ShouldBe(new CallContact { Company = "ACME" });

    [Fact]
    public void Several_people_of_several_companies_are_a_doubt() =>
        Certain([Found("Anna") with { Company = "ACME" }, Found("Bert") with { Company = "Foo" }]).ShouldBeNull();

    [Fact]
    public void Behind_a_main_line_the_company_is_certain() =>
        Certain([Found("ACME", MatchKind.MainLine) with { Kind = ContactKind.Company }]).ShouldBe(new CallContact { Company = "ACME" });

    [Fact]
    public void The_end_of_a_number_is_never_certain() => Certain([Found("Anna", MatchKind.Suffix)]).ShouldBeNull();

    [Fact]
    public void The_one_page_of_whom_it_is_comes_with_the_name() =>
        Certain([Found("anna bauer"), On("https://crm.example/5", Found("Anna Bauer")), On("https://crm.example/6", Found("Bert", MatchKind.Suffix))])!
            .Page.ShouldBe(new ContactPage { SourceId = "s", Url = "https://crm.example/5" });

    [Fact]
    public void Of_a_person_and_the_company_with_one_number_it_is_the_person_s_page() =>
        Certain([On("https://crm.example/acme", Found("ACME") with { Kind = ContactKind.Company }), On("https://crm.example/5", Found("Anna"))])!
            .Page!.Url.ShouldBe("https://crm.example/5");

    [Fact]
    public void A_company_alone_on_its_number_has_its_page() =>
        Certain([On("https://crm.example/acme", Found("ACME") with { Kind = ContactKind.Company })])!.Page!.Url.ShouldBe("https://crm.example/acme");

    [Fact]
    public void Two_records_of_one_name_have_no_page_that_is_certain() =>
        Certain([On("https://crm.example/5", Found("Anna")), On("https://crm.example/6", Found("Anna"))]).ShouldBe(new CallContact { Name = "Anna" });

    [Theory]
    [InlineData(null, "https://one.example/5")]
    [InlineData("elsewhere.example", "https://one.example/5")]
    [InlineData("one.example", "https://one.example/5")]
    [InlineData("two.example", "https://two.example/7")]
    [InlineData("TWO.example", "https://two.example/7")]
    [InlineData("two.example:8443", "https://one.example/5")]
    public void Of_two_crms_it_is_the_one_that_is_searched_else_the_first_source(string? searchHost, string page) =>
        Certain([On("https://two.example/7", Found("Anna"), "two"), On("https://one.example/5", Found("Anna"), "one")], searchHost)!.Page!.Url.ShouldBe(page);

    [Theory]
    [InlineData(null, false)]
    [InlineData("one.example", false)]
    [InlineData("two.example", true)]
    public void A_crm_that_has_two_of_that_name_leaves_it_to_no_other(string? searchHost, bool hasPage) =>
        (Certain([On("https://one.example/5", Found("Anna"), "one"), On("https://one.example/6", Found("Anna"), "one"), On("https://two.example/7", Found("Anna"), "two")], searchHost)!
            .Page is not null).ShouldBe(hasPage);

    [Theory]
    [InlineData(MatchKind.Exact, 2)]
    [InlineData(MatchKind.MainLine, 1)]
    public void Where_only_the_company_is_certain_nobody_s_page_is(MatchKind match, int people)
    {
        var found = Enumerable.Range(0, people).Select(at => On($"https://crm.example/{at}", Found($"Anna {at}", match) with { Company = "ACME" }));

        Certain([.. found]).ShouldBe(new CallContact { Company = "ACME" });
    }

    private static CallContact? Certain(IReadOnlyCollection<Contact> found, string? searchHost = null) =>
        ContactRanking.Certain(found, new RecordChoice(["s", "one", "two"], searchHost));

    private static Contact On(string page, Contact contact, string source = "s") => contact with { Url = page, SourceId = source };

    private static Contact Found(string name, MatchKind match = MatchKind.Exact) =>
        new() { SourceId = "s", SourceName = "S", Id = name, Kind = ContactKind.Person, Name = name, Match = match };
}
