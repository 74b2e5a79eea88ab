#pragma once
/// @file Files that are kept of pupils and of teachers' own voices: who may no longer be kept, and the files behind rows that are erased.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "http/route.hpp"

namespace selami::people {

/// A page of work or journal that is to be kept of a pupil.
struct MediaIn {
  std::string id;
  PupilId pupil;
  LessonId lesson;
  std::string page;    ///< work journal photo drawing voice series spoken
  std::string sha256;
  std::string kind;    ///< image/jpeg …
  std::int64_t size = 0;
};
constexpr std::int64_t media_bytes_max = 50'000'000;  ///< of one pupil

/// What a guardian's word is asked about: pictures of work are samples, a voice is a voice.
enum class Keeping { sample, voice };
Keeping keeping_of(std::string_view page);
/// Whether a guardian's word allows that work of the pupil is kept. The newest stands, none means no.
bool may_keep(Call& call, const SchoolId& school, const PupilId& pupil, Keeping what = Keeping::sample);
/// Those of a class group today whose work may be kept.
std::vector<PupilId> kept_pupils(Call& call, const SchoolId& school, const GroupId& group, const Date& day, Keeping what = Keeping::sample);
/// The row of a file that is on disk. The same again is done already. Errors: work.no_consent (forbidden), work.taken (conflict:
/// the id is another page's), work.full (over `media_bytes_max`).
Result<Done> keep_media(Call& call, const SchoolId& school, const MediaIn& media);
/// Gives one up. False: there is none of this lesson.
bool drop_media(Call& call, const SchoolId& school, const LessonId& lesson, const std::string& id);
/// Gives up the file of a pupil's answer, if it came.
void drop_answer(Call& call, const SchoolId& school, const LessonId& lesson, const PupilId& pupil, const std::string& id);
/// A recording of the actor's own voice: a question, said.
struct SoundIn {
  std::string id;
  std::string sha256;
  std::string kind;  ///< audio/webm …
  std::int64_t size = 0;
};
constexpr std::int64_t sound_bytes_max = 50'000'000;  ///< of one person: a question in each of 800 plans

/// The row of a recording that is on disk, in the school where it is used. The same again is done already. Errors: sound.taken (conflict: the id is
/// another recording's), sound.full (over `sound_bytes_max`).
Result<Done> keep_sound(Call& call, const SchoolId& school, const SoundIn& sound);
/// Gives a recording up, whatever still names it.
void drop_sound(storage::Tx& tx, const SchoolId& school, const std::string& id);
/// Gives up all recordings of a person.
void forget_sounds(Call& call, const PersonId& person);

/// Whether a row names a file, also one that is to be erased: its turn comes.
bool names_file(storage::Tx& tx, const std::string& sha256);

/// From now on no file that was kept of a pupil since then may be shown: their rows are marked, erase_media takes rows and files
/// away.
void forget_media(Call& call, const SchoolId& school, const PupilId& pupil, Keeping what, Instant since);

/// Removes the rows that are marked as erased, and by `remove_file(sha256)` their files; a file that another row still names
/// stays. Every hour. A file whose row stays because the machine stopped in between is removed again: that must do no harm.
void erase_media(storage::Tx& tx, const std::function<void(const std::string& sha256)>& remove_file);

}  // namespace selami::people
