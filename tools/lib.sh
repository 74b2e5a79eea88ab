# Words shared by run, test and the tools. Sourced by bash scripts that have set `root`.

say() { printf '%s\n' "$*"; }
die() { local code=$1; shift; printf '%s\n' "$*" >&2; exit "$code"; }

# ticking TITLE LOG COMMAND…   runs a long command: its output goes to LOG, a line shows every 10 s where it is.
ticking() {
  local title=$1 log=$2 begin=$SECONDS ticker code=0
  shift 2
  mkdir -p "$(dirname "$log")"
  : >"$log"
  # `read -t` is a builtin: stopping the ticker leaves no sleeping child that keeps our output open.
  ( while true; do
      read -rt 10 <> <(:) || true
      printf '  … %s, %d s: %s\n' "$title" $((SECONDS - begin)) \
        "$(tail -c 400 "$log" | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c1-100)"
    done ) 2>/dev/null &
  ticker=$!
  "$@" >"$log" 2>&1 </dev/null || code=$?
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  return "$code"
}

# step TITLE LOG COMMAND…   the same for a step that should go well: says how long it took, or shows the end of the log.
step() {
  local begin=$SECONDS code=0
  ticking "$@" || code=$?
  if [ "$code" -ne 0 ]; then
    say "  ✗ $1 failed (exit $code); the end of $2:"
    tail -n 40 "$2" | sed 's/^/  | /'
  elif [ $((SECONDS - begin)) -ge 2 ]; then
    say "  ✓ $1, $((SECONDS - begin)) s"
  fi
  return "$code"
}

# as_root COMMAND…   by sudo when we are not root.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die 3 "This needs root: run it as root, or install sudo."
  fi
}
