# A throw-away PostgreSQL 15 for tests: in a temporary directory, on a unix socket only, gone at exit. Sourced by test.

postgres_dir=
postgres_bin=/usr/lib/postgresql/15/bin

# PostgreSQL refuses root: then it runs as the user that its package made.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# postgres_start [durable]   starts it unless it runs. "durable" keeps fsync on, as a city would have it.
postgres_start() {
  local mode=${1:-quick}
  if [ "$postgres_dir" ] && [ "$postgres_mode" = "$mode" ]; then return; fi
  postgres_stop
  [ -x "$postgres_bin/initdb" ] || die 3 "Missing: postgresql-15 (tools/setup test)."
  postgres_dir=$(mktemp -d "${TMPDIR:-/tmp}/selami-pg.XXXXXX")
  postgres_mode=$mode
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$postgres_dir"; fi
  as_postgres "$postgres_bin/initdb" -D "$postgres_dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync \
    --no-instructions >"$logs/postgres.log" 2>&1 || die 3 "initdb failed; see $logs/postgres.log"
  local options="-c listen_addresses= -c unix_socket_directories=$postgres_dir -c max_connections=300 -c shared_buffers=64MB"
  if [ "$mode" = quick ]; then options+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"; fi
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_dir/data" -l "$postgres_dir/server.log" -o "$options" -w -t 60 start \
    >>"$logs/postgres.log" 2>&1 || { tail -n 20 "$postgres_dir/server.log" >&2; die 3 "PostgreSQL did not start."; }
  export SELAMI_TEST_PG
  SELAMI_TEST_PG=$(postgres_url postgres)
}

postgres_url() { printf 'postgresql:///%s?host=%s&user=postgres\n' "$1" "$postgres_dir"; }

# postgres_database NAME   makes a new empty database and prints its address, so that test binaries don't meet.
postgres_database() {
  "$postgres_bin/psql" -qX -h "$postgres_dir" -U postgres -d postgres \
    -c "DROP DATABASE IF EXISTS \"$1\"" -c "CREATE DATABASE \"$1\" TEMPLATE template0" >/dev/null 2>>"$logs/postgres.log"
  postgres_url "$1"
}

postgres_stop() {
  if [ -z "$postgres_dir" ]; then return; fi
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_dir/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$postgres_dir"
  postgres_dir=
}
