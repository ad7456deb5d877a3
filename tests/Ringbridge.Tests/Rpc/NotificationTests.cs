using System.Collections.Concurrent;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Tests.Rpc;

public sealed class NotificationTests
{
    [Fact]
    public async Task Notifications_arrive_in_order_and_before_a_later_request()
    {
        await using var pair = new RpcPair();
        var heard = new ConcurrentQueue<bool>();
        pair.Server.OnNotification(RpcMethods.SessionFocus, ContractJson.Default.SessionFocusParams, args => heard.Enqueue(args.Focused));
        pair.OnDial((_, _) => Task.FromResult(RpcPair.CallTo($"{heard.Count}")));
        pair.Start();
        var sent = Enumerable.Range(0, 500).Select(number => number % 3 == 0).ToList();
        foreach (var focused in sent)
        {
            await FocusAsync(pair, focused);
        }

        var result = await pair.DialAsync("1");

        result.Call.RemoteNumber.ShouldBe("500");
        heard.ShouldBe(sent);
    }

    [Fact]
    public async Task A_notification_that_nobody_knows_is_ignored()
    {
        await using var pair = new RpcPair();
        pair.OnDial((args, _) => Task.FromResult(RpcPair.CallTo(args.Number)));
        pair.Start();

        await FocusAsync(pair, true);

        (await pair.DialAsync("1")).Call.RemoteNumber.ShouldBe("1");
        pair.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_handler_does_not_stop_the_next_notification()
    {
        await using var pair = new RpcPair();
        var heard = new TaskCompletionSource();
        pair.Server.OnNotification(RpcMethods.SessionFocus, ContractJson.Default.SessionFocusParams, args =>
        {
            if (args.Focused)
            {
                throw new InvalidOperationException("no");
            }

            heard.SetResult();
        });
        pair.Start();

        await FocusAsync(pair, true);
        await FocusAsync(pair, false);

        await heard.Task.WaitAsync(RpcPair.Patience);
        pair.Incidents.ShouldBe(["The handler of session.focus broke."]);
    }

    private static Task FocusAsync(RpcPair pair, bool focused) => pair.Client.NotifyAsync(
        RpcMethods.SessionFocus, new SessionFocusParams(focused), ContractJson.Default.SessionFocusParams, CancellationToken.None);
}
