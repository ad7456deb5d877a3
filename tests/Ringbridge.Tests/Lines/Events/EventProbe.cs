using System.Text;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;
using Ringbridge.Lines.Events;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Events;

/// <summary>A line that is sent events, and what it makes of them.</summary>
internal sealed class EventProbe
{
    private readonly IEventLine _line;

    public EventProbe(string type, object options) =>
        _line = (IEventLine)new TestLines { Time = Time }.Create(type, options);

    public static EventProbe Yealink() => new("yealink", new { address = "http://10.1.2.3" });

    public static EventProbe Snom() => new("snom", new { address = "http://10.1.2.4" });

    public static EventProbe Softphone() => new("actionUrl", new { template = "http://127.0.0.1:61235/?action=make_call&target={number}" });

    public static EventProbe Desktop() => new("desktop", new { });

    public ManualTime Time { get; } = new();

    public IEventLine Line => _line;

    /// <summary>Sends what stands behind the question mark.</summary>
    public bool Send(string query) => _line.Hear(PhoneEvent.FromQuery(Encoding.UTF8.GetBytes(query)));

    /// <summary>Sends something that the line knows, and gives what it made of it.</summary>
    public CallEvent Hear(string query)
    {
        Send(query).ShouldBeTrue();
        return Calls().ShouldHaveSingleItem();
    }

    /// <summary>What the line reported since this was last asked.</summary>
    public IReadOnlyList<CallEvent> Calls()
    {
        var calls = new List<CallEvent>();
        while (_line.Events.TryRead(out var lineEvent))
        {
            calls.Add((CallEvent)lineEvent);
        }

        return calls;
    }

    /// <summary>Fills a template of the line as its phone would.</summary>
    public string Fill(string name, params (string Placeholder, string Value)[] values)
    {
        _line.Capabilities.ShouldContain(LineCapability.Events);
        var query = _line.EventTemplates.Single(template => template.Event == name).Query;
        return values.Aggregate(query, (text, value) => text.Replace(value.Placeholder, value.Value, StringComparison.Ordinal));
    }
}
