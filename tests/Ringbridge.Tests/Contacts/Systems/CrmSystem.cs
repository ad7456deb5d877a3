using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>One CRM, and its server: enough to ask all of them the same questions.</summary>
/// <param name="Type">Its type in the settings.</param>
/// <param name="Make">Makes its server.</param>
/// <param name="Access">What opens it.</param>
/// <param name="Link">The page of somebody with the id 5.</param>
internal sealed record CrmSystem(string Type, Func<FakeCrm> Make, object Access, string Link)
{
    /// <summary>Its vendor documents how often it may be asked.</summary>
    public bool IsPaced { get; init; }

    /// <summary>What it answers to a request that is too many.</summary>
    public int TooManyStatus { get; init; } = 429;

    /// <summary>How long it is left alone then, at most.</summary>
    public TimeSpan LongestRest { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The forms of +4930609854180 in which it finds a number, beside <c>+49 30 609854180</c>.</summary>
    public IReadOnlyList<string> AlsoFinds { get; init; } = [];

    /// <summary>Counts open tickets.</summary>
    public bool HasTickets { get; init; }

    /// <summary>Counts open deals.</summary>
    public bool HasDeals { get; init; }

    /// <summary>Tells who looks after somebody.</summary>
    public bool HasOwner { get; init; }

    /// <summary>Tells when somebody was last in touch.</summary>
    public bool HasLastContact { get; init; }

    /// <summary>The page of the ticket or deal of somebody who has one; null: the page of somebody.</summary>
    public string? OneOpen { get; init; }

    /// <summary>The page of several tickets or deals; null: the page of somebody.</summary>
    public string? SeveralOpen { get; init; }

    /// <summary>What of its interface has details; each of them may be refused.</summary>
    public IReadOnlyList<string> Refusable { get; init; } = [];

    /// <summary>What of its interface has the names of colleagues; null: they come with the contact.</summary>
    public string? Colleagues { get; init; }

    /// <summary>What 401 comes to.</summary>
    public string Refused { get; init; } = Details.SourceLogin;

    /// <summary>Calls can be written down there.</summary>
    public bool LogsCalls { get; init; } = true;

    /// <summary>Its server. In its time nobody waits for the next minute.</summary>
    public FakeCrm Serve()
    {
        var server = Make();
        server.Time = new LeapingTime();
        return server;
    }

    /// <summary>A source of it, at <see cref="ToServer.Address"/>.</summary>
    /// <param name="server">Where requests really go.</param>
    /// <param name="fetch">What is fetched; null: everything.</param>
    public TestSource Source(FakeCrm server, string[]? fetch = null)
    {
        var settings = JsonSerializer.SerializeToNode(Access)!.AsObject();
        settings["type"] = Type;
        if (fetch is not null)
        {
            settings["fetch"] = new JsonArray([.. fetch.Select(field => JsonValue.Create(field))]);
        }

        if (LogsCalls)
        {
            settings["calls"] = "de";
        }

        settings["address"] ??= ToServer.Address;
        return new TestSource(settings, server.Url, paceTime: server.Time);
    }
}
