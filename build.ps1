#!/usr/bin/env pwsh
dotnet run --project "$PSScriptRoot/build/Build.csproj" --verbosity quiet -- @args
exit $LASTEXITCODE
