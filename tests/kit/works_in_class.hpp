#pragma once
/// @file For tests of files that are kept of pupils: Bu Sari's lesson runs, and the guardians of Dina and Rafi allow that work is kept.

#include <unistd.h>

#include <filesystem>
#include <string>

#include "kit/in_class.hpp"
#include "people/media.hpp"
#include "teaching/works.hpp"

namespace selami::teaching {

/// A PNG of one white dot, with its checks left out: only its chunks are looked at.
inline std::string picture(char tone = 'w') {
  const auto chunk = [](const std::string& name, const std::string& content) {
    return std::string(3, '\0') + static_cast<char>(content.size()) + name + content + "crc!";
  };
  return std::string("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", "size") + chunk("IDAT", std::string(1, tone)) + chunk("IEND", "");
}

class Works : public InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    std::filesystem::remove_all(folder);
    allow(city.dina, true);
    allow(city.rafi, true);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  void allow(const kit::Child& child, bool given, const char* kind = "sample") {
    now = now + 1;
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at) VALUES ($1, $2, $3, $4, $5, 'Wali', $6, $7)",
               {city.school, kit::named_id("consent", child.id.text + std::to_string(now.ms)), child.id, kind, given ? 1 : 0, city.oki.actor.person, now});
    });
  }
  Result<PreparedWork> prepare(const kit::Child& child, const char* id, const std::string& bytes) {
    return as(city.sari.actor, [&](Call& call) { return prepare_work(call, store, lesson, child.id, kit::named<WorkId>(id), {}, {bytes}); });
  }
  Result<PreparedWork> bring(const char* id, WorkPage page, const kit::Child& child) {
    return as(city.sari.actor, [&](Call& call) { return prepare_work(call, store, lesson, child.id, kit::named<WorkId>(id), Query<WorkQuery>{{page}}, {picture(id[0])}); });
  }
  Result<Done> keep(const PreparedWork& work) {
    return as(city.sari.actor, [&](Call& call) { return keep_work(call, store, work); });
  }
  std::size_t shown() {
    return as(city.sari.actor, [&](Call& call) { return lesson_works(call, lesson); })->works.size();
  }
  std::size_t files() const {
    return std::filesystem::exists(folder) ? static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator())) : 0;
  }
  void erase() {
    write([&](storage::Tx& tx) { people::erase_media(tx, [&](const std::string& sha) { store.remove(sha); }); });
  }
  std::filesystem::path folder = std::filesystem::temp_directory_path() / ("selami-works-test-" + std::to_string(::getpid()));
  files::MediaStore store{folder.string()};
};

}  // namespace selami::teaching
