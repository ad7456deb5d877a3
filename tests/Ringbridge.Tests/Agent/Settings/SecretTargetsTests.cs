using System.Text.Json;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Settings;

/// <summary>Where a stored password may go, and how.</summary>
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
        var grant = new LogInGrant(new SourceSettings { Id = "crm", Type = "zoho", Options = Options(("dataCentre", before)) }, "token", DateTimeOffset.MaxValue);

        AreKept("zoho", [("dataCentre", before)], "zoho", [("dataCentre", after)]).ShouldBe(areKept);
        grant.IsFor(Targets("zoho", [("dataCentre", after)])).ShouldBe(areKept);
    }

    [Fact]
    public void A_host_of_the_name_of_a_data_centre_is_not_that_data_centre() =>
        AreKept("zoho", [("dataCentre", "eu"), ("address", "https://com")], "zoho", [("dataCentre", "com")]).ShouldBeFalse();

    [Theory]
    [InlineData("zammad", "zammad", true)]
    [InlineData("zammad", "suitecrm", false)]
    [InlineData("suitecrm", "odoo", false)]
    public void A_password_is_for_one_kind_of_system(string before, string after, bool areKept) =>
        AreKept(before, [("address", "https://crm.example")], after, [("address", "https://crm.example")]).ShouldBe(areKept);

    [Theory]
    [InlineData("https://crm.lan", "https://crm.lan:8443/odoo", true)]
    [InlineData("http://crm.lan", "https://crm.lan", true)]
    [InlineData("http://crm.lan", "http://crm.lan:8080", true)]
    [InlineData("https://crm.lan", "http://crm.lan", false)]
    [InlineData("https://crm.lan", "https://crm.example", false)]
    public void A_password_stays_on_its_host_and_encrypted_if_it_was(string before, string after, bool areKept) =>
        AreKept("odoo", [("address", before)], "odoo", [("address", after)]).ShouldBe(areKept);

    [Theory]
    [InlineData(null, "startTls", true)]
    [InlineData("startTls", null, true)]
    [InlineData("none", "ldaps", true)]
    [InlineData("none", "none", true)]
    [InlineData(null, "none", false)]
    [InlineData("startTls", " none ", false)]
    public void A_password_of_a_directory_is_not_sent_in_plain_if_it_never_was(string? before, string? after, bool areKept) =>
        AreKept("ldap", [("server", "dc.lan:389"), ("security", before)], "ldap", [("server", "dc.lan:389"), ("security", after)]).ShouldBe(areKept);

    private static bool AreKept(string typeBefore, (string Key, string? Value)[] before, string typeAfter, (string Key, string? Value)[] after) =>
        Targets(typeAfter, after).AreIn(SecretOwner.Sources, Targets(typeBefore, before));

    private static SecretTargets Targets(string type, (string Key, string? Value)[] options)
    {
        var values = Options(options);
        return new SecretTargets(type, key => values.TryGetValue(key, out var value) ? value : null);
    }

    private static Dictionary<string, JsonElement> Options(params (string Key, string? Value)[] options) =>
        options.Where(option => option.Value is not null).ToDictionary(option => option.Key, option => JsonSerializer.SerializeToElement(option.Value), StringComparer.Ordinal);
}
