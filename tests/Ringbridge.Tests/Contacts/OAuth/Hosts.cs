using System.Collections.Concurrent;

namespace Ringbridge.Tests.Contacts.OAuth;

/// <summary>Brings what is asked of some hosts to a server on this computer, and notes what each of them was shown. Any other host is a failure.</summary>
internal sealed class Hosts(string url, params string[] hosts) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>What each host was shown: its <c>Authorization</c> and its body.</summary>
    public ConcurrentQueue<(string Host, string Shown)> Seen { get; } = new();

    /// <summary>Holds requests for tokens back until it is completed; null: nothing is held.</summary>
    public TaskCompletionSource? Gate { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri.ShouldNotBeNull();
        hosts.ShouldContain(address.Host);
        address.Scheme.ShouldBe("https");
        Seen.Enqueue((address.Host, $"{request.Headers.Authorization} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken))}"));
        if (Gate is { } gate && address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        request.RequestUri = new Uri(new Uri(url), address.PathAndQuery);
        return await base.SendAsync(request, cancellationToken);
    }
}
