using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Snom;

/// <summary>A snom desk phone's <c>command.htm</c> (snom: "Can I control my snom phone remotely"). It answers with a page of its own.</summary>
public sealed class FakeSnom(FakeServerOptions options) : FakePhone(options)
{
    private static readonly RawAnswer Page = new(200, "<html><head><title>snom</title></head><body>snom 370</body></html>", "text/html")
    {
        Headers = ["Server: snom embedded"],
    };

    /// <summary>The setting <c>use_hidden_tags</c>: when on, dialling and remote control are refused.</summary>
    public bool UseHiddenTags { get; set; }

    /// <inheritdoc/>
    protected override RawAnswer Answer(RawRequest request)
    {
        if (request.Path is not ("/command.htm" or "/dummy.htm"))
        {
            return new RawAnswer(404);
        }

        if (UseHiddenTags && request.Query.Length > 0)
        {
            return new RawAnswer(403);
        }

        if (request.Path is "/dummy.htm")
        {
            Save(request);
            return Page;
        }

        if (request.Value("number") is { Length: > 0 } number)
        {
            Act(request.Value("outgoing_uri") is { } from ? $"dial {number} from {from}" : $"dial {number}");
        }
        else if (request.Value("key") is { Length: > 0 } key)
        {
            Act($"key {key}");
        }
        else if (request.Query == "RELEASE_ALL_CALLS")
        {
            Act("release all calls");
        }

        return Page;
    }

    // /dummy.htm?settings=save&NAME=VALUE
    private void Save(RawRequest request)
    {
        if (request.Value("settings") is not "save")
        {
            return;
        }

        foreach (var name in request.Query.Split('&').Skip(1).Select(pair => pair.Split('=')[0]).Where(name => name.StartsWith("action_", StringComparison.Ordinal)))
        {
            Set(name, request.Value(name) ?? "");
        }
    }
}
