using System.Diagnostics;
using System.Globalization;
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
        using var index = await KeysOfBench.OpenAsync(Path.Combine(folder, "contacts.db"));
        await using var source = Source(server.Url, folder);
        var first = await TakeAsync(() => CopyAsync(source, index));
        if (index.Count("book") != Cards)
        {
            throw new InvalidOperationException($"{index.Count("book")} cards were copied.");
        }

        var answers = server.Answers.Select(answer => answer.Answer).ToList();
        var again = await TakeAsync(() => CopyAsync(source, index));
        return (first, again, await TakeAsync(() => DownloadAsync(answers)), answers.Sum(answer => (long)answer.Length) / 1048576.0);
    }

    /// <summary>Copies the same in a process that is not the server, too; its figures are those of <see cref="CopyAsync(string, string, Action{string, double})"/>.</summary>
    public static async Task MeasureMemoryAsync(string folder, Action<string, double> print)
    {
        using var server = new DavServer(Cards);
        var program = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program.FileName) is "dotnet")
        {
            program.ArgumentList.Add(typeof(SyncBench).Assembly.Location);
        }

        foreach (var argument in (ReadOnlySpan<string>)["copy", server.Url, folder])
        {
            program.ArgumentList.Add(argument);
        }

        using var copying = Process.Start(program)!;
        while (await copying.StandardOutput.ReadLineAsync() is { } line)
        {
            var (name, value) = (line.Split(' ')[0], line.Split(' ')[1]);
            print(name, double.Parse(value, CultureInfo.InvariantCulture));
        }

        await copying.WaitForExitAsync();
        if (copying.ExitCode != 0)
        {
            throw new InvalidOperationException($"The copy ended with {copying.ExitCode}.");
        }
    }

    /// <summary>Copies from a server: what that adds to the memory at its highest, and the highest itself.</summary>
    public static async Task CopyAsync(string url, string folder, Action<string, double> print)
    {
        using var index = await KeysOfBench.OpenAsync(Path.Combine(folder, "contacts.db"));
        await using var source = Source(url, folder);
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        await CopyAsync(source, index);
        if (index.Count("book") != Cards)
        {
            throw new InvalidOperationException($"{index.Count("book")} cards were copied.");
        }

        process.Refresh();
        print("syncAddedMiB", (process.PeakWorkingSet64 - before) / 1048576.0);
        print("syncPeakMiB", process.PeakWorkingSet64 / 1048576.0);
    }

    private static ISyncSource Source(string url, string folder) => (ISyncSource)new CardDavSourceType().Create(
        new SourceSettings { Id = "book", Type = "carddav", Options = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["address"] = JsonSerializer.SerializeToElement($"{url}book/") } },
        new SourceServices
        {
            ResolveSecretAsync = (_, _) => Task.FromResult<string?>(null),
            RenewSecretAsync = (_, _, _) => Task.CompletedTask,
            ImportsFolder = folder,
            DialPlan = () => Munich,
            Time = TimeProvider.System,
            Logger = NullLogger.Instance,
        });

    private static Task CopyAsync(ISyncSource source, ContactIndex index) => source.SyncAsync(index.Copy("book", "", Munich), CancellationToken.None);

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
