using System.Diagnostics;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Bench.Contacts;

/// <summary>Looking for callers in an index of a million numbers, two to a person; every fifth caller is not in it.</summary>
internal static class LookupBench
{
    private const int Numbers = 1_000_000;
    private const int Batch = 10_000;
    private const int WarmUp = 1_000;
    private const int Lookups = 20_000;

    private static readonly DialPlanOptions Munich = new("DE", "89", "", @"^[1-9]\d{1,3}$");

    /// <summary>Makes the index.</summary>
    /// <returns>How many seconds that took.</returns>
    public static async Task<double> MakeAsync(string path)
    {
        var begin = Stopwatch.GetTimestamp();
        using var index = await KeysOfBench.OpenAsync(path);
        index.Begin("book", "");
        foreach (var batch in Enumerable.Range(0, Numbers / 2).Chunk(Batch))
        {
            index.Put("book", [.. batch.Select(Card)], Munich);
        }

        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    /// <summary>Milliseconds of a look-up, and what looking up adds to a process that has looked up a little.</summary>
    public static async Task MeasureAsync(string path, Action<string, double> print)
    {
        using var index = await KeysOfBench.OpenAsync(path);
        var (random, matcher) = (new Random(1), new NumberMatcher(new PhoneReader(Munich)));
        for (var at = 0; at < WarmUp; at++)
        {
            LookUp(index, matcher, random, at);
        }

        var (before, took) = (Resident(), new double[Lookups]);
        for (var at = 0; at < Lookups; at++)
        {
            took[at] = LookUp(index, matcher, random, at);
        }

        var added = Resident() - before;
        Array.Sort(took);
        print("lookupMedianMs", took[Lookups / 2]);
        print("lookupP99Ms", took[Lookups * 99 / 100]);
        print("lookupFileMiB", MiB(new FileInfo(path).Length));
        print("lookupAddedMiB", MiB(added));
    }

    private static double LookUp(ContactIndex index, NumberMatcher matcher, Random random, int at)
    {
        var isKnown = at % 5 != 0;
        var caller = People.E164(isKnown ? random.Next(Numbers) : Numbers + random.Next(Numbers));
        var begin = Stopwatch.GetTimestamp();
        var number = CallerNumber.Of(caller, Munich)!;
        var found = index.Candidates(number).Count(candidate => matcher.Match(number, candidate.Card) is not null);
        var took = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return found == (isKnown ? 1 : 0) ? took : throw new InvalidOperationException($"{caller} was found {found} times.");
    }

    private static VersionedCard Card(int person) => new($"{person}", "1", new Card
    {
        Id = $"{person}",
        Name = People.Name(person),
        Company = "ACME GmbH",
        Phones = [new ContactPhone { Number = People.Written(person * 2) }, new ContactPhone { Number = People.Written((person * 2) + 1) }],
    });

    private static long Resident()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static double MiB(long bytes) => bytes / 1048576.0;
}
