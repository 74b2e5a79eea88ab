#pragma once
/// @file The pupil's journal after a lesson: a face for those who do not write yet, one sentence, answers to prompts; and what its teacher
/// noted of it (anecdotes).

#include "http/route.hpp"

namespace selami::reflection {

struct JournalKind { static constexpr const char* prefix = "journal"; };
using JournalId = Id<JournalKind>;

enum class Face { none, senang, biasa, bingung };

/// What was written to one prompt of the pack.
struct PromptAnswer {
  std::string prompt;
  std::string text;
};

/// From the pupil's own phone.
struct SentenceIn {
  Face face = Face::none;
  std::string text;
  Instant at;
  std::optional<std::vector<PromptAnswer>> answers = std::nullopt;  ///< none: a phone of before there were prompts; those kept stay
};

/// Typed or tapped by the teacher for a pupil without a device.
struct PupilSentenceIn {
  PupilId pupil;
  Face face = Face::none;
  std::string text;
  Instant at;
  std::optional<std::vector<PromptAnswer>> answers = std::nullopt;
};

struct JournalView {
  JournalId id;
  PupilId pupil;
  int number = 0;
  std::string name;
  Face face = Face::none;
  std::string text;
  std::string source;
  std::vector<PromptAnswer> answers;
};

struct JournalList {
  int members = 0;
  std::vector<JournalView> journals;
};

struct PupilJournal {
  JournalId id;
  LessonId lesson;
  Date day;
  std::string title;
  Face face = Face::none;
  std::string text;
  std::vector<PromptAnswer> answers;
};

struct PupilJournals {
  Instant at;  ///< when this was put together
  std::vector<PupilJournal> journals;
};

struct AnecdoteKind { static constexpr const char* prefix = "anecdote"; };
using AnecdoteId = Id<AnecdoteKind>;

/// What a teacher saw or heard of a pupil in a lesson, as it was. Without words it is taken back.
struct AnecdoteIn {
  PupilId pupil;
  std::string text;
  Instant at;
};
struct AnecdoteView {
  AnecdoteId id;
  PupilId pupil;
  std::string text;
  Instant at;
};
struct AnecdoteList {
  std::vector<AnecdoteView> anecdotes;
};
struct PupilAnecdote {
  AnecdoteId id;
  LessonId lesson;
  Date day;
  std::string title;
  std::string text;
  Instant at;
};
struct PupilAnecdotes {
  std::vector<PupilAnecdote> anecdotes;
};

}  // namespace selami::reflection

namespace selami {

template <>
struct EnumNames<reflection::Face> {
  using F = reflection::Face;
  static constexpr std::pair<F, const char*> names[] = {{F::none, ""}, {F::senang, "senang"}, {F::biasa, "biasa"}, {F::bingung, "bingung"}};
};
template <>
struct Shape<reflection::PromptAnswer> {
  using T = reflection::PromptAnswer;
  static constexpr const char* name = "PromptAnswer";
  static constexpr auto fields = std::tuple{Field{"prompt", &T::prompt, "its id in the pack", at_most(40)}, Field{"text", &T::text, "as written", at_most(2000)}};
};
template <>
struct Shape<reflection::SentenceIn> {
  using T = reflection::SentenceIn;
  static constexpr const char* name = "SentenceIn";
  static constexpr auto fields = std::tuple{Field{"face", &T::face, "senang biasa bingung or empty", loose},
                                            Field{"text", &T::text, "one sentence", loose_at_most(2000)},
                                            Field{"at", &T::at, "ms by the device"},
                                            Field{"answers", &T::answers, "to the prompts of the lesson", at_most(6)}};
};
template <>
struct Shape<reflection::PupilSentenceIn> {
  using T = reflection::PupilSentenceIn;
  static constexpr const char* name = "PupilSentenceIn";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"face", &T::face, "senang biasa bingung or empty", loose},
                                            Field{"text", &T::text, "one sentence", loose_at_most(2000)},
                                            Field{"at", &T::at, "ms by the device"},
                                            Field{"answers", &T::answers, "to the prompts of the lesson", at_most(6)}};
};
template <>
struct Shape<reflection::JournalView> {
  using T = reflection::JournalView;
  static constexpr const char* name = "Journal";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "journal_…"},       Field{"pupil", &T::pupil, "pupil_…"},
                                            Field{"number", &T::number, "in the class"}, Field{"name", &T::name, "as in the roster"},
                                            Field{"face", &T::face, "or empty"},      Field{"text", &T::text, "as written"},
                                            Field{"source", &T::source, "phone or teacher"}, Field{"answers", &T::answers, "to the prompts of the lesson"}};
};
template <>
struct Shape<reflection::JournalList> {
  using T = reflection::JournalList;
  static constexpr const char* name = "JournalList";
  static constexpr auto fields = std::tuple{Field{"members", &T::members, "pupils of the class today"},
                                            Field{"journals", &T::journals, "by number"}};
};
template <>
struct Shape<reflection::PupilJournal> {
  using T = reflection::PupilJournal;
  static constexpr const char* name = "PupilJournal";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "journal_…"}, Field{"lesson", &T::lesson, "lesson_…"},
                                            Field{"day", &T::day, "of the lesson"}, Field{"title", &T::title, "of the lesson"},
                                            Field{"face", &T::face, "or empty"}, Field{"text", &T::text, "as written"},
                                            Field{"answers", &T::answers, "to the prompts of the lesson"}};
};
template <>
struct Shape<reflection::AnecdoteIn> {
  using T = reflection::AnecdoteIn;
  static constexpr const char* name = "AnecdoteIn";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"},
                                            Field{"text", &T::text, "what was seen and heard, as it was; empty: taken back", at_most(2000)},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::AnecdoteView> {
  using T = reflection::AnecdoteView;
  static constexpr const char* name = "Anecdote";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "anecdote_…"}, Field{"pupil", &T::pupil, "pupil_…"},
                                            Field{"text", &T::text, "as written"}, Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::AnecdoteList> {
  using T = reflection::AnecdoteList;
  static constexpr const char* name = "AnecdoteList";
  static constexpr auto fields = std::tuple{Field{"anecdotes", &T::anecdotes, "oldest first"}};
};
template <>
struct Shape<reflection::PupilAnecdote> {
  using T = reflection::PupilAnecdote;
  static constexpr const char* name = "PupilAnecdote";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "anecdote_…"}, Field{"lesson", &T::lesson, "lesson_…"},
                                            Field{"day", &T::day, "of the lesson"}, Field{"title", &T::title, "of the lesson"},
                                            Field{"text", &T::text, "as written"}, Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::PupilAnecdotes> {
  using T = reflection::PupilAnecdotes;
  static constexpr const char* name = "PupilAnecdotes";
  static constexpr auto fields = std::tuple{Field{"anecdotes", &T::anecdotes, "newest first"}};
};
template <>
struct Shape<reflection::PupilJournals> {
  using T = reflection::PupilJournals;
  static constexpr const char* name = "PupilJournals";
  static constexpr auto fields = std::tuple{Field{"at", &T::at, "ms: when this was put together"}, Field{"journals", &T::journals, "newest first"}};
};

}  // namespace selami
