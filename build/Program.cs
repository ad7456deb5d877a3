using Ringbridge.Build;

// The whole build: every verb installs what it needs and says what it does.
// build.sh and build.ps1 are doors to this program and hold no logic of their own.
return await BuildProgram.RunAsync(args);
