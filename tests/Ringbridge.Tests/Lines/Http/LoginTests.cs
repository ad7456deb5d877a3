using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Yealink;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Http;

public sealed class LoginTests
{
    private readonly TestLines _lines = new();

    [Theory]
    [InlineData(FakeLogin.Basic)]
    [InlineData(FakeLogin.DigestMd5)]
    [InlineData(FakeLogin.DigestSha256)]
    [InlineData(FakeLogin.DigestOld)]
    public async Task A_phone_that_asks_for_the_password_gets_it_and_dials_once(FakeLogin login)
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = login });
        await using var line = Line(phone, "right");

        await DialAsync(line);

        phone.Actions.ShouldBe(["dial +4930123456"]);
    }

    [Theory]
    [InlineData(FakeLogin.Basic)]
    [InlineData(FakeLogin.DigestMd5)]
    public async Task The_password_leaves_only_after_the_phone_asked(FakeLogin login)
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = login });
        await using var line = Line(phone, "right");

        await DialAsync(line);

        phone.Requests.All.Select(request => request.HasPassword).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_phone_that_asks_for_nothing_gets_no_password()
    {
        await using var phone = new FakeYealink(new FakeServerOptions());
        await using var line = Line(phone, "right");

        await DialAsync(line);

        phone.Requests.All.ShouldHaveSingleItem().HasPassword.ShouldBeFalse();
    }

    [Theory]
    [InlineData(FakeLogin.Basic)]
    [InlineData(FakeLogin.DigestMd5)]
    [InlineData(FakeLogin.DigestSha256)]
    [InlineData(FakeLogin.DigestOld)]
    public async Task A_wrong_password_is_never_tried_twice(FakeLogin login)
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = login });
        await using var line = Line(phone, "wrong");

        var error = await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line));

        error.Problem.Detail.ShouldBe(Details.WrongPassword);
        phone.Requests.All.Count(request => request.HasPassword).ShouldBe(1);
        phone.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_used_up_nonce_is_the_one_reason_to_send_the_password_again()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.DigestMd5, StaleNonceOnce = true });
        await using var line = Line(phone, "right");

        await DialAsync(line);

        phone.Requests.All.Count(request => request.HasPassword).ShouldBe(2);
        phone.Actions.ShouldBe(["dial +4930123456"]);
    }

    [Fact]
    public async Task A_phone_locked_after_wrong_passwords_is_told_from_one_that_does_not_know_us()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic, LockAfter = 1, Time = new ManualTime() });
        await using var line = Line(phone, "wrong");

        (await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line))).Problem.Detail.ShouldBe(Details.WrongPassword);
        (await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line))).Problem.Detail.ShouldBe(Details.LockedOut);
        (await Should.ThrowAsync<LineRejectedException>(() => line.TestAsync(CancellationToken.None))).Problem.Detail.ShouldBe(Details.LockedOut);
    }

    [Fact]
    public async Task A_lock_is_over_when_the_phone_says_so()
    {
        var time = new ManualTime();
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic, LockAfter = 1, Time = time });
        await using var wrong = Line(phone, "wrong");
        await using var right = Line(phone, "right");
        await Should.ThrowAsync<LineRejectedException>(() => DialAsync(wrong));
        await Should.ThrowAsync<LineRejectedException>(() => DialAsync(right));

        time.Advance(TimeSpan.FromMinutes(1));
        await DialAsync(right);

        phone.Actions.ShouldBe(["dial +4930123456"]);
    }

    [Fact]
    public async Task A_log_in_of_an_unknown_kind_is_not_called_a_wrong_password()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Bearer });
        await using var line = Line(phone, "right");

        var error = await Should.ThrowAsync<LineUnreachableException>(() => DialAsync(line));

        error.Problem.Detail.ShouldBe(Details.UnexpectedAnswer);
        phone.Requests.All.ShouldHaveSingleItem().HasPassword.ShouldBeFalse();
    }

    [Fact]
    public async Task A_phone_that_wants_a_password_where_none_is_set_says_so()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic });
        await using var line = _lines.Create("yealink", new { address = phone.Url });

        var error = await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line));

        error.Problem.Detail.ShouldBe(Details.WrongPassword);
        phone.Requests.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_password_comes_from_the_secret_store()
    {
        _lines.Secrets["desk"] = "right";
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic });
        await using var line = _lines.Create("yealink", new { address = phone.Url, user = "admin", password = new { secret = "desk" } });

        await DialAsync(line);

        phone.Actions.ShouldBe(["dial +4930123456"]);
    }

    [Fact]
    public async Task A_secret_that_is_not_stored_is_named()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic });
        await using var line = _lines.Create("yealink", new { address = phone.Url, user = "admin", password = new { secret = "desk" } });

        var error = await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line));

        error.Problem.Detail.ShouldBe(Details.MissingSecret);
        ProblemTexts.Render(error.Problem, "en").ShouldContain("ringbridge secret set desk");
    }

    [Fact]
    public async Task Neither_password_nor_number_gets_into_the_log()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic });
        await using var line = Line(phone, "s3cret-pass");

        await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line));

        _lines.Log.ShouldNotBeEmpty();
        _lines.Log.ShouldAllBe(entry => !entry.Contains("s3cret") && !entry.Contains("4930123456"));
    }

    private static Task<DialReceipt> DialAsync(ILine line) => line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

    private ILine Line(FakeYealink phone, string password) => _lines.Create("yealink", new { address = phone.Url, user = "admin", password });
}
