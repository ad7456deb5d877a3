using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Bitrix24;
using Ringbridge.FakePbx.Freshdesk;
using Ringbridge.FakePbx.HubSpot;
using Ringbridge.FakePbx.Odoo;
using Ringbridge.FakePbx.OAuth;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.FakePbx.Salesforce;
using Ringbridge.FakePbx.SugarCrm;
using Ringbridge.FakePbx.SuiteCrm;
using Ringbridge.FakePbx.Weclapp;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.FakePbx.Zendesk;
using Ringbridge.FakePbx.Zoho;

namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>Every CRM there is a source for. A new one is one line here, and is asked everything that all are asked.</summary>
internal static class CrmSystems
{
    private const string Slash = "030/609854-180";
    private const string Hyphen = "+49 30 609854-180";
    private const string Plain = "+4930609854180";
    private const string National = "030 609854180";

    private static readonly object Logged = new { client = FakeOAuth.ClientId, logIn = new { secret = FakeOAuth.FirstRefreshToken } };

    private static readonly CrmSystem[] Known =
    [
        new("zammad", () => new FakeZammad(), new { token = FakeZammad.Token }, $"{ToServer.Address}#user/profile/5")
        {
            AlsoFinds = [Slash, Hyphen, Plain, National],
            HasTickets = true,
            HasOwner = true,
            HasLastContact = true,
            OneOpen = $"{ToServer.Address}#ticket/zoom/5",
            SeveralOpen = $"{ToServer.Address}#search/customer_id%3A5%20AND%20state.name%3A%28new%20OR%20open%20OR%20%22pending%20reminder%22%20OR%20%22pending%20close%22%29",
            Colleagues = "/users/",
        },
        new("hubspot", () => new FakeHubSpot(), new { token = FakeHubSpot.Token, account = "99" }, "https://app-eu1.hubspot.com/contacts/99/record/0-1/5")
        {
            IsPaced = true,
            LongestRest = TimeSpan.FromSeconds(1),
            AlsoFinds = [Slash, Hyphen, Plain, National],
            HasTickets = true,
            HasDeals = true,
        },
        new("zendesk", () => new FakeZendesk(), new { user = FakeZendesk.User, token = FakeZendesk.Token }, $"{ToServer.Address}agent/users/5/requested_tickets")
        {
            IsPaced = true,
            AlsoFinds = [Slash, Hyphen, Plain, National],
            HasTickets = true,
            HasOwner = true,
            HasLastContact = true,
            OneOpen = $"{ToServer.Address}agent/tickets/70",
            SeveralOpen = $"{ToServer.Address}agent/search/1?type=ticket&q=requester%3A5%20status%3Csolved",
            Refusable = ["organizations", "tickets/requested"],
        },
        new("freshdesk", () => new FakeFreshdesk(), new { token = FakeFreshdesk.Token }, $"{ToServer.Address}a/contacts/5")
        {
            IsPaced = true,
            AlsoFinds = [Plain, National, "+49 (0)30 609854180"],
            HasTickets = true,
            HasOwner = true,
            HasLastContact = true,
            OneOpen = $"{ToServer.Address}a/tickets/70",
            Colleagues = "/agents/",
            Refusable = ["/companies/"],
        },
        new("pipedrive", () => new FakePipedrive(), new { token = FakePipedrive.Token }, $"{ToServer.Address}person/5")
        {
            IsPaced = true,
            LongestRest = TimeSpan.FromSeconds(2),
            AlsoFinds = [Slash, Hyphen, Plain],
            HasDeals = true,
            HasOwner = true,
            HasLastContact = true,
            OneOpen = $"{ToServer.Address}deal/70",
            Colleagues = "/users/",
            Refusable = ["v2/deals", "v2/activities"],
        },
        new("bitrix24", () => new FakeBitrix24(), new { token = $"https://crm.example{FakeBitrix24.Webhook}" }, $"{ToServer.Address}crm/contact/details/5/")
        {
            IsPaced = true,
            TooManyStatus = 503,
            LongestRest = TimeSpan.FromSeconds(5),
            AlsoFinds = [Slash, Hyphen, Plain],
            HasDeals = true,
            HasOwner = true,
            HasLastContact = true,
            OneOpen = $"{ToServer.Address}crm/deal/details/70/",
            Colleagues = "user.get",
            Refusable = ["crm.contact.get", "crm.deal.list", "crm.activity.list"],
        },
        new("odoo", () => new FakeOdoo(), new { token = FakeOdoo.Token }, $"{ToServer.Address}odoo/contacts/5")
        {
            AlsoFinds = [Slash, Hyphen, Plain, "+49 (0)30 609854180"],
            HasDeals = true,
            HasOwner = true,
            HasLastContact = true,
            OneOpen = $"{ToServer.Address}odoo/crm.lead/70",
            Refusable = ["crm.lead", "mail.message"],
        },
        new("weclapp", () => new FakeWeclapp(), new { token = FakeWeclapp.Token }, $"{ToServer.Address}webapp/view/common/SearchResult.page?quicksearchString=Anna%20Bauer")
        {
            AlsoFinds = [Slash, Hyphen, Plain, National],
            HasTickets = true,
            HasOwner = true,
            HasLastContact = true,
            Colleagues = "/user/id/",
            Refusable = ["ticket/count", "crmEvent"],
        },
        new("sugarcrm", () => new FakeSugarCrm(), new { user = FakeSugarCrm.User, password = FakeSugarCrm.Password, platform = FakeSugarCrm.Platform }, $"{ToServer.Address}#Contacts/5")
        {
            AlsoFinds = [Plain, National, "+49(0)30/609854180"],
            HasTickets = true,
            HasOwner = true,
            HasLastContact = true,
            OneOpen = $"{ToServer.Address}#Cases/70",
            Refusable = ["link/cases"],
            LogsCalls = false,
        },
        new("suitecrm", () => new FakeSuiteCrm(), new { client = FakeSuiteCrm.Client, token = FakeSuiteCrm.Secret }, $"{ToServer.Address}index.php?module=Contacts&action=DetailView&record=5")
        {
            LogsCalls = false,
            AlsoFinds = [Slash, Hyphen, Plain, National, "+49 (0)30 609854180"],
            HasOwner = true,
        },
        new("salesforce", () => new FakeSalesforce { Instance = ToServer.Address }, Logged, $"{ToServer.Address}lightning/r/Contact/5/view")
        {
            LogsCalls = false,
            AlsoFinds = [Slash, Hyphen, Plain, National, "+49 (0)30 609854180"],
            HasTickets = true,
            HasDeals = true,
            Refused = Details.SourceLogInAgain,
        },
        new("zoho", () => new FakeZoho(), new { client = FakeOAuth.ClientId, logIn = new { secret = FakeOAuth.FirstRefreshToken }, organisation = "org1" }, "https://crm.zoho.eu/crm/org1/tab/Contacts/5")
        {
            IsPaced = true,
            LongestRest = TimeSpan.FromSeconds(30),
            LogsCalls = false,
            AlsoFinds = [Plain, National, "+49(0)30/609854180"],
            HasDeals = true,
            Refused = Details.SourceLogInAgain,
        },
    ];

    /// <summary>Their types.</summary>
    public static TheoryData<string> All => new(Known.Select(system => system.Type));

    /// <summary>Those that may be asked so often and no oftener.</summary>
    public static TheoryData<string> Paced => new(Known.Where(system => system.IsPaced).Select(system => system.Type));

    /// <summary>Those in which calls can be written down.</summary>
    public static TheoryData<string> WithCalls => new(Known.Where(system => system.LogsCalls).Select(system => system.Type));

    /// <summary>Those that tell who looks after somebody, or when somebody was last in touch.</summary>
    public static TheoryData<string> WithCare => new(Known.Where(system => system.HasOwner || system.HasLastContact).Select(system => system.Type));

    /// <summary>Those that are asked for the names of colleagues.</summary>
    public static TheoryData<string> WithColleagues => new(Known.Where(system => system.Colleagues is not null).Select(system => system.Type));

    /// <summary>Each with each part of its interface that may be refused.</summary>
    public static TheoryData<string, string> Refusable
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (system, part) in Known.SelectMany(system => system.Colleagues is null ? system.Refusable : [system.Colleagues, .. system.Refusable], (system, part) => (system, part)))
            {
                data.Add(system.Type, part);
            }

            return data;
        }
    }

    /// <summary>Each with each form in which it finds a number.</summary>
    public static TheoryData<string, string> Written
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (system, written) in Known.SelectMany(system => system.AlsoFinds.Prepend("+49 30 609854180"), (system, written) => (system, written)))
            {
                data.Add(system.Type, written);
            }

            return data;
        }
    }

    /// <summary>The one of that type.</summary>
    public static CrmSystem Of(string type) => Known.Single(system => system.Type == type);
}
