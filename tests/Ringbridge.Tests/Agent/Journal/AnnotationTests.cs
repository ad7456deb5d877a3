using Ringbridge.Agent;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class AnnotationTests : IDisposable
{
    private readonly JournalTestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_note_and_tags_survive_what_the_line_says_later()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Call("1", CallState.Ringing), Soon);
        await AnnotateAsync(journal, note: " Wants an offer ", tags: ["VIP", " vip ", "", "Berlin"]);

        await journal.PutAsync(_desk.Over("1"), Soon);

        var annotation = await ReadAsync(journal);
        annotation.Note.ShouldBe("Wants an offer");
        annotation.Tags.ShouldBe(["VIP", "Berlin"]);
    }

    [Fact]
    public async Task What_is_not_named_stays_and_what_is_empty_goes()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);
        await AnnotateAsync(journal, note: "a", tags: ["b"]);

        await AnnotateAsync(journal, note: "");
        (await ReadAsync(journal)).Note.ShouldBeNull();
        (await ReadAsync(journal)).Tags.ShouldBe(["b"]);

        await AnnotateAsync(journal, tags: []);
        (await ReadAsync(journal)).Tags.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_written_over_another_one_than_the_present_is_not_taken()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);

        await AnnotateAsync(journal, note: "mine", noteBefore: "");
        (await AnnotateAsync(journal, note: "yours", noteBefore: ""))!.Annotation.Note.ShouldBe("mine");
        (await AnnotateAsync(journal, note: "ours", noteBefore: "mine "))!.Annotation.Note.ShouldBe("ours");
        (await AnnotateAsync(journal, note: "", noteBefore: "ours"))!.Annotation.Note.ShouldBeNull();
    }

    [Fact]
    public async Task A_private_call_is_kept_without_number_and_name_also_when_its_line_repeats_them()
    {
        await using var journal = _desk.Open();
        var call = _desk.Over("1", "+4930123456", "Eva");
        await journal.PutAsync(call with { EndReason = null, State = CallState.Connected }, Soon);

        await AnnotateAsync(journal, isPrivate: true);
        await journal.PutAsync(call, Soon);

        var past = (await PastAsync(journal)).ShouldHaveSingleItem();
        past.Remote.ShouldBeNull();
        past.RemoteName.ShouldBeNull();
        past.EndReason.ShouldBe(EndReason.Hangup);
        _desk.IsOnDisk("4930123456").ShouldBeFalse();
        _desk.IsOnDisk("Eva").ShouldBeFalse();
    }

    [Fact]
    public async Task A_running_call_that_is_private_no_more_gets_its_number_back()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1", "+4930123456") with { EndReason = null }, Soon);
        await AnnotateAsync(journal, isPrivate: true);

        await AnnotateAsync(journal, isPrivate: false);
        await journal.PutAsync(_desk.Over("1", "+4930123456"), Soon);

        (await PastAsync(journal)).ShouldHaveSingleItem().Remote!.Number.ShouldBe("+4930123456");
    }

    [Fact]
    public async Task There_is_nothing_to_annotate_about_an_unknown_call()
    {
        await using var journal = _desk.Open();

        (await journal.AnnotateAsync("1", AnnotationChange.Of(new JournalAnnotateParams { CallId = "1", Note = "a" }), Soon)).ShouldBeNull();
    }

    [Fact]
    public void Notes_and_tags_have_limits()
    {
        Refused(new JournalAnnotateParams { CallId = "1", Note = new string('a', 4001) });
        Refused(new JournalAnnotateParams { CallId = "1", Tags = [new string('a', 41)] });
        Refused(new JournalAnnotateParams { CallId = "1", Tags = ["two\nlines"] });
        Refused(new JournalAnnotateParams { CallId = "1", Tags = [.. Enumerable.Range(0, 21).Select(number => $"{number}")] });
    }

    private static void Refused(JournalAnnotateParams request) =>
        Should.Throw<RefusalException>(() => AnnotationChange.Of(request)).Problem.Reason.ShouldBe(Reasons.BadRequest);

    private static Task<JournalEntry?> AnnotateAsync(
        CallJournal journal, string? note = null, IReadOnlyList<string>? tags = null, bool? isPrivate = null, string? noteBefore = null)
    {
        var change = new JournalAnnotateParams { CallId = "1", Note = note, NoteBefore = noteBefore, Tags = tags, Private = isPrivate };
        return journal.AnnotateAsync("1", AnnotationChange.Of(change), Soon);
    }

    private static async Task<Annotation> ReadAsync(CallJournal journal) =>
        (await journal.PastAsync(new JournalFilter(), after: null, limit: 1, Soon)).ShouldHaveSingleItem().Annotation;
}
