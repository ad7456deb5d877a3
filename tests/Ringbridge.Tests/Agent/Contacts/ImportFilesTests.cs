using Ringbridge.Agent;
using Ringbridge.Agent.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Files that are handed over in parts, and those that never come to their end.</summary>
public sealed class ImportFilesTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly ImportFiles _files;

    public ImportFilesTests() => _files = new ImportFiles(_home.Home.ImportsFolder, TimeProvider.System);

    [Fact]
    public async Task Uploads_that_were_given_up_stand_in_nobody_s_way()
    {
        var first = await TakeAsync(id: null);
        var givenUp = await TakeAsync(id: null);
        for (var upload = 0; upload < 3; upload++)
        {
            await TakeAsync(id: null);
            await TakeAsync(first.UploadId);
        }

        var whole = await TakeAsync(first.UploadId, last: true);

        (await File.ReadAllTextAsync(Path.Combine(_home.Home.ImportsFolder, whole.File!))).ShouldBe("abcabcabcabcabc");
        (await RefusalAsync(givenUp.UploadId)).Arguments["place"].ShouldBe("uploadId");
        Directory.EnumerateFiles(_home.Home.ImportsFolder, "*.part").Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("en", "“kunden.vcf” is larger than 50 MB. Export it without pictures, or in parts.")]
    [InlineData("de", "„kunden.vcf“ ist größer als 50 MB. Bitte exportieren Sie sie ohne Bilder oder in Teilen.")]
    public async Task A_file_that_is_too_large_is_refused_with_the_limit_and_nothing_of_it_stays(string language, string message)
    {
        var begun = await TakeAsync(id: null);
        using (var part = File.OpenWrite(Directory.EnumerateFiles(_home.Home.ImportsFolder).Single()))
        {
            part.SetLength(200L * 1024 * 1024);
        }

        ProblemTexts.Render(await RefusalAsync(begun.UploadId), language).ShouldBe(message);
        Directory.EnumerateFiles(_home.Home.ImportsFolder).ShouldBeEmpty();
        (await RefusalAsync(begun.UploadId)).Arguments["place"].ShouldBe("uploadId");
    }

    public void Dispose() => _home.Dispose();

    private Task<SourceUploadResult> TakeAsync(string? id, bool last = false) =>
        _files.TakeAsync(new SourceUploadParams { Name = "kunden.vcf", UploadId = id, Content = "YWJj", Last = last }, TestClient.Soon);

    private async Task<Problem> RefusalAsync(string id) => (await Should.ThrowAsync<RefusalException>(() => TakeAsync(id))).Problem;
}
