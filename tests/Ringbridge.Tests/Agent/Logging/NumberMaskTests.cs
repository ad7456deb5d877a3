using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.Agent.Logging;

public sealed class NumberMaskTests
{
    [Theory]
    [InlineData("+49 30 123456", "…456")]
    [InlineData("112", "…")]
    [InlineData("tel:+4930123456", "…456")]
    [InlineData("", "withheld")]
    [InlineData(null, "withheld")]
    public void Only_the_last_three_digits_are_shown(string? number, string shown) => NumberMask.Mask(number).ShouldBe(shown);
}
