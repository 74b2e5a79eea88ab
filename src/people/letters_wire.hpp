#pragma once
/// @file Slips that have just been made, on their way to paper.

#include "http/route.hpp"

namespace selami::people {

enum class LetterKind {
  operator_,  ///< a letter of the office, one a page
  staff,      ///< slips to cut, several a page
};
struct LetterSlip {
  std::string name;
  std::string login;
  std::string code;
  std::string school;
  std::string address;
  Instant expires;
};
struct LettersWish {
  LetterKind kind = LetterKind::operator_;
  std::vector<LetterSlip> slips;
};

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::LetterKind> {
  using K = people::LetterKind;
  static constexpr std::pair<K, const char*> names[] = {{K::operator_, "operator"}, {K::staff, "staff"}};
};
template <>
struct Shape<people::LetterSlip> {
  using T = people::LetterSlip;
  static constexpr const char* name = "LetterSlip";
  static constexpr auto fields = std::tuple{
      Field{"name", &T::name, "as it is printed", range(1, 120)}, Field{"login", &T::login, "for later", at_most(120)},
      Field{"code", &T::code, "as it was shown", range(4, 40)},   Field{"school", &T::school, "where", at_most(200)},
      Field{"address", &T::address, "where to type the code", range(6, 200)}, Field{"expires", &T::expires, "ms since 1970"}};
};
template <>
struct Shape<people::LettersWish> {
  using T = people::LettersWish;
  static constexpr const char* name = "LettersWish";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "operator or staff"},
                                            Field{"slips", &T::slips, "answers of making slips", range(1, 300)}};
};

}  // namespace selami
