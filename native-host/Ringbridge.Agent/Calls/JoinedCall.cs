using Ringbridge.Contract.Calls;

namespace Ringbridge.Agent.Calls;

/// <summary>One call and its legs: what each line that saw it knows of it. See <see cref="JoinedCalls"/>.</summary>
internal sealed class JoinedCall
{
    private readonly List<TrackedCall> _legs;
    private readonly HashSet<string> _ownPhone = new(StringComparer.Ordinal);
    private CallDirection? _direction;

    /// <summary>A call that one line reports.</summary>
    /// <param name="id">Its id for journal and clients.</param>
    /// <param name="first">What the line knows.</param>
    /// <param name="now">The time.</param>
    public JoinedCall(string id, TrackedCall first, DateTimeOffset now)
    {
        (Id, BeganAt, _legs, Shown) = (id, now, [first], first with { Id = id });
        Note(first, now);
    }

    /// <summary>Its id for journal and clients.</summary>
    public string Id { get; }

    /// <summary>When it was first heard of, on the agent's clock.</summary>
    public DateTimeOffset BeganAt { get; }

    /// <summary>When a leg of it was first answered.</summary>
    public DateTimeOffset? TalkedAt { get; private set; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset? OverAt { get; private set; }

    /// <summary>When a leg first ended unanswered.</summary>
    public DateTimeOffset? FirstEndAt { get; private set; }

    /// <summary>What the lines know, in the order in which they told of it.</summary>
    public IReadOnlyList<TrackedCall> Legs => _legs;

    /// <summary>As clients and journal know it.</summary>
    public TrackedCall Shown { get; private set; }

    /// <summary>It is dialled, and nothing true is known yet: the journal alone knows it.</summary>
    public bool IsSilent { get; set; }

    /// <summary>A restart of the agent closed it: its line may report it again, and then it goes on.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Who started it, by the first line that said so.</summary>
    public CallDirection Direction => _direction ?? _legs[0].Direction;

    /// <summary>No line said who started it.</summary>
    public bool IsDirectionGuessed => _direction is null;

    /// <summary>The legs that tell something about the other side: all but the rings of the own phone.</summary>
    public IReadOnlyList<TrackedCall> Telling => _ownPhone.Count == 0 ? _legs : [.. _legs.Where(leg => !IsOwnPhone(leg))];

    /// <summary>The leg that stands for the call.</summary>
    public TrackedCall Lead { get; private set; } = null!;

    /// <summary>Adds a leg, or what is new about one.</summary>
    public void Put(TrackedCall leg, DateTimeOffset now)
    {
        var index = IndexOf(leg.Id);
        if (index < 0)
        {
            _legs.Add(leg);
        }
        else
        {
            _legs[index] = leg;
        }

        Note(leg, now);
    }

    /// <summary>Adds the ring of the own phone, which rings before the dialled number does.</summary>
    public void PutOwnPhone(TrackedCall leg, DateTimeOffset now)
    {
        _ownPhone.Add(leg.Id);
        Put(leg, now);
    }

    /// <summary>Whether a leg is the ring of the own phone.</summary>
    public bool IsOwnPhone(TrackedCall leg) => _ownPhone.Contains(leg.Id);

    /// <summary>Takes a leg away.</summary>
    public void Remove(string legId) => _legs.RemoveAt(IndexOf(legId));

    /// <summary>Legs that ended did so before the others rang.</summary>
    public void ForgetEnds() => FirstEndAt = null;

    /// <summary>Shows what the legs say now.</summary>
    /// <returns>False when that is what was shown already.</returns>
    public bool Show(TrackedCall lead, TrackedCall call, DateTimeOffset now)
    {
        var isSame = Shown with { HeardAt = call.HeardAt } == call;
        (Lead, Shown) = (lead, call);
        OverAt = call.IsOver ? OverAt ?? now : null;
        return !isSame;
    }

    private int IndexOf(string legId) => _legs.FindIndex(leg => string.Equals(leg.Id, legId, StringComparison.Ordinal));

    private void Note(TrackedCall leg, DateTimeOffset now)
    {
        if (IsOwnPhone(leg))
        {
            return;
        }

        _direction ??= leg.IsDirectionGuessed ? null : leg.Direction;
        if (leg.ConnectedAt is not null)
        {
            TalkedAt ??= now;
        }
        else if (leg.IsOver)
        {
            FirstEndAt ??= now;
        }

        Lead ??= leg;
    }
}
