using System.Text;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Streams;

namespace Ringbridge.Tests.Rpc;

public sealed class FrameTests
{
    [Fact]
    public async Task A_frame_is_its_length_in_machine_order_then_its_payload()
    {
        using var stream = new MemoryStream();
        using var writer = new FrameWriter(stream);

        await writer.WriteAsync("{}"u8.ToArray(), CancellationToken.None);

        stream.ToArray().ShouldBe([.. BitConverter.GetBytes(2), (byte)'{', (byte)'}']);
    }

    [Fact]
    public async Task Two_frames_in_one_read_are_two_frames()
    {
        using var stream = new MemoryStream([.. Frame("{}"), .. Frame("""{"a":1}""")]);
        var reader = new FrameReader(stream);

        (await TextAsync(reader)).ShouldBe("{}");
        (await TextAsync(reader)).ShouldBe("""{"a":1}""");
        (await TextAsync(reader)).ShouldBeNull();
    }

    [Fact]
    public async Task One_mebibyte_exactly_passes()
    {
        var payload = Enumerable.Repeat((byte)' ', 1_048_576).ToArray();
        using var stream = new MemoryStream();
        using var writer = new FrameWriter(stream);
        await writer.WriteAsync(payload, CancellationToken.None);
        stream.Position = 0;

        var read = await new FrameReader(stream).ReadAsync(CancellationToken.None);

        read.ShouldNotBeNull().Length.ShouldBe(1_048_576);
    }

    [Fact]
    public async Task One_byte_more_is_not_read()
    {
        using var stream = new MemoryStream([.. BitConverter.GetBytes(1_048_577), .. new byte[1_048_577]]);

        var error = await ReadAsync(stream).ShouldThrowAsync<FrameException>();

        error.Error.ShouldBe(FrameError.TooLong);
        stream.Position.ShouldBeLessThan(10_000);
    }

    [Fact]
    public async Task One_byte_more_is_not_written_and_the_writer_goes_on()
    {
        using var stream = new MemoryStream();
        using var writer = new FrameWriter(stream);

        var error = await writer.WriteAsync(new byte[1_048_577], CancellationToken.None).AsTask().ShouldThrowAsync<FrameException>();

        error.Error.ShouldBe(FrameError.TooLong);
        await writer.WriteAsync("{}"u8.ToArray(), CancellationToken.None);
        stream.Length.ShouldBe(6);
    }

    [Theory]
    [InlineData(0u, FrameError.Empty)]
    [InlineData(uint.MaxValue, FrameError.TooLong)]
    [InlineData(0x80000000u, FrameError.TooLong)]
    [InlineData(1819043176u, FrameError.TooLong)]
    public async Task A_length_that_cannot_be_is_an_error(uint length, FrameError expected)
    {
        using var stream = new MemoryStream(BitConverter.GetBytes(length));

        var error = await ReadAsync(stream).ShouldThrowAsync<FrameException>();

        error.Error.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_stream_that_ends_in_a_frame_is_an_error(int bytes)
    {
        using var stream = new MemoryStream(Frame("{}")[..bytes]);

        var error = await ReadAsync(stream).ShouldThrowAsync<FrameException>();

        error.Error.ShouldBe(FrameError.Cut);
    }

    [Fact]
    public async Task A_frame_is_one_write()
    {
        using var stream = new WriteCounter();
        using var writer = new FrameWriter(stream);

        await writer.WriteAsync(new byte[100_000], CancellationToken.None);

        stream.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task Frames_of_many_writers_never_mix()
    {
        using var stream = new MemoryStream();
        using var writer = new FrameWriter(stream);
        var payloads = Enumerable.Range(0, 100).Select(number => new string((char)('A' + (number % 26)), 1 + (number * 37))).ToList();

        await Task.WhenAll(payloads.Select(payload => Task.Run(() => writer.WriteAsync(Encoding.UTF8.GetBytes(payload), CancellationToken.None).AsTask())));

        stream.Position = 0;
        var reader = new FrameReader(stream);
        var read = new List<string>();
        while (await TextAsync(reader) is { } text)
        {
            read.Add(text);
        }

        read.ShouldBe(payloads, ignoreOrder: true);
    }

    [Fact]
    public async Task After_a_broken_write_nothing_more_is_written()
    {
        using var stream = new MemoryStream(new byte[10]);
        using var writer = new FrameWriter(stream);
        await writer.WriteAsync(new byte[100], CancellationToken.None).AsTask().ShouldThrowAsync<NotSupportedException>();

        await writer.WriteAsync("{}"u8.ToArray(), CancellationToken.None).AsTask().ShouldThrowAsync<IOException>();
    }

    [Fact]
    public async Task A_wait_for_bytes_can_be_given_up_even_if_the_stream_ignores_that()
    {
        using var stream = new SilentStream();
        using var giveUp = new CancellationTokenSource();
        var reading = new FrameReader(stream).ReadAsync(giveUp.Token).AsTask();

        await giveUp.CancelAsync();

        await reading.WaitAsync(RpcPair.Patience).ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_write_that_is_given_up_in_the_middle_is_the_last_one()
    {
        var (near, far) = DuplexStreams.CreatePair();
        await using var farEnd = far;
        using var writer = new FrameWriter(near);
        using var giveUp = new CancellationTokenSource();
        var writing = writer.WriteAsync(new byte[200_000], giveUp.Token).AsTask();

        await giveUp.CancelAsync();

        await writing.WaitAsync(RpcPair.Patience).ShouldThrowAsync<OperationCanceledException>();
        await writer.WriteAsync("{}"u8.ToArray(), CancellationToken.None).AsTask().WaitAsync(RpcPair.Patience).ShouldThrowAsync<IOException>();
    }

    internal static byte[] Frame(string payload) => Frame(Encoding.UTF8.GetBytes(payload));

    internal static byte[] Frame(byte[] payload) => [.. BitConverter.GetBytes(payload.Length), .. payload];

    private static Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream) => new FrameReader(stream).ReadAsync(CancellationToken.None).AsTask();

    private static async Task<string?> TextAsync(FrameReader reader) =>
        await reader.ReadAsync(CancellationToken.None) is { } payload ? Encoding.UTF8.GetString(payload.Span) : null;

    /// <summary>As the console's streams: reads wait for ever and hear no token.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<int>().Task);
    }

    private sealed class WriteCounter : MemoryStream
    {
        public int Writes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
