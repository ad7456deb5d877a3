#!/usr/bin/env bash
set -euo pipefail
exec dotnet run --project "$(dirname "${BASH_SOURCE[0]}")/build/Build.csproj" --verbosity quiet -- "$@"
