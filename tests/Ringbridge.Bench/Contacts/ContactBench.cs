namespace Ringbridge.Bench.Contacts;

/// <summary>Contacts: copying a book, asking live sources.</summary>
internal static class ContactBench
{
    /// <summary>Measures all of it.</summary>
    /// <param name="print">Told each figure by its name.</param>
    public static async Task MeasureAsync(Action<string, double> print)
    {
        var folder = Directory.CreateTempSubdirectory("rb-bench-");
        try
        {
            var (told, answered, alone, givenUp) = await LiveBench.MeasureAsync(folder.CreateSubdirectory("live").FullName);
            print("liveToldMs", told);
            print("liveAnsweredMs", answered);
            print("liveAloneMs", alone);
            print("liveGivenUpSeconds", givenUp);
            var (first, again, bare, size) = await SyncBench.MeasureAsync(folder.CreateSubdirectory("sync").FullName);
            print("syncSeconds", first);
            print("syncAgainSeconds", again);
            print("syncBareSeconds", bare);
            print("syncMiB", size);
            await SyncBench.MeasureMemoryAsync(folder.CreateSubdirectory("memory").FullName, print);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
