namespace Ringbridge.Lines.Http;

/// <summary>
/// Bytes up to a limit. They lie where the garbage collector does not move them and never in memory that grows, so no copy
/// of them is left anywhere once they are cleared.
/// </summary>
/// <param name="capacity">The limit.</param>
internal sealed class PinnedBytes(int capacity)
{
    private readonly byte[] _bytes = GC.AllocateArray<byte>(capacity, pinned: true);

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>Whether so many more are within the limit.</summary>
    public bool HasRoomFor(int more) => more <= capacity - Length;

    /// <summary>Adds some that there is room for.</summary>
    public void Add(ReadOnlySpan<byte> more)
    {
        more.CopyTo(_bytes.AsSpan(Length));
        Length += more.Length;
    }

    /// <summary>Overwrites them.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, Length).Clear();
        Length = 0;
    }
}
