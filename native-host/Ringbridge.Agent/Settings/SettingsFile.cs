using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Settings;

/// <summary><c>config.json</c> on the disk.</summary>
internal sealed class SettingsFile(string path)
{
    /// <summary>Its name, for sentences.</summary>
    public string Name { get; } = Path.GetFileName(path);

    /// <summary>Its content; empty when there is none.</summary>
    /// <exception cref="SettingsException">It is there and cannot be read.</exception>
    public byte[] Read()
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(Failure(Details.SettingsUnreadable, exception));
        }
    }

    /// <summary>Replaces it. What an administrator wrote, comments and all, stays beside it as <c>config.json.bak</c>.</summary>
    /// <exception cref="SettingsException">It cannot be written; nothing changed.</exception>
    public void Replace(byte[] content)
    {
        try
        {
            if (File.Exists(path))
            {
                OwnerFile.Replace($"{path}.bak", File.ReadAllBytes(path));
            }

            OwnerFile.Replace(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(Failure(Details.SettingsNotSaved, exception));
        }
    }

    private Problem Failure(string detail, Exception exception) =>
        new Problem(Reasons.BadSettings, detail).With("file", Name).With("cause", exception.Message);
}
