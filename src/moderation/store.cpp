#include "moderation/store.hpp"

#include <algorithm>

#include "exemplars_sql.hpp"
#include "moderation_sql.hpp"
#include "pairs_sql.hpp"
#include "people/copies.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

std::optional<Instant> maybe_instant(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.instant(column);
}

std::optional<Date> maybe_date(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.date(column);
}

Way way_of(const Row& row, int column) { return enum_value<Way>(row.text(column)).value_or(Way::levels); }

Round round_of(const Row& row) {
  return {row.id<RoundId>(0), row.text(1),   row.id<PersonId>(2),   row.text(3),           row.text(4),           row.text(5),
          row.number(6),      way_of(row, 10), row.instant(7),      maybe_instant(row, 8), maybe_instant(row, 9), maybe_date(row, 11)};
}

}  // namespace

std::string state_of(const Round& round) { return round.closed_at ? "closed" : round.planned_at ? "judging" : "collecting"; }

std::optional<Round> find_round(storage::Tx& tx, const RoundId& id) { return tx.one(sql::round_by_id{.id = id}, round_of); }

std::vector<Round> rounds_of(storage::Tx& tx, const PersonId& person) { return tx.list(sql::rounds_of{.person = person}, round_of); }

std::optional<SchoolId> rater_school(storage::Tx& tx, const RoundId& round, const PersonId& person) {
  return tx.one(sql::rater_school{.round = round, .person = person}, [](const Row& row) { return row.id<SchoolId>(0); });
}

Result<Round> visible_round(Call& call, const RoundId& id) {
  auto found = find_round(call.tx, id);
  if (!found || (found->opener != call.actor.person && !rater_school(call.tx, id, call.actor.person))) return fail(Fault::not_found, "round.unknown", "round");
  return *std::move(found);
}

Result<Round> own_round(Call& call, const RoundId& id) {
  auto found = find_round(call.tx, id);
  if (!found || found->opener != call.actor.person) return fail(Fault::not_found, "round.unknown", "round");
  return *std::move(found);
}

std::optional<Piece> find_piece(storage::Tx& tx, const SharedId& id) {
  return tx.one(sql::piece_by_id{.id = id}, [&](const Row& row) {
    return Piece{id, row.id<RoundId>(0), row.id<SchoolId>(1), row.id<PupilId>(2), row.id<PersonId>(3), row.text(4), row.text(5), row.text(6)};
  });
}

std::optional<SharedId> piece_of_answer(storage::Tx& tx, const RoundId& round, const QuestionId& question, const PupilId& pupil) {
  struct Made {
    SharedId id;
    bool refused = false;
  };
  const auto made = tx.one(sql::piece_of_answer{.round = round, .question = question, .pupil = pupil}, [](const Row& row) { return Made{row.id<SharedId>(0), row.number(1) == 1}; });
  if (!made) return std::nullopt;
  if (!made->refused) return made->id;
  drop_piece(tx, made->id);
  return std::nullopt;
}

std::vector<Piece> pieces_of(storage::Tx& tx, const RoundId& round) {
  return tx.list(sql::pieces_of_round{.round = round}, [&](const Row& row) {
    return Piece{row.id<SharedId>(0), round, row.id<SchoolId>(1), row.id<PupilId>(2), row.id<PersonId>(3), row.text(4), row.text(5), row.text(6)};
  });
}

Result<SchoolId> school_in(Call& call, const RoundId& round) {
  auto school = rater_school(call.tx, round, call.actor.person);
  if (!school) return fail(Fault::not_found, "round.unknown", "round");
  return *std::move(school);
}

int given_by(Call& call, const RoundId& round) {
  const auto all = pieces_of(call.tx, round);
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Piece& one) { return one.giver == call.actor.person; }));
}

void drop_copy(storage::Tx& tx, const Piece& piece) {
  if (!piece.picture.empty()) people::drop_copy(tx, piece.school, piece.picture);
}

void drop_piece(storage::Tx& tx, const SharedId& id) {
  if (const auto piece = find_piece(tx, id)) drop_copy(tx, *piece);
  tx.run(sql::drop_exemplar_of{.piece = id});
  tx.run(sql::drop_choices_of_piece{.piece = id});
  tx.run(sql::drop_pairs_of_piece{.piece = id});
  tx.run(sql::drop_levels{.piece = id});
  tx.run(sql::drop_tasks{.piece = id});
  tx.run(sql::drop_piece{.piece = id});
}

void drop_halved(storage::Tx& tx) {
  tx.run(sql::drop_halved_choices{});
  tx.run(sql::drop_halved_pairs{});
}

Date half_year(const Date& today) { return Date{today.text.substr(0, 4) + (semester(today) == 1 ? "-07-01" : "-01-01")}; }

std::vector<Rater> raters_of(Call& call, const RoundId& round) {
  const Instant since{day_number(half_year(call.today())) * day_ms - call.setting.offset_min * minute_ms};
  return call.tx.list(sql::raters_of_round{.since = since, .round = round}, [](const Row& row) {
    return Rater{row.text(0), row.text(1), std::max(0, pieces_a_semester - row.number(2) - pieces_for(row.number(3)))};
  });
}

std::vector<Level> levels_of(storage::Tx& tx, const RoundId& round) {
  return tx.list(sql::levels_of_round{.round = round}, [](const Row& row) { return Level{row.text(0), row.text(1), row.number(2)}; });
}

}  // namespace selami::moderation
