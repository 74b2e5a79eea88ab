#pragma once
/// @file What a pupil opens a lesson with: a PIN, or three pictures in order for who does not read yet. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/shape.hpp"

namespace selami::people {

enum class KeyKind { pin, pictures };

/// In the order in which they are shown. A name in code is the word a child says.
enum class Picture { ikan, perahu, canting, kucing, pohon, matahari, payung, sepeda, bunga, ayam, rumah, bintang };

/// A picture in a square of 64 by 64, y downwards: what SVG calls `d`, of M, L, C and Z with absolute places alone. The only
/// source of it: phones get it with the class's door, paper draws it.
struct Drawing {
  Picture picture = Picture::ikan;
  std::string lines;  ///< drawn as lines 3.5 wide
  std::string solid;  ///< filled with black
};
const std::vector<Drawing>& drawings();

constexpr std::size_t pictures_in_key = 3;

/// Three different pictures in order, as it is hashed: "ikan perahu bintang".
std::string new_picture_key(Random& random);
/// Its pictures; none when `key` is not three different ones.
std::optional<std::vector<Picture>> pictures_of(std::string_view key);

/// What a class has when nobody chose. In TK and in class 1 of SD most do not read yet.
KeyKind usual_key(std::string_view level, std::string_view grade);

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::KeyKind> {
  using K = people::KeyKind;
  static constexpr std::pair<K, const char*> names[] = {{K::pin, "pin"}, {K::pictures, "pictures"}};
};
template <>
struct EnumNames<people::Picture> {
  using P = people::Picture;
  static constexpr std::pair<P, const char*> names[] = {{P::ikan, "ikan"},     {P::perahu, "perahu"}, {P::canting, "canting"},
                                                        {P::kucing, "kucing"}, {P::pohon, "pohon"},   {P::matahari, "matahari"},
                                                        {P::payung, "payung"}, {P::sepeda, "sepeda"}, {P::bunga, "bunga"},
                                                        {P::ayam, "ayam"},     {P::rumah, "rumah"},   {P::bintang, "bintang"}};
};

}  // namespace selami
