#pragma once
/// @file A question's text, said by its teacher: kept where a plan or a lesson of the teacher's names it, heard by whoever may read that question.

#include "files/media_store.hpp"
#include "teaching/sounds_wire.hpp"

namespace selami::teaching {

/// Twenty seconds at 24 kbit/s are 60 kB; an iPhone writes somewhat more (AAC). A class of thirty phones fetches it over the school's one line.
constexpr std::size_t sound_bytes_most = 100'000;
constexpr std::int64_t sound_ms_max = 22'000;  ///< twenty seconds, and what a phone takes to stop

/// A recording whose file is on disk and whose row is still to come.
struct PreparedSound {
  SoundId id;
  std::string sha256;
  std::string kind;
  std::int64_t size = 0;
};
/// Looks at the recording and puts it on disk. Only what an own plan's newest text or an own lesson names: the text comes first.
/// Errors: sound.unnamed (conflict), sound.too_large, sound.too_long, voice.kind, voice.broken, voice.metadata, work.no_room.
Result<PreparedSound> prepare_sound(Call& snapshot, const files::MediaStore& store, const SoundId& id, const Upload& upload);
/// Errors: the same, as things are by then; sound.taken, sound.full.
Result<Done> keep_sound(Call& call, const files::MediaStore& store, const PreparedSound& sound);

/// The actor's own, as long as something names it. Errors: sound.unknown.
Result<File> own_sound(Call& call, const files::MediaStore& store, const SoundId& id);
/// Those that something names.
Result<SoundList> own_sounds(Call& call);
/// Erases all of them: texts stay, and are read aloud by the phone.
Result<Done> forget_own_sounds(Call& call);
/// One that a handed-in text names. Errors: plan.unknown, sound.unknown.
Result<File> submitted_sound(Call& call, const files::MediaStore& store, const PlanId& plan, const SoundId& id);
/// For who gives the lesson. Errors: lesson.unknown, question.unknown, sound.unknown.
Result<File> lesson_sound(Call& call, const files::MediaStore& store, const LessonId& lesson, const QuestionId& question);
/// For a seat or a board: of a question that was asked. Errors: as above.
Result<File> asked_sound(Call& call, const files::MediaStore& store, const QuestionId& question);

}  // namespace selami::teaching
