using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Contacts;

/// <summary>How asking a source went.</summary>
[JsonConverter(typeof(CamelCaseConverter<SourceAnswerState>))]
public enum SourceAnswerState
{
    /// <summary>It is being asked. Contacts that it has already are those of earlier, which may change.</summary>
    Asking,

    /// <summary>It answered, with or without contacts.</summary>
    Answered,

    /// <summary>It could not be asked, or did not answer in time. Contacts that it has all the same are those of earlier.</summary>
    Failed,

    /// <summary>It is not asked for such a number: internal numbers go to internal sources only.</summary>
    NotAsked,
}
