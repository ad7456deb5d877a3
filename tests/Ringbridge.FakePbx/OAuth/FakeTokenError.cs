namespace Ringbridge.FakePbx.OAuth;

/// <summary>Why a vendor gives no tokens.</summary>
public enum FakeTokenError
{
    /// <summary>It gives them.</summary>
    None,

    /// <summary>It does not know the app, or its secret is wrong.</summary>
    Client,

    /// <summary>The code or refresh token is not good, or good no more.</summary>
    Grant,
}
