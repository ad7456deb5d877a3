namespace Ringbridge.FakePbx.Http;

/// <summary>What a log-in is worth.</summary>
internal enum LoginVerdict
{
    /// <summary>User or password is wrong.</summary>
    Wrong,

    /// <summary>May go on.</summary>
    Right,

    /// <summary>Right, but for a nonce that does not count any more.</summary>
    Stale,
}
