using System.Text.Json.Nodes;
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
}
