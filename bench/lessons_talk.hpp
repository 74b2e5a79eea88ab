#pragma once
/// @file What the phones and the board of a running lesson say to the server, byte by byte.

#include <chrono>
#include <string>

#include "lessons_scene.hpp"

namespace selami::bench {

/// Marks of one command when cards are swept: as many as a picture locks in.
constexpr int cards_a_command = 4;

std::string request(const char* method, const std::string& path, const std::string& token, const std::string& body = {});
std::string stream_of(const std::string& path, const std::string& token);
/// One request of the outbox: a phone's own answer, or `count` marks that a teacher taps or sweeps.
std::string command(const RunningLesson& one, int pupil, int count);
/// What a phone sends after its answer was taken: a small picture or voice, another one each time.
std::string file_of(const RunningLesson& one, int pupil);

/// What a teacher's phone asks for when it hears of an answer: the app's own tests read the same file.
struct PhoneReads {
  std::chrono::milliseconds calm{0};
  std::string news;

  PhoneReads();
  /// `seq`: what the phone was told last; empty: nothing yet.
  std::string path(const RunningLesson& one, const std::string& seq) const;
};
/// The `seq` of such an answer; empty: it has none.
std::string seq_in(const std::string& answer);

}  // namespace selami::bench
