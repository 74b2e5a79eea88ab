#pragma once
/// @file What people says and hears about signing in.

#include "http/route.hpp"
#include "people_core/pupil_key.hpp"

namespace selami::people {

struct PersonName {
  PersonId id;
  std::string name;
};
struct SchoolName {
  SchoolId id;
  std::string npsn;
  std::string name;
  std::string level;
  std::string district;
  std::string village;
};
struct AuthorityName {
  AuthorityId id;
  std::string name;
  std::string kind;
};
struct GrantView {
  Role role = Role::guest;
  std::optional<SchoolName> school;
  std::optional<AuthorityName> authority;
  bool practice = false;
};
struct MeView {
  PersonName person;
  bool demo = false;
  std::string city;
  std::string language;
  bool second_first = false;
  std::vector<GrantView> grants;
};
struct MeChange {
  std::string language;
};

struct Credentials {
  std::string login;
  std::string password;
  std::optional<std::string> code;
};
struct SlipCode {
  std::string code;
};
struct SlipUse {
  std::string code;
  std::string password;
  std::optional<std::string> second;
};

struct PasswordChange {
  std::string current;
  std::string password;
};

enum class SlipState { open, used, expired };
struct SlipView {
  std::string name;
  std::string login;
  std::string school;
  SlipState state = SlipState::open;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::PersonName> {
  static constexpr const char* name = "PersonName";
  static constexpr auto fields =
      std::tuple{Field{"id", &people::PersonName::id, "person_…"}, Field{"name", &people::PersonName::name, "as written"}};
};
template <>
struct Shape<people::SchoolName> {
  static constexpr const char* name = "SchoolName";
  static constexpr auto fields = std::tuple{Field{"id", &people::SchoolName::id, "school_…"},
                                            Field{"npsn", &people::SchoolName::npsn, "8 characters"},
                                            Field{"name", &people::SchoolName::name, "as written"},
                                            Field{"level", &people::SchoolName::level, "tk sd smp sma smk slb pkbm"},
                                            Field{"district", &people::SchoolName::district, "kecamatan"},
                                            Field{"village", &people::SchoolName::village, "kelurahan; may be empty"}};
};
template <>
struct Shape<people::AuthorityName> {
  static constexpr const char* name = "AuthorityName";
  static constexpr auto fields = std::tuple{Field{"id", &people::AuthorityName::id, "authority_…"},
                                            Field{"name", &people::AuthorityName::name, "the office's name"},
                                            Field{"kind", &people::AuthorityName::kind, "city province religious_affairs"}};
};
template <>
struct Shape<people::GrantView> {
  static constexpr const char* name = "Grant";
  static constexpr auto fields =
      std::tuple{Field{"role", &people::GrantView::role, "office operator principal supervisor teacher"},
                 Field{"school", &people::GrantView::school, "where, unless office"},
                 Field{"authority", &people::GrantView::authority, "of an office"},
                 Field{"practice", &people::GrantView::practice, "the school is the teacher's own practice school"}};
};
template <>
struct Shape<people::MeView> {
  static constexpr const char* name = "Me";
  static constexpr auto fields = std::tuple{Field{"person", &people::MeView::person, "who is signed in"},
                                            Field{"demo", &people::MeView::demo, "true: all data are made up"},
                                            Field{"city", &people::MeView::city, "the installation's name"},
                                            Field{"language", &people::MeView::language, "id or en"},
                                            Field{"second_first", &people::MeView::second_first, "true: the city asks for a second factor that is not set up yet"},
                                            Field{"grants", &people::MeView::grants, "roles valid today, the oldest first; a practice school last"}};
};
template <>
struct Shape<people::MeChange> {
  static constexpr const char* name = "MeChange";
  static constexpr auto fields = std::tuple{Field{"language", &people::MeChange::language, "id or en", range(2, 2)}};
};
template <>
struct Shape<people::Credentials> {
  static constexpr const char* name = "Credentials";
  static constexpr auto fields = std::tuple{Field{"login", &people::Credentials::login, "from the slip", at_most(80)},
                                            Field{"password", &people::Credentials::password, "chosen by the person", at_most(512)},
                                            Field{"code", &people::Credentials::code, "of the second factor, or a printed one; asked for by second.code_needed", at_most(40)}};
};
template <>
struct Shape<people::SlipCode> {
  static constexpr const char* name = "SlipCode";
  static constexpr auto fields = std::tuple{Field{"code", &people::SlipCode::code, "as printed", at_most(40)}};
};
template <>
struct Shape<people::SlipUse> {
  static constexpr const char* name = "SlipUse";
  static constexpr auto fields = std::tuple{Field{"code", &people::SlipUse::code, "as printed", at_most(40)},
                                            Field{"password", &people::SlipUse::password, "12 to 128 characters", at_most(512)},
                                            Field{"second", &people::SlipUse::second, "code of the second factor, or a printed one; asked for by second.code_needed", at_most(40)}};
};
template <>
struct Shape<people::PasswordChange> {
  static constexpr const char* name = "PasswordChange";
  static constexpr auto fields = std::tuple{Field{"current", &people::PasswordChange::current, "the one until now", at_most(512)},
                                            Field{"password", &people::PasswordChange::password, "12 to 128 characters", at_most(512)}};
};
template <>
struct EnumNames<people::SlipState> {
  static constexpr std::pair<people::SlipState, const char*> names[] = {{people::SlipState::open, "open"},
                                                                        {people::SlipState::used, "used"},
                                                                        {people::SlipState::expired, "expired"}};
};
template <>
struct Shape<people::SlipView> {
  static constexpr const char* name = "Slip";
  static constexpr auto fields = std::tuple{Field{"name", &people::SlipView::name, "whose slip it is"},
                                            Field{"login", &people::SlipView::login, "for the next time"},
                                            Field{"school", &people::SlipView::school, "or the office"},
                                            Field{"state", &people::SlipView::state, "open used expired"}};
};

template <>
struct Shape<people::Drawing> {
  static constexpr const char* name = "Drawing";
  using T = people::Drawing;
  static constexpr auto fields = std::tuple{Field{"picture", &T::picture, "its name"},
                                            Field{"lines", &T::lines, "SVG path in a square of 64, drawn 3.5 wide; may be empty"},
                                            Field{"solid", &T::solid, "SVG path to fill; may be empty"}};
};

}  // namespace selami
