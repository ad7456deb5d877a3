using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Yealink;

/// <summary>
/// A Yealink phone's Action URI, all three generations of pages (manual, Action URI): <c>key=</c> or <c>number=</c> directly after the
/// question mark, else nothing happens. 200 means taken, and its body is empty.
/// </summary>
public sealed class FakeYealink(FakeServerOptions options) : FakePhone(options)
{
    private const int MaxUrlLength = 511;
    private const string Accounts =
        "Account1|Reception|1006|Reception|1|1006@10.2.1.48|\nAccount2|Door|1007|Door|1|1007@10.2.1.48|\nAccount3||||0||\n";

    /// <inheritdoc/>
    protected override RawAnswer Answer(RawRequest request)
    {
        if (request.Path is not ("/servlet" or "/cgi-bin/ConfigManApp.com" or "/cgi-bin/cgiServer.exx" or "/cgiServer.exx"))
        {
            return new RawAnswer(404);
        }

        var query = request.Query;
        if (query.EndsWith('&') || query.Length == 0)
        {
            return new RawAnswer(400);
        }

        if (query.StartsWith("phonecfg=get", StringComparison.Ordinal))
        {
            return new RawAnswer(200, request.Value("accounts") == "1" ? Accounts : "");
        }

        if (query.StartsWith("phonecfg=set&", StringComparison.Ordinal))
        {
            SetAll(query["phonecfg=set&".Length..]);
            return new RawAnswer(200);
        }

        var command = query.StartsWith("key=", StringComparison.Ordinal) ? query["key=".Length..] : query;
        if (command.StartsWith("number=", StringComparison.Ordinal))
        {
            var number = RawRequest.Decode(command["number=".Length..].Split('&')[0]);
            var from = request.Value("outgoing_uri");
            Act(from is null ? $"dial {number}" : $"dial {number} from {from}");
            return new RawAnswer(200);
        }

        if (command.Length == query.Length)
        {
            return new RawAnswer(400);
        }

        Act($"key {RawRequest.Decode(command)}");
        return new RawAnswer(200);
    }

    // As its provisioning: what it does not know, or what is too long, it leaves out and says nothing.
    private void SetAll(string pairs)
    {
        foreach (var pair in pairs.Split('&').Select(pair => pair.Split('=', 2)))
        {
            if (pair is [var name, var value] && name.StartsWith("action_url.", StringComparison.Ordinal) && RawRequest.Decode(value) is { Length: <= MaxUrlLength } url)
            {
                Set(name, url);
            }
        }
    }
}
