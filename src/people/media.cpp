#include "people/media.hpp"

#include "desk_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

bool yes(const storage::Row&) { return true; }

/// The kind of consent.
const char* consent_to(Keeping what) { return what == Keeping::voice ? "photo-voice" : "sample"; }

/// An id that is taken: by the same page, or by another.
Result<Done> known_media(Call& call, const SchoolId& school, const MediaIn& media) {
  const bool same = call.tx.one(sql::same_media{.school = school, .id = media.id, .pupil = media.pupil, .lesson = media.lesson, .sha = media.sha256}, yes).has_value();
  if (!same) return fail(Fault::conflict, "work.taken");
  return Done{};
}

}  // namespace

Keeping keeping_of(std::string_view page) { return page == "voice" || page == "spoken" ? Keeping::voice : Keeping::sample; }

bool may_keep(Call& call, const SchoolId& school, const PupilId& pupil, Keeping what) {
  return call.tx.one(sql::may_keep{.school = school, .pupil = pupil, .kind = consent_to(what)}, yes).has_value();
}

std::vector<PupilId> kept_pupils(Call& call, const SchoolId& school, const GroupId& group, const Date& day, Keeping what) {
  return call.tx.list(sql::kept_pupils{.school = school, .group_id = group, .day = day, .kind = consent_to(what)}, [](const storage::Row& row) { return row.id<PupilId>(0); });
}

Result<Done> keep_media(Call& call, const SchoolId& school, const MediaIn& media) {
  if (!may_keep(call, school, media.pupil, keeping_of(media.page))) return fail(Fault::forbidden, "work.no_consent", "pupil");
  if (call.tx.one(sql::media_known{.school = school, .id = media.id}, yes)) return known_media(call, school, media);
  const auto kept = call.tx.one(sql::media_bytes{.school = school, .pupil = media.pupil}, [](const storage::Row& row) { return row.integer(0); });
  if (kept.value_or(0) + media.size > media_bytes_max) return fail(Fault::conflict, "work.full", "pupil");
  call.tx.run(sql::keep_media{.school = school, .id = media.id, .pupil = media.pupil, .sha = media.sha256, .kind = media.kind, .size = media.size,
                              .now = call.now, .lesson = media.lesson, .page = media.page});
  storage::note_change(call.tx, school.text, "media", media.id, 1);
  return Done{};
}

bool drop_media(Call& call, const SchoolId& school, const LessonId& lesson, const std::string& id) {
  const auto gone = call.tx.run_returning(sql::drop_page{.school = school, .id = id, .lesson = lesson}, yes);
  if (gone.empty()) return false;
  storage::note_change(call.tx, school.text, "media", id, 2);
  return true;
}

void drop_answer(Call& call, const SchoolId& school, const LessonId& lesson, const PupilId& pupil, const std::string& id) {
  const auto gone = call.tx.run_returning(sql::drop_answer{.school = school, .id = id, .lesson = lesson, .pupil = pupil}, yes);
  if (!gone.empty()) storage::note_change(call.tx, school.text, "media", id, 2);
}

Result<Done> keep_sound(Call& call, const SchoolId& school, const SoundIn& sound) {
  const PersonId& author = call.actor.person;
  if (call.tx.one(sql::media_known{.school = school, .id = sound.id}, yes)) {
    if (call.tx.one(sql::same_sound{.school = school, .id = sound.id, .author = author, .sha = sound.sha256}, yes)) return Done{};
    return fail(Fault::conflict, "sound.taken", "sound");
  }
  const auto kept = call.tx.one(sql::sound_bytes{.author = author}, [](const storage::Row& row) { return row.integer(0); });
  if (kept.value_or(0) + sound.size > sound_bytes_max) return fail(Fault::conflict, "sound.full", "sound");
  call.tx.run(sql::keep_sound{.school = school, .id = sound.id, .author = author, .sha = sound.sha256, .kind = sound.kind, .size = sound.size, .now = call.now});
  storage::note_change(call.tx, school.text, "media", sound.id, 1);
  return Done{};
}

void drop_sound(storage::Tx& tx, const SchoolId& school, const std::string& id) {
  if (tx.run(sql::drop_sound{.school = school, .id = id}) > 0) storage::note_change(tx, school.text, "media", id, 2);
}

void forget_sounds(Call& call, const PersonId& person) {
  const auto all = call.tx.list(sql::sounds_kept{.author = person}, [](const storage::Row& row) { return std::pair(row.id<SchoolId>(0), row.text(1)); });
  for (const auto& [school, id] : all) drop_sound(call.tx, school, id);
}

bool names_file(storage::Tx& tx, const std::string& sha256) { return tx.one(sql::file_named{.sha = sha256}, yes).has_value(); }

void forget_media(Call& call, const SchoolId& school, const PupilId& pupil, Keeping what, Instant since) {
  const auto gone = call.tx.run_returning(sql::forget_media{.school = school, .pupil = pupil, .since = since, .voices = what == Keeping::voice ? 1 : 0},
                                          [](const storage::Row& row) { return row.text(0); });
  for (const std::string& id : gone) storage::note_change(call.tx, school.text, "media", id, 2);
}

void erase_media(storage::Tx& tx, const std::function<void(const std::string& sha256)>& remove_file) {
  struct Erased {
    SchoolId school;
    std::string id;
    std::string sha256;
  };
  const auto erased = tx.list(sql::erased_media{}, [](const storage::Row& row) { return Erased{row.id<SchoolId>(0), row.text(1), row.text(2)}; });
  for (const Erased& one : erased) {
    if (!tx.one(sql::file_in_use{.sha = one.sha256}, [](const storage::Row&) { return true; })) remove_file(one.sha256);
    tx.run(sql::drop_media{.school = one.school, .id = one.id});
  }
}

}  // namespace selami::people
