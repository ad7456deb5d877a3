namespace Ringbridge.Tests.Sip;

/// <summary>What sipp does in one call (sipp's scenario XML, sipp.readthedocs.io). Words in brackets are sipp's own variables.</summary>
internal sealed record SippScenario(string Xml)
{
    private const string OurTag = "[last_To:];tag=[pid]sipp[call_number]";

    /// <summary>Rings, answers, waits for the caller to hang up.</summary>
    public static SippScenario Answers { get; } = Of(
        """<recv request="INVITE" crlf="true"/>""",
        Response("180 Ringing"),
        Response("200 OK", withMedia: true),
        """<recv request="ACK"/>""",
        """<recv request="BYE"/>""",
        Response("200 OK", tag: "[last_To:]"));

    /// <summary>Rings, answers, hangs up at once.</summary>
    public static SippScenario AnswersAndHangsUp { get; } = Of(
        """<recv request="INVITE" crlf="true" rrs="true"><action><ereg regexp=".*" search_in="hdr" header="From:" assign_to="from"/><ereg regexp=".*" search_in="hdr" header="To:" assign_to="to"/></action></recv>""",
        Response("180 Ringing"),
        Response("200 OK", withMedia: true),
        """<recv request="ACK"/>""",
        Message("""
            BYE [next_url] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
            From:[$to];tag=[pid]sipp[call_number]
            To:[$from]
            Call-ID: [call_id]
            CSeq: 1 BYE
            Max-Forwards: 70
            Content-Length: 0
            """),
        """<recv response="200"/>""");

    /// <summary>Rings until the caller gives up.</summary>
    public static SippScenario RingsForEver { get; } = Of(
        """<recv request="INVITE" crlf="true"><action><ereg regexp=".*" search_in="hdr" header="CSeq:" assign_to="invite"/></action></recv>""",
        Response("180 Ringing"),
        """<recv request="CANCEL"/>""",
        Response("200 OK"),
        Message($"""
            SIP/2.0 487 Request Terminated
            [last_Via:]
            [last_From:]
            {OurTag}
            [last_Call-ID:]
            CSeq:[$invite]
            Content-Length: 0
            """),
        """<recv request="ACK"/>""");

    /// <summary>Refuses with a status, such as <c>486 Busy Here</c>.</summary>
    public static SippScenario Refuses(string status) => Of(
        """<recv request="INVITE" crlf="true"/>""",
        Response(status),
        """<recv request="ACK"/>""");

    /// <summary>Calls, and hangs up once it was answered.</summary>
    /// <param name="from">Who calls, as a From header has it, such as <c>"Erika" &lt;sip:+4930123@pbx.test&gt;</c>.</param>
    public static SippScenario Calls(string from) => Of(
        Invite(from),
        """<recv response="100" optional="true"/>""",
        """<recv response="180" optional="true"/>""",
        """<recv response="200" rtd="true"/>""",
        Request("ACK", from),
        Request("BYE", from, sequence: 2),
        """<recv response="200"/>""");

    /// <summary>Calls, and once it was answered waits until the callee hangs up.</summary>
    public static SippScenario CallsAndStays(string from) => Of(
        Invite(from),
        """<recv response="100" optional="true"/>""",
        """<recv response="180" optional="true"/>""",
        """<recv response="200" rtd="true"/>""",
        Request("ACK", from),
        """<recv request="BYE"/>""",
        Response("200 OK", tag: "[last_To:]"));

    /// <summary>Calls, is answered, then held by a re-INVITE, and waits until the callee hangs up.</summary>
    public static SippScenario CallsAndIsHeld(string from) => Of(
        Invite(from),
        """<recv response="100" optional="true"/>""",
        """<recv response="180" optional="true"/>""",
        """<recv response="200" rtd="true"/>""",
        Request("ACK", from),
        """<recv request="INVITE"/>""",
        Response("200 OK", withMedia: true, tag: "[last_To:]"),
        """<recv request="ACK"/>""",
        """<recv request="BYE"/>""",
        Response("200 OK", tag: "[last_To:]"));

    /// <summary>Calls, and expects to be refused with a status code.</summary>
    public static SippScenario CallsAndIsRefused(string from, int status) => Of(
        Invite(from),
        """<recv response="100" optional="true"/>""",
        """<recv response="180" optional="true"/>""",
        $"""<recv response="{status}"/>""",
        Request("ACK", from, branch: "[branch-4]"));

    /// <summary>Calls, and gives up as soon as it rings.</summary>
    public static SippScenario CallsAndGivesUp(string from) => Of(
        Invite(from),
        """<recv response="100" optional="true"/>""",
        """<recv response="180"/>""",
        Message($"""
            CANCEL sip:[service]@[remote_ip]:[remote_port] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch-3]
            From: {from};tag=[pid]sipp[call_number]
            To: <sip:[service]@[remote_ip]:[remote_port]>
            Call-ID: [call_id]
            CSeq: 1 CANCEL
            Max-Forwards: 70
            Content-Length: 0
            """),
        """<recv response="200"/>""",
        """<recv response="487"/>""",
        Request("ACK", from, branch: "[branch-6]"));

    private static SippScenario Of(params string[] steps) =>
        new($"""<?xml version="1.0" encoding="UTF-8"?><scenario name="test">{"\n"}{string.Join('\n', steps)}{"\n"}</scenario>""");

    private static string Message(string text) => $"<send><![CDATA[\n\n{text}\n\n]]></send>";

    private static string Response(string status, bool withMedia = false, string tag = OurTag) => Message($"""
        SIP/2.0 {status}
        [last_Via:]
        [last_From:]
        {tag}
        [last_Call-ID:]
        [last_CSeq:]
        Contact: <sip:[local_ip]:[local_port];transport=[transport]>
        {(withMedia ? Media : "Content-Length: 0")}
        """);

    private static string Invite(string from) => Message($"""
        INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
        From: {from};tag=[pid]sipp[call_number]
        To: <sip:[service]@[remote_ip]:[remote_port]>
        Call-ID: [call_id]
        CSeq: 1 INVITE
        Contact: <sip:[local_ip]:[local_port];transport=[transport]>
        Max-Forwards: 70
        {Media}
        """);

    private static string Request(string method, string from, int sequence = 1, string branch = "[branch]") => Message($"""
        {method} sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        Via: SIP/2.0/[transport] [local_ip]:[local_port];branch={branch}
        From: {from};tag=[pid]sipp[call_number]
        To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
        Call-ID: [call_id]
        CSeq: {sequence} {method}
        Max-Forwards: 70
        Content-Length: 0
        """);

    private const string Media = """
        Content-Type: application/sdp
        Content-Length: [len]

        v=0
        o=sipp 1 1 IN IP[local_ip_type] [local_ip]
        s=-
        c=IN IP[media_ip_type] [media_ip]
        t=0 0
        m=audio [media_port] RTP/AVP 0
        a=rtpmap:0 PCMU/8000
        """;
}
