using Ringbridge.Contract.Lines;

namespace Ringbridge.Lines;

/// <summary>A line whose phone system can list what may stand in some of its fields (<see cref="LineField.IsListed"/>).</summary>
public interface IChoiceLine : ILine
{
    /// <summary>The values for a field, whatever stands there now. Fails as <see cref="ILine.TestAsync"/> does.</summary>
    Task<IReadOnlyList<LineFieldChoice>> ListChoicesAsync(string key, CancellationToken cancellationToken);
}
