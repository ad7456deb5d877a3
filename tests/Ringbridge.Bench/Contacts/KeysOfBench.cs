using Ringbridge.Contacts.Index;

namespace Ringbridge.Bench.Contacts;

/// <summary>Secrets of files of the benchmark, as files beside them: another process opens what this one made.</summary>
/// <param name="folder">Where the files are.</param>
internal sealed class KeysOfBench(string folder) : IIndexKeys
{
    /// <inheritdoc/>
    public async Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        File.Exists(PathOf(name)) ? await File.ReadAllBytesAsync(PathOf(name), cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<string> KeepAsync(string name, byte[] secret, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(PathOf(name), secret, cancellationToken);
        return name;
    }

    /// <inheritdoc/>
    public Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        File.Delete(PathOf(name));
        return Task.CompletedTask;
    }

    /// <summary>Opens an index.</summary>
    public static Task<ContactIndex> OpenAsync(string path) =>
        ContactIndex.OpenAsync(path, new KeysOfBench(Path.GetDirectoryName(path)!), TimeProvider.System, CancellationToken.None);

    private string PathOf(string name) => Path.Combine(folder, name);
}
