using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contacts;
using Ringbridge.Contacts.CardDav;
using Ringbridge.Contacts.Index;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Bench.Contacts;

/// <summary>Copying an address book over CardDAV, and again when nothing changed; beside it, a bare download of the same answers.</summary>
internal static class SyncBench
{
    private const int Cards = 50_000;

    private static readonly DialPlanOptions Munich = new("DE", "89", "", @"^[1-9]\d{1,3}$");

    /// <summary>Seconds of a first copy, of a second one, and of the bare download; and how much it is.</summary>
    public static async Task<(double First, double Again, double Bare, double MiB)> MeasureAsync(string folder)
    {
        using var server = new DavServer(Cards);
        using var index = ContactIndex.Open(Path.Combine(folder, "contacts.db"), TimeProvider.System);
        await using var source = (ISyncSource)new CardDavSourceType().Create(
            new SourceSettings { Id = "book", Type = "carddav", Options = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["address"] = JsonSerializer.SerializeToElement($"{server.Url}book/") } },
            new SourceServices
            {
                ResolveSecretAsync = (_, _) => Task.FromResult<string?>(null),
                RenewSecretAsync = (_, _, _) => Task.CompletedTask,
                ImportsFolder = folder,
                DialPlan = () => Munich,
                Time = TimeProvider.System,
                Logger = NullLogger.Instance,
            });
        index.Begin("book", "");
        var first = await TakeAsync(() => source.SyncAsync(new SourceCopy(index, "book", index.StateOf("book", "")!.Token, Munich), CancellationToken.None));
        if (index.Count("book") != Cards)
        {
            throw new InvalidOperationException($"{index.Count("book")} cards were copied.");
        }

        var answers = server.Answers.Select(answer => answer.Answer).ToList();
        var again = await TakeAsync(() => source.SyncAsync(new SourceCopy(index, "book", index.StateOf("book", "")!.Token, Munich), CancellationToken.None));
        return (first, again, await TakeAsync(() => DownloadAsync(answers)), answers.Sum(answer => (long)answer.Length) / 1048576.0);
    }

    // As many requests as the copy made, each with the bytes of its answer.
    private static async Task DownloadAsync(List<byte[]> answers)
    {
        using var listener = new HttpListener();
        var url = FreeAddress.Take();
        listener.Prefixes.Add(url);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            foreach (var answer in answers)
            {
                var context = await listener.GetContextAsync();
                context.Response.ContentLength64 = answer.Length;
                await context.Response.OutputStream.WriteAsync(answer);
                context.Response.Close();
            }
        });
        using var client = new HttpClient();
        for (var at = 0; at < answers.Count; at++)
        {
            await client.GetByteArrayAsync(new Uri(url));
        }

        await serving;
    }

    private static async Task<double> TakeAsync(Func<Task> act)
    {
        var begin = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
