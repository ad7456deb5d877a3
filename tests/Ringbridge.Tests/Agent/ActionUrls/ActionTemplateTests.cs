using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.Agent.ActionUrls;

public sealed class ActionTemplateTests
{
    /// <summary>The cases that the preview in the options page is tested with too.</summary>
    public static TheoryData<string, string> Placeholders
    {
        get
        {
            var cases = new TheoryData<string, string>();
            var lines = File.ReadAllLines(Repository.PathOf("extension/src/pages/options/action-urls/action-templates.tsv"));
            foreach (var parts in lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
            {
                cases.Add(parts[0], parts[1]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Placeholders))]
    [InlineData("$other <b> $RemotePartyX", "$other%20%3Cb%3E%20$RemotePartyX")]
    public void Each_placeholder_stands_for_its_value(string placeholder, string value) =>
        Render($"https://crm.example/x?v={placeholder}", SomeFacts.Call).ShouldBe($"https://crm.example/x?v={value}");

    [Fact]
    public void An_outbound_call_that_is_over_says_so()
    {
        var call = SomeFacts.Call with { Direction = CallDirection.Outbound, State = CallState.Ended, EndedAt = SomeFacts.At(35) };

        Render("https://crm.example/<$call_direction>/<$call_direction_as_int>/<$hold_state>/<$call_duration_seconds>/<$call_disconnected_time>", call)
            .ShouldBe("https://crm.example/outbound/1/off_hold/30/2026-07-05T11-00-35");
    }

    [Fact]
    public void What_is_not_known_is_empty()
    {
        var call = SomeFacts.Call with { Remote = null, RemoteName = null, ConnectedAt = null };

        Render("https://crm.example/?n=<$remote_party>&a=<$remote_alias>&d=<$call_duration_seconds>", call).ShouldBe("https://crm.example/?n=&a=&d=0");
    }

    [Fact]
    public void What_is_no_number_is_not_sent_as_one() =>
        Render("https://crm.example/?n=<$remote_party>", SomeFacts.Call with { Remote = RemoteNumber.AsWritten("alice@pbx?x=1") }).ShouldBe("https://crm.example/?n=");

    [Theory]
    [InlineData("https://crm.example")]
    [InlineData("HTTPS://crm.example/?n=<$remote_party>")]
    [InlineData(" https://crm.example:8443/a b?n=ä#<$remote_alias> ")]
    [InlineData("http://127.0.0.1:8080?n=<$remote_party>")]
    [InlineData("http://[::1]:8080/<$remote_party>")]
    [InlineData("http://crm.local/<$remote_party>")]
    public void These_may_be_called(string text)
    {
        ActionTemplate.Parse(text, out var fault).ShouldNotBeNull();
        fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("http://crm.example/?n=<$remote_party>")]
    [InlineData("http://8.8.8.8/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://crm.local/")]
    [InlineData("https://user:password@crm.example/")]
    [InlineData("http://127.0.0.1@crm.example/")]
    [InlineData("http://127.0.0.1\\@crm.example/")]
    [InlineData("https://<$remote_alias>/")]
    [InlineData("https://<$remote_alias>.example/")]
    [InlineData("https://crm.example:<$remote_party>/")]
    [InlineData("http://localhost.<$remote_alias>/")]
    [InlineData("<$remote_alias>://crm.example/")]
    [InlineData("https:///path")]
    [InlineData("https://")]
    [InlineData("//crm.example/")]
    [InlineData("crm.example/")]
    [InlineData("")]
    public void These_may_not(string text)
    {
        ActionTemplate.Parse(text, out var fault).ShouldBeNull();
        fault!.Detail.ShouldBe(Details.UrlNotAllowed);
    }

    [Fact]
    public void A_placeholder_that_does_not_exist_is_named_with_the_nearest_one()
    {
        ActionTemplate.Parse("https://crm.example/?n=<$remote_partie>", out var fault).ShouldBeNull();

        ProblemTexts.Render(fault!, "en").ShouldBe("There is no placeholder “remote_partie”. Did you mean “remote_party”?");
    }

    [Theory]
    [InlineData("..", "_")]
    [InlineData(".", "_")]
    [InlineData("...", "...")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("../admin", "..%2Fadmin")]
    [InlineData("..\\admin", "..%5Cadmin")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    public void A_name_is_no_step_in_the_path(string name, string segment) =>
        Render("https://crm.example/call/<$remote_alias>/open", SomeFacts.Call with { RemoteName = name }).ShouldBe($"https://crm.example/call/{segment}/open");

    [Fact]
    public void Two_values_together_are_no_step_in_the_path_either() =>
        Render("https://crm.example/call/<$remote_alias><$RemoteAlias>/open", SomeFacts.Call with { RemoteName = "." }).ShouldBe("https://crm.example/call/_/open");

    [Fact]
    public void A_value_that_looks_like_a_placeholder_is_only_text() =>
        Render("https://crm.example/?a=<$remote_alias>", SomeFacts.Call with { RemoteName = "<$remote_party>" }).ShouldBe("https://crm.example/?a=%3C%24remote_party%3E");

    [Fact]
    public void Whatever_callers_call_themselves_the_URL_leads_to_the_same_place_with_the_same_parameters()
    {
        const string template = "https://crm.example/call/<$remote_alias>/<base64($RemoteAlias)>/x?a=<$remote_alias>&b=1&c=$RemoteAlias#<$remote_alias>";
        var expected = new Uri(Render(template, SomeFacts.Call with { RemoteName = "x" }));
        var letters = Gen.Elements("./\\?#&=%:@<>$ \"'+;\r\n\0aß𝄞".EnumerateRunes().Select(rune => rune.ToString()).Append("\ud800").ToArray());
        var names = letters.ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

        Prop.ForAll(names, name =>
        {
            var url = new Uri(Render(template, SomeFacts.Call with { RemoteName = name }));

            url.GetLeftPart(UriPartial.Authority).ShouldBe(expected.GetLeftPart(UriPartial.Authority));
            url.Segments.Length.ShouldBe(expected.Segments.Length);
            url.AbsolutePath.ShouldStartWith("/call/");
            url.Query.Split('&').Length.ShouldBe(3);
            var sent = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
            Uri.UnescapeDataString(url.Query.Split('&')[0]["?a=".Length..]).ShouldBe(sent);
        }).QuickCheckThrowOnFailure();
    }

    private static string Render(string template, TrackedCall call) => ActionTemplate.Parse(template, out _)!.Render(SomeFacts.Of(call, ActionUrlEvent.Hold)).AbsoluteUri;
}
