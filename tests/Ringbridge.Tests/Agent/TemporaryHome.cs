using Ringbridge.Agent.Hosting;

namespace Ringbridge.Tests.Agent;

/// <summary>A home of its own for one test, gone with it.</summary>
internal sealed class TemporaryHome : IDisposable
{
    public TemporaryHome(string name = "")
    {
        Root = Directory.CreateTempSubdirectory("ringbridge-").FullName;
        Home = RingbridgeHome.At(Path.Combine(Root, name));
    }

    public string Root { get; }

    public RingbridgeHome Home { get; }

    public static implicit operator RingbridgeHome(TemporaryHome temporary) => temporary.Home;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
