#!/bin/sh
# The table of docs/depth/answers.md: how right groups and suggestions are on real answers.
#   bench/answers_table.sh ../shared/data/answers [build/release/selami]
set -eu
data=$1
selami=${2:-build/release/selami}
echo "| answers | how many | taps saved | the medoid's score exactly | within one | suggested with 30 % judged | right |"
echo "|---|---|---|---|---|---|---|"
# line NAME FILE OPTION…   the last line of what is printed: all questions together
line() {
  name=$1 file=$2
  shift 2
  "$selami" answers group "$file" --judged 30 "$@" | tail -n 1 | sed "s/^| [a-z0-9]* |/| $name |/"
}
for set in saintek soshum saintek-test soshum-test; do
  scored() { line "$1" "$data/score-$set.csv" --text jawaban --question type-problem --questions "$data/question-$set.csv" --score score --likeness "$2"; }
  scored "**$set**" 0.97
  case $set in *-test) ;; *) scored "$set, likeness 0.92" 0.92; scored "$set, likeness 0.70" 0.7; scored "$set, likeness 0.50" 0.5 ;; esac
done
whole=$(mktemp --suffix=.csv) asked=$(mktemp --suffix=.csv)
trap 'rm -f "$whole" "$asked"' EXIT
# Sets as one: each question is told apart by its set.
joined() {
  name=$1
  shift
  for kind in score question; do
    if [ $kind = score ]; then to=$whole; else to=$asked; fi
    head -n 1 "$data/$kind-$1.csv" >"$to"
    for set in "$@"; do awk -v set="$set" 'FNR > 1 { print (/^[0-9]+,/ ? set " " : "") $0 }' "$data/$kind-$set.csv" >>"$to"; done
  done
  line "$name" "$whole" --text jawaban --question type-problem --questions "$asked" --score score --likeness 0.97
}
joined "both test sets" saintek-test soshum-test
joined "all four" saintek soshum saintek-test soshum-test
for question in A B; do
  head -n 1 "$data/ukara_train_$question.csv" >"$whole"
  for part in train dev test; do tail -n +2 "$data/ukara_${part}_$question.csv"; done >>"$whole"
  line "ukara $question" "$whole" --text RESPONSE --score LABEL
done
