using Ringbridge.Agent.Hosting;

namespace Ringbridge.Tests.Host;

/// <summary>A user of any system, in a temporary folder.</summary>
internal sealed class TestSurroundings : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rb-");

    public TestSurroundings(SystemKind system)
    {
        var settings = system switch
        {
            SystemKind.Linux => ".config",
            SystemKind.MacOS => "Library/Application Support",
            _ => "AppData/Local",
        };
        Value = new Surroundings
        {
            System = system,
            User = Folder,
            Settings = Path.Combine(Folder, settings),
            Data = Path.Combine(Folder, system == SystemKind.Windows ? "AppData/Roaming" : ".local/share"),
            ProgramFolders = [Path.Combine(Folder, "bin"), Path.Combine(Folder, "snap", "bin")],
            Root = Path.Combine(Folder, "root"),
            Home = RingbridgeHome.At(Path.Combine(Folder, "home")),
            Program = Path.Combine(Folder, "opt", "ringbridge"),
        };
    }

    public string Folder => _folder.FullName;

    public Surroundings Value { get; }

    /// <summary>Every file below, relative, with its text.</summary>
    public IEnumerable<(string File, string Text)> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetRelativePath(Folder, file), File.ReadAllText(file)));

    public string MakeFolder(string relative) => Directory.CreateDirectory(Path.Combine(Folder, relative)).FullName;

    public string MakeFile(string relative, string text = "")
    {
        var file = Path.Combine(Folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>A text without what differs from run to run.</summary>
    public string Anonymous(string text) => text.Replace(Folder, "~", StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
