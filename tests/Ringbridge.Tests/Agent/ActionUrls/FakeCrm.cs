using Ringbridge.FakePbx.Http;

namespace Ringbridge.Tests.Agent.ActionUrls;

/// <summary>A web server that action URLs lead to: takes everything, unless told otherwise.</summary>
internal sealed class FakeCrm(FakeServerOptions? options = null) : FakeHttpServer(options ?? new FakeServerOptions())
{
    /// <summary>What it answers, by the path.</summary>
    public Func<string, RawAnswer> Answer { get; set; } = _ => new RawAnswer(200, "ok");

    /// <summary>The targets it was asked for.</summary>
    public IEnumerable<string> Targets => Requests.All.Select(recorded => recorded.Request.Target);

    /// <summary>The same without repetitions, which a receiver tells by their key.</summary>
    public IEnumerable<string> Events => Requests.All.DistinctBy(recorded => recorded.Request.Headers["Idempotency-Key"]).Select(recorded => recorded.Request.Target);

    protected override Task<RawAnswer> AnswerAsync(RawRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request.Path));
}
