#pragma once
/// @file The pupil's one sentence after a lesson, or a face for those who do not write yet.

#include "http/route.hpp"

namespace selami::reflection {

struct JournalKind { static constexpr const char* prefix = "journal"; };
using JournalId = Id<JournalKind>;

enum class Face { none, senang, biasa, bingung };

/// From the pupil's own phone.
struct SentenceIn {
  Face face = Face::none;
  std::string text;
  Instant at;
};

/// Typed or tapped by the teacher for a pupil without a device.
struct PupilSentenceIn {
  PupilId pupil;
  Face face = Face::none;
  std::string text;
  Instant at;
};

struct JournalView {
  JournalId id;
  PupilId pupil;
  int number = 0;
  std::string name;
  Face face = Face::none;
  std::string text;
  std::string source;
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
};

struct PupilJournals {
  std::vector<PupilJournal> journals;
};

}  // namespace selami::reflection

namespace selami {

template <>
struct EnumNames<reflection::Face> {
  using F = reflection::Face;
  static constexpr std::pair<F, const char*> names[] = {{F::none, ""}, {F::senang, "senang"}, {F::biasa, "biasa"}, {F::bingung, "bingung"}};
};
template <>
struct Shape<reflection::SentenceIn> {
  using T = reflection::SentenceIn;
  static constexpr const char* name = "SentenceIn";
  static constexpr auto fields = std::tuple{Field{"face", &T::face, "senang biasa bingung or empty", loose},
                                            Field{"text", &T::text, "one sentence", loose_at_most(2000)},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::PupilSentenceIn> {
  using T = reflection::PupilSentenceIn;
  static constexpr const char* name = "PupilSentenceIn";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"face", &T::face, "senang biasa bingung or empty", loose},
                                            Field{"text", &T::text, "one sentence", loose_at_most(2000)},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::JournalView> {
  using T = reflection::JournalView;
  static constexpr const char* name = "Journal";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "journal_…"},       Field{"pupil", &T::pupil, "pupil_…"},
                                            Field{"number", &T::number, "in the class"}, Field{"name", &T::name, "as in the roster"},
                                            Field{"face", &T::face, "or empty"},      Field{"text", &T::text, "as written"},
                                            Field{"source", &T::source, "phone or teacher"}};
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
                                            Field{"face", &T::face, "or empty"}, Field{"text", &T::text, "as written"}};
};
template <>
struct Shape<reflection::PupilJournals> {
  using T = reflection::PupilJournals;
  static constexpr const char* name = "PupilJournals";
  static constexpr auto fields = std::tuple{Field{"journals", &T::journals, "newest first"}};
};

}  // namespace selami
