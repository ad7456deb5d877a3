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
    private const int Lookups = 20_000;

    private static readonly DialPlanOptions Munich = new("DE", "89", "", @"^[1-9]\d{1,3}$");

    /// <summary>Milliseconds of a look-up, and what looking up adds to the process.</summary>
    public static (double MedianMs, double P99Ms, double FileMiB, double AddedMiB) Measure(string folder)
    {
        var path = Path.Combine(folder, "contacts.db");
        using (var filling = ContactIndex.Open(path, TimeProvider.System))
        {
            filling.Begin("book", "");
            foreach (var batch in Enumerable.Range(0, Numbers / 2).Chunk(Batch))
            {
                filling.Put("book", [.. batch.Select(Card)], Munich);
            }
        }

        var before = Resident();
        using var index = ContactIndex.Open(path, TimeProvider.System);
        var (random, took) = (new Random(1), new double[Lookups]);
        var matcher = new NumberMatcher(new PhoneReader(Munich));
        for (var at = 0; at < Lookups; at++)
        {
            var isKnown = at % 5 != 0;
            var caller = People.E164(isKnown ? random.Next(Numbers) : Numbers + random.Next(Numbers));
            var begin = Stopwatch.GetTimestamp();
            var number = CallerNumber.Of(caller, Munich)!;
            var found = index.Candidates(number).Count(candidate => matcher.Match(number, candidate.Card) is not null);
            took[at] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            if (found != (isKnown ? 1 : 0))
            {
                throw new InvalidOperationException($"{caller} was found {found} times.");
            }
        }

        var added = Resident() - before;
        Array.Sort(took);
        return (took[Lookups / 2], took[Lookups * 99 / 100], MiB(new FileInfo(path).Length), MiB(added));
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
