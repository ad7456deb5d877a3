using Ringbridge.Contacts.Freshdesk;

namespace Ringbridge.Tests.Contacts.Freshdesk;

/// <summary>What Freshdesk is asked.</summary>
public sealed class FreshdeskQueryTests
{
    [Theory]
    [InlineData("+4930609854180")]
    [InlineData("+491701234567")]
    [InlineData("+493098765432101")]
    [InlineData("+435121234567890")]
    [InlineData("+41446681800")]
    public void All_forms_are_in_one_question_that_is_short_enough(string number)
    {
        var query = FreshdeskQuery.Of(Here.Caller(number));

        Here.Caller(number).WrittenForms().ShouldAllBe(form => query.Contains($"phone:'{form}' OR mobile:'{form}'", StringComparison.Ordinal));

        query.Length.ShouldBeLessThanOrEqualTo(512);
        query.ShouldStartWith($"\"phone:'{number}' OR mobile:'{number}' OR phone:'");
        query.ShouldEndWith("'\"");
    }
}
