using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Contacts.Index;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>How often an index in memory tries to go back to its file.</summary>
public sealed class ContactIndexReturnTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly KeysInMemory _keys = new();

    [Fact]
    public async Task A_key_is_asked_for_less_and_less_because_a_keyring_asks_the_person_each_time()
    {
        _keys.IsGone = true;

        (await PausesAsync(Details.ContactsKeyUnreachable, 9)).ShouldBe([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    }

    [Fact]
    public async Task A_file_is_tried_every_half_minute()
    {
        Directory.CreateDirectory(_home.Home.ContactsFile);

        (await PausesAsync(Details.ContactsUnusable, 4)).ShouldBe([30, 30, 30, 30]);
    }

    [Fact]
    public async Task Whatever_breaks_at_the_start_leaves_an_index_in_memory_that_says_so()
    {
        var keys = new KeysThatBreak();

        using var index = await ContactIndexFile.OpenAsync(_home.Home.ContactsFile, keys, TimeProvider.System, NullLoggerFactory.Instance);

        index.Problem!.Detail.ShouldBe(Details.ContactsUnusable);
        index.Problem.Arguments["cause"].ShouldBe(nameof(FormatException));
        index.CanWrite.ShouldBeTrue();
    }

    public void Dispose() => _home.Dispose();

    private async Task<IEnumerable<double>> PausesAsync(string detail, int count)
    {
        var time = new CountedPauses(count);
        using var index = ContactIndex.OpenTemporary(new ContactOpening(_home.Home.ContactsFile, _keys, time), new Problem(Reasons.Internal, detail), time);
        await using var looking = new ContactIndexReturn(index, () => { }, time, NullLogger.Instance);
        return (await time.Pauses.WaitAsync(TestClient.Soon)).Select(pause => pause.TotalSeconds);
    }

    private sealed class KeysThatBreak : IIndexKeys
    {
        public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) => throw new FormatException("quotes the file");

        public Task<string> KeepAsync(string name, byte[] secret, CancellationToken cancellationToken) => throw new FormatException("quotes the file");

        public Task ForgetAsync(string name, CancellationToken cancellationToken) => throw new FormatException("quotes the file");
    }

    // Each wait is over at once, but for the last one, which lasts.
    private sealed class CountedPauses(int count) : TimeProvider
    {
        private readonly List<TimeSpan> _pauses = [];
        private readonly TaskCompletionSource<IReadOnlyList<TimeSpan>> _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<IReadOnlyList<TimeSpan>> Pauses => _all.Task;

        // They follow one another, so nobody else is in here.
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _pauses.Add(dueTime);
            if (_pauses.Count < count)
            {
                return System.CreateTimer(callback, state, TimeSpan.Zero, period);
            }

            _all.TrySetResult(_pauses);
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }
}
