using System.Text;

namespace Ringbridge.Agent.Logging;

/// <summary>
/// A text file that starts anew when it is full, keeping a few old ones: <c>agent.log</c>, <c>agent.1.log</c>, … A disk
/// that is full or gone loses log lines, never more: the next line tries again.
/// </summary>
internal sealed class RollingFile(string path, int maxBytes = 2 * 1024 * 1024, int oldFiles = 4) : IDisposable
{
    private FileStream? _file;

    /// <summary>Adds text.</summary>
    public void Write(string text)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (_file is not null && _file.Length + bytes.Length > maxBytes)
            {
                Dispose();
                Roll();
            }

            _file ??= Open();
            _file.Write(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no other place to say it.
            Dispose();
        }
    }

    /// <summary>Hands what was written to the system.</summary>
    public void Flush()
    {
        try
        {
            _file?.Flush();
        }
        catch (IOException)
        {
            Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _file?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written before cannot be written now either.
        }

        _file = null;
    }

    private FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private void Roll()
    {
        for (var age = oldFiles; age > 0; age--)
        {
            var from = Old(age - 1);
            if (File.Exists(from))
            {
                File.Move(from, Old(age), overwrite: true);
            }
        }
    }

    private string Old(int age) => age == 0 ? path : Path.ChangeExtension(path, $".{age}{Path.GetExtension(path)}");
}
