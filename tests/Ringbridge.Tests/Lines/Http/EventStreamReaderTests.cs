using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Lines.Http;

namespace Ringbridge.Tests.Lines.Http;

public sealed class EventStreamReaderTests
{
    [Theory]
    [InlineData("data: a\n\n")]
    [InlineData("data:a\r\n\r\n")]
    [InlineData("data: a\r\r")]
    [InlineData("\uFEFFdata: a\n\n")]
    [InlineData(": hello\ndata: a\n\n")]
    [InlineData("event: call\nid: 7\nretry: 10\ndata: a\n\n")]
    [InlineData("data: a\nnonsense\n\n")]
    [InlineData("\n\n: keep-alive\n\ndata: a\n\n\n")]
    public void An_event_is_what_stands_behind_data(string text)
    {
        Read(text).ShouldBe(["a"]);
    }

    [Fact]
    public void Several_lines_of_data_are_one_event()
    {
        Read("data: a\ndata: b\ndata\n\n").ShouldBe(["a\nb\n"]);
    }

    [Fact]
    public void An_event_that_is_not_ended_is_none()
    {
        Read("data: a\n\ndata: half\n").ShouldBe(["a"]);
    }

    [Fact]
    public void A_comment_is_noticed()
    {
        using var reader = new EventStreamReader(100);
        reader.Append("data: a\n\n"u8, _ => { });
        reader.SawComment.ShouldBeFalse();

        reader.Append(":\n\n"u8, _ => { });

        reader.SawComment.ShouldBeTrue();
    }

    [Fact]
    public void However_the_bytes_are_split_the_events_are_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFFdata: Çağla Öztürk 📞\r\n\r\n: ping\n\ndata: zwei\rdata: drei\r\r");

        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<byte>>(), cuts =>
        {
            using var reader = new EventStreamReader(1000);
            var events = new List<string>();
            var at = 0;
            for (var turn = 0; at < bytes.Length; turn++)
            {
                var length = Math.Min(1 + (cuts.Get[turn % cuts.Get.Length] % 7), bytes.Length - at);
                reader.Append(bytes.AsSpan(at, length), data => events.Add(Encoding.UTF8.GetString(data)));
                at += length;
            }

            return events.SequenceEqual(["Çağla Öztürk 📞", "zwei\ndrei"]);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_line_of_ten_megabytes_is_passed_over_and_the_next_event_read(bool isMany)
    {
        const int part = 64 * 1024;
        using var reader = new EventStreamReader(16 * 1024);
        var events = new List<string>();
        void Append(string text) => reader.Append(Encoding.UTF8.GetBytes(text), data => events.Add(Encoding.UTF8.GetString(data)));

        Append("data: ");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var filler = Encoding.UTF8.GetBytes(isMany ? string.Concat(Enumerable.Repeat("data: xxxxxxxxxx\n", part / 17)) : new string('x', part));
        for (var sent = 0; sent < 10 * 1024 * 1024; sent += filler.Length)
        {
            reader.Append(filler, _ => events.Add("?"));
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Append("\n\ndata: after\n\n");

        events.ShouldBe(["after"]);
        reader.TooLong.ShouldBe(1);
        allocated.ShouldBeLessThan(1024 * 1024);
    }

    private static List<string> Read(string text)
    {
        var events = new List<string>();
        using var reader = new EventStreamReader(1000);
        reader.Append(Encoding.UTF8.GetBytes(text), data => events.Add(Encoding.UTF8.GetString(data)));
        return events;
    }
}
