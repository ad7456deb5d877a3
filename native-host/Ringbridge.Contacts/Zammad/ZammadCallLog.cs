using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;

namespace Ringbridge.Contacts.Zammad;

/// <summary>
/// Calls in a Zammad: articles of an open ticket, or a closed ticket of their own. Articles have a <c>message_id</c>, which for those
/// that are no e-mails is free, and a ticket's articles come out of the database, not out of the search (ticket_articles_controller.rb).
/// </summary>
internal static class ZammadCallLog
{
    private const int NewestTickets = 3;

    /// <summary>What is told, and where.</summary>
    /// <param name="call">The call; its place is the open ticket, if there is one.</param>
    /// <param name="group">The group of a new ticket.</param>
    public static (string Path, JsonObject Body) Entry(LoggedCall call, string group)
    {
        var article = new JsonObject
        {
            ["subject"] = call.Subject,
            ["body"] = $"{call.Subject}\n{call.Text}",
            ["content_type"] = "text/plain",
            ["type"] = "phone",
            ["internal"] = true,
            ["message_id"] = MessageIdOf(call),
        };
        if (call.Place is { } open)
        {
            article["ticket_id"] = int.Parse(open, CultureInfo.InvariantCulture);
            return ("api/v1/ticket_articles", article);
        }

        var ticket = new JsonObject
        {
            ["title"] = call.Subject,
            ["group"] = group,
            ["customer_id"] = int.Parse(call.ContactId, CultureInfo.InvariantCulture),
            ["state"] = "closed",
            ["article"] = article,
        };
        return ("api/v1/tickets", ticket);
    }

    /// <summary>
    /// Looks for a call. In an open ticket it is there or not: whoever may see the ticket sees its articles. A ticket without any was
    /// merged into another. A ticket of its own may be in a group that the token may fill and not read.
    /// </summary>
    /// <param name="call">The call, with its place.</param>
    /// <param name="ask">Asks Zammad.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CallTrace> LookAsync(LoggedCall call, Func<string, CancellationToken, Task<JsonElement>> ask, CancellationToken cancellationToken)
    {
        if (call.Place is { } open)
        {
            var articles = await ArticlesAsync(open);
            return articles.Exists(IsIt) ? CallTrace.There : articles.Count > 0 ? CallTrace.MayBeTold : CallTrace.Unknown;
        }

        var tickets = (await ask($"api/v1/ticket_customer?customer_id={Uri.EscapeDataString(call.ContactId)}", cancellationToken)).Part("ticket_ids_closed").Items();
        foreach (var ticket in tickets.Take(NewestTickets))
        {
            if ((await ArticlesAsync(ticket.GetRawText())).Exists(IsIt))
            {
                return CallTrace.There;
            }
        }

        return CallTrace.Unknown;

        async Task<List<JsonElement>> ArticlesAsync(string ticket) =>
            [.. (await ask($"api/v1/ticket_articles/by_ticket/{Uri.EscapeDataString(ticket)}", cancellationToken)).Items()];

        bool IsIt(JsonElement article) => article.Text("message_id") == MessageIdOf(call);
    }

    private static string MessageIdOf(LoggedCall call) => $"<ringbridge-{call.Key}@ringbridge.dev>";
}
