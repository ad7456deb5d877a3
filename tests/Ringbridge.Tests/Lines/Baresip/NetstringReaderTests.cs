using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Lines.Baresip;

namespace Ringbridge.Tests.Lines.Baresip;

public sealed class NetstringReaderTests
{
    [Fact]
    public void Frames_come_out_as_they_went_in_however_the_stream_is_cut() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[][]>(),
        ArbMap.Default.ArbFor<PositiveInt[]>(),
        (frames, cuts) => ReadInPieces(Join(frames), cuts).ShouldBe(frames)).QuickCheckThrowOnFailure();

    [Fact]
    public void Garbage_never_throws_and_ends_in_an_error_or_a_wait() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<PositiveInt[]>(),
        (bytes, cuts) => ReadInPieces(bytes, cuts).Sum(frame => frame.Length).ShouldBeLessThanOrEqualTo(bytes.Length)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("x")]
    [InlineData(":,")]
    [InlineData("-1:,")]
    [InlineData("+3:abc,")]
    [InlineData(" 3:abc,")]
    [InlineData("3:abcd")]
    [InlineData("1048577:")]
    [InlineData("12345678")]
    [InlineData("9999999:")]
    public void A_broken_stream_is_an_error(string text)
    {
        var reader = new NetstringReader();

        reader.Append(Encoding.ASCII.GetBytes(text));

        reader.TryRead(out _).ShouldBeFalse();
        reader.Error.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1048576:")]
    [InlineData("3:abc")]
    public void An_unfinished_stream_is_no_error(string text)
    {
        var reader = new NetstringReader();

        reader.Append(Encoding.ASCII.GetBytes(text));

        reader.TryRead(out _).ShouldBeFalse();
        reader.Error.ShouldBeNull();
    }

    [Fact]
    public void After_an_error_nothing_is_read_any_more()
    {
        var reader = new NetstringReader();
        reader.Append("x"u8);
        reader.TryRead(out _);

        reader.Append("3:abc,"u8);

        reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public void The_longest_frame_is_read()
    {
        var frame = new byte[NetstringReader.MaxFrameBytes];

        ReadInPieces(Join([frame]), [PositiveInt.NewPositiveInt(8192)]).Single().Length.ShouldBe(frame.Length);
    }

    private static byte[] Join(byte[][] frames) =>
        [.. frames.SelectMany(frame => (byte[])[.. Encoding.ASCII.GetBytes($"{frame.Length}:"), .. frame, (byte)','])];

    private static byte[][] ReadInPieces(byte[] bytes, PositiveInt[] cuts)
    {
        var reader = new NetstringReader();
        var frames = new List<byte[]>();
        var sizes = cuts.Length == 0 ? [1] : cuts.Select(cut => cut.Get).ToArray();
        for (var (start, piece) = (0, 0); start < bytes.Length; piece++)
        {
            var size = Math.Min(sizes[piece % sizes.Length], bytes.Length - start);
            reader.Append(bytes.AsSpan(start, size));
            start += size;
            while (reader.TryRead(out var frame))
            {
                frames.Add(frame.ToArray());
            }
        }

        return [.. frames];
    }
}
