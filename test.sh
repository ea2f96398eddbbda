#!/usr/bin/env bash
# Everything a change must pass: restore in locked mode, warnings as errors, format, pending model changes, all tests.
# Prints "N passed, N failed" as its last line and fails when anything failed.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=$(mktemp -d)
databases=$results
trap 'rm -rf "$results" "$databases"' EXIT

# Databases of tests lie in memory where there is room for them, so that no commit waits for a disk.
if [ -d /dev/shm ] && [ "$(df --output=avail -BM /dev/shm | tail -1 | tr -dc 0-9)" -ge 2000 ]; then
  databases=$(mktemp -d /dev/shm/item-tracking-XXXXXX)
fi

if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  echo "== Installing Chromium for the browser tests"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
fi

echo "== Restore"
dotnet restore ItemTracking.sln --locked-mode
dotnet tool restore

echo "== Build, warnings are errors"
dotnet build ItemTracking.sln --no-restore -nr:false

echo "== Format"
dotnet format ItemTracking.sln --no-restore --verify-no-changes

echo "== Pending model changes"
for context in SqliteItemTrackingDb SqlServerItemTrackingDb; do
  dotnet ef migrations has-pending-model-changes --project ItemTracking.Core --startup-project ItemTracking.Core --no-build \
    --context "$context"
done

echo "== Tests"
status=0
server=${ITEMTRACKING_TEST_SQLSERVER:-}
default="Category!=Benchmark&Category!=Long"
TMPDIR=$databases ITEMTRACKING_TEST_SQLSERVER= dotnet test ItemTracking.Tests --no-build --nologo -nr:false \
  --filter "$default&Category!=SqlServer" \
  --logger "trx;LogFileName=sqlite.trx" --results-directory "$results" || status=$?

if [ -n "$server" ]; then
  echo "== The same store and posting tests on SQL Server, without those that look into SQLite itself"
  dotnet test ItemTracking.Tests --no-build --nologo -nr:false \
    --filter "$default&Database!=SQLite&FullyQualifiedName!~.EndToEnd.&FullyQualifiedName!~.Web.&FullyQualifiedName!~.Architecture." \
    --logger "trx;LogFileName=sqlserver.trx" --results-directory "$results" || status=$?
else
  echo "== Not run: the store and posting tests on SQL Server and what only it can show,"
  echo "   because ITEMTRACKING_TEST_SQLSERVER holds no connection string"
fi

passed=0 total=0
for file in "$results"/*.trx; do
  counters=$(grep -o '<Counters [^>]*>' "$file")
  passed=$((passed + $(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters")))
  total=$((total + $(sed -E 's/.* total="([0-9]+)".*/\1/' <<<"$counters")))
done
echo "$passed passed, $((total - passed)) failed"
exit "$status"
