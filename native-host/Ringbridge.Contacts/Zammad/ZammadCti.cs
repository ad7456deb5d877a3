using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Contacts.Zammad;

/// <summary>The events of Zammad's generic CTI webhook (cti_controller.rb): digits with country code and no plus; the same call id in all of them.</summary>
internal static class ZammadCti
{
    /// <summary>One event.</summary>
    /// <param name="moment">What happened.</param>
    /// <param name="own">The own number, digits.</param>
    /// <param name="user">Who answers: the login in Zammad; empty when it is not told.</param>
    public static JsonObject Event(CallMoment moment, string own, string user)
    {
        var (from, to) = moment.IsInbound ? (moment.Number ?? "anonymous", own) : (own, moment.Number ?? "anonymous");
        var json = new JsonObject
        {
            ["event"] = moment.Step switch { CallStep.Begun => "newCall", CallStep.Answered => "answer", _ => "hangup" },
            ["direction"] = moment.IsInbound ? "in" : "out",
            ["from"] = from,
            ["to"] = to,
            ["callId"] = moment.CallId,
        };
        if (user.Length > 0)
        {
            json["user"] = user;
        }

        if (moment.Step is CallStep.Answered && moment.IsInbound)
        {
            json["answeringNumber"] = own;
        }

        if (moment.Step is CallStep.Ended)
        {
            json["cause"] = moment.EndReason switch
            {
                EndReason.Busy or EndReason.Rejected => "busy",
                EndReason.NoAnswer or EndReason.Missed => "noAnswer",
                EndReason.Failed => "congestion",
                _ => "normalClearing",
            };
        }

        return json;
    }

    /// <summary>
    /// Whether the end of a call is to be told again. For a call that ended already, it moves the end (log.rb) and, which does harm,
    /// marks a missed call as done: that one is told again only if the caller log shows that it is open.
    /// </summary>
    /// <param name="end">The end.</param>
    /// <param name="log">What Zammad answers for its caller log; nothing where it may not be read. Not all calls are in it.</param>
    public static bool TakesEndAgain(CallMoment end, JsonElement log)
    {
        var state = log.Part("list").Items().FirstOrDefault(call => call.Text("call_id") == end.CallId).Text("state");
        return state is null ? end.IsAnswered || !end.IsInbound : state is not "hangup";
    }
}
