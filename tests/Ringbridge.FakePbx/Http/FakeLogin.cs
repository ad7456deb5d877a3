namespace Ringbridge.FakePbx.Http;

/// <summary>How a fake server wants log-ins.</summary>
public enum FakeLogin
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>RFC 7617.</summary>
    Basic,

    /// <summary>RFC 7616 with MD5, as snom's <c>http_scheme</c> on.</summary>
    DigestMd5,

    /// <summary>RFC 7616 with SHA-256.</summary>
    DigestSha256,

    /// <summary>RFC 2069: Digest with neither <c>qop</c> nor <c>algorithm</c>.</summary>
    DigestOld,

    /// <summary>A scheme that no phone line speaks.</summary>
    Bearer,
}
