#pragma once
/// @file Rounds in the database: rows in and out, and who may see which.

#include <optional>
#include <vector>

#include "moderation/wire.hpp"
#include "moderation_core/pairs.hpp"

namespace selami::moderation {

struct Round {
  RoundId id;
  std::string code;
  PersonId opener;
  std::string title;
  std::string question;
  std::string objective;
  int each_max = 0;
  Way way = Way::levels;
  Instant opened_at;
  std::optional<Instant> planned_at;
  std::optional<Instant> closed_at;
  std::optional<Date> last_day;
};
/// collecting, judging, closed.
std::string state_of(const Round& round);
struct Piece {
  SharedId id;
  RoundId round;
  SchoolId school;
  PupilId pupil;
  PersonId giver;
  std::string question;
  std::string text;
  std::string picture;  ///< id of the copy's file; empty: words
};

std::optional<Round> find_round(storage::Tx& tx, const RoundId& id);
std::vector<Round> rounds_of(storage::Tx& tx, const PersonId& person);
/// The school in which somebody takes part.
std::optional<SchoolId> rater_school(storage::Tx& tx, const RoundId& round, const PersonId& person);
/// A round that the actor opened or came into. Errors: round.unknown.
Result<Round> visible_round(Call& call, const RoundId& id);
/// Errors: round.unknown, also when another opened it.
Result<Round> own_round(Call& call, const RoundId& id);

/// The school in which the actor takes part. Errors: round.unknown, also of one that the actor has not come into.
Result<SchoolId> school_in(Call& call, const RoundId& round);
/// How many pieces the actor gave that guardians still allow.
int given_by(Call& call, const RoundId& round);

std::optional<Piece> find_piece(storage::Tx& tx, const SharedId& id);
/// What was made of an answer. A piece from before a guardian's no is removed first: what is allowed anew is given anew.
std::optional<SharedId> piece_of_answer(storage::Tx& tx, const RoundId& round, const QuestionId& question, const PupilId& pupil);
/// Those that guardians still allow.
std::vector<Piece> pieces_of(storage::Tx& tx, const RoundId& round);
/// From now on the file of a piece's copy may not be shown; with the next hour it is gone.
void drop_copy(storage::Tx& tx, const Piece& piece);
/// A piece with its file, its exemplar and all that was said of it, also beside others.
void drop_piece(storage::Tx& tx, const SharedId& id);
/// Removes pairs of which a piece is gone, and what was chosen.
void drop_halved(storage::Tx& tx);
/// The first day of the half of the school year: July or January. What a teacher is asked for is counted by it.
Date half_year(const Date& today);
/// The raters of a round, each with the room that this semester leaves.
std::vector<Rater> raters_of(Call& call, const RoundId& round);
/// The levels that stand of pieces that guardians still allow.
std::vector<Level> levels_of(storage::Tx& tx, const RoundId& round);

}  // namespace selami::moderation
