using Ringbridge.Text;

namespace Ringbridge.Cli;

/// <summary>The command line does not make sense; exit code 2.</summary>
internal sealed class UsageException(Phrase phrase, params object[] values) : Exception(phrase.In("en", values))
{
    /// <summary>What does not make sense, in a language.</summary>
    public string In(string language) => phrase.In(language, values);
}
