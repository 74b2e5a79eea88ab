#pragma once
/// @file What is said and heard about the second factor.

#include "people/school_wire.hpp"

namespace selami::people {

struct SecondCode {
  std::string code;
};
struct SecondEvent {
  std::string what;
  Date day;
  std::optional<std::string> by;
};
struct SecondView {
  bool on = false;
  std::optional<Date> since;
  int codes_left = 0;
  bool wanted = false;
  bool fresh = false;
  std::vector<SecondEvent> events;
};
struct SecondSetUp {
  std::string secret;
  std::string address;
  QrView qr;
};
struct SecondCodes {
  std::vector<std::string> codes;
  SecondView second;
};
struct ProofIn {
  std::optional<std::string> code;
  std::optional<std::string> password;
};
struct OperatorName {
  std::string name;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::SecondCode> {
  static constexpr const char* name = "SecondCode";
  static constexpr auto fields = std::tuple{Field{"code", &people::SecondCode::code, "six digits of the app", at_most(40)}};
};
template <>
struct Shape<people::SecondEvent> {
  static constexpr const char* name = "SecondFactorEvent";
  using T = people::SecondEvent;
  static constexpr auto fields = std::tuple{Field{"what", &T::what, "on off codes recovery taken_off"}, Field{"day", &T::day, "when"},
                                            Field{"by", &T::by, "who took it off; none: oneself, or whoever holds the machine"}};
};
template <>
struct Shape<people::SecondView> {
  static constexpr const char* name = "SecondFactor";
  using T = people::SecondView;
  static constexpr auto fields =
      std::tuple{Field{"on", &T::on, "true: signing in asks for a code"}, Field{"since", &T::since, "since when"},
                 Field{"codes_left", &T::codes_left, "printed codes that nobody used"},
                 Field{"wanted", &T::wanted, "true: the city asks for it of one of the own roles"},
                 Field{"fresh", &T::fresh, "true: heavy acts ask for no new proof for some minutes"},
                 Field{"events", &T::events, "what became of it within 400 days, the newest first"}};
};
template <>
struct Shape<people::SecondSetUp> {
  static constexpr const char* name = "SecondFactorSetUp";
  using T = people::SecondSetUp;
  static constexpr auto fields = std::tuple{Field{"secret", &T::secret, "to be typed into an app, base32"},
                                            Field{"address", &T::address, "the same as otpauth://, for an app on this very phone"},
                                            Field{"qr", &T::qr, "of that address"}};
};
template <>
struct Shape<people::SecondCodes> {
  static constexpr const char* name = "SecondFactorCodes";
  using T = people::SecondCodes;
  static constexpr auto fields = std::tuple{Field{"codes", &T::codes, "for when the phone is lost: each works once; shown now and never again"},
                                            Field{"second", &T::second, "as it stands now"}};
};
template <>
struct Shape<people::ProofIn> {
  static constexpr const char* name = "Proof";
  using T = people::ProofIn;
  static constexpr auto fields = std::tuple{Field{"code", &T::code, "where a second factor is on", at_most(40)},
                                            Field{"password", &T::password, "where none is", at_most(512)}};
};
template <>
struct Shape<people::OperatorName> {
  static constexpr const char* name = "OperatorName";
  static constexpr auto fields = std::tuple{Field{"name", &people::OperatorName::name, "of an operator of the school", range(1, 200)}};
};

}  // namespace selami
