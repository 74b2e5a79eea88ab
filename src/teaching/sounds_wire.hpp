#pragma once
/// @file What is told of recordings of questions.

#include "http/route.hpp"

namespace selami::teaching {

struct SoundKind { static constexpr const char* prefix = "sound"; };
using SoundId = Id<SoundKind>;

struct SoundView {
  SoundId id;
  Instant at;
  std::int64_t size = 0;
};
struct SoundList {
  std::vector<SoundView> sounds;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::SoundView> {
  using T = teaching::SoundView;
  static constexpr const char* name = "Sound";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "sound_…"}, Field{"at", &T::at, "ms: when it arrived"}, Field{"size", &T::size, "bytes"}};
};
template <>
struct Shape<teaching::SoundList> {
  static constexpr const char* name = "SoundList";
  static constexpr auto fields = std::tuple{Field{"sounds", &teaching::SoundList::sounds, "newest first"}};
};

}  // namespace selami
