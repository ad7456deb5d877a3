using Ringbridge.Cli;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Host.Cli;

/// <summary>How a source is, as people read it.</summary>
public sealed class SourceTextTests
{
    private static readonly DateTimeOffset Noon = new(new DateTime(2026, 3, 2, 12, 0, 0, DateTimeKind.Local));
    private static readonly SourceInfo Source = new() { Id = "crm", Type = "zammad", Name = "Zammad" };

    [Theory]
    [InlineData("en", "works; contacts: 12, copied 2026-03-02 12:00:00")]
    [InlineData("de", "in Ordnung; Kontakte: 12, kopiert 2026-03-02 12:00:00")]
    public void One_that_is_copied_says_how_much_and_when(string language, string text) =>
        SourceText.Of(Source with { Contacts = 12, SyncedAt = Noon }, language).ShouldBe(text);

    [Theory]
    [InlineData("en", "is being copied; contacts so far: 5")]
    [InlineData("de", "wird gerade kopiert; Kontakte bisher: 5")]
    public void One_that_is_being_copied_says_so(string language, string text) =>
        SourceText.Of(Source with { Contacts = 5, Syncing = true }, language).ShouldBe(text);

    [Theory]
    [InlineData("en", "not copied yet")]
    [InlineData("de", "noch nicht kopiert")]
    public void Before_the_first_time_nothing_is_claimed_of_a_copy(string language, string text) =>
        SourceText.Of(Source with { Contacts = 0 }, language).ShouldBe(text);

    [Theory]
    [InlineData("en", "works; contacts: 3")]
    [InlineData("de", "in Ordnung; Kontakte: 3")]
    public void The_own_address_book_is_just_there(string language, string text) =>
        SourceText.Of(Source with { Type = SourceText.OwnBook, Contacts = 3 }, language).ShouldBe(text);

    [Theory]
    [InlineData("en", "works; last answered 2026-03-02 12:00:00")]
    [InlineData("de", "in Ordnung; zuletzt geantwortet 2026-03-02 12:00:00")]
    public void A_live_one_says_when_it_answered(string language, string text) => SourceText.Of(Source with { AnsweredAt = Noon }, language).ShouldBe(text);

    [Theory]
    [InlineData("en", "not asked yet")]
    [InlineData("de", "noch nicht gefragt")]
    public void Before_the_first_question_nothing_is_claimed_of_a_live_one(string language, string text) => SourceText.Of(Source, language).ShouldBe(text);

    [Theory]
    [InlineData("en", "It is asked again from 2026-03-02 12:00:00 on. Contacts: 12, as copied 2026-03-02 12:00:00.")]
    [InlineData("de", "Sie wird ab 2026-03-02 12:00:00 wieder gefragt. Kontakte: 12, Stand 2026-03-02 12:00:00.")]
    public void What_is_wrong_comes_first_then_when_it_is_tried_again_and_what_is_there_meanwhile(string language, string rest)
    {
        var problem = ProblemTexts.Describe(new Problem(Reasons.SourceFailed, Details.SourceLogin).With("source", "Zammad"), language);

        SourceText.Of(Source with { Contacts = 12, SyncedAt = Noon, RetryAt = Noon, Problem = problem }, language).ShouldBe($"{problem.Message} {rest}");
    }
}
