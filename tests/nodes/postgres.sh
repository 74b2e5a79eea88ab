#!/bin/bash
# postgres.sh make|start|kill|replica DIR   a PostgreSQL of a test's own, which may be killed. It keeps what it acknowledges: fsync is on.
set -euo pipefail
. "$(dirname "$0")/../../tools/postgres.sh"
dir=$2 data=$2/data

start() {
  as_postgres "$postgres_bin/pg_ctl" -D "$data" -l "$dir/server.log" -w -t 60 start \
    -o "-c listen_addresses= -c unix_socket_directories=$dir -c max_connections=100 -c shared_buffers=32MB" >/dev/null 2>&1
}

case $1 in
  make)
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$dir"; fi
    as_postgres "$postgres_bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions >/dev/null
    start ;;
  # What was killed may not be gone to the last process yet: then it refuses, and is asked again.
  start) for _ in {1..50}; do if start; then exit 0; fi; done; tail -n 20 "$dir/server.log" >&2; exit 1 ;;
  # From its next start on: it takes no writing until it is promoted.
  replica) as_postgres touch "$data/standby.signal" ;;
  # As a power cut: all of its processes, and nothing is finished.
  kill)
    first=$(head -n 1 "$data/postmaster.pid")
    # shellcheck disable=SC2046
    kill -KILL "$first" $(ps -o pid= --ppid "$first") 2>/dev/null || true ;;
esac
