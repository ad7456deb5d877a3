using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;

namespace Ringbridge.Bench;

/// <summary>Calls of three events each (ring, answer, end), tracked and written to the journal's file.</summary>
internal static class CallBench
{
    private const int Count = 20_000;
    private const int Batch = 512;

    /// <summary>Whether an action URL hears of every call, and how its server is.</summary>
    internal enum Urls
    {
        /// <summary>No action URL.</summary>
        None,

        /// <summary>It takes everything.</summary>
        Working,

        /// <summary>It takes nothing: what waits grows to its limit, and the oldest is given up.</summary>
        Broken,
    }

    /// <summary>Calls a second.</summary>
    public static async Task<double> MeasureAsync(Urls urls)
    {
        var folder = Directory.CreateTempSubdirectory("rb-bench-");
        try
        {
            return await MeasureAsync(urls, Path.Combine(folder.FullName, "journal.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> MeasureAsync(Urls urls, string file)
    {
        ActionUrlDesk? desk = null;
        await using (var journal = CallJournal.Open(file, TimeProvider.System, NullLogger.Instance, (tables, call) => desk?.Note(tables, call)))
        await using (desk = await DeskAsync(journal, urls))
        {
            var tracker = new CallTracker(
                new CallTrackerLimits(), (_, number) => RemoteNumber.AsWritten(number), _ => true, now => Guid.CreateVersion7(now).ToString("N"));
            using var center = new CallCenter(tracker, journal, _ => { }, TimeProvider.System, NullLogger.Instance);
            var begin = Stopwatch.GetTimestamp();
            for (var call = 0; call < Count; call++)
            {
                foreach (var state in (CallState[])[CallState.Ringing, CallState.Connected, CallState.Ended])
                {
                    await center.HearAsync("desk", new CallEvent
                    {
                        LineCallId = $"{call}",
                        Direction = CallDirection.Inbound,
                        State = state,
                        RemoteNumber = $"+4930{call:D6}",
                        RemoteName = "Erika Mustermann",
                    });
                }
            }

            await journal.FlushAsync(CancellationToken.None);
            return Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
    }

    /// <summary>Three bare writes of a row for each call, in transactions of the same size.</summary>
    public static double MeasureBaseline()
    {
        var folder = Directory.CreateTempSubdirectory("rb-bench-");
        try
        {
            return MeasureBaseline(Path.Combine(folder.FullName, "bare.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double MeasureBaseline(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE calls (id TEXT PRIMARY KEY, number TEXT, name TEXT, state TEXT)");
        using var put = connection.CreateCommand();
        put.CommandText = "INSERT INTO calls VALUES ($id, $number, $name, $state) ON CONFLICT (id) DO UPDATE SET state = excluded.state";
        SqliteParameter[] values = [.. ((string[])["$id", "$number", "$name", "$state"]).Select(name => put.Parameters.AddWithValue(name, ""))];
        var begin = Stopwatch.GetTimestamp();
        for (var write = 0; write < Count * 3; write++)
        {
            if (write % Batch == 0)
            {
                Execute(write == 0 ? "BEGIN" : "COMMIT; BEGIN");
            }

            (values[0].Value, values[1].Value, values[2].Value, values[3].Value) = ($"{write / 3}", $"+4930{write / 3:D6}", "Erika Mustermann", $"{write % 3}");
            put.ExecuteNonQuery();
        }

        Execute("COMMIT");
        return Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static async Task<ActionUrlDesk> DeskAsync(CallJournal journal, Urls urls)
    {
        var problem = new Problem(Reasons.UrlFailed, Details.UrlUnreachable).With("host", "crm.example");
        var desk = new ActionUrlDesk(
            journal,
            new ActionUrlServices
            {
                CallAsync = (_, _) => Task.FromResult(urls is Urls.Broken ? problem : null),
                OpenTab = _ => false,
                LineName = id => id,
                NameOf = call => call.RemoteName,
                IsSettled = _ => true,
                WriteNumber = (number, _) => number,
            },
            TimeProvider.System,
            NullLogger.Instance);
        var url = new ActionUrlSettings
        {
            On = [ActionUrlEvent.Inbound, ActionUrlEvent.Connected, ActionUrlEvent.Disconnected],
            Url = "https://crm.example/?e=<$action>&n=<$remote_party>&a=<$remote_alias>&g=<$call_guid>",
        };
        await desk.ApplyAsync(new SettingsState { Settings = new RingbridgeSettings { ActionUrls = urls is Urls.None ? [] : [url] } });
        return desk;
    }
}
