using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Softphone;
using Ringbridge.Lines;
using Ringbridge.Lines.Http;

namespace Ringbridge.Tests.Lines.Http;

public sealed class NumberInUrlTests
{
    [Theory]
    [InlineData("030123456", "030123456")]
    [InlineData("+4930123456", "%2B4930123456")]
    [InlineData("*21#", "*21%23")]
    [InlineData("ABCD", "ABCD")]
    public void A_number_is_encoded_for_an_address(string number, string expected)
    {
        NumberInUrl.Encode(number).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 030")]
    [InlineData("030&key=Reboot")]
    [InlineData("030;key=Reboot")]
    [InlineData("030%26")]
    [InlineData("030\r\nX: y")]
    [InlineData("030/../x")]
    [InlineData("0300'\"")]
    [InlineData("\u0660\u0663\u0660")]
    [InlineData("\uFF10\uFF13\uFF10")]
    [InlineData("abcd")]
    public void What_is_no_number_never_gets_into_an_address(string text)
    {
        var error = Should.Throw<LineRejectedException>(() => NumberInUrl.Encode(text));

        error.Problem.Reason.ShouldBe(Reasons.BadNumber);
    }

    [Fact]
    public void Ten_thousand_letters_are_refused_in_a_short_sentence()
    {
        var error = Should.Throw<LineRejectedException>(() => NumberInUrl.Encode(new string('1', 10_000)));

        ProblemTexts.Render(error.Problem, "en").Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void Whatever_the_text_the_result_is_a_number_or_nothing()
    {
        Prop.ForAll<string>(text =>
        {
            try
            {
                return NumberInUrl.Encode(text ?? "").All(letter => char.IsAsciiDigit(letter) || "*%2B3ACD".Contains(letter, StringComparison.Ordinal));
            }
            catch (LineRejectedException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("yealink")]
    [InlineData("snom")]
    [InlineData("actionUrl")]
    public async Task A_line_sends_nothing_for_what_is_no_number(string type)
    {
        await using var phone = new FakeSoftphone(new FakeServerOptions());
        await using var line = type == "actionUrl"
            ? new TestLines().Create(type, new { template = $"{phone.Url}/?target={{number}}" })
            : new TestLines().Create(type, new { address = phone.Url });

        await Should.ThrowAsync<LineRejectedException>(() => line.DialAsync(new DialRequest("c1", "1&key=Reboot"), CancellationToken.None));

        phone.Requests.All.ShouldBeEmpty();
    }
}
