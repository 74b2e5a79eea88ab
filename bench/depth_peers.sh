#!/bin/bash
# bench/depth_peers.sh [--install] [--long] [--scaled] [PROGRAM]   what other programs need for the same ratings, beside `selami depth`.
# --install fetches R and lme4 from Debian; --long adds what takes minutes; --scaled leaves R out. The ratings lie in SELAMI_RATINGS. Prints Markdown.
# Seconds are of the processor (user and system): R's of the fit alone, without starting R and reading the file; selami's of the whole
# command with its files. TAM and sirt are not in Debian: their figures were taken once on a machine of this kind, beside the same kernel.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
install='' long='' scaled=''
while [[ ${1:-} == --* ]]; do
  case $1 in
    --install) install=yes ;;
    --long) long=yes ;;
    --scaled) scaled=yes ;;
    *) sed -n '2,3s/^# //p' "$0" >&2; exit 2 ;;
  esac
  shift
done
selami=${1:-$root/build/release/selami}
bench=${SELAMI_DEPTH_BENCH:-$(dirname "$selami")/bench/depth_bench}
data=${SELAMI_RATINGS:-$root/../shared/data/ratings}
for needed in "$selami" "$bench" "$data/README.md"; do
  if [ ! -e "$needed" ]; then echo "$0: no $needed" >&2; exit 3; fi
done
if [ -n "$install" ] && ! Rscript -e 'library(lme4)' >/dev/null 2>&1; then
  apt-get -q -y install --no-install-recommends r-base-core r-cran-lme4 >&2
fi
if [ -z "$scaled" ] && ! Rscript -e 'library(lme4)' >/dev/null 2>&1; then
  echo "$0: no R with lme4 here; --install fetches both from Debian" >&2
  exit 3
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Nanoseconds of the arithmetic of one judgement and pass: 28 fused multiply-adds and a divide on eight numbers.
kernel() { "$bench" --benchmark_filter='^plain_city/200$' --benchmark_format=json 2>/dev/null | awk -F'[:,]' '/"arithmetic_ns"/ { printf "%.2f", $2; exit }'; }

# The least of three runs: processor seconds of a whole selami command, its results in $work/out.
spent() {
  local turn seconds best=
  for turn in 1 2 3; do
    rm -rf "$work/out"
    seconds=$({ TIMEFORMAT='%U %S'; time "$selami" "$@" --out "$work/out" >/dev/null 2>"$work/complaints"; } 2>&1 | awk '{ print $1 + $2 }')
    if [ ! -e "$work/out/summary.json" ]; then cat "$work/complaints" >&2; exit 1; fi
    best=$(awk -v a="${best:-1e9}" -v b="$seconds" 'BEGIN { print a < b ? a : b }')
  done
  echo "$best"
}

# Dichotomous, so that both programs fit the same model.
split_at() { awk -F, -v OFS=, -v at="$2" 'NR > 1 { $5 = $5 > at ? 1 : 0 } 1' "$data/$1.csv" >"$work/$1.csv"; }
awk -F, -v OFS=, 'NR == 1 { print "person,criterion,score"; next } { print $1, $2, ($3 > 0 ? 1 : 0) }' "$data/verbagg.csv" >"$work/verbagg.csv"
split_at ratings2 1
cp "$data/insteval.csv" "$work/"

cat >"$work/peers.R" <<'R'
suppressMessages(library(lme4))
arguments <- commandArgs(TRUE); work <- arguments[1]; which <- arguments[2]
d <- read.csv(file.path(work, paste0(sub("-.*", "", which), ".csv")))
for (column in setdiff(names(d), c("score", "rating"))) d[[column]] <- factor(d[[column]])
if (!is.null(d$rater)) contrasts(d$rater) <- contr.sum(nlevels(d$rater))
quick <- glmerControl(calc.derivs = FALSE)
run <- switch(which,
  "verbagg" = function() glmer(score ~ 0 + criterion + (1 | person), d, binomial, nAGQ = 9, control = quick),
  "ratings2" = function() glmer(score ~ 0 + criterion + rater + (1 | person), d, binomial, nAGQ = 9, control = quick),
  "ratings2-halo" = function() glmer(score ~ 0 + criterion + rater + (1 | person) + (1 | person:rater), d, binomial, control = quick),
  "insteval" = function() lmer(rating ~ service + (1 | student) + (1 | lecturer) + (1 | dept:service), d))
time <- system.time(model <- run())
cat(sum(time[1:2]), "\n")
# Easiness becomes difficulty; what the two programs can be compared by.
if (which == "insteval") { r <- ranef(model)$lecturer; out <- data.frame(level = rownames(r), value = -r[[1]])
} else { f <- fixef(model); f <- f[grepl("^criterion", names(f))]; out <- data.frame(level = sub("^criterion", "", names(f)), value = -f) }
write.table(out, file.path(work, "peer.csv"), sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
R

# The largest distance of the criteria, or the correlation of the lecturers, from the peer's.
apart() {
  awk -F, -v facet="$1" 'NR == FNR { peer[$1] = $2; next } $1 == facet && ($2 in peer) { d = $3 - peer[$2]; if (d < 0) d = -d; if (d > most) most = d
      n++; a += $3; b += peer[$2]; ab += $3 * peer[$2]; aa += $3 * $3; bb += peer[$2] * peer[$2] }
    END { if (facet == "rater") printf "correlation %.3f", (ab - a * b / n) / sqrt((aa - a * a / n) * (bb - b * b / n)); else printf "%.4f logits", most }' "$work/peer.csv" "$work/out/facets.csv"
}

side_by_side() {
  local set=$1 what=$2 facet=$3 peer own
  shift 3
  peer=$(Rscript "$work/peers.R" "$work" "$set")
  own=$(spent depth fit "$work/${set%%-*}.csv" "$@")
  awk -v set="$set" -v what="$what" -v peer="$peer" -v own="$own" -v apart="$(apart "$facet")" 'BEGIN { printf "| %s | %s | %.2f | %.3f | %.0f | %s |\n", set, what, peer, own, peer / own, apart }'
}

by_kernel() { awk -v seconds="$1" -v now="$now" -v then="$then" 'BEGIN { printf "%.2f", seconds * now / then }'; }
once() {
  local name=$1 then_seconds=$2 peer own
  shift 2
  peer=$(by_kernel "$then_seconds")
  own=$(spent "$@")
  awk -v name="$name" -v was="$then_seconds" -v peer="$peer" -v own="$own" 'BEGIN { printf "| %s | %s | %.2f | %.3f | %.0f |\n", name, was, peer, own, peer / own }'
}

then=10.3  # ns of the kernel where TAM and sirt were measured
now=$(kernel)
threads=(--threads 1)
same=(--population one --raters fixed "${threads[@]}")
cat <<TEXT
Kernel beside it: $now ns (where TAM and sirt were measured: $then ns).

TEXT
lme4_beside() {
  printf '| set | model, in both programs | lme4, s | selami, s | ratio | apart |\n|---|---|---|---|---|---|\n'
  side_by_side ratings2 'criteria and 16 raters, 9 nodes' criterion --person person --criterion criterion --rater rater --score score --halo off "${same[@]}"
  side_by_side insteval 'lmer, linear; here ordinal' rater --person student --task service --facet dept --rater lecturer --score rating --halo off "${threads[@]}"
  if [ -n "$long" ]; then
    side_by_side verbagg 'Rasch, 24 items, 9 nodes' criterion --person person --criterion criterion --score score --halo off "${same[@]}"
    side_by_side ratings2-halo 'the same and halo (Laplace there)' criterion --person person --criterion criterion --rater rater --score score --halo on "${same[@]}"
  fi
}
if [ -z "$scaled" ]; then lme4_beside; fi

awk -F, -v OFS=, 'BEGIN { split("0 0 1 1 2 3 4 4", five, " ") } NR > 1 { $5 = five[$5 + 1] } 1' "$data/immer05.csv" >"$work/immer05.csv"
cat <<'TEXT'

| once measured elsewhere | s there | s scaled by the kernel | selami, s | ratio |
|---|---|---|---|---|
TEXT
columns=(--person person --task task --criterion criterion --rater rater --score score)
once 'TAM 4.3-25, default of 21 nodes, immer05 in five categories' 54.6 depth fit "$work/immer05.csv" "${columns[@]}" --halo off "${same[@]}"
once 'TAM, 61 nodes, immer02' 112.7 depth fit "$data/immer02.csv" "${columns[@]}" --halo off "${same[@]}"
once 'TAM, 61 nodes, immer03' 131.5 depth fit "$data/immer03.csv" "${columns[@]}" --halo off "${same[@]}"
pair=(--judge judge --chosen candidate_chosen --rejected candidate_not_chosen)
once 'sirt btm, Hunter2018' 1.81 depth compare "$data/cj_Hunter2018.csv" "${pair[@]}"
once 'sirt btm, Ofqual2015' 2.29 depth compare "$data/cj_Ofqual2015.csv" "${pair[@]}"
