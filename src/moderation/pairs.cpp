#include "moderation/pairs.hpp"

#include <algorithm>
#include <map>

#include "base/dice.hpp"
#include "moderation/remarks.hpp"
#include "moderation_core/pairs.hpp"
#include "pairs_sql.hpp"
#include "storage/changes.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

/// A pair as it lies in the database; only such of which both pieces may be shown.
struct Laid {
  PairId id;
  std::string rater;
  std::string upper;
  std::string lower;
  bool by_chance = false;
  int place = 0;
  std::optional<Side> side;
  int took_ms = 0;

  Chosen chosen() const { return {rater, side == Side::upper ? upper : lower, side == Side::upper ? lower : upper, by_chance}; }
};

/// A round's pieces that may be shown, and the pairs of these.
struct Table {
  std::vector<Piece> pieces;  // by id
  std::vector<Laid> pairs;

  const Piece* find(const std::string& id) const {
    const auto found = std::lower_bound(pieces.begin(), pieces.end(), id, [](const Piece& one, const std::string& wanted) { return one.id.text < wanted; });
    return found == pieces.end() || found->id.text != id ? nullptr : &*found;
  }
  PairWork work(const std::string& id) const {
    const Piece* piece = find(id);
    return piece ? PairWork{piece->question, piece->text} : PairWork{};
  }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const Piece& one : pieces) out.push_back(one.id.text);
    return out;
  }
  std::vector<Chosen> chosen() const {
    std::vector<Chosen> out;
    for (const Laid& one : pairs) {
      if (one.side) out.push_back(one.chosen());
    }
    return out;
  }
};

Table pieces_on(Call& call, const RoundId& round) {
  Table out{pieces_of(call.tx, round), {}};
  const auto wordless = [](const Piece& one) { return one.text.empty(); };  // two are read beside each other
  out.pieces.erase(std::remove_if(out.pieces.begin(), out.pieces.end(), wordless), out.pieces.end());
  std::sort(out.pieces.begin(), out.pieces.end(), [](const Piece& a, const Piece& b) { return a.id.text < b.id.text; });
  return out;
}

void put_on(Table& table, const Row& row) {
  Laid one{row.id<PairId>(0), row.text(1), row.text(2), row.text(3), row.number(4) == 1, row.number(5), {}, 0};
  if (!row.null(6)) one.side = enum_value<Side>(row.text(6)), one.took_ms = row.number(7);
  if (table.find(one.upper) && table.find(one.lower)) table.pairs.push_back(std::move(one));
}

Table table_of(Call& call, const RoundId& round) {
  Table out = pieces_on(call, round);
  call.tx.each(sql::pairs_of_round{.round = round}, [&](const Row& row) { put_on(out, row); });
  return out;
}

/// With the actor's pairs alone.
Table own_table(Call& call, const RoundId& round) {
  Table out = pieces_on(call, round);
  call.tx.each(sql::pairs_of_rater{.round = round, .rater = call.actor.person}, [&](const Row& row) { put_on(out, row); });
  return out;
}

PairRound round_of(Call& call, const Round& round, const Table& table) {
  PairRound out;
  out.policy = round.way == Way::belajar ? measure::Policy::belajar : measure::Policy::adil;
  for (const Piece& one : table.pieces) out.pieces.push_back({one.id.text, one.school.text, one.giver.text});
  out.raters = raters_of(call, round.id);
  out.chosen = table.chosen();
  for (const Laid& one : table.pairs) {
    if (!one.side) out.open.push_back({one.rater, one.upper, one.lower, one.by_chance});
  }
  return out;
}

void lay(Call& call, const RoundId& round, const std::vector<HandedPair>& pairs, int after) {
  std::map<std::string, int> place;
  for (const HandedPair& one : pairs) {
    call.tx.run(sql::add_pair{.id = call.make_id<PairKind>(), .round = round, .rater = one.rater, .upper = one.upper, .lower = one.lower,
                              .by_chance = one.by_chance ? 1 : 0, .place = after + ++place[one.rater], .at = call.now});
  }
}

/// The actor's next pairs, when few are left.
void hand_more(Call& call, const Round& round) {
  const auto open = call.tx.one(sql::own_open_pairs{.round = round.id, .rater = call.actor.person}, [](const Row& row) { return row.number(0); });
  if (open.value_or(0) >= pairs_low) return;
  const Table table = table_of(call, round.id);
  const std::string& own = call.actor.person.text;
  int last = 0;
  for (const Laid& one : table.pairs) {
    if (one.rater == own) last = std::max(last, one.place);
  }
  const PairRound now = round_of(call, round, table);
  const auto rater = std::find_if(now.raters.begin(), now.raters.end(), [&](const Rater& one) { return one.id == own; });
  if (rater != now.raters.end()) lay(call, round.id, next_for(now, *rater, pairs_at_once, seed_from(call.random)), last);
}

/// What colleagues find of the actor's pairs.
std::vector<Leaning> leanings_for(Call& call, const RoundId& round, const Table& own) {
  std::vector<Chosen> others = table_of(call, round).chosen();
  others.erase(std::remove_if(others.begin(), others.end(), [&](const Chosen& one) { return one.rater == call.actor.person.text; }), others.end());
  std::vector<std::pair<std::string, std::string>> asked;
  for (const Laid& one : own.pairs) asked.emplace_back(one.upper, one.lower);
  return leanings(others, asked);
}

std::map<std::string, Anchor> anchors_in(Call& call, const RoundId& round) {
  std::map<std::string, std::vector<int>> levels;
  call.tx.each(sql::levels_of_same_answers{.round = round}, [&](const Row& row) { levels[row.text(0)].push_back(row.number(1)); });
  std::map<std::string, Anchor> out;
  for (const auto& [piece, said] : levels) {
    if (const auto found = anchor_of(said)) out[piece] = *found;
  }
  return out;
}

CareView care_view(const Table& table, const std::string& rater) {
  const Care care = care_of(table.chosen(), rater);
  CareView out{care.compared, care_min, care.otherwise, care.often, {}};
  for (const Chosen& one : care.examples) out.examples.push_back({table.work(one.chosen), table.work(one.rejected)});
  return out;
}

}  // namespace

int open_pairs(Call& call, const RoundId& round) {
  const std::vector<Laid> all = table_of(call, round).pairs;
  return static_cast<int>(std::count_if(all.begin(), all.end(), [](const Laid& one) { return !one.side; }));
}

bool plan_pairs(Call& call, const Round& round) {
  const std::vector<HandedPair> first = first_pairs(round_of(call, round, table_of(call, round.id)), seed_from(call.random));
  lay(call, round.id, first, 0);
  return !first.empty();
}

void count_pairs(Call& call, const Round& round, RoundView& out) {
  const std::vector<Laid> own = own_table(call, round.id).pairs;
  out.tasks = static_cast<int>(own.size());
  out.judged = static_cast<int>(std::count_if(own.begin(), own.end(), [](const Laid& one) { return one.side.has_value(); }));
}

void sum_pairs(Call& call, const Round& round, RoundSum& out) {
  const Table table = table_of(call, round.id);
  if (!round.planned_at) {
    out.tasks = static_cast<int>(first_pairs(round_of(call, round, table), 0).size());
    return;
  }
  const std::vector<Chosen> chosen = table.chosen();
  out.tasks = static_cast<int>(table.pairs.size());
  out.judged = static_cast<int>(chosen.size());
  const Signs signs = signs_of(table.names(), chosen);
  PairSum sum{signs.judges, signs.trust, {}, {}, {}, {}, {}};
  if (signs.trust != Trust::thin) {
    sum.reliability = signs.reliability;
    sum.split_half = signs.split_half;
    sum.by_chance = signs.by_chance;
    std::vector<int> took;
    for (const Laid& one : table.pairs) {
      if (one.side && one.took_ms > 0) took.push_back(one.took_ms);
    }
    const Pace pace = pace_of(std::move(took));
    sum.median_s = (pace.median_ms + 500) / 1000;
    sum.hasty = pace.hasty;
  }
  out.pairs = std::move(sum);
}

Result<PairList> pairs(Call& call, const RoundId& id) {
  TRY(const Round round, visible_round(call, id));
  const Table own = own_table(call, id);
  // Who measures must not be led by what others said.
  const std::vector<Leaning> found = round.way == Way::belajar ? leanings_for(call, id, own) : std::vector<Leaning>(own.pairs.size());
  PairList out{round.title, round.objective, round.way, round.closed_at.has_value(), {}, own_remark(call, id)};
  for (std::size_t i = 0; i < own.pairs.size(); ++i) {
    const Laid& one = own.pairs[i];
    out.pairs.push_back({one.id, own.work(one.upper), own.work(one.lower), one.side, found[i]});
  }
  return out;
}

Result<Done> choose(Call& call, const RoundId& round_id, const ChoiceId& id, const ChoiceIn& in) {
  TRY(const Round round, visible_round(call, round_id));
  const auto before = call.tx.one(sql::choice_by_id{.id = id}, [](const Row& row) { return row.id<PersonId>(0); });
  if (before && *before != call.actor.person) return fail(Fault::conflict, "judgement.not_yours", "choice");
  if (before) return Done{};
  // As with levels: what a phone without a network chose before the end counts.
  if (round.closed_at && *round.closed_at < in.at) return fail(Fault::conflict, "round.closed", "round");
  const auto pair = call.tx.one(sql::pair_of{.id = in.pair, .round = round_id, .rater = call.actor.person}, [](const Row& row) { return row.text(0); });
  if (!pair) return fail(Fault::not_found, "pair.unknown", "pair");
  call.tx.run(sql::unstand_choice{.pair = in.pair});
  call.tx.run(sql::add_choice{.id = id, .round = round_id, .pair = in.pair, .rater = call.actor.person,
                              .side = in.chosen ? std::optional<std::string>(enum_text(*in.chosen)) : std::nullopt, .took = in.took_ms, .at = in.at,
                              .arrived = call.now});
  storage::note_change(call.tx, "", "moderation_choice", id.text, 1);
  if (round.closed_at) return Done{};
  if (round.way == Way::bedah) end_when_all_have_said(call, round);  // ten pairs, no more
  else if (in.chosen) hand_more(call, round);
  return Done{};
}

Result<OrderView> order(Call& call, const RoundId& id) {
  TRY(const Round round, visible_round(call, id));
  OrderView out;
  out.ready = round.closed_at.has_value() && round.way != Way::levels;
  out.way = round.way;
  out.care.needed = care_min;
  if (!out.ready) return out;
  const Table table = table_of(call, id);
  const std::vector<Chosen> chosen = table.chosen();
  out.care = care_view(table, call.actor.person.text);
  out.remarks = remarks_of(call, id);
  out.trust = signs_of(table.names(), chosen).trust;
  if (out.trust == Trust::thin) return out;
  const std::map<std::string, Anchor> levels = anchors_in(call, id);
  const Order found = order_of(table.names(), chosen, levels);
  out.agreed = static_cast<int>(levels.size());
  out.levelled = found.levelled;
  out.apart = found.apart;
  for (const Placed& one : found.pieces) {
    const PairWork work = table.work(one.piece);
    OrderedPiece piece{work.question, work.text, {}, {}};
    if (one.between) piece.low = one.between->low, piece.high = one.between->high;
    out.pieces.push_back(std::move(piece));
  }
  return out;
}

}  // namespace selami::moderation
