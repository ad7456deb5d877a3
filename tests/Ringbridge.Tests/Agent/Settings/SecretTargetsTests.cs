using System.Text.Json;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Settings;

/// <summary>Where a stored password may go that a client cannot name.</summary>
public sealed class SecretTargetsTests
{
    [Theory]
    [InlineData("eu", "eu", true)]
    [InlineData("eu", " eu ", true)]
    [InlineData("eu", null, true)]
    [InlineData("eu", "", true)]
    [InlineData(null, "eu", true)]
    [InlineData("eu", "com", false)]
    [InlineData("com", "eu", false)]
    [InlineData("com", null, false)]
    [InlineData("com", "", false)]
    [InlineData(null, "cn", false)]
    public void A_log_in_and_its_client_secret_stay_in_their_data_centre(string? before, string? after, bool areKept)
    {
        var grant = new LogInGrant(new SourceSettings { Id = "crm", Type = "zoho", Options = Options(before) }, "token", DateTimeOffset.MaxValue);

        SecretTargets.AreKept(SecretOwner.Sources.Fields("zoho"), Value(Options(before)), Value(Options(after))).ShouldBe(areKept);
        grant.IsFor("zoho", Value(Options(after))).ShouldBe(areKept);
    }

    [Fact]
    public void A_host_of_the_name_of_a_data_centre_is_not_that_data_centre()
    {
        var before = Options("eu");
        before["address"] = JsonSerializer.SerializeToElement("https://com");

        SecretTargets.AreKept(SecretOwner.Sources.Fields("zoho"), Value(before), Value(Options("com"))).ShouldBeFalse();
    }

    private static Dictionary<string, JsonElement> Options(string? dataCentre)
    {
        var options = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (dataCentre is not null)
        {
            options["dataCentre"] = JsonSerializer.SerializeToElement(dataCentre);
        }

        return options;
    }

    private static Func<string, JsonElement?> Value(Dictionary<string, JsonElement> options) => key => options.TryGetValue(key, out var value) ? value : null;
}
