using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Streams;

namespace Ringbridge.Tests.Rpc;

/// <summary>What must hold for all conversations, and against whatever somebody sends.</summary>
public sealed class JsonRpcProperties
{
    private static readonly string[] Messages =
    [
        """{"jsonrpc":"2.0","id":1,"method":"call.list"}""",
        """{"jsonrpc":"2.0","id":"ü","method":"call.dial","params":{"number":"+49 30 123"}}""",
        """{"jsonrpc":"2.0","id":7.5,"method":"journal.query","params":{"limit":3}}""",
        """{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}""",
        """{"jsonrpc":"2.0","id":3,"result":{"call":null}}""",
        """{"jsonrpc":"2.0","id":3,"error":{"code":-32000,"message":"no","data":{"reason":"refused"}}}""",
        """{"jsonrpc":"2.0","method":"no.such","params":[1,2,[3,{"a":null}]]}""",
    ];

    private static readonly Gen<byte> AnyByte = Gen.Choose(0, 255).Select(value => (byte)value);

    private static readonly Gen<byte> JsonByte = Gen.Elements("{}[]\",:0123456789.eE+-\\ut nulafrsd"u8.ToArray());

    /// <summary>A good message in which some bytes were overwritten, removed or inserted.</summary>
    private static readonly Gen<byte[]> Mutated =
        from message in Gen.Elements(Messages)
        from changes in (from place in Gen.Choose(0, 10_000) from kind in Gen.Choose(0, 2) from value in Gen.OneOf(AnyByte, JsonByte) select (place, kind, value)).ListOf()
        select changes.Aggregate(Encoding.UTF8.GetBytes(message), (bytes, change) => Change(bytes, change.place % bytes.Length, change.kind, change.value));

    private static readonly Gen<byte[]> Garbage = Gen.OneOf(
        AnyByte.NonEmptyListOf().Select(bytes => bytes.ToArray()),
        JsonByte.NonEmptyListOf().Select(bytes => FrameTests.Frame(bytes.ToArray())),
        Mutated.Select(FrameTests.Frame));

    [Fact]
    public void Every_request_gets_its_own_answer_in_whatever_order_the_handlers_finish()
    {
        var orders = Gen.Choose(1, 40).SelectMany(count => Gen.Shuffle(Enumerable.Range(0, count))).ToArbitrary();

        Prop.ForAll(orders, async order =>
        {
            await using var pair = new RpcPair();
            var finish = order.ToDictionary(number => $"{number}", _ => new TaskCompletionSource());
            using var started = new SemaphoreSlim(0);
            pair.OnDial(async (args, _) =>
            {
                started.Release();
                await finish[args.Number].Task;
                return RpcPair.CallTo(args.Number);
            });
            pair.Start();
            var answers = Enumerable.Range(0, order.Length).Select(number => pair.DialAsync($"{number}")).ToList();
            foreach (var number in order)
            {
                await started.WaitAsync(RpcPair.Patience);
            }

            foreach (var number in order)
            {
                finish[$"{number}"].SetResult();
                if ((await answers[number]).Call.RemoteNumber != $"{number}")
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_is_sent_the_peer_answers_in_json_rpc_or_ends_that_connection_only()
    {
        var cases = Garbage.NonEmptyListOf().Select(parts => parts.SelectMany(part => part).ToArray()).ToArbitrary();

        Prop.ForAll(cases, async bytes =>
        {
            await using var neighbour = new RawClient().Start();
            await using var client = new RawClient().Start();
            var answers = ReadAnswersAsync(client);

            await WriteAsync(client.Stream, bytes);

            return await EndsWellAsync(client.Run)
                && (await answers).TrueForAll(IsAnswer)
                && IsAnswer(await neighbour.AskAsync(Messages[0]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_changed_message_never_breaks_the_peer_from_inside()
    {
        Prop.ForAll(Mutated.Where(bytes => bytes.Length > 0).ToArbitrary(), async bytes =>
        {
            await using var client = new RawClient().Start();
            var answers = ReadAnswersAsync(client);

            await WriteAsync(client.Stream, FrameTests.Frame(bytes));

            return await EndsWellAsync(client.Run)
                && (await answers).TrueForAll(IsAnswer)
                && client.Incidents.All(incident => incident == "An answer came that nobody waits for.");
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Change(byte[] bytes, int place, int kind, byte value) => kind switch
    {
        0 => [.. bytes[..place], value, .. bytes[(place + 1)..]],
        1 when bytes.Length > 1 => [.. bytes[..place], .. bytes[(place + 1)..]],
        _ => [.. bytes[..place], value, .. bytes[place..]],
    };

    /// <summary>Sends and ends the sending side; the peer may close before everything is written.</summary>
    private static async Task WriteAsync(DuplexStream stream, byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        stream.CloseOutput();
    }

    private static async Task<List<JsonElement>> ReadAnswersAsync(RawClient client)
    {
        var answers = new List<JsonElement>();
        while (await client.ReadAsync() is { } answer)
        {
            answers.Add(answer);
        }

        return answers;
    }

    private static async Task<bool> EndsWellAsync(Task run)
    {
        try
        {
            await run.WaitAsync(RpcPair.Patience);
            return true;
        }
        catch (FrameException)
        {
            return true;
        }
    }

    private static bool IsAnswer(JsonElement answer) =>
        answer.GetProperty("jsonrpc").GetString() == "2.0"
        && answer.TryGetProperty("id", out _)
        && answer.TryGetProperty("result", out _) != answer.TryGetProperty("error", out _);
}
