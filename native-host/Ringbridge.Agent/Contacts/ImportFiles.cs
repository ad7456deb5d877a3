using System.Collections.Concurrent;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>Files of contacts that clients hand over, in parts, because one message holds no more than a megabyte.</summary>
internal sealed class ImportFiles(string folder)
{
    private const long MaxBytes = 100L * 1024 * 1024;
    private const int MostUnfinished = 4;
    private const string PartEnding = ".part";

    private readonly ConcurrentDictionary<string, string> _unfinished = new(StringComparer.Ordinal);

    /// <summary>Takes a part.</summary>
    /// <returns>What the upload is called, and, when it is whole, what a source has as its file.</returns>
    /// <exception cref="RefusalException">It makes no sense, or cannot be written.</exception>
    public async Task<SourceUploadResult> TakeAsync(SourceUploadParams request, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = Convert.FromBase64String(request.Content);
            var id = request.UploadId ?? Begin(request.Name);
            if (!_unfinished.TryGetValue(id, out var name))
            {
                throw Bad("uploadId");
            }

            var path = Path.Combine(folder, $"{id}{PartEnding}");
            if (new FileInfo(path) is { Exists: true, Length: var length } && length + bytes.Length > MaxBytes)
            {
                throw Bad("content");
            }

            await File.AppendAllBytesAsync(path, bytes, cancellationToken);
            if (!request.Last)
            {
                return new SourceUploadResult(id, File: null);
            }

            _unfinished.TryRemove(id, out _);
            var whole = $"{id}-{name}";
            File.Move(path, Path.Combine(folder, whole), overwrite: true);
            return new SourceUploadResult(id, whole);
        }
        catch (FormatException)
        {
            throw Bad("content");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException(new Problem(Reasons.Internal, Details.ContactsUnusable).With("cause", exception.Message));
        }
    }

    /// <summary>Removes files that no source has any more.</summary>
    /// <param name="used">What sources have as their files.</param>
    public void Keep(IEnumerable<string> used)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var names = used.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !names.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < DateTime.UtcNow.AddDays(-1)))
        {
            File.Delete(file);
        }
    }

    private static RefusalException Bad(string place) => new(new Problem(Reasons.BadRequest).With("place", place));

    // The name is only for people and for its ending: nothing in it leads out of the folder.
    private string Begin(string name)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        if (_unfinished.Count >= MostUnfinished)
        {
            throw Bad("uploadId");
        }

        var plain = string.Concat(Path.GetFileName(name).Where(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_')).TrimStart('.');
        var id = Guid.NewGuid().ToString("N")[..8];
        _unfinished[id] = plain.Length is > 0 and <= 60 ? plain : "contacts";
        return id;
    }
}
