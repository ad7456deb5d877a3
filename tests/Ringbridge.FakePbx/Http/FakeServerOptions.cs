using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Ringbridge.FakePbx.Http;

/// <summary>How a fake server is set up.</summary>
public sealed record FakeServerOptions
{
    /// <summary>Where it listens, at a port of the system's choice.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Its certificate; null: no TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How it wants log-ins.</summary>
    public FakeLogin Login { get; init; }

    /// <summary>The one user.</summary>
    public string User { get; init; } = "admin";

    /// <summary>That user's password.</summary>
    public string Password { get; init; } = "right";

    /// <summary>Says once that a nonce is stale, though the password is right.</summary>
    public bool StaleNonceOnce { get; init; }

    /// <summary>So many wrong log-ins lock it.</summary>
    public int LockAfter { get; init; } = 3;

    /// <summary>So long it stays locked.</summary>
    public TimeSpan LockFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How late <see cref="Fault.Slow"/> answers.</summary>
    public TimeSpan SlowFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Where <see cref="Fault.Redirect"/> sends on to.</summary>
    public string RedirectTo { get; init; } = "http://elsewhere.example/login";

    /// <summary>Time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
