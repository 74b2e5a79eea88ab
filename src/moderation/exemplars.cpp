#include "moderation/exemplars.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "depth/descriptors.hpp"
#include "exemplars_sql.hpp"
#include "moderation/moderation.hpp"
#include "moderation/pictures.hpp"
#include "moderation_core/agreed.hpp"
#include "storage/changes.hpp"
#include "teaching/access.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

constexpr std::array<const char*, 7> phases{"fondasi", "A", "B", "C", "D", "E", "F"};

std::optional<ExemplarId> maybe_exemplar(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return ExemplarId{text};
}

ExemplarView view_of(const Row& row) {
  return {row.id<ExemplarId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.number(7), row.text(8), row.instant(9)};
}

/// The levels that stand, by piece.
std::map<std::string, std::vector<int>> said(storage::Tx& tx, const RoundId& round) {
  std::map<std::string, std::vector<int>> out;
  for (const Level& one : levels_of(tx, round)) out[one.piece].push_back(one.level);
  return out;
}

/// Subject and phase of a lesson that the actor may read; both empty otherwise.
depth::Setting setting_of(Call& call, const depth::DepthPacks& packs, const LessonId& id) {
  const auto lesson = teaching::shared_lesson(call, id);
  if (!lesson) return {};
  const auto group = people::own_group_on(call, lesson->group, lesson->day);
  if (!group) return {lesson->subject, "", "", ""};
  return depth::setting_of(call, packs, *lesson, *group);
}

struct Kept {
  RoundId round;
  SharedId piece;
  PersonId giver;
  bool reviewed = false;
  Instant given_at;
};
std::optional<Kept> find_exemplar(storage::Tx& tx, const ExemplarId& id) {
  return tx.one(sql::exemplar_by_id{.id = id}, [](const Row& row) { 
    return Kept{row.id<RoundId>(0), row.id<SharedId>(1), row.id<PersonId>(2), row.integer(3) > 0, row.instant(4)};
  });
}

/// An own piece of a closed round that a guardian allows. Errors: round.unknown, round.open, shared.unknown.
Result<Piece> own_piece(Call& call, const ExemplarIn& in) {
  TRY(const Round round, visible_round(call, in.round));
  if (!round.closed_at) return fail(Fault::conflict, "round.open", "round");
  for (Piece& one : pieces_of(call.tx, in.round)) {
    if (one.id == in.piece && one.giver == call.actor.person) return std::move(one);
  }
  return fail(Fault::not_found, "shared.unknown", "piece");
}

/// The level that its raters agreed on. Errors: exemplar.not_agreed, exemplar.talk.
Result<int> agreed_level(Call& call, const ExemplarIn& in) {
  const auto all = said(call.tx, in.round);
  const auto levels = all.find(in.piece.text);
  const auto found = levels == all.end() ? std::nullopt : agreed(levels->second);
  if (!found) return fail(Fault::conflict, "exemplar.not_agreed", "piece");
  if (found->talk && !in.talked) return fail(Fault::conflict, "exemplar.talk", "talked");
  return found->level;
}

/// Errors: exemplar.consent, exemplar.phase, shared.names.
Result<Done> check_words(Call& call, const Piece& piece, const ExemplarIn& in) {
  if (!in.pupil) return fail(Fault::forbidden, "exemplar.consent", "pupil");
  if (std::find(phases.begin(), phases.end(), in.phase) == phases.end()) return fail(Fault::invalid, "exemplar.phase", "phase");
  if (piece.picture.empty() && in.text.empty()) return fail(Fault::invalid, "exemplar.text", "text");
  for (const auto& [field, words] : {std::pair{"text", &in.text}, {"because", &in.because}, {"objective", &in.objective}}) {
    if (has_names(call, piece.school, *words)) return fail(Fault::invalid, "shared.names", field);
  }
  return Done{};
}

std::vector<ExemplarPlace> places(storage::Tx& tx) {
  return tx.list(sql::exemplar_places{}, [](const Row& row) { return ExemplarPlace{row.text(0), row.text(1), row.number(2)}; });
}

}  // namespace

Result<AgreedList> agreed_pieces(Call& call, const depth::DepthPacks& packs, const RoundId& id) {
  TRY(const Round round, visible_round(call, id));
  AgreedList out;
  if (!round.closed_at) return out;
  const auto levels = said(call.tx, id);
  std::vector<std::pair<AgreedPiece, LessonId>> pieces;
  call.tx.each(sql::own_pieces{.round = id, .person = call.actor.person}, [&](const Row& row) {
    const auto said_of = levels.find(row.text(0));
    const auto on = said_of == levels.end() ? std::nullopt : agreed(said_of->second);
    if (!on) return;
    const std::string objective = row.text(9).empty() ? round.objective : row.text(9);
    AgreedPiece one{row.id<SharedId>(0), row.text(1), row.text(2), row.text(3), on->level, on->talk, "", "", objective, maybe_exemplar(row.text(7)), row.integer(8) > 0, "", ""};
    if (one.exemplar) one.text = row.text(10), one.subject = row.text(11), one.phase = row.text(12), one.objective = row.text(13), one.because = row.text(14), one.guardian = row.text(15);
    pieces.emplace_back(std::move(one), row.null(6) ? LessonId{} : row.id<LessonId>(6));
  });
  for (auto& [one, lesson] : pieces) {
    if (!one.exemplar) {
      const depth::Setting setting = setting_of(call, packs, lesson);
      one.subject = setting.subject;
      one.phase = setting.phase;
    }
    out.own.push_back(std::move(one));
  }
  out.waiting = call.tx.list(sql::waiting_exemplars{.round = id, .person = call.actor.person}, view_of);
  return out;
}

Result<Done> put_exemplar(Call& call, const ExemplarId& id, const ExemplarIn& in) {
  TRY(const Piece piece, own_piece(call, in));
  TRY(const int level, agreed_level(call, in));
  TRY_DO(check_words(call, piece, in));
  const auto same = call.tx.one(sql::exemplar_of_piece{.piece = in.piece}, [](const Row& row) { return row.id<ExemplarId>(0); });
  const auto before = find_exemplar(call.tx, id);
  if (before && before->piece != in.piece) return fail(Fault::not_found, "exemplar.unknown", "exemplar");
  if (same && *same != id) return fail(Fault::conflict, "exemplar.taken", "piece");
  call.tx.run(sql::add_exemplar{.id = id, .round = in.round, .piece = in.piece, .school = piece.school, .pupil = piece.pupil, .subject = in.subject, .phase = in.phase,
                                .objective = in.objective, .question = piece.question, .body = piece.picture.empty() ? in.text : std::string(),
                                .picture = piece.picture.empty() ? std::optional<std::string>() : piece.picture, .level = level, .because = in.because,
                                .talked = in.talked ? 1 : 0, .guardian = in.guardian, .by = call.actor.person, .at = call.now});
  storage::note_change(call.tx, "", "exemplar", id.text, before ? 2 : 1);
  return Done{};
}

Result<Done> review_exemplar(Call& call, const ExemplarId& id, const ReadingIn& in) {
  const auto one = find_exemplar(call.tx, id);
  if (!one || one->giver == call.actor.person || !visible_round(call, one->round)) return fail(Fault::not_found, "exemplar.unknown", "exemplar");
  if (one->given_at != in.given_at) return fail(Fault::conflict, "exemplar.changed", "given_at");
  call.tx.run(sql::review_exemplar{.by = call.actor.person, .at = call.now, .id = id, .given_at = in.given_at});
  storage::note_change(call.tx, "", "exemplar", id.text, 3);
  return Done{};
}

Result<Done> drop_exemplar(Call& call, const ExemplarId& id) {
  const auto one = find_exemplar(call.tx, id);
  const bool may_go = one && (one->giver == call.actor.person || (!one->reviewed && visible_round(call, one->round)));
  if (!may_go) return fail(Fault::not_found, "exemplar.unknown", "exemplar");
  call.tx.run(sql::drop_exemplar{.id = id});
  storage::note_change(call.tx, "", "exemplar", id.text, 4);
  return Done{};
}

Result<ExemplarList> exemplars(Call& call, const Query<ExemplarQuery>& query) {
  ExemplarList out{query->subject, query->phase, {}, places(call.tx)};
  out.exemplars = call.tx.list(sql::exemplars_found{.subject = query->subject, .phase = query->phase, .level = query->level}, view_of);
  return out;
}

Result<ExemplarList> lesson_exemplars(Call& call, const depth::DepthPacks& packs, const LessonId& lesson) {
  TRY_DO(teaching::shared_lesson(call, lesson));
  const depth::Setting setting = setting_of(call, packs, lesson);
  ExemplarList out{setting.subject, setting.phase, {}, places(call.tx)};
  if (!setting.phase.empty()) out.exemplars = call.tx.list(sql::exemplars_of_lesson{.subject = setting.subject, .phase = setting.phase}, view_of);
  return out;
}

Result<File> exemplar_picture(Call& call, const files::MediaStore& store, const ExemplarId& id) {
  return file_named(store, call.tx.one(sql::file_of_exemplar{.id = id, .person = call.actor.person}, named_file));
}

}  // namespace selami::moderation
