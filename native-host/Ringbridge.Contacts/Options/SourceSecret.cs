using System.Text.Json;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Options;

/// <summary>
/// A password as it stands in the settings: <c>{"secret": "name"}</c>, kept in the secret store, or plain text (tests,
/// throw-away set-ups). It has no <c>ToString</c> that shows it, so it cannot slip into a log.
/// </summary>
internal sealed class SourceSecret
{
    private readonly string? _name;
    private readonly string? _plain;

    private SourceSecret(string? name, string? plain) => (_name, _plain) = (name, plain);

    /// <summary>Reads it from the settings; null when <paramref name="value"/> is no secret.</summary>
    public static SourceSecret? Read(JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.String } => new SourceSecret(name: null, value.GetString()),
        { ValueKind: JsonValueKind.Object } when value.EnumerateObject().Count() == 1 && value.TryGetProperty("secret", out var name)
            && name.ValueKind is JsonValueKind.String && name.GetString() is { Length: > 0 } text => new SourceSecret(text, plain: null),
        _ => null,
    };

    /// <summary>The password itself.</summary>
    /// <exception cref="SourceException">No secret of that name is stored.</exception>
    public async Task<string> ResolveAsync(NameInLanguages source, SourceServices services, CancellationToken cancellationToken) => _name is null
        ? _plain ?? ""
        : await services.ResolveSecretAsync(_name, cancellationToken) ?? throw new SourceException(
            new Problem(Reasons.SourceFailed, Details.SourceMissingSecret).With("source", source).With("secret", _name));

    /// <summary>Replaces it by what comes of it. Plain text stands in a file that is not ours to change: there the new one is good for this once.</summary>
    public Task RenewAsync(SourceServices services, Func<string?, Task<string>> exchange, CancellationToken cancellationToken) =>
        _name is null ? exchange(_plain) : services.RenewSecretAsync(_name, exchange, cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => _name is null ? "plain text" : $"secret {_name}";
}
