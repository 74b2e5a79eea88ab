#include "moderation/pictures.hpp"

#include <algorithm>

#include "auth/digest.hpp"
#include "auth/sealed.hpp"
#include "files/picture.hpp"
#include "moderation_core/boxes.hpp"
#include "moderation_sql.hpp"
#include "people/copies.hpp"
#include "people/media.hpp"
#include "pictures_sql.hpp"
#include "storage/changes.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

struct CopyKind { static constexpr const char* prefix = "copy"; };

bool is_judged(storage::Tx& tx, const SharedId& piece) {
  return tx.one(sql::judged_by_somebody{.piece = piece}, [](const Row&) { return true; }).has_value();
}

/// Whether a copy may still come in. Another in the place of one that is there may, until somebody looked and said a level.
Result<Done> check_room(Call& call, const Round& round, const SharedId& id, const std::optional<SharedId>& before) {
  if (round.closed_at) return fail(Fault::conflict, "round.closed", "round");
  if (before) {
    if (is_judged(call.tx, *before)) return fail(Fault::conflict, "shared.judged", "piece");
    return Done{};
  }
  if (round.planned_at) return fail(Fault::conflict, "round.planned", "round");
  if (find_piece(call.tx, id)) return fail(Fault::not_found, "shared.unknown", "piece");  // the id is another answer's
  if (given_by(call, round.id) >= round.each_max) return fail(Fault::conflict, "shared.full", "round");
  return Done{};
}

struct Copy {
  std::string bytes;
  std::string kind;
};
Result<Copy> copy_of(const SharedPictureIn& in) {
  if (!are_boxes(in.boxes)) return fail(Fault::invalid, "shared.boxes", "boxes");
  const auto letters = from_base64(in.bytes);
  if (!letters) return fail(Fault::invalid, "picture.broken", "bytes");
  Copy out{std::string(letters->begin(), letters->end()), ""};
  if (out.bytes.size() > picture_bytes_max) return fail(Fault::too_large, "work.too_large", "bytes");
  TRY(out.kind, files::bare_picture(out.bytes));
  return out;
}

}  // namespace

void add_made(Call& call, const RoundId& round, const SchoolId& school, FittingList& out) {
  call.tx.each(sql::own_made{.round = round, .school = school, .person = call.actor.person, .since = half_year(call.today())}, [&](const Row& row) {
    const auto question = row.id<QuestionId>(0);
    if (out.questions.empty() || out.questions.back().question != question) {
      out.questions.push_back({question, row.text(1), row.text(2), row.text(3), row.date(4), {}, row.id<LessonId>(11)});
    }
    FittingAnswer answer;
    answer.pupil = row.id<PupilId>(5);
    answer.work = row.text(6);
    answer.made = row.text(7);
    if (!row.null(8)) answer.level = row.number(8);
    if (!row.null(9)) answer.shared = row.id<SharedId>(9), answer.boxes = boxes_of(row.text(10)), answer.picture = row.text(12);
    out.questions.back().answers.push_back(std::move(answer));
  });
  std::stable_sort(out.questions.begin(), out.questions.end(), [](const FittingQuestion& a, const FittingQuestion& b) { return b.day.text < a.day.text; });
}

Result<Done> give_picture(Call& call, const files::MediaStore& store, const RoundId& round_id, const SharedId& id, const SharedPictureIn& in) {
  TRY(const Round round, visible_round(call, round_id));
  TRY(const SchoolId school, school_in(call, round_id));
  if (round.way != Way::levels) return fail(Fault::conflict, "shared.pairs", "round");  // two are read beside each other: words
  const auto words = call.tx.one(sql::made_answer{.school = school, .question = in.question, .person = call.actor.person, .pupil = in.pupil},
                                 [](const Row& row) { return row.text(0); });
  if (!words) return fail(Fault::not_found, "shared.no_answer", "question");
  if (!people::may_keep(call, school, in.pupil)) return fail(Fault::forbidden, "work.no_consent", "pupil");
  const auto before = piece_of_answer(call.tx, round_id, in.question, in.pupil);
  TRY_DO(check_room(call, round, id, before));
  TRY(const Copy copy, copy_of(in));
  const std::string sha = sha256_hex(copy.bytes);
  if (!store.put(sha, copy.bytes)) return fail(Fault::unavailable, "work.no_room");
  const std::string file = call.make_id<CopyKind>().text;
  TRY_DO(people::keep_media(call, school, {file, in.pupil, LessonId{}, people::page_shared, sha, copy.kind, static_cast<std::int64_t>(copy.bytes.size())}));
  if (before) drop_copy(call.tx, *find_piece(call.tx, *before));
  else {
    call.tx.run(sql::add_piece{.id = id, .round = round_id, .school = school, .pupil = in.pupil, .question = in.question, .by = call.actor.person,
                               .words = round.question.empty() ? *words : round.question, .body = "", .at = call.now});
  }
  call.tx.run(sql::set_picture{.picture = file, .boxes = boxes_text(in.boxes), .id = before.value_or(id)});
  storage::note_change(call.tx, "", "moderation_piece", before.value_or(id).text, before ? 2 : 1);
  return Done{};
}

NamedFile named_file(const Row& row) { return {row.text(0), row.text(1)}; }

Result<File> file_named(const files::MediaStore& store, const std::optional<NamedFile>& file) {
  auto bytes = file ? store.get(file->sha256) : std::nullopt;
  if (!bytes) return fail(Fault::not_found, "shared.unknown", "piece");
  return File{"karya." + file->kind.substr(file->kind.find('/') + 1), file->kind, *std::move(bytes)};
}

Result<File> piece_picture(Call& call, const files::MediaStore& store, const RoundId& round, const SharedId& id) {
  TRY_DO(visible_round(call, round));
  return file_named(store, call.tx.one(sql::file_of_piece{.round = round, .id = id, .person = call.actor.person}, named_file));
}

}  // namespace selami::moderation
