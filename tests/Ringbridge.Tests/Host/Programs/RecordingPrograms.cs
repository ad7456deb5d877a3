using Ringbridge.Programs;

namespace Ringbridge.Tests.Host.Programs;

/// <summary>Programs that are installed only as far as a test says so; every start is recorded.</summary>
internal sealed class RecordingPrograms : IProgramRunner
{
    private readonly Dictionary<string, Func<IReadOnlyList<string>, ProgramResult>> _installed = new(StringComparer.Ordinal);

    public List<string[]> Started { get; } = [];

    public RecordingPrograms With(string program, string output, int exitCode = 0)
    {
        _installed[program] = _ => new ProgramResult(exitCode, output);
        return this;
    }

    public Task<ProgramResult?> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Started.Add([program, .. arguments]);
        return Task.FromResult(_installed.TryGetValue(program, out var run) ? run(arguments) : null);
    }
}
