using Ringbridge.Agent.Hosting;
using Ringbridge.AgentProcess;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Host.AgentProcess;

public sealed class AgentFinderTests
{
    private static readonly RingbridgeHome Home = RingbridgeHome.At("/nowhere/rb");

    [Fact]
    public void A_running_agent_is_used_and_none_is_started()
    {
        var desk = new Desk { ListensAfter = TimeSpan.Zero };

        desk.Find().Connect().ShouldBeSameAs(desk.Door);

        desk.Starts.ShouldBe(0);
    }

    [Fact]
    public void Without_an_agent_one_is_started_and_waited_for()
    {
        var desk = new Desk { ListensAfter = TimeSpan.FromSeconds(2) };

        desk.Find().Connect().ShouldBeSameAs(desk.Door);

        desk.Starts.ShouldBe(1);
    }

    [Fact]
    public void The_waiting_is_dense_at_first_and_never_longer_than_a_tenth_of_a_second()
    {
        var desk = new Desk { ListensAfter = TimeSpan.FromSeconds(2) };

        desk.Find().Connect();

        desk.Pauses[0].ShouldBeLessThan(TimeSpan.FromMilliseconds(10));
        desk.Pauses.Max().ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void An_agent_that_lost_the_race_leaves_in_peace_and_the_winner_is_waited_for()
    {
        var desk = new Desk { ListensAfter = TimeSpan.FromSeconds(3), ChildExitCode = 0 };

        desk.Find().Connect().ShouldBeSameAs(desk.Door);
    }

    [Fact]
    public void An_agent_that_ends_with_an_error_is_reported_at_once()
    {
        var desk = new Desk { ChildExitCode = 134 };

        var failure = Should.Throw<AgentUnavailableException>(() => desk.Find().Connect());

        failure.Problem.Detail.ShouldBe(Details.AgentEndedAtStart);
        failure.Problem.Arguments["code"].ShouldBe("134");
        desk.Pauses.Count.ShouldBe(1);
    }

    [Fact]
    public void An_agent_that_never_listens_is_given_up()
    {
        var desk = new Desk();

        Should.Throw<AgentUnavailableException>(() => desk.Find().Connect()).Problem.Detail.ShouldBe(Details.AgentDoesNotAnswer);

        desk.Starts.ShouldBe(1);
    }

    [Fact]
    public void A_program_that_cannot_be_started_is_reported_with_the_system_s_words()
    {
        var desk = new Desk { StartFailure = new IOException("Permission denied") };

        var failure = Should.Throw<AgentUnavailableException>(() => desk.Find().Connect());

        failure.Problem.Detail.ShouldBe(Details.AgentNotStartable);
        failure.Message.ShouldContain("Permission denied");
    }

    [Fact]
    public void Somebody_else_at_the_door_is_not_spoken_to()
    {
        var desk = new Desk { ConnectFailure = new UnauthorizedAccessException() };

        Should.Throw<AgentUnavailableException>(() => desk.Find().Connect()).Problem.Detail.ShouldBe(Details.AgentOfSomebodyElse);

        desk.Starts.ShouldBe(0);
    }

    [Fact]
    public void Cancelling_ends_the_wait()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => new Desk().Find().Connect(cancelled.Token));
    }

    private sealed class Desk : IAgentChild
    {
        private readonly ManualTime _time = new();
        private readonly DateTimeOffset _began;

        public Desk() => _began = _time.GetUtcNow();

        public Stream Door { get; } = new MemoryStream();

        public TimeSpan? ListensAfter { get; init; }

        public int? ChildExitCode { get; init; }

        public IOException? StartFailure { get; init; }

        public Exception? ConnectFailure { get; init; }

        public int Starts { get; private set; }

        public List<TimeSpan> Pauses { get; } = [];

        public int? ExitCode => ChildExitCode;

        public AgentFinder Find() => new(Connect, Start, _time, Pause);

        private Stream Connect() => (ConnectFailure, _time.GetUtcNow() - _began >= ListensAfter) switch
        {
            ({ } failure, _) => throw failure,
            (null, true) => Door,
            _ => throw new AgentNotRunningException(Home),
        };

        private Desk Start()
        {
            Starts++;
            return StartFailure is null ? this : throw StartFailure;
        }

        private void Pause(TimeSpan time)
        {
            Pauses.Add(time);
            _time.Advance(time);
        }
    }
}
