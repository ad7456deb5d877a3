namespace Ringbridge.Install;

/// <summary>Files that somebody may read at any moment: they change from the old text to the new one in one step.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file, making its folder.</summary>
    /// <returns>False when it held this text already.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = $"{path}.{Environment.ProcessId}.new";
        File.WriteAllText(fresh, text);
        File.Move(fresh, path, overwrite: true);
        return true;
    }

    /// <summary>Deletes a file, and so many folders above it as are empty then.</summary>
    public static void Delete(string path, int folders)
    {
        File.Delete(path);
        var folder = Path.GetDirectoryName(path);
        for (var step = 0; step < folders && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); step++)
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder);
        }
    }
}
