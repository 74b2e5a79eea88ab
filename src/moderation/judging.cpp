#include <algorithm>

#include "moderation/moderation.hpp"
#include "moderation/store.hpp"
#include "moderation_sql.hpp"
#include "reasons_sql.hpp"
#include "storage/changes.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

MirrorExample example_of(storage::Tx& tx, const Piece& piece, const std::vector<Level>& levels, const std::string& rater) {
  MirrorExample out{piece.question, piece.text, 0, std::vector<int>(depth::level_max + 1), piece.id, piece.picture, {}, ""};
  for (const Level& one : levels) {
    if (one.piece != piece.id.text) continue;
    if (one.rater == rater) out.own = one.level;
    else ++out.others[static_cast<std::size_t>(one.level)];
  }
  out.reasons = tx.list(sql::reasons_of_others{.piece = piece.id, .rater = rater}, [](const Row& row) { return MirrorReason{row.number(0), row.text(1)}; });
  out.because = tx.one(sql::exemplar_because{.piece = piece.id}, [](const Row& row) { return row.text(0); }).value_or("");
  return out;
}

}  // namespace

Result<TaskList> tasks(Call& call, const RoundId& id) {
  TRY(const Round round, visible_round(call, id));
  TaskList out{round.title, round.objective, round.closed_at.has_value(), {}};
  out.tasks = call.tx.list(sql::tasks_of{.round = id, .rater = call.actor.person}, [](const Row& row) {
    TaskView task{row.id<SharedId>(0), row.text(1), row.text(2), {}, row.text(4), row.text(5)};
    if (!row.null(3)) task.level = row.number(3);
    return task;
  });
  return out;
}

Result<Done> judge_piece(Call& call, const RoundId& round_id, const JudgementId& id, const SharedLevelIn& in) {
  TRY_DO(depth::check_level(in.level));
  TRY(const Round round, visible_round(call, round_id));
  const auto before = call.tx.one(sql::level_by_id{.id = id}, [](const Row& row) { return row.id<PersonId>(0); });
  if (before && *before != call.actor.person) return fail(Fault::conflict, "judgement.not_yours", "judgement");
  if (before) return Done{};
  // What a phone without a network judged before the end counts; who judges after it has seen what colleagues said.
  if (round.closed_at && *round.closed_at < in.at) return fail(Fault::conflict, "round.closed", "round");
  struct Whose {
    SchoolId school;
    PupilId pupil;
  };
  const auto task = call.tx.one(sql::task_of{.round = round_id, .piece = in.piece, .rater = call.actor.person},
                                [](const Row& row) { return Whose{row.id<SchoolId>(0), row.id<PupilId>(1)}; });
  if (!task) return fail(Fault::not_found, "shared.unknown", "piece");
  call.tx.run(sql::unstand_level{.piece = in.piece, .rater = call.actor.person});
  call.tx.run(sql::add_level{.id = id, .round = round_id, .piece = in.piece, .rater = call.actor.person, .school = task->school, .pupil = task->pupil,
                             .level = in.level, .at = in.at, .arrived = call.now});
  storage::note_change(call.tx, "", "moderation_level", id.text, 1);
  return Done{};
}

Result<Done> give_reason(Call& call, const RoundId& round_id, const SharedId& piece, const ReasonIn& in) {
  TRY(const Round round, visible_round(call, round_id));
  if (round.closed_at && *round.closed_at < in.at) return fail(Fault::conflict, "round.closed", "round");  // as with levels
  const auto task = call.tx.one(sql::task_of{.round = round_id, .piece = piece, .rater = call.actor.person}, [](const Row&) { return true; });
  if (!task) return fail(Fault::not_found, "shared.unknown", "piece");
  TRY(const SchoolId school, school_in(call, round_id));
  if (has_names(call, school, in.words)) return fail(Fault::invalid, "shared.names", "words");
  call.tx.run(sql::set_reason{.words = in.words, .piece = piece, .rater = call.actor.person});
  storage::note_change(call.tx, "", "moderation_task", piece.text, 2);
  return Done{};
}

Result<MirrorView> mirror(Call& call, const RoundId& id) {
  TRY(const Round round, visible_round(call, id));
  MirrorView out;
  out.ready = round.closed_at.has_value();
  out.needed = compared_min;
  if (!out.ready) return out;
  const std::vector<Level> levels = levels_of(call.tx, id);
  const Difference found = difference(levels, call.actor.person.text);
  out.compared = found.compared;
  out.side = found.side;
  const std::vector<Piece> pieces = pieces_of(call.tx, id);
  for (const std::string& example : found.examples) {
    const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& one) { return one.id.text == example; });
    if (piece != pieces.end()) out.examples.push_back(example_of(call.tx, *piece, levels, call.actor.person.text));
  }
  return out;
}

}  // namespace selami::moderation
