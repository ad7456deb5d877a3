using System.Text;

namespace Ringbridge.Agent.Receiver;

/// <summary>An answer to a sender: a status, and a sentence where a person may read it. No page may read it (no CORS), nothing may keep it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">For people; mostly empty.</param>
internal sealed record ReceiverReply(int Status, string Text = "")
{
    /// <summary>Taken.</summary>
    public static readonly ReceiverReply Ok = new(200);

    /// <summary>The answer to what could not be read.</summary>
    public static ReceiverReply For(ReadFault fault) => new(fault is ReadFault.TooLong ? 431 : 400);

    /// <summary>As it goes over the wire.</summary>
    public byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes(Text.Length == 0 ? "" : $"{Text}\n");
        var head = $"HTTP/1.1 {Status} {Phrase()}\r\n"
            + (body.Length == 0 ? "" : "Content-Type: text/plain; charset=utf-8\r\n")
            + $"Content-Length: {body.Length}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private string Phrase() => Status switch
    {
        200 => "OK",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        _ => "Bad Request",
    };
}
