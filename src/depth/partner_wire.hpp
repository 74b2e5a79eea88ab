#pragma once
/// @file What is said to and by a mitra, and what the teacher sees of it.

#include "depth/wire.hpp"
#include "people/school_wire.hpp"

namespace selami::depth {

struct PartnerKind { static constexpr const char* prefix = "partner"; };
using PartnerId = Id<PartnerKind>;

struct PartnerIn {
  std::string name;
  std::string origin;
};
/// The key is told this once: of it the server keeps a hash.
struct PartnerMade {
  PartnerId partner;
  std::string key;
  Instant until;
  std::optional<people::QrView> qr;
};

/// A pupil whose work the two judges see differently.
struct DifferView {
  PupilId pupil;
  int number = 0;
  std::string name;
  int own = 0;
  int theirs = 0;
};
struct PartnerView {
  PartnerId partner;
  std::string name;
  Instant until;
  bool open = false;
  int judged = 0;
  int same = 0;
  int near = 0;
  int far = 0;
  std::vector<DifferView> differ;
};
struct PartnersView {
  int works = 0;
  std::vector<PartnerView> partners;
};

struct PartnerKey {
  std::string key;
};
/// A photo or drawing of a piece of work: the step that it shows, or nothing beside it.
struct PartnerPicture {
  int part = 0;
  std::string name;
};
/// A piece of work without a name; its id means something with this link alone.
struct PartnerPiece {
  std::string work;
  std::optional<int> choice;
  std::vector<int> choices;
  std::string text;
  std::optional<int> level;
  std::vector<PartnerPicture> pictures;
};
struct PartnerWork {
  std::string name;
  std::string title;
  std::string kind;
  std::string text;
  std::string options;
  std::string objective_text;
  Instant until;
  std::vector<PartnerPiece> works;
};
struct PartnerLevelIn {
  std::string key;
  std::string work;
  std::optional<int> level;
};
struct PartnerPictureIn {
  std::string key;
  std::string work;
  int part = 0;
};

}  // namespace selami::depth

namespace selami {

template <>
struct Shape<depth::PartnerIn> {
  using T = depth::PartnerIn;
  static constexpr const char* name = "PartnerIn";
  static constexpr auto fields = std::tuple{Field{"name", &T::name, "of the workshop or firm", at_most(80)},
                                            Field{"origin", &T::origin, "https://… of the page, for the QR", loose_at_most(120)}};
};
template <>
struct Shape<depth::PartnerMade> {
  using T = depth::PartnerMade;
  static constexpr const char* name = "PartnerMade";
  static constexpr auto fields = std::tuple{Field{"partner", &T::partner, "partner_…"}, Field{"key", &T::key, "for /mitra#KEY, told once"},
                                            Field{"until", &T::until, "ms"}, Field{"qr", &T::qr, "of that address; null where the address is not known"}};
};
template <>
struct Shape<depth::DifferView> {
  using T = depth::DifferView;
  static constexpr const char* name = "Differ";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"},
                                            Field{"name", &T::name, "hidden on screen until asked for"}, Field{"own", &T::own, "SOLO 0–4 of this teacher"},
                                            Field{"theirs", &T::theirs, "SOLO 0–4 of the partner"}};
};
template <>
struct Shape<depth::PartnerView> {
  using T = depth::PartnerView;
  static constexpr const char* name = "Partner";
  static constexpr auto fields = std::tuple{
      Field{"partner", &T::partner, "partner_…"}, Field{"name", &T::name, "of the workshop or firm"}, Field{"until", &T::until, "ms"},
      Field{"open", &T::open, "the link still opens"}, Field{"judged", &T::judged, "pieces of work with a level of the partner"},
      Field{"same", &T::same, "judged alike by both"}, Field{"near", &T::near, "one level apart"}, Field{"far", &T::far, "further apart"},
      Field{"differ", &T::differ, "where they differ, by number"}};
};
template <>
struct Shape<depth::PartnersView> {
  using T = depth::PartnersView;
  static constexpr const char* name = "Partners";
  static constexpr auto fields = std::tuple{Field{"works", &T::works, "pieces of work of the question"}, Field{"partners", &T::partners, "newest first"}};
};
template <>
struct Shape<depth::PartnerKey> {
  using T = depth::PartnerKey;
  static constexpr const char* name = "PartnerKey";
  static constexpr auto fields = std::tuple{Field{"key", &T::key, "of the link", at_most(80)}};
};
template <>
struct Shape<depth::PartnerPiece> {
  using T = depth::PartnerPiece;
  static constexpr const char* name = "PartnerPiece";
  static constexpr auto fields = std::tuple{
      Field{"work", &T::work, "names the piece within this link"}, Field{"choice", &T::choice, "option or value"},
      Field{"choices", &T::choices, "several ticked, or all in an order; or empty"}, Field{"text", &T::text, "as written"},
      Field{"level", &T::level, "SOLO 0–4 of this partner, or null"}, Field{"pictures", &T::pictures, "that this partner may fetch, in the order of the steps"}};
};
template <>
struct Shape<depth::PartnerPicture> {
  using T = depth::PartnerPicture;
  static constexpr const char* name = "PartnerPicture";
  static constexpr auto fields = std::tuple{Field{"part", &T::part, "place of the step, from 0"}, Field{"name", &T::name, "of the step, or empty"}};
};
template <>
struct Shape<depth::PartnerWork> {
  using T = depth::PartnerWork;
  static constexpr const char* name = "PartnerWork";
  static constexpr auto fields = std::tuple{
      Field{"name", &T::name, "of the partner"}, Field{"title", &T::title, "of the lesson"}, Field{"kind", &T::kind, "choice multi order text photo drawing"},
      Field{"text", &T::text, "the question"}, Field{"options", &T::options, "JSON list of options: their texts alone"},
      Field{"objective_text", &T::objective_text, "the objective"}, Field{"until", &T::until, "ms"},
      Field{"works", &T::works, "in an order of chance, the same at each visit"}};
};
template <>
struct Shape<depth::PartnerLevelIn> {
  using T = depth::PartnerLevelIn;
  static constexpr const char* name = "PartnerLevelIn";
  static constexpr auto fields = std::tuple{Field{"key", &T::key, "of the link", at_most(80)}, Field{"work", &T::work, "of PartnerPiece", at_most(40)},
                                            Field{"level", &T::level, "SOLO 0–4; null takes it back", range(0, 4)}};
};
template <>
struct Shape<depth::PartnerPictureIn> {
  using T = depth::PartnerPictureIn;
  static constexpr const char* name = "PartnerPictureIn";
  static constexpr auto fields = std::tuple{Field{"key", &T::key, "of the link", at_most(80)}, Field{"work", &T::work, "of PartnerPiece", at_most(40)},
                                            Field{"part", &T::part, "of PartnerPicture", range(0, 7)}};
};

}  // namespace selami
