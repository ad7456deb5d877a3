using System.Globalization;
using Ringbridge.Bench;
using Ringbridge.Bench.Contacts;

// What the agent itself can do, without browsers and sockets: one line for each measurement, "name value"; most are events
// or calls a second. "nfon" as the only argument measures that line's filter instead, "contacts" live sources and a copy (its
// memory in another process, which "copy SERVER FOLDER" is), "index FILE" makes an index, and "lookup FILE" looks in it:
// milliseconds, seconds and mebibytes, as the names say.
if (args is ["nfon"])
{
    PrintFilter("nfon", NfonBench.Measure());
    PrintFilter("nfonBaseline", NfonBench.MeasureBaseline());
    return;
}

if (args is ["contacts"])
{
    await ContactBench.MeasureAsync(PrintExactly);
    return;
}

if (args is ["copy", var server, var folder])
{
    await SyncBench.CopyAsync(server, folder, PrintExactly);
    return;
}

if (args is ["index", var made])
{
    PrintExactly("indexSeconds", await LookupBench.MakeAsync(made));
    return;
}

if (args is ["lookup", var file])
{
    await LookupBench.MeasureAsync(file, PrintExactly);
    return;
}

Print("events", EventBench.Measure());
Print("eventsBaseline", EventBench.MeasureBaseline());
Print("calls", await CallBench.MeasureAsync(CallBench.Urls.None));
Print("callsUrlWorks", await CallBench.MeasureAsync(CallBench.Urls.Working));
Print("callsUrlBroken", await CallBench.MeasureAsync(CallBench.Urls.Broken));
Print("callsBaseline", CallBench.MeasureBaseline());

static void Print(string name, double value) => Console.WriteLine($"{name} {value.ToString("0", CultureInfo.InvariantCulture)}");

static void PrintExactly(string name, double value) => Console.WriteLine($"{name} {value.ToString("0.000", CultureInfo.InvariantCulture)}");

static void PrintFilter(string name, NfonBench.Figures figures)
{
    Print($"{name}Events", figures.PerSecond);
    Print($"{name}Allocated", figures.AllocatedBytes);
    Print($"{name}Kept", figures.KeptBytes);
}
