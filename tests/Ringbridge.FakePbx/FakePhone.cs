using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx;

/// <summary>A device that takes commands over HTTP. It remembers what it did, which is what a person would see on the desk.</summary>
public abstract class FakePhone(FakeServerOptions options) : FakeHttpServer(options)
{
    private readonly Lock _lock = new();
    private readonly List<string> _actions = [];
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

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

    /// <summary>What was set on it remotely, by the name of the setting.</summary>
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            lock (_lock)
            {
                return new Dictionary<string, string>(_settings, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Something happens on it: opens the address that was set for it, with the phone's variables filled in, as they are, unencoded.</summary>
    /// <param name="setting">The setting that holds the address.</param>
    /// <param name="variables">Values by variable, such as <c>$remote</c>; longer names are replaced first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The status of the answer; null when nothing is set there.</returns>
    public async Task<int?> HappenAsync(string setting, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken) =>
        Settings.TryGetValue(setting, out var address)
            ? await ActionUrlCaller.CallAsync(variables.OrderByDescending(variable => variable.Key.Length)
                .Aggregate(address, (text, variable) => text.Replace(variable.Key, variable.Value, StringComparison.Ordinal)), cancellationToken)
            : null;

    /// <summary>Something happens with it that has no action URL, told over the control address; what, says the vendor's class.</summary>
    /// <param name="request">The command, in its query.</param>
    public virtual RawAnswer Do(RawRequest request) => new(404, "this server has no such commands");

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

    /// <summary>Changes a setting.</summary>
    protected void Set(string setting, string value)
    {
        lock (_lock)
        {
            _settings[setting] = value;
        }
    }
}
