using Ringbridge.Cli;
using Ringbridge.Shim;

// Nothing may come before this: a browser waits for the shim, and standard output is its alone.
return BrowserStart.Read(args) is { } start
    ? ShimProgram.Run(start)
    : await CommandLine.RunAsync(args);
