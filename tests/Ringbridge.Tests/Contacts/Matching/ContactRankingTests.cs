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
    public void One_name_in_several_sources_is_certain() =>
        ContactRanking.Certain([Found("Anna Bauer") with { Company = "ACME" }, Found("anna bauer")])
            .ShouldBe(new CallContact { Name = "Anna Bauer", Company = "ACME" });

    [Fact]
    public void Of_several_people_of_one_company_the_company_is_certain() =>
        ContactRanking.Certain([Found("Anna") with { Company = "ACME" }, Found("Bert") with { Company = "Acme" }])
            .ShouldBe(new CallContact { Company = "ACME" });

    [Fact]
    public void Several_people_of_several_companies_are_a_doubt() =>
        ContactRanking.Certain([Found("Anna") with { Company = "ACME" }, Found("Bert") with { Company = "Foo" }]).ShouldBeNull();

    [Fact]
    public void Behind_a_main_line_the_company_is_certain() =>
        ContactRanking.Certain([Found("ACME", MatchKind.MainLine) with { Kind = ContactKind.Company }]).ShouldBe(new CallContact { Company = "ACME" });

    [Fact]
    public void The_end_of_a_number_is_never_certain() => ContactRanking.Certain([Found("Anna", MatchKind.Suffix)]).ShouldBeNull();

    private static Contact Found(string name, MatchKind match = MatchKind.Exact) =>
        new() { SourceId = "s", SourceName = "S", Id = name, Kind = ContactKind.Person, Name = name, Match = match };
}
