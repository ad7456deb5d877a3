using Ringbridge.FakePbx.Control;

if (args is ["serve", .. var rest])
{
    return await ServeCommand.RunAsync(rest, Console.In, Console.Out, Console.Error);
}

await Console.Error.WriteLineAsync("usage: fakepbx serve [--yealink] [--snom] [--nfon] [--softphone] [--login KIND] [--user NAME] [--password TEXT] [--tls] [--ipv6] [--slow-ms N]");
return 2;
