using System.Text.Json;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Options;

/// <summary>
/// A password as it stands in the settings: <c>{"secret": "name"}</c>, kept in the secret store, or plain text (tests, throw-away
/// set-ups). It has no <c>ToString</c> that shows it, so it cannot slip into a log.
/// </summary>
public sealed class LineSecret
{
    private readonly string? _plain;

    private LineSecret(string? name, string? plain) => (Name, _plain) = (name, plain);

    /// <summary>Its name in the secret store; null when it is plain text.</summary>
    public string? Name { get; }

    /// <summary>Reads it from the settings; null when <paramref name="value"/> is no secret.</summary>
    public static LineSecret? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return new LineSecret(name: null, value.GetString());
        }

        if (value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() != 1
            || !value.TryGetProperty("secret", out var name) || name.ValueKind != JsonValueKind.String || name.GetString() is not { Length: > 0 } text)
        {
            return null;
        }

        return new LineSecret(text, plain: null);
    }

    /// <summary>The password itself.</summary>
    /// <param name="line">What people call the line, for the sentence.</param>
    /// <param name="services">Where secrets are resolved.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LineRejectedException">No secret of that name is stored (<see cref="Details.MissingSecret"/>).</exception>
    public async Task<string> ResolveAsync(string line, LineServices services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (Name is null)
        {
            return _plain ?? "";
        }

        return await services.ResolveSecretAsync(Name, cancellationToken)
            ?? throw new LineRejectedException(new Problem(Reasons.BadSettings, Details.MissingSecret).With("line", line).With("secret", Name));
    }

    /// <inheritdoc />
    public override string ToString() => Name is null ? "plain text" : $"secret {Name}";
}
