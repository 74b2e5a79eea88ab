#pragma once
/// @file How far pupils say to be, in the words of the levels, beside the teacher's judgement: for a talk, never in an estimate.

#include "depth/wire.hpp"
#include "depth_core/words.hpp"

namespace selami::depth {

struct OwnLevelIn {
  int level = 0;
  std::string words;
};
/// What a pupil's phone shows: the levels in words, and what this pupil said.
struct OwnLevelView {
  std::vector<DescriptorView> descriptors;
  std::optional<int> level;
  std::string words;
};

/// For the pupil who sits at the phone. Errors: question.unknown.
Result<OwnLevelView> own_level(Call& call, const DepthPacks& packs, const QuestionId& question);
/// The pupil's own word, after the answer. Errors: question.unknown, own_level.unanswered (conflict).
Result<Done> say_own_level(Call& call, const QuestionId& question, const OwnLevelIn& in);
/// The same, tapped by the teacher for a pupil without a phone; words that the pupil wrote stay. Errors: lesson.unknown, question.unknown,
/// pupil.unknown, own_level.unanswered.
Result<Done> tap_own_level(Call& call, const LessonId& lesson, const QuestionId& question, const PupilId& pupil, const OwnLevelIn& in);

}  // namespace selami::depth

namespace selami {

template <>
struct Shape<depth::OwnLevelIn> {
  using T = depth::OwnLevelIn;
  static constexpr const char* name = "OwnLevelIn";
  static constexpr auto fields = std::tuple{Field{"level", &T::level, "SOLO 0–4, as the pupil says", range(0, 4)},
                                            Field{"words", &T::words, "what the pupil will do next; or empty", teaching::note_text}};
};
template <>
struct Shape<depth::OwnLevelView> {
  using T = depth::OwnLevelView;
  static constexpr const char* name = "OwnLevel";
  static constexpr auto fields = std::tuple{Field{"descriptors", &T::descriptors, "what each level looks like, SOLO 0–4"},
                                            Field{"level", &T::level, "as this pupil said, or null"}, Field{"words", &T::words, "as this pupil wrote, or empty"}};
};

}  // namespace selami
