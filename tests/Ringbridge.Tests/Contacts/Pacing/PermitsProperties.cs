using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Pacing;
using Ringbridge.FakePbx.Crm;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Pacing;

/// <summary>However long requests are under way, a server with a clock of its own never sees more of them than it allows.</summary>
public sealed class PermitsProperties
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // Quick and slow ways, in a row and all at once.
    private static readonly Gen<int> Ms = Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Choose(1, 50)), (2, Gen.Choose(50, 3000)));

    private static readonly Arbitrary<Sent[]> Requests =
        (from after in Ms from there in Ms from back in Ms select new Sent(after, there, back)).ListOf().Select(list => list.ToArray()).ToArbitrary();

    public static TheoryData<string> Kinds => ["window", "bucket", "crowd"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_server_never_sees_too_many_and_sees_all(string kind) =>
        Prop.ForAll(Requests, requests =>
        {
            var (limit, server) = Pair(kind);
            var (seen, tooMany) = Play(limit, server, requests, endsWhenSent: false);
            (seen, tooMany).ShouldBe((requests.Length, 0));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("window")]
    [InlineData("bucket")]
    public void Counted_from_their_beginnings_it_would_see_too_many(string kind)
    {
        // Three (or, with what leaks meanwhile, more) dawdle on the way, and meet those that were sent when their time seemed to be over.
        var (limit, server) = Pair(kind);
        var requests = Enumerable.Range(0, 12).Select(at => new Sent(at is 0 or 3 or 6 or 9 ? 500 : 0, 3000 - (at / 3 * 500), 0)).ToArray();

        Play(limit, server, requests, endsWhenSent: true).TooMany.ShouldBePositive();
        var (limit2, server2) = Pair(kind);
        Play(limit2, server2, requests, endsWhenSent: false).TooMany.ShouldBe(0);
    }

    private static (RateLimit Limit, CrmLimit Server) Pair(string kind) => kind switch
    {
        "window" => (RateLimit.Within(3, Second), new CrmWindow(3, Second)),
        "bucket" => (RateLimit.Leaking(5, Second / 2), new CrmBucket(5, 2)),
        _ => (RateLimit.AtOnce(3), new CrmCrowd(3)),
    };

    // What happens, in the order in which it happens; each moment may bring others.
    private static (int Seen, int TooMany) Play(RateLimit limit, CrmLimit server, Sent[] requests, bool endsWhenSent)
    {
        var time = new ManualTime();
        var permits = new Permits(limit, time);
        var (agenda, waiting) = (new PriorityQueue<Action, (long At, int Order)>(), new Queue<Sent>());
        var (now, order, seen, tooMany, sent) = (0L, 0, 0, 0, 0L);
        foreach (var request in requests)
        {
            sent += request.AfterMs;
            At(sent, () => waiting.Enqueue(request));
        }

        while (agenda.TryDequeue(out var happen, out var when))
        {
            time.Advance(TimeSpan.FromMilliseconds(when.At - now));
            now = when.At;
            happen();
            Serve();
        }

        return (seen, tooMany);

        void At(long ms, Action happen) => agenda.Enqueue(happen, (ms, order++));

        void Serve()
        {
            while (waiting.Count > 0 && permits.TryTake())
            {
                Send(waiting.Dequeue());
            }

            if (waiting.Count > 0 && permits.NextIn is { } next)
            {
                At(now + (long)Math.Ceiling(next.TotalMilliseconds), () => { });
            }
        }

        void Send(Sent request)
        {
            At(now + request.ThereMs, Arrive);
            At(now + request.ThereMs + (request.BackMs / 2), server.Answered);
            At(endsWhenSent ? now : now + request.ThereMs + request.BackMs, permits.End);
        }

        void Arrive()
        {
            var there = time.GetUtcNow() + TimeSpan.FromHours(7.25);
            seen++;
            tooMany += server.IsReached(there) ? 1 : 0;
            server.Take(there);
        }
    }

    /// <summary>A request.</summary>
    /// <param name="AfterMs">How long after the one before it is wanted.</param>
    /// <param name="ThereMs">How long it takes to the server.</param>
    /// <param name="BackMs">How long the answer takes.</param>
    private sealed record Sent(int AfterMs, int ThereMs, int BackMs);
}
