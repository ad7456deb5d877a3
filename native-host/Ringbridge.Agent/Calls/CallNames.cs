namespace Ringbridge.Agent.Calls;

/// <summary>What a line calls its running calls. One call may have two names, when an event and the receipt name it differently.</summary>
internal sealed class CallNames
{
    private readonly Dictionary<string, string> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    /// <summary>Our id of the call that the line calls so.</summary>
    public string? Find(string lineCallId) => _calls.GetValueOrDefault(lineCallId);

    /// <summary>The line calls it so.</summary>
    public void Add(string lineCallId, string callId)
    {
        if (_calls.TryGetValue(lineCallId, out var other))
        {
            if (string.Equals(other, callId, StringComparison.Ordinal))
            {
                return;
            }

            _names[other].Remove(lineCallId);
        }

        _calls[lineCallId] = callId;
        if (!_names.TryGetValue(callId, out var names))
        {
            _names[callId] = names = [];
        }

        names.Add(lineCallId);
    }

    /// <summary>The call is over.</summary>
    /// <returns>Its names.</returns>
    public IReadOnlyList<string> Remove(string callId)
    {
        if (!_names.Remove(callId, out var names))
        {
            return [];
        }

        names.ForEach(name => _calls.Remove(name));
        return names;
    }
}
