using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Softphone;

/// <summary>
/// Ninja and Mia (manual, Action URLs): <c>http://IP:PORT?action=make_call&amp;target=123</c>, written without a slash before the question
/// mark. Clients normalise that to <c>/?action=…</c>, so it takes both. There is no log-in, and no other action is documented.
/// </summary>
public sealed class FakeSoftphone(FakeServerOptions options) : FakePhone(options)
{
    /// <inheritdoc/>
    protected override RawAnswer Answer(RawRequest request)
    {
        if (request.Path is not ("/" or "") || request.Value("action") is not { } action)
        {
            return new RawAnswer(404);
        }

        if (action == "make_call" && request.Value("target") is { Length: > 0 } target)
        {
            Act($"dial {target}");
            return new RawAnswer(200);
        }

        Act($"ignored {action}");
        return new RawAnswer(200);
    }
}
