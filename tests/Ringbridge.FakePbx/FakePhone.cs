using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx;

/// <summary>A device that takes commands over HTTP. It remembers what it did, which is what a person would see on the desk.</summary>
public abstract class FakePhone(FakeServerOptions options) : FakeHttpServer(options)
{
    private readonly Lock _lock = new();
    private readonly List<string> _actions = [];

    /// <summary>What it did, in order: <c>dial 0301234</c>, <c>key CALLEND</c>.</summary>
    public IReadOnlyList<string> Actions
    {
        get
        {
            lock (_lock)
            {
                return [.. _actions];
            }
        }
    }

    /// <summary>Forgets what it did.</summary>
    public void ForgetActions()
    {
        lock (_lock)
        {
            _actions.Clear();
        }
    }

    /// <inheritdoc/>
    protected sealed override Task<RawAnswer> AnswerAsync(RawRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    /// <summary>What the vendor's phone answers, and does.</summary>
    protected abstract RawAnswer Answer(RawRequest request);

    /// <summary>Does something.</summary>
    protected void Act(string action)
    {
        lock (_lock)
        {
            _actions.Add(action);
        }
    }
}
