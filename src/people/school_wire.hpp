#pragma once
/// @file What an office sees of its schools, and slips as they are printed.

#include "http/route.hpp"

namespace selami::people {

/// A QR code to draw: `<svg viewBox="0 0 size size"><path d="path"/></svg>`.
struct QrView {
  int size = 0;
  std::string path;
};
/// A slip on its way to paper. The code is shown once and kept nowhere.
struct SlipMade {
  PersonId person;
  std::string name;
  std::string login;
  std::string code;
  std::string school;
  std::string address;  ///< where to type it: https://…/masuk
  Instant expires;
  std::optional<QrView> qr;  ///< address and code in one; none when the address is not known
};
struct SlipList {
  std::vector<SlipMade> slips;
};

enum class OperatorState { none, invited, active };
struct SchoolView {
  SchoolId id;
  std::string npsn;
  std::string name;
  std::string level;
  std::string form;
  bool public_ = false;
  std::string district;
  std::string village;
  int pupils = 0;
  int staff = 0;
  int signed_in = 0;  ///< staff who have chosen a password
  OperatorState state = OperatorState::none;
  std::vector<std::string> operators;
};
struct SchoolList {
  std::vector<SchoolView> schools;
};
struct OperatorWish {
  std::string name;
  std::string origin;  ///< of the page, for the printed address where the installation names none
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::QrView> {
  static constexpr const char* name = "Qr";
  using T = people::QrView;
  static constexpr auto fields = std::tuple{Field{"size", &T::size, "modules a side, quiet zone inside"},
                                            Field{"path", &T::path, "SVG path of the dark modules"}};
};
template <>
struct Shape<people::SlipMade> {
  static constexpr const char* name = "SlipMade";
  using T = people::SlipMade;
  static constexpr auto fields = std::tuple{
      Field{"person", &T::person, "whose it is"},   Field{"name", &T::name, "as written"},
      Field{"login", &T::login, "for later"},       Field{"code", &T::code, "shown this once"},
      Field{"school", &T::school, "where"},         Field{"address", &T::address, "where to type the code"},
      Field{"expires", &T::expires, "ms since 1970"}, Field{"qr", &T::qr, "address and code in one"}};
};
template <>
struct Shape<people::SlipList> {
  static constexpr const char* name = "SlipList";
  static constexpr auto fields = std::tuple{Field{"slips", &people::SlipList::slips, "one a person"}};
};
template <>
struct EnumNames<people::OperatorState> {
  static constexpr std::pair<people::OperatorState, const char*> names[] = {{people::OperatorState::none, "none"},
                                                                            {people::OperatorState::invited, "invited"},
                                                                            {people::OperatorState::active, "active"}};
};
template <>
struct Shape<people::SchoolView> {
  static constexpr const char* name = "School";
  using T = people::SchoolView;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "school_…"}, Field{"npsn", &T::npsn, "8 characters"}, Field{"name", &T::name, "as written"},
      Field{"level", &T::level, "tk sd smp sma smk slb pkbm"}, Field{"form", &T::form, "SD MI SMPIT …"},
      Field{"public", &T::public_, "negeri"}, Field{"district", &T::district, "kecamatan"}, Field{"village", &T::village, "kelurahan"},
      Field{"pupils", &T::pupils, "now"}, Field{"staff", &T::staff, "now"},
      Field{"signed_in", &T::signed_in, "staff who have chosen a password"}, Field{"state", &T::state, "of its operator"},
      Field{"operators", &T::operators, "names"}};
};
template <>
struct Shape<people::SchoolList> {
  static constexpr const char* name = "SchoolList";
  static constexpr auto fields = std::tuple{Field{"schools", &people::SchoolList::schools, "by district and name"}};
};
template <>
struct Shape<people::OperatorWish> {
  static constexpr const char* name = "OperatorWish";
  static constexpr auto fields =
      std::tuple{Field{"name", &people::OperatorWish::name, "as it is printed", range(1, 120)},
                 Field{"origin", &people::OperatorWish::origin, "https://… of the page", loose_at_most(120)}};
};

}  // namespace selami
