using Ringbridge.Install;

namespace Ringbridge.Tests.Host;

/// <summary>HKEY_CURRENT_USER for tests: keys and values by path.</summary>
internal sealed class MemoryRegistry(params string[] programs) : IRegistry
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All values, one a line, for snapshots.</summary>
    public override string ToString() => string.Join('\n', _values.Select(value => $"{value.Key} = {value.Value}"));

    public string? Get(string key, string name) => _values.GetValueOrDefault($@"{key}\@{name}");

    public void Set(string key, string name, string value) => _values[$@"{key}\@{name}"] = value;

    public void DeleteValue(string key, string name) => _values.Remove($@"{key}\@{name}");

    public void DeleteKey(string key)
    {
        foreach (var value in _values.Keys.Where(path => path.StartsWith($@"{key}\", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _values.Remove(value);
        }
    }

    public bool KnowsProgram(string program) => programs.Contains(program, StringComparer.Ordinal);
}
