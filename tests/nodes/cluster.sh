#!/bin/bash
# cluster.sh ORDER DIR [NAME]   two PostgreSQL under Patroni, one etcd and HAProxy on loopback, from the files of deploy/ha as they are:
# only names, addresses and folders are a machine's own, as in a city. DIR/ports has the ports, a line "NAME PORT" each.
#   make                   etcd and HAProxy; begin NAME: one machine (Patroni, which starts its PostgreSQL)
#   kill NAME              as a power cut: Patroni and PostgreSQL, nothing is finished; kill etcd, kill haproxy
#   halt NAME              it stands still with all its connections, and says nothing; resume NAME: it goes on as if nothing had been
#   crash NAME             PostgreSQL alone; its Patroni lives and starts it again
#   freeze NAME            the replica's receiver stands still
#   ctl WORDS…             patronictl
#   archive                what machine three receives; base: a base backup; restore MOMENT: the database as it was, at the port "pulih"
# A file DIR/asynchronous before "begin": with asynchronous replication, for the test that such a test can fail.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/tools/postgres.sh"
order=$1 dir=$2 name=${3:-}
[ -x /usr/bin/patroni ] && [ -x /usr/bin/etcd ] && [ -x /usr/sbin/haproxy ] || { echo "missing: patroni, etcd-server, haproxy (tools/setup test)" >&2; exit 3; }
port() { sed -n "s/^$1 //p" "$dir/ports"; }

# aside NAME COMMAND…   starts it in the background as postgres; its id is in DIR/NAME.pid, what it says in DIR/NAME.log.
aside() {
  local as=$1 id
  shift
  # shellcheck disable=SC2016
  read -r id < <(as_postgres setsid --fork bash -c 'echo $$; log=$1; shift; exec "$@" >>"$log" 2>&1' aside "$dir/$as.log" "$@" </dev/null 2>/dev/null)
  echo "$id" >"$dir/$as.pid"
}

start_etcd() {
  local client="http://127.0.0.1:$(port etcd)" peer="http://127.0.0.1:$(port peer)"
  (
    set -a
    . "$root/deploy/ha/etcd"
    ETCD_DATA_DIR=$dir/etcd ETCD_LISTEN_PEER_URLS=$peer ETCD_INITIAL_ADVERTISE_PEER_URLS=$peer
    ETCD_LISTEN_CLIENT_URLS=$client ETCD_ADVERTISE_CLIENT_URLS=$client ETCD_INITIAL_CLUSTER=satu=$peer
    aside etcd etcd
  )
}

start_haproxy() {
  sed -e "s/127.0.0.1:5000/127.0.0.1:$(port haproxy)/" -e '/log \/dev\/log/d; /^    user /d; /^    group /d' \
    -e "s/10.0.0.21:5432 check port 8008/127.0.0.1:$(port satu) check port $(port satu_api)/" \
    -e "s/10.0.0.22:5432 check port 8008/127.0.0.1:$(port dua) check port $(port dua_api)/" "$root/deploy/ha/haproxy.cfg" >"$dir/haproxy.cfg"
  aside haproxy /usr/sbin/haproxy -db -f "$dir/haproxy.cfg"
}

# What /etc/patroni_env.conf is in a city, and where this test may write.
machine() {
  local conf=$dir/$name.conf
  mkdir -p "$conf"
  cp "$root/deploy/ha/patroni.yml" "$conf/1.yml"
  printf 'postgresql: {parameters: {unix_socket_directories: "%s"}}\n' "$dir" >"$conf/2.yml"
  if [ -e "$dir/asynchronous" ]; then printf 'bootstrap: {dcs: {synchronous_mode: false, maximum_lag_on_failover: 1000000000}}\n' >"$conf/3.yml"; fi
  sed "s/^PATRONI_NAME=.*/PATRONI_NAME=$name/; s/10.0.0.21:8008/127.0.0.1:$(port "${name}_api")/; s/10.0.0.21,127.0.0.1:5432/127.0.0.1:$(port "$name")/; s/10.0.0.21:5432/127.0.0.1:$(port "$name")/" \
    "$root/deploy/ha/patroni_env.conf" >"$conf/env"
  printf 'PATRONI_%s\n' "ETCD_HOSTS=127.0.0.1:$(port etcd)" "POSTGRESQL_DATA_DIR=$dir/$name" "POSTGRESQL_PGPASS=$dir/$name.pgpass" >>"$conf/env"
}

# All processes of its PostgreSQL.
processes() {
  local first
  first=$(head -n 1 "$dir/$name/postmaster.pid" 2>/dev/null) || return 0
  echo "$first" $(ps -o pid= --ppid "$first")
}

# What /etc/default/selami-arsip is in a city.
archive_settings() {
  set -a
  . "$root/deploy/ha/selami-arsip.default"
  ARSIP=$dir/arsip PGHOST=127.0.0.1,127.0.0.1 PGPORT=$(port satu),$(port dua) PGPASSWORD=GANTI-3 PORT=$(port pulih)
  set +a
}

case $order in
  make)
    mkdir -p "$dir"
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$dir"; fi
    start_etcd
    start_haproxy ;;
  begin)
    if [ "$name" = etcd ]; then start_etcd; exit; fi
    machine
    # shellcheck disable=SC2046
    aside "$name" env $(grep -v '^#' "$dir/$name.conf/env") /usr/bin/patroni "$dir/$name.conf" ;;
  # shellcheck disable=SC2046
  kill) kill -KILL $(cat "$dir/$name.pid" 2>/dev/null) $(processes) 2>/dev/null || true ;;
  # shellcheck disable=SC2046
  halt) kill -STOP $(cat "$dir/$name.pid") $(processes) 2>/dev/null || true ;;
  # shellcheck disable=SC2046
  resume) kill -CONT $(processes) $(cat "$dir/$name.pid") 2>/dev/null || true ;;
  # shellcheck disable=SC2046
  crash) kill -KILL $(processes) 2>/dev/null || true ;;
  freeze)
    # A receiver that lost its connection for a moment is about to begin again.
    for _ in {1..500}; do
      receiver=$(ps -o pid=,args= --ppid "$(head -n 1 "$dir/$name/postmaster.pid")" | sed -n 's/^ *\([0-9]*\) .*walreceiver.*/\1/p')
      if [ "$receiver" ]; then break; fi
    done
    kill -STOP "$receiver" ;;
  archive)
    archive_settings
    install -m 755 "$root/deploy/ha/selami-arsip" "$dir/"  # the sources may lie where only root looks
    as_postgres mkdir -p "$ARSIP/wal" "$ARSIP/base"
    # shellcheck disable=SC2046
    aside archive $(sed -n "/^ExecStart=/{s///; s|[$]{ARSIP}|$ARSIP|p}" "$root/deploy/ha/selami-arsip.service") ;;
  base) archive_settings; as_postgres "$dir/selami-arsip" base ;;
  restore) archive_settings; as_postgres "$dir/selami-arsip" restore "$name" "$dir/pulih" ;;
  ctl)
    shift 2
    PATRONI_ETCD_HOSTS=127.0.0.1:$(port etcd) patronictl -c "$root/deploy/ha/patroni.yml" "$@" ;;
esac
