#include "teaching/sounds.hpp"

#include "auth/digest.hpp"
#include "files/sound.hpp"
#include "people/media.hpp"
#include "planning/access.hpp"
#include "sounds_sql.hpp"
#include "teaching/access.hpp"
#include "teaching/parts.hpp"
#include "teaching/sweep.hpp"

namespace selami::teaching {
namespace {

using storage::Row;

/// The school where the author's plan or lesson names it.
std::optional<SchoolId> named_in(Call& call, const PersonId& author, const std::string& sound) {
  return call.tx.one(sql::school_naming_sound{.sound = sound, .author = author}, [](const Row& row) { return row.id<SchoolId>(0); });
}

/// What nothing names is as good as gone: its file is swept within the hour.
Result<File> file_of(Call& call, const files::MediaStore& store, const PersonId& author, const std::string& sound) {
  struct Found {
    std::string sha256;
    std::string kind;
  };
  const auto found = call.tx.one(sql::sound_file{.author = author, .sound = sound}, [](const Row& row) { return Found{row.text(0), row.text(1)}; });
  auto bytes = found && named_in(call, author, sound) ? store.get(found->sha256) : std::nullopt;
  if (!bytes) return fail(Fault::not_found, "sound.unknown", "sound");
  return File{"suara." + found->kind.substr(found->kind.find('/') + 1), found->kind, *std::move(bytes)};
}

}  // namespace

Result<PreparedSound> prepare_sound(Call& snapshot, const files::MediaStore& store, const SoundId& id, const Upload& upload) {
  if (!named_in(snapshot, snapshot.actor.person, id.text)) return fail(Fault::conflict, "sound.unnamed", "sound");
  if (upload.bytes.size() > sound_bytes_most) return fail(Fault::too_large, "sound.too_large");
  const auto kind = files::bare_voice(upload.bytes, sound_ms_max);
  if (!kind) return fail(kind.error().fault, kind.error().code == "voice.too_long" ? "sound.too_long" : kind.error().code);
  PreparedSound out{id, sha256_hex(upload.bytes), *kind, static_cast<std::int64_t>(upload.bytes.size())};
  if (!store.put(out.sha256, upload.bytes)) return fail(Fault::unavailable, "work.no_room");
  return out;
}

Result<Done> keep_sound(Call& call, const files::MediaStore& store, const PreparedSound& sound) {
  const auto school = named_in(call, call.actor.person, sound.id.text);
  if (!school) return fail(Fault::conflict, "sound.unnamed", "sound");
  // The same bytes as of one that was given up may have been taken away since: the phone sends again.
  if (!store.has(sound.sha256)) return fail(Fault::unavailable, "work.no_room");
  TRY_DO(people::keep_sound(call, *school, {sound.id.text, sound.sha256, sound.kind, sound.size}));
  const auto waiting = call.tx.list(sql::lessons_saying{.sound = sound.id.text, .author = call.actor.person}, [](const Row& row) { return row.id<LessonId>(0); });
  for (const LessonId& lesson : waiting) announce_change(call, lesson, "question");
  return Done{};
}

Result<File> own_sound(Call& call, const files::MediaStore& store, const SoundId& id) { return file_of(call, store, call.actor.person, id.text); }

Result<SoundList> own_sounds(Call& call) {
  SoundList out;
  for (SoundView& one : call.tx.list(sql::sounds_of{.author = call.actor.person},
                                     [](const Row& row) { return SoundView{row.id<SoundId>(0), row.instant(1), row.integer(2)}; })) {
    if (named_in(call, call.actor.person, one.id.text)) out.sounds.push_back(std::move(one));
  }
  return out;
}

Result<Done> forget_own_sounds(Call& call) {
  people::forget_sounds(call, call.actor.person);
  return Done{};
}

Result<File> submitted_sound(Call& call, const files::MediaStore& store, const PlanId& plan, const SoundId& id) {
  TRY(const planning::PlanText text, planning::submitted_plan(call, plan));
  if (planning::sounds_in(text.body).count(id.text) == 0) return fail(Fault::not_found, "sound.unknown", "sound");
  return file_of(call, store, text.head.author, id.text);
}

Result<File> lesson_sound(Call& call, const files::MediaStore& store, const LessonId& id, const QuestionId& question) {
  TRY(const LessonNow lesson, given_lesson(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  return file_of(call, store, lesson.teacher, kept.sound);
}

Result<File> asked_sound(Call& call, const files::MediaStore& store, const QuestionId& question) {
  TRY(const LessonNow lesson, seat_lesson(call));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  if (is_tapped(kept.kind) || state(kept.opening) == QuestionState::waiting) return fail(Fault::not_found, "question.unknown", "question");
  return file_of(call, store, lesson.teacher, kept.sound);
}

void sweep_sounds(storage::Tx& tx) {
  const auto unnamed = tx.list(sql::sounds_unnamed{}, [](const Row& row) { return std::pair(row.id<SchoolId>(0), row.text(1)); });
  for (const auto& [school, id] : unnamed) people::drop_sound(tx, school, id);
}

}  // namespace selami::teaching
