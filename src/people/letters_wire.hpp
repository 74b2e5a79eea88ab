#pragma once
/// @file Slips that have just been made, on their way to paper.

#include "files/sheet_names.hpp"
#include "people/wire.hpp"

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
  std::optional<files::Sheet> sheet = std::nullopt;
};

/// A pupil's card: a key that has just been made, on its way to paper; or, without one, a new number to the key of an older card.
struct PupilCard {
  int number = 0;
  std::string name;
  std::string pin;
};
struct PupilCardsWish {
  std::string group;
  KeyKind kind = KeyKind::pin;
  std::vector<PupilCard> cards;
  std::optional<files::Sheet> sheet = std::nullopt;
};

/// Of papers of which nothing else is asked.
struct SheetWish {
  std::optional<files::Sheet> sheet;
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
                                            Field{"slips", &T::slips, "answers of making slips", range(1, 300)},
                                            Field{"sheet", &T::sheet, "f4 (else) or a4"}};
};

template <>
struct Shape<people::PupilCard> {
  using T = people::PupilCard;
  static constexpr const char* name = "PupilCard";
  static constexpr auto fields = std::tuple{Field{"number", &T::number, "in class", range(0, 1000)}, Field{"name", &T::name, "as it is printed", range(1, 200)},
                                            Field{"pin", &T::pin, "as it was shown; empty: that of the older card stays", at_most(40)}};
};
template <>
struct Shape<people::PupilCardsWish> {
  using T = people::PupilCardsWish;
  static constexpr const char* name = "PupilCardsWish";
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "name of the class", range(1, 80)}, Field{"kind", &T::kind, "pin pictures"},
                                            Field{"cards", &T::cards, "answer of making them", range(1, 200)}, Field{"sheet", &T::sheet, "f4 (else) or a4"}};
};
template <>
struct Shape<people::SheetWish> {
  using T = people::SheetWish;
  static constexpr const char* name = "SheetWish";
  static constexpr auto fields = std::tuple{Field{"sheet", &T::sheet, "f4 (else) or a4"}};
};

}  // namespace selami
