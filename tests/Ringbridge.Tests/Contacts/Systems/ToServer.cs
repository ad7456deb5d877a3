namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>Brings what is asked of <see cref="Address"/> to a server on this computer, as if that were its name.</summary>
internal sealed class ToServer(string url) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>The address that sources are configured with.</summary>
    public const string Address = "https://crm.example/";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri.ShouldNotBeNull().Host.ShouldBe(new Uri(Address).Host);
        request.RequestUri = new Uri(new Uri(url), request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
