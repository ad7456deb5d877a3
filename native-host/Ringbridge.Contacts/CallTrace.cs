namespace Ringbridge.Contacts;

/// <summary>What a source says of a call that may have been written down there.</summary>
public enum CallTrace
{
    /// <summary>Nobody can say: the source does not find it, and need not find what is there.</summary>
    Unknown,

    /// <summary>It is there.</summary>
    There,

    /// <summary>It may be told again without being there twice: it is certainly not there, or the source itself knows a repetition.</summary>
    MayBeTold,
}
