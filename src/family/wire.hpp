#pragma once
/// @file A family's link, the week's question, and what a family sees.

#include "family_core/words.hpp"
#include "files/sheet_names.hpp"
#include "people/school_wire.hpp"

namespace selami::family {

struct FamilyLinkKind { static constexpr const char* prefix = "family"; };
using FamilyLinkId = Id<FamilyLinkKind>;

// ---- the teacher's side ----

struct FamilyLinkView {
  FamilyLinkId link;
  std::string whom;
  Instant until;
  std::optional<Date> opened_on;
};
struct FamilyMemberView {
  PupilId pupil;
  int number = 0;
  std::string name;
  bool consent = false;
  std::vector<FamilyLinkView> links;
};
struct FamilyDesk {
  std::string group;
  SchoolId school;
  std::string level;
  Date week;
  Date until;
  Words learnt;
  Words question;
  bool own = false;
  Words suggested;
  std::vector<Words> help;
  Words note;
  std::vector<FamilyMemberView> members;
};
struct FamilyQuestionIn {
  Date week;
  std::string text;
};
struct FamilyLinksIn {
  std::vector<PupilId> pupils;
  std::string whom;
  std::string origin;
};
struct FamilyLinkMade {
  FamilyLinkId link;
  PupilId pupil;
  int number = 0;
  std::string name;
  std::string whom;
  std::string key;
  std::string pin;
  std::optional<people::QrView> qr;
};
struct FamilyLinksMade {
  Instant until;
  std::vector<FamilyLinkMade> links;
};
enum class FamilyPaper { links, slips };
struct FamilyPaperLink {
  int number = 0;
  std::string name;
  std::string whom;
  std::string key;
  std::string pin;
};
struct FamilyPaperWish {
  FamilyPaper kind = FamilyPaper::slips;
  std::string origin;
  std::vector<FamilyPaperLink> links;
  std::optional<files::Sheet> sheet = std::nullopt;
};

// ---- the family's side ----

struct FamilyKey {
  std::string key;
  std::string pin;
};
/// Work that the child chose; its name means something with this link alone.
struct FamilyWork {
  std::string work;
  std::string title;
  std::string question;
  std::string text;
  std::string why;
  std::string made;
  bool kept = false;
};
enum class FamilyShare { shared, no_consent };
struct FamilyView {
  std::string school;
  std::string group;
  std::string level;
  std::string child;
  bool practice = false;
  Date week;
  Date until;
  Words learnt;
  Words question;
  std::vector<Words> help;
  FamilyShare share = FamilyShare::no_consent;
  std::vector<FamilyWork> works;
  std::string visit;
};
struct FamilyPictureIn {
  std::string key;
  std::string visit;
  std::string work;
};

}  // namespace selami::family

namespace selami {

template <>
struct Shape<family::Words> {
  using T = family::Words;
  static constexpr const char* name = "FamilyWords";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "in Indonesian, or empty"}, Field{"en", &T::en, "in English; a teacher's own words are the same"}};
};
template <>
struct Shape<family::FamilyLinkView> {
  using T = family::FamilyLinkView;
  static constexpr const char* name = "FamilyLink";
  static constexpr auto fields = std::tuple{Field{"link", &T::link, "family_…"}, Field{"whom", &T::whom, "as the teacher named it; empty: the family"},
                                            Field{"until", &T::until, "ms"}, Field{"opened_on", &T::opened_on, "the last day on which it was opened; no instant"}};
};
template <>
struct Shape<family::FamilyMemberView> {
  using T = family::FamilyMemberView;
  static constexpr const char* name = "FamilyMember";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"}, Field{"name", &T::name, "as in the roster"},
                                            Field{"consent", &T::consent, "the guardian allows sharing with the family"}, Field{"links", &T::links, "that open now"}};
};
template <>
struct Shape<family::FamilyDesk> {
  using T = family::FamilyDesk;
  static constexpr const char* name = "FamilyDesk";
  static constexpr auto fields = std::tuple{
      Field{"group", &T::group, "its name"}, Field{"school", &T::school, "school_…"}, Field{"level", &T::level, "of the school"},
      Field{"week", &T::week, "its Monday"}, Field{"until", &T::until, "the semester's last day: new links end with it"},
      Field{"learnt", &T::learnt, "what the class did, or empty"}, Field{"question", &T::question, "that families see"},
      Field{"own", &T::own, "the teacher's own words"}, Field{"suggested", &T::suggested, "what stands where nobody writes another"},
      Field{"help", &T::help, "how to help, two sentences"}, Field{"note", &T::note, "one sentence for the buku penghubung"},
      Field{"members", &T::members, "by number"}};
};
template <>
struct Shape<family::FamilyQuestionIn> {
  using T = family::FamilyQuestionIn;
  static constexpr const char* name = "FamilyQuestionIn";
  static constexpr auto fields = std::tuple{Field{"week", &T::week, "its Monday: this week's alone"}, Field{"text", &T::text, "the teacher's words; blank: the suggested ones again", loose_at_most(200)}};
};
template <>
struct Shape<family::FamilyLinksIn> {
  using T = family::FamilyLinksIn;
  static constexpr const char* name = "FamilyLinksIn";
  static constexpr auto fields = std::tuple{Field{"pupils", &T::pupils, "of whom; empty: all that have no link for `whom`", range(0, 100)},
                                            Field{"whom", &T::whom, "Ibu, Ayah, Wali …; empty: the family", loose_at_most(40)},
                                            Field{"origin", &T::origin, "https://… of the page, for the QR", loose_at_most(120)}};
};
template <>
struct Shape<family::FamilyLinkMade> {
  using T = family::FamilyLinkMade;
  static constexpr const char* name = "FamilyLinkMade";
  static constexpr auto fields = std::tuple{Field{"link", &T::link, "family_…"}, Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"},
                                            Field{"name", &T::name, "as in the roster"}, Field{"whom", &T::whom, "as asked"},
                                            Field{"key", &T::key, "for /keluarga#KEY, told once"}, Field{"pin", &T::pin, "six digits, told once"},
                                            Field{"qr", &T::qr, "of that address; null where the address is not known"}};
};
template <>
struct Shape<family::FamilyLinksMade> {
  using T = family::FamilyLinksMade;
  static constexpr const char* name = "FamilyLinksMade";
  static constexpr auto fields = std::tuple{Field{"until", &T::until, "ms"}, Field{"links", &T::links, "by number"}};
};
template <>
struct EnumNames<family::FamilyPaper> {
  using P = family::FamilyPaper;
  static constexpr std::pair<P, const char*> names[] = {{P::links, "links"}, {P::slips, "slips"}};
};
template <>
struct Shape<family::FamilyPaperLink> {
  using T = family::FamilyPaperLink;
  static constexpr const char* name = "FamilyPaperLink";
  static constexpr auto fields = std::tuple{Field{"number", &T::number, "in the class", range(0, 1000)}, Field{"name", &T::name, "as it is printed", range(1, 200)},
                                            Field{"whom", &T::whom, "or empty", loose_at_most(40)}, Field{"key", &T::key, "as it was told", range(64, 64)},
                                            Field{"pin", &T::pin, "as it was told", range(6, 6)}};
};
template <>
struct Shape<family::FamilyPaperWish> {
  using T = family::FamilyPaperWish;
  static constexpr const char* name = "FamilyPaperWish";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "links: QR and PIN of those that were just made; slips: this week's question, four a sheet"},
                                            Field{"origin", &T::origin, "https://… of the page, for the QR", loose_at_most(120)},
                                            Field{"links", &T::links, "the answer of making them; of slips empty", range(0, 100)}, Field{"sheet", &T::sheet, "f4 (else) or a4"}};
};
template <>
struct Shape<family::FamilyKey> {
  using T = family::FamilyKey;
  static constexpr const char* name = "FamilyKey";
  static constexpr auto fields = std::tuple{Field{"key", &T::key, "of the link", at_most(80)}, Field{"pin", &T::pin, "six digits", at_most(12)}};
};
template <>
struct Shape<family::FamilyWork> {
  using T = family::FamilyWork;
  static constexpr const char* name = "FamilyWork";
  static constexpr auto fields = std::tuple{Field{"work", &T::work, "names it within this link"}, Field{"title", &T::title, "of the lesson"}, Field{"question", &T::question, "or empty"},
                                            Field{"text", &T::text, "as written, or empty"}, Field{"why", &T::why, "why the child chose it"},
                                            Field{"made", &T::made, "photo drawing voice, or empty"}, Field{"kept", &T::kept, "its file may be fetched"}};
};
template <>
struct EnumNames<family::FamilyShare> {
  using S = family::FamilyShare;
  static constexpr std::pair<S, const char*> names[] = {{S::shared, "shared"}, {S::no_consent, "no_consent"}};
};
template <>
struct Shape<family::FamilyView> {
  using T = family::FamilyView;
  static constexpr const char* name = "Family";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "its name"}, Field{"group", &T::group, "the class"}, Field{"level", &T::level, "of the school"}, Field{"child", &T::child, "first name"},
      Field{"practice", &T::practice, "a practice class: nothing is meant"}, Field{"week", &T::week, "its Monday"}, Field{"until", &T::until, "the last day of the link"},
      Field{"learnt", &T::learnt, "what the class did, or empty"}, Field{"question", &T::question, "the week's one question"}, Field{"help", &T::help, "how to help"},
      Field{"share", &T::share, "no_consent: no guardian has allowed that work is shared"}, Field{"works", &T::works, "that the child chose this semester"},
      Field{"visit", &T::visit, "opens its files for today"}};
};
template <>
struct Shape<family::FamilyPictureIn> {
  using T = family::FamilyPictureIn;
  static constexpr const char* name = "FamilyPictureIn";
  static constexpr auto fields = std::tuple{Field{"key", &T::key, "of the link", at_most(80)}, Field{"visit", &T::visit, "of Family", at_most(80)},
                                            Field{"work", &T::work, "of FamilyWork", at_most(40)}};
};

}  // namespace selami
