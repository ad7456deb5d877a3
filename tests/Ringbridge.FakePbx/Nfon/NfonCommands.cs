using System.Globalization;
using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>
/// What the fake server can be told over the control address: <c>POST /do?server=nfon&amp;what=…</c> with <c>ring</c>
/// (<c>extension</c>, <c>number</c>, <c>context</c>), <c>lift</c>, <c>answer</c>, <c>hangup</c>, <c>fail</c>
/// (<c>error</c>), each of the newest call or of <c>uuid</c>, <c>progress</c> (<c>state</c>), <c>state</c> (<c>extension</c>, <c>line</c>,
/// <c>presence</c>), <c>burst</c> (<c>count</c>), <c>expire</c>, <c>revoke</c>, <c>cut</c>, <c>reset</c>, <c>stall</c> (<c>on</c>), and <c>baresip</c> (<c>port</c>: a real
/// telephone calls from now on).
/// </summary>
internal static class NfonCommands
{
    /// <summary>Does one.</summary>
    public static RawAnswer Do(FakeNfon nfon, RawRequest request)
    {
        var line = nfon.Switch;
        var uuid = request.Value("uuid") ?? (line.Calls is [.., var newest] ? newest.Uuid : "");
        switch (request.Value("what"))
        {
            case "ring":
                line.Ring(request.Value("extension") ?? "102", request.Value("number") ?? "4930123456", request.Value("context") ?? "global");
                break;
            case "lift":
                line.Lift(uuid);
                break;
            case "answer":
                line.Answer(uuid);
                break;
            case "hangup":
                line.HangUp(uuid);
                break;
            case "progress":
                line.Move(uuid, request.Value("state") ?? "ring");
                break;
            case "fail":
                line.Fail(uuid, request.Value("error") ?? "unspecified");
                break;
            case "state":
                Put(line, request);
                break;
            case "burst":
                line.Burst(int.Parse(request.Value("count") ?? "1000", CultureInfo.InvariantCulture));
                break;
            case "expire":
                nfon.ExpireTokens();
                break;
            case "revoke":
                nfon.RevokeTokens();
                break;
            case "cut":
                line.EndStreams(StreamEnd.Close);
                break;
            case "reset":
                line.EndStreams(StreamEnd.Reset);
                break;
            case "stall":
                line.IsStalled = request.Value("on") != "false";
                break;
            case "baresip":
                line.Leg = BaresipLeg.Connect("127.0.0.1", int.Parse(request.Value("port") ?? "4444", CultureInfo.InvariantCulture));
                line.LiftsItself = true;
                break;
            default:
                return new RawAnswer(400, "what?");
        }

        return new RawAnswer(204);
    }

    private static void Put(NfonSwitch line, RawRequest request)
    {
        var number = request.Value("extension") ?? "101";
        var known = line.Extensions.FirstOrDefault(extension => extension.Number == number) ?? new NfonExtension(number, request.Value("name") ?? number);
        line.Put(known with { Line = request.Value("line") ?? known.Line, Presence = request.Value("presence") ?? known.Presence });
    }
}
