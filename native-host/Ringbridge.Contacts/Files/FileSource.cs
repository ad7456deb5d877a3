using System.Globalization;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Files;

/// <summary>A file of contacts. It is read again whenever it was written.</summary>
internal sealed class FileSource(SourceOptions options, SourceServices services) : ISyncSource
{
    // Bigger than any address book without pictures. A file is read whole, and takes three times as much memory meanwhile.
    private const int MaxMegabytes = 50;

    /// <summary>How large a file may be, handed over or lying somewhere.</summary>
    public const long MaxBytes = MaxMegabytes * 1024L * 1024;

    private const int Samples = 5;
    private const int Batch = 1000;

    /// <inheritdoc/>
    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public CopyOrigin Origin => new("", options.Selection(SourceKeys.File));

    private string FullPath => Path.Combine(services.ImportsFolder, options.Text(SourceKeys.File));

    /// <inheritdoc/>
    public async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(services.Language, cancellationToken);
        return new SourceTest(reading.Format, new ImportPreview
        {
            Format = reading.Format,
            Columns = reading.Columns,
            Accepted = reading.Cards.Count,
            Samples = [.. reading.Cards.Take(Samples).Select(card => (card with { Phones = [.. card.Phones.Select(Understood)] }).In("", options.SourceName.In(services.Language)))],
            Doubtful = reading.Doubtful.Count,
            DoubtfulRows = reading.Doubtful.First,
            Rejected = reading.Rejected.Count,
            RejectedRows = reading.Rejected.First,
        });
    }

    /// <inheritdoc/>
    public async Task SyncAsync(ISourceCopy copy, CancellationToken cancellationToken)
    {
        var version = VersionOf(services.DialPlan());
        if (string.Equals(version, copy.Token, StringComparison.Ordinal))
        {
            copy.Finish(version);
            return;
        }

        var reading = await ReadAsync(language: null, cancellationToken);
        foreach (var batch in reading.Cards.Chunk(Batch))
        {
            copy.Put([.. batch.Select(card => new VersionedCard(card.Id, version, card))]);
        }

        copy.RemoveOthers(reading.Cards.Select(card => card.Id).ToHashSet(StringComparer.Ordinal));
        copy.Finish(version);
    }

    /// <summary>That a file is larger than that.</summary>
    public static Problem TooLarge(string reason, string file) =>
        new Problem(reason, Details.SourceFileTooLarge).With("file", file).With("limit", MaxMegabytes.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // As it is compared with those who call, so that a wrong area code is seen before anything is saved.
    private ContactPhone Understood(ContactPhone phone) =>
        CallerNumber.Of(phone.Number, services.DialPlan()) is { Read: { IsLoose: false, Extension: null } } understood ? phone with { Number = understood.Display } : phone;

    private string VersionOf(DialPlanOptions dialPlan)
    {
        var file = new FileInfo(FullPath);
        return file.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length} {dialPlan.Country} {dialPlan.AreaCode}")
            : throw Failure(Details.SourceFile, inner: null);
    }

    private async Task<ContactFileReading> ReadAsync(string? language, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(FullPath) is { Exists: true, Length: > MaxBytes })
            {
                throw new SourceException(TooLarge(Reasons.SourceFailed, Path.GetFileName(FullPath)));
            }

            bytes = await File.ReadAllBytesAsync(FullPath, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Failure(Details.SourceFile, exception);
        }

        var reading = new ContactFileReader(new SourceText(language), services.DialPlan()).Read(bytes, cancellationToken) ?? throw Failure(Details.SourceFileFormat, inner: null);
        return reading with { Cards = [.. reading.Cards.Select(options.Fetched)] };
    }

    private SourceException Failure(string detail, Exception? inner) => new(
        new Problem(Reasons.SourceFailed, detail).With("source", options.SourceName).With("file", Path.GetFileName(FullPath)), inner);
}
