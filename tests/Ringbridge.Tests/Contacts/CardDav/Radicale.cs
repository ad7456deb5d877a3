using System.Net.Http.Headers;
using System.Text;

namespace Ringbridge.Tests.Contacts.CardDav;

/// <summary>A real Radicale with one user and one address book.</summary>
internal sealed class Radicale : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ringbridge-radicale-").FullName;

    // A connection for each request: it answers in HTTP/1.0 and closes, but .NET may use the connection again before it sees that.
    private readonly HttpClient _client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
    private ServerProgram? _program;

    private Radicale(int port) => Address = $"http://127.0.0.1:{port}/";

    public string Address { get; }

    public string Book => $"{Address}anna/book/";

    public static async Task<Radicale> StartAsync()
    {
        var port = ServerProgram.FreePort();
        var server = new Radicale(port);
        var (config, users) = (Path.Combine(server._folder, "config"), Path.Combine(server._folder, "users"));
        await File.WriteAllTextAsync(users, "anna:geheim\n");
        await File.WriteAllTextAsync(config, $"""
            [server]
            hosts = 127.0.0.1:{port}
            [auth]
            type = htpasswd
            htpasswd_filename = {users}
            htpasswd_encryption = plain
            delay = 0
            [rights]
            type = owner_only
            [storage]
            filesystem_folder = {Path.Combine(server._folder, "data")}
            """);
        server._program = await ServerProgram.StartAsync("radicale", "radicale", ["--config", config], port);
        server._client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("anna:geheim"u8));
        await server.SendAsync(new HttpMethod("MKCOL"), "", """
            <create xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><c:addressbook/></resourcetype><displayname>Kunden</displayname></prop></set></create>
            """, "application/xml");
        return server;
    }

    /// <summary>Adds or replaces a card.</summary>
    public Task PutAsync(string id, string name, params string[] more) => SendAsync(
        HttpMethod.Put, $"{id}.vcf", $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{id}\r\nFN:{name}\r\n{string.Join("\r\n", more)}\r\nEND:VCARD\r\n", "text/vcard");

    public Task DeleteAsync(string id) => SendAsync(HttpMethod.Delete, $"{id}.vcf", "", "text/plain");

    /// <summary>Forgets what it told about changes, as a server does after a while.</summary>
    public void ForgetTokens() => Directory.EnumerateDirectories(Path.Combine(_folder, "data"), ".Radicale.cache", SearchOption.AllDirectories).ToList()
        .ForEach(cache => Directory.Delete(cache, recursive: true));

    public void Dispose()
    {
        _client.Dispose();
        _program?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task SendAsync(HttpMethod method, string path, string body, string type)
    {
        using var request = new HttpRequestMessage(method, Book + path) { Content = new StringContent(body, Encoding.UTF8, type) };
        try
        {
            using var response = await _client.SendAsync(request);
            response.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {response.StatusCode}");
        }
        catch (HttpRequestException broken)
        {
            throw new InvalidOperationException($"{method} {path}: {broken.Message} Radicale said: {_program?.Output}", broken);
        }
    }
}
