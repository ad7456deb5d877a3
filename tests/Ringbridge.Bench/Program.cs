using System.Globalization;
using Ringbridge.Bench;

// What the agent itself can do, without browsers and sockets: one line for each measurement, "name events-or-calls-per-second".
Print("events", EventBench.Measure());
Print("eventsBaseline", EventBench.MeasureBaseline());
Print("calls", await CallBench.MeasureAsync(CallBench.Urls.None));
Print("callsUrlWorks", await CallBench.MeasureAsync(CallBench.Urls.Working));
Print("callsUrlBroken", await CallBench.MeasureAsync(CallBench.Urls.Broken));
Print("callsBaseline", CallBench.MeasureBaseline());

static void Print(string name, double perSecond) => Console.WriteLine($"{name} {perSecond.ToString("0", CultureInfo.InvariantCulture)}");
