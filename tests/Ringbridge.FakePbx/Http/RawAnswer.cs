using System.Globalization;
using System.Text;

namespace Ringbridge.FakePbx.Http;

/// <summary>An answer, before it is written.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="ContentType">Its type.</param>
public sealed record RawAnswer(int Status, string Body = "", string ContentType = "text/plain")
{
    /// <summary>Further header lines.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Writes what follows the head, and goes on as long as it likes; the connection ends with it. Null: <see cref="Body"/> follows.</summary>
    public Func<Stream, CancellationToken, Task<StreamEnd>>? Stream { get; init; }

    /// <summary>As it goes over the wire; of a stream the head only.</summary>
    public byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} {(Status < 300 ? "OK" : "No")}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Type: {ContentType}\r\n")
            .Append(Stream is null ? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n") : "Connection: close\r\n");
        foreach (var header in Headers)
        {
            head.Append(header).Append("\r\n");
        }

        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }
}
