using System.Collections.Concurrent;
using System.Text.Json;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts.Files;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>Files of contacts that clients hand over, in parts, because one message holds no more than a megabyte.</summary>
internal sealed class ImportFiles(string folder, TimeProvider time)
{
    private const int MostUnfinished = 4;
    private const string PartEnding = ".part";

    // Between handing over a file and saving the source that has it, a person may look at it for a while.
    private static readonly TimeSpan Unsaved = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Upload> _unfinished = new(StringComparer.Ordinal);
    private long _parts;

    /// <summary>Takes a part.</summary>
    /// <returns>What the upload is called, and, when it is whole, what a source has as its file.</returns>
    /// <exception cref="RefusalException">It makes no sense, or cannot be written.</exception>
    public async Task<SourceUploadResult> TakeAsync(SourceUploadParams request, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = Convert.FromBase64String(request.Content);
            var id = request.UploadId ?? Begin(request.Name);
            if (!_unfinished.TryGetValue(id, out var upload))
            {
                throw Bad("uploadId");
            }

            _unfinished[id] = upload with { LastPart = Interlocked.Increment(ref _parts) };
            var path = PathOf(id);
            if (new FileInfo(path) is { Exists: true, Length: var length } && length + bytes.Length > FileSource.MaxBytes)
            {
                GiveUp(id);
                throw new RefusalException(FileSource.TooLarge(Reasons.BadRequest, upload.Name));
            }

            await File.AppendAllBytesAsync(path, bytes, cancellationToken);
            if (!request.Last)
            {
                return new SourceUploadResult(id, File: null);
            }

            _unfinished.TryRemove(id, out _);
            var whole = $"{id}-{upload.Name}";
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

    /// <summary>Removes files that no source of the settings has any more.</summary>
    public void Keep(SettingsState state)
    {
        // Without valid settings nobody knows which sources there are.
        if (state.IsUnusable || !Directory.Exists(folder))
        {
            return;
        }

        var used = state.Settings.Sources
            .Select(source => source.Options.TryGetValue("file", out var file) && file.ValueKind is JsonValueKind.String ? file.GetString() : null)
            .OfType<string>();
        var names = used.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var old = time.GetUtcNow().UtcDateTime - Unsaved;
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !names.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < old))
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

        // Whoever closes the page says nothing: what got no part for the longest time was given up.
        if (_unfinished.Count >= MostUnfinished)
        {
            GiveUp(_unfinished.MinBy(upload => upload.Value.LastPart).Key);
        }

        var plain = string.Concat(Path.GetFileName(name).Where(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_')).TrimStart('.');
        var id = Guid.NewGuid().ToString("N")[..8];
        _unfinished[id] = new Upload(plain.Length is > 0 and <= 60 ? plain : "contacts", LastPart: 0);
        return id;
    }

    private void GiveUp(string id)
    {
        _unfinished.TryRemove(id, out _);
        File.Delete(PathOf(id));
    }

    private string PathOf(string id) => Path.Combine(folder, $"{id}{PartEnding}");

    // LastPart: the number of its newest part among all parts.
    private sealed record Upload(string Name, long LastPart);
}
