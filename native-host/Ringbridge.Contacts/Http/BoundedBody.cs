namespace Ringbridge.Contacts.Http;

/// <summary>Reads what a server sends, up to a limit: nobody knows before how much it is.</summary>
internal static class BoundedBody
{
    /// <summary>All of it; null when it is longer.</summary>
    /// <param name="content">What the server sends.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read && read > 0)
        {
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (body.Length > maxBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}
