namespace Ringbridge.Agent.Secrets;

/// <summary>Names of secrets: they become file names and arguments of programs, so they are short and plain.</summary>
public static class SecretName
{
    private const int MaxLength = 64;

    /// <summary>Letters, digits, <c>.</c>, <c>_</c>, <c>-</c>; 1 to 64 of them, and not only dots.</summary>
    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= MaxLength }
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-')
        && name.Any(letter => letter is not '.')
        && name[0] is not '-';

    /// <summary>Throws when a name is none.</summary>
    internal static string Checked(string name) => IsValid(name) ? name : throw new ArgumentException("This is no name for a secret.", nameof(name));
}
