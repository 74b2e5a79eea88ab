#!/bin/bash
# bench/depth_speed.sh [--install] [--short] [PROGRAM] >docs/depth/speed.md   measures all that stands there: whole commands with their files.
# --install fetches R and lme4 for the programs beside it; --short leaves out what takes minutes. Needs the Debian package time.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
peers=(--long) classes=20130
while [[ ${1:-} == --* ]]; do
  case $1 in
    --install) peers+=(--install) ;;
    --short) peers=("${peers[@]/--long/}") classes=201 ;;
    *) sed -n '2,3s/^# //p' "$0" >&2; exit 2 ;;
  esac
  shift
done
selami=${1:-$root/build/release/selami}
if [ ! -x /usr/bin/time ]; then echo "$0: no /usr/bin/time; apt-get install time" >&2; exit 3; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A row of the table: processor seconds and peak memory of a whole command. What it says goes to $work/said; a refusal is named in the row.
row() {
  local what=$1 lines=$2
  shift 2
  rm -rf "$work/out"
  /usr/bin/time -o "$work/time" -f '%U %S %e %M' "$selami" "$@" --language en --out "$work/out" >"$work/said" 2>&1 || true
  grep -v '^Command exited' "$work/time" | awk -v what="$what" -v lines="$lines" '{ printf "| %s | %s | %.2f | %.2f | %.0f |\n", what, lines, $1 + $2, 1e6 * ($1 + $2) / lines, $4 / 1024 }'
}
lines_of() { awk 'END { print NR - 1 }' "$1"; }
head_of() { printf '| %s | rows | processor, s | s a million rows | peak memory, MB |\n|---|---|---|---|---|\n' "$1"; }

columns=(--person person --task task --criterion criterion --rater rater --score score)
own_class=("${columns[@]}" --group class)

cat <<'TEXT'
# How fast `selami depth` is

Made by `bench/depth_speed.sh`; every figure is measured, on two cores of a server with AVX-512 on which others worked too. Seconds are of the
processor (user and system, all threads), of the whole command: start, reading the CSV, estimating, flags, tables and drawings.

## Ten million judgements
Classes judged by their own teachers, 8 % of the scripts twice, halo 0.6, 5 of 40 tasks a class, 4 criteria.

TEXT
"$selami" depth simulate --seed 1 --classes "$classes" --moderated 0.08 --halo-sd 0.6 --out "$work/city" >/dev/null
rows=$(lines_of "$work/city/ratings.csv")
head_of 'command'
row '`depth fit --halo off`' "$rows" depth fit "$work/city/ratings.csv" "${own_class[@]}" --halo off
row '`depth fit --halo on`' "$rows" depth fit "$work/city/ratings.csv" "${own_class[@]}" --halo on
row '`depth fit --halo off --persons wle`' "$rows" depth fit "$work/city/ratings.csv" "${own_class[@]}" --halo off --persons wle
# Refused behind the reading: what is spent until then is the reading.
row 'of which reading alone' "$rows" depth fit "$work/city/ratings.csv" "${own_class[@]}" --interaction none*none
rm -rf "$work/city"

cat <<'TEXT'

## 36,000 texts, 11,000 raters, 9 criteria
The case for which TAM had made no design matrix after days: each text judged by two raters, 6 tasks.

TEXT
"$selami" depth simulate --seed 7 --classes 11000 --pupils 4 --tasks 6 --tasks-each 1 --criteria 9 --moderated 1 --class-sd 0 --out "$work/vast" >/dev/null
awk -F, 'NR == 1 || substr($1, 2) % 11 < 9' "$work/vast/ratings.csv" >"$work/vast.csv"
rows=$(lines_of "$work/vast.csv")
head_of 'command'
row '`depth fit --population one --raters fixed --halo off`, as TAM has it' "$rows" depth fit "$work/vast.csv" "${columns[@]}" --population one --raters fixed --halo off
row '`depth fit`, random raters and halo' "$rows" depth fit "$work/vast.csv" "${columns[@]}"
rm -rf "$work/vast" "$work/vast.csv"

cat <<'TEXT'

## A million comparisons of 10,000 pieces

TEXT
awk 'BEGIN { srand(5); n = 10000; for (i = 0; i < n; i++) t[i] = 2 * sqrt(-2 * log(1 - rand())) * cos(6.283185307 * rand())
  print "judge,chosen,rejected"
  for (r = 0; r < 1000000; r++) { a = int(rand() * n); b = int(rand() * (n - 1)); if (b >= a) b++
    if (rand() > 1 / (1 + exp(t[b] - t[a]))) { c = a; a = b; b = c }
    printf "J%03d,P%05d,P%05d\n", rand() * 500, a, b } }' >"$work/pairs.csv"
head_of 'command'
row '`depth compare`' 1000000 depth compare "$work/pairs.csv" --judge judge --chosen chosen --rejected rejected
rm -f "$work/pairs.csv"

printf '\n## Beside other programs\nMade by `bench/depth_peers.sh`, which says what is counted.\n\n'
# shellcheck disable=SC2086  # an option that was taken out leaves nothing behind
"$root/bench/depth_peers.sh" ${peers[*]} "$selami"
