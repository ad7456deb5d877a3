using Ringbridge.Agent.Policy;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.DialPlan;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Policy;

public sealed class DialPolicyTests
{
    private readonly ManualTime _time = new();
    private readonly PolicySettings _settings = new();
    private readonly DialPolicy _policy;

    public DialPolicyTests() => _policy = new DialPolicy(_time);

    [Theory]
    [InlineData("030 609854")]
    [InlineData("0171 1234567")]
    [InlineData("12")]
    [InlineData("115")]
    [InlineData("0800 1234567")]
    [InlineData("0180 6 123456")]
    [InlineData("+800 1234 5678")]
    public void An_ordinary_call_is_allowed_at_once(string text) => Decide(text).Verdict.ShouldBe(DialVerdict.Allow);

    [Theory]
    [InlineData("112", ConfirmKind.Emergency)]
    [InlineData("110", ConfirmKind.Emergency)]
    [InlineData("0900 3 123456", ConfirmKind.Premium)]
    [InlineData("11880", ConfirmKind.Premium)]
    [InlineData("+881 6 12345678", ConfirmKind.Premium)]
    [InlineData("+979 1 2345 6789", ConfirmKind.Premium)]
    [InlineData("+43 1 58858", ConfirmKind.Foreign)]
    public void Some_calls_are_confirmed_first(string text, ConfirmKind kind)
    {
        var decision = Decide(text);
        decision.Verdict.ShouldBe(DialVerdict.Confirm);
        decision.Confirm.ShouldBe([kind]);
        decision.Problem.ShouldNotBeNull().Reason.ShouldBe(Reasons.ConfirmNeeded);
        Decide(text, confirmed: true).Verdict.ShouldBe(DialVerdict.Allow);
    }

    [Fact]
    public void A_premium_number_abroad_is_confirmed_for_both_reasons() =>
        Decide("+43 900 123456").Confirm.ShouldBe([ConfirmKind.Premium, ConfirmKind.Foreign]);

    [Fact]
    public void The_sentence_of_a_confirmation_shows_the_number_that_would_be_dialled() =>
        ProblemTexts.Render(Decide("tel:0900312345").Problem!, "en").ShouldBe("+49 900 3 12345 is dialled only after you confirm it.");

    [Fact]
    public void Emergency_and_premium_are_confirmed_even_when_the_settings_leave_them_out()
    {
        var lax = _settings with { Confirm = [] };
        Decide("112", with: lax).Verdict.ShouldBe(DialVerdict.Confirm);
        Decide("0900 3 123456", with: lax).Verdict.ShouldBe(DialVerdict.Confirm);
    }

    [Fact]
    public void Foreign_countries_are_not_asked_about_when_the_settings_leave_them_out() =>
        Decide("+43 1 58858", with: _settings with { Confirm = [] }).Verdict.ShouldBe(DialVerdict.Allow);

    [Fact]
    public void A_country_of_the_settings_is_not_asked_about() =>
        Decide("+43 1 58858", with: _settings with { AllowedCountries = ["at"] }).Verdict.ShouldBe(DialVerdict.Allow);

    [Fact]
    public void A_country_confirmed_before_is_not_asked_about() => Decide("+43 1 58858", learned: ["AT"]).Verdict.ShouldBe(DialVerdict.Allow);

    [Fact]
    public void Another_country_than_the_one_confirmed_is_asked_about() => Decide("+41 44 668 18 00", learned: ["AT"]).Verdict.ShouldBe(DialVerdict.Confirm);

    [Fact]
    public void Confirming_a_foreign_call_tells_which_country_to_remember() => Decide("+43 1 58858", confirmed: true).CountryToRemember.ShouldBe("AT");

    [Fact]
    public void Confirming_what_needs_no_confirmation_teaches_nothing() => Decide("030 609854", confirmed: true).CountryToRemember.ShouldBeNull();

    [Fact]
    public void A_premium_number_of_an_allowed_country_is_still_confirmed() => Decide("+43 900 123456", learned: ["AT"]).Confirm.ShouldBe([ConfirmKind.Premium]);

    [Fact]
    public void A_service_code_is_refused_even_when_confirmed()
    {
        var number = new NumberInfo { Dialled = "*21*030609854#", Display = "*21*030609854#", Kind = NumberKind.Unknown };
        var decision = _policy.Decide(number, _settings, [], confirmed: true);
        decision.Verdict.ShouldBe(DialVerdict.Refuse);
        decision.Problem!.Detail.ShouldBe(Details.ServiceCode);
    }

    [Fact]
    public void More_calls_a_minute_than_set_are_refused()
    {
        for (var call = 0; call < _settings.CallsPerMinute; call++)
        {
            Decide("030 609854").Verdict.ShouldBe(DialVerdict.Allow);
        }

        var decision = Decide("030 609854");
        decision.Verdict.ShouldBe(DialVerdict.Refuse);
        ProblemTexts.Render(decision.Problem!, "en").ShouldBe("More than 10 calls within a minute: wait a little, then dial again.");
    }

    [Fact]
    public void Each_call_makes_room_for_another_a_minute_later()
    {
        var two = _settings with { CallsPerMinute = 2 };
        Decide("030 609854", with: two);
        _time.Advance(TimeSpan.FromSeconds(40));
        Decide("030 609854", with: two);
        _time.Advance(TimeSpan.FromSeconds(20));
        Decide("030 609854", with: two).Verdict.ShouldBe(DialVerdict.Allow);
        Decide("030 609854", with: two).Verdict.ShouldBe(DialVerdict.Refuse);
    }

    [Fact]
    public void A_refused_call_does_not_count()
    {
        var one = _settings with { CallsPerMinute = 1 };
        Decide("030 609854", with: one);
        _time.Advance(TimeSpan.FromSeconds(59));
        Decide("030 609854", with: one).Verdict.ShouldBe(DialVerdict.Refuse);
        _time.Advance(TimeSpan.FromSeconds(1));
        Decide("030 609854", with: one).Verdict.ShouldBe(DialVerdict.Allow);
    }

    [Fact]
    public void A_question_does_not_count_and_the_confirmed_call_does()
    {
        var one = _settings with { CallsPerMinute = 1 };
        Decide("+43 1 58858", with: one).Verdict.ShouldBe(DialVerdict.Confirm);
        Decide("+43 1 58858", confirmed: true, with: one).Verdict.ShouldBe(DialVerdict.Allow);
        Decide("030 609854", with: one).Verdict.ShouldBe(DialVerdict.Refuse);
    }

    [Fact]
    public void An_emergency_call_is_never_held_up_by_the_limit()
    {
        var one = _settings with { CallsPerMinute = 1 };
        Decide("030 609854", with: one);
        Decide("112", confirmed: true, with: one).Verdict.ShouldBe(DialVerdict.Allow);
    }

    [Fact]
    public void A_preview_shows_only_what_would_be_asked_now()
    {
        var austria = Place.Number("+43 1 58858");
        DialPolicy.Preview(austria, _settings, []).Confirm.ShouldBe([ConfirmKind.Foreign]);
        DialPolicy.Preview(austria, _settings, ["AT"]).Confirm.ShouldBeEmpty();
    }

    private DialDecision Decide(string text, bool confirmed = false, PolicySettings? with = null, string[]? learned = null) =>
        _policy.Decide(Place.Number(text), with ?? _settings, learned ?? [], confirmed);
}
