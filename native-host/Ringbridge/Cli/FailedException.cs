using Ringbridge.Text;

namespace Ringbridge.Cli;

/// <summary>A verb could not do its work; exit code 1.</summary>
internal sealed class FailedException(string reason, Phrase phrase, params object[] values) : Exception(phrase.In("en", values))
{
    /// <summary>One of <see cref="Contract.Problems.Reasons"/>.</summary>
    public string Reason => reason;

    /// <summary>What happened and what to do, in a language.</summary>
    public string In(string language) => phrase.In(language, values);
}
