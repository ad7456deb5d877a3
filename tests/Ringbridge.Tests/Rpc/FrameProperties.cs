using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Streams;

namespace Ringbridge.Tests.Rpc;

/// <summary>What must hold for all frames, however the bytes arrive.</summary>
public sealed class FrameProperties
{
    private static readonly Gen<byte[]> Payload = Gen.Frequency(
        (8, Gen.Choose(1, 300)), (1, Gen.Choose(4000, 4200)), (1, Gen.Choose(60_000, 70_000))).SelectMany(length =>
        Gen.Choose(0, 255).Select(seed => Enumerable.Range(0, length).Select(index => (byte)(seed + index)).ToArray()));

    private static readonly Gen<int[]> Splits = Gen.OneOf(Gen.Choose(1, 5), Gen.Choose(1, 5000)).NonEmptyListOf().Select(sizes => sizes.ToArray());

    [Fact]
    public void However_the_bytes_are_split_the_frames_are_the_same()
    {
        var cases = Payload.NonEmptyListOf().Zip(Splits).ToArbitrary();

        Prop.ForAll(cases, async example =>
        {
            var (payloads, splits) = example;
            var bytes = payloads.SelectMany(FrameTests.Frame).ToArray();

            var (read, error) = await ReadAllAsync(bytes, splits);

            return error is null && Same(read, payloads);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Cut_anywhere_the_whole_frames_before_are_read_and_the_cut_is_noticed()
    {
        var cases = (
            from payloads in Payload.NonEmptyListOf()
            from splits in Splits
            from cut in Gen.Choose(0, payloads.Sum(payload => payload.Length + 4))
            select (payloads, splits, cut)).ToArbitrary();

        Prop.ForAll(cases, async example =>
        {
            var (payloads, splits, cut) = example;
            var ends = payloads.Aggregate(new List<int> { 0 }, (list, payload) => [.. list, list[^1] + payload.Length + 4]);
            var bytes = payloads.SelectMany(FrameTests.Frame).Take(cut).ToArray();

            var (read, error) = await ReadAllAsync(bytes, splits);

            var whole = ends.Count(end => end <= cut) - 1;
            return Same(read, payloads.Take(whole)) && error == (ends.Contains(cut) ? null : FrameError.Cut);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_written_is_read()
    {
        Prop.ForAll(Payload.NonEmptyListOf().ToArbitrary(), async payloads =>
        {
            using var stream = new MemoryStream();
            using var writer = new FrameWriter(stream);
            foreach (var payload in payloads)
            {
                await writer.WriteAsync(payload, CancellationToken.None);
            }

            var (read, error) = await ReadAllAsync(stream.ToArray(), [int.MaxValue]);

            return error is null && Same(read, payloads);
        }).QuickCheckThrowOnFailure();
    }

    private static async Task<(List<byte[]> Read, FrameError? Error)> ReadAllAsync(byte[] bytes, IReadOnlyList<int> splits)
    {
        using var stream = new ChunkedStream(bytes, splits);
        var reader = new FrameReader(stream);
        var read = new List<byte[]>();
        try
        {
            while (await reader.ReadAsync(CancellationToken.None) is { } payload)
            {
                read.Add(payload.ToArray());
            }

            return (read, null);
        }
        catch (FrameException exception)
        {
            return (read, exception.Error);
        }
    }

    private static bool Same(IEnumerable<byte[]> left, IEnumerable<byte[]> right) =>
        left.Select(Convert.ToHexString).SequenceEqual(right.Select(Convert.ToHexString));
}
