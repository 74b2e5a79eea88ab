#include "teaching/journal_print.hpp"

#include <algorithm>

namespace selami::teaching {
namespace {

constexpr double rim = 4;            // mm that stay free at each side
constexpr double thin = 0.25;
constexpr double line_pitch = 9;     // of lines to write on
constexpr double row = 4.6;          // of printed words
constexpr std::size_t row_chars = 98;  // that fit in a row at 9 pt, wide letters too

/// Broken between words.
std::vector<std::string> rows_of(const std::string& text) {
  std::vector<std::string> out;
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!line.empty() && line.size() + 1 + word.size() > row_chars) out.push_back(std::exchange(line, ""));
    line += (line.empty() ? "" : " ") + word;
    at = end + 1;
  }
  if (!line.empty()) out.push_back(line);
  return out;
}

/// Part of the page, filled from above or from below.
struct Room {
  double left;
  double wide;
  double top;
  double bottom;
};

void rule(Drawn& out, const Room& room, double from, double until) {
  for (double y = from; y <= until; y += line_pitch) out.fill({room.left, y, room.wide, thin});
}

/// From below: who reads it, and whom a child may talk to.
void talk(Drawn& out, Room& room, const JournalWords& words) {
  std::vector<std::string> said = rows_of("Yang membaca jurnal ini: " + words.reads + ".");
  const std::size_t readers = said.size();
  std::string whom = "Butuh bicara? ";
  whom += words.contact.empty() ? "Ceritakan kepada orang dewasa yang kamu percaya" : "Di sekolah: " + words.contact;
  for (const std::string& line : words.lines) whom += " · " + line;
  for (std::string& line : rows_of(whom + ".")) said.push_back(std::move(line));
  room.bottom -= row * static_cast<double>(said.size()) + 2;
  out.fill({room.left - rim, room.bottom, room.wide + 2 * rim, thin});
  double y = room.bottom + row - 1;
  for (std::size_t i = 0; i < said.size(); ++i, y += row) out.say(room.left, y, said[i], true, files::least_pt, i >= readers);
}

/// From below: the goal that was, and the next one.
void goal(Drawn& out, Room& room) {
  constexpr double box = 3.6;
  room.bottom -= 2 * line_pitch + 1;
  out.fill({room.left - rim, room.bottom, room.wide + 2 * rim, thin});
  double y = room.bottom + 5.5;
  out.say(room.left, y, "Target yang lalu:", true);
  double x = room.left + 32;
  for (const auto& [state, wide] : {std::pair("tercapai", 26.0), std::pair("masih berjalan", 35.0), std::pair("kuganti", 24.0)}) {
    out.outline({x, y - box / 2, box, box}, thin);
    out.say(x + box + 1.5, y, state, true);
    x += wide;
  }
  out.say(x, y, "karena", true);
  out.fill({x + 13, y + 2, room.left + room.wide - x - 13, thin});
  y += line_pitch;
  out.say(room.left, y, "Targetku:", true, files::least_pt, true);
  out.fill({room.left + 18, y + 2, room.wide - 76, thin});
  out.say(room.left + room.wide - 55, y, "kulihat lagi tanggal", true);
  out.fill({room.left + room.wide - 20, y + 2, 20, thin});
}

const char* mouth_of(const std::string& face) {
  if (face == "senang") return "M21 38 C26 48 38 48 43 38";
  return face == "biasa" ? "M21 42 L43 42" : "M21 42 C25 36 29 36 32 42 C35 48 39 48 43 42";
}

/// Three faces to circle, what to draw, and an empty area.
void faces(Drawn& out, Room& room, const JournalWords& words) {
  constexpr double side = 16;
  double x = room.left + 14;
  for (const auto& [name, word] : {std::pair("senang", "Senang"), std::pair("biasa", "Biasa saja"), std::pair("bingung", "Masih bingung")}) {
    files::Plates::Mark face;
    face.drawing.lines = "M58 32 C58 46.4 46.4 58 32 58 C17.6 58 6 46.4 6 32 C6 17.6 17.6 6 32 6 C46.4 6 58 17.6 58 32 Z M23 24 L23 28 M41 24 L41 28 ";
    face.drawing.lines += mouth_of(name);
    face.side_mm = side;
    out.draw(x, room.top + side / 2 + 3, std::move(face));
    out.say(x + side / 2 + 3, room.top + side / 2 + 3, word, true, 11);
    x += 58;
  }
  room.top += side + 8;
  for (const std::string& ask : words.asks) {
    out.say(room.left, room.top + 2, ask, true, 12, true);
    room.top += 7;
  }
}

/// A prompt, and its share of lines below it.
void prompts(Drawn& out, const Room& room, const JournalWords& words) {
  const double share = (room.bottom - room.top) / static_cast<double>(words.asks.size());
  double top = room.top;
  for (const std::string& ask : words.asks) {
    out.say(room.left, top + 5, ask, true, 11, true);
    rule(out, room, top + 6.5 + line_pitch, top + share - 1.5);
    top += share;
  }
}

void sentence(Drawn& out, Room room, const JournalWords& words) {
  out.say(room.left, room.top + 5, "Pilih satu awal kalimat, lalu lanjutkan:", true);
  room.top += 6.5;
  for (const std::string& ask : words.asks) {
    room.top += 6.5;
    out.say(room.left + 4, room.top, "• " + ask, true, 12, true);
  }
  rule(out, room, room.top + 4 + line_pitch, room.bottom - 2);
}

}  // namespace

void draw_journal(Drawn& out, const sheet::Rect& work, const JournalWords& words) {
  Room room{work.x + rim, work.wide - 2 * rim, work.y, work.y + work.high};
  talk(out, room, words);
  if (words.faces) return faces(out, room, words);
  goal(out, room);
  if (words.starters && !words.asks.empty()) return sentence(out, room, words);
  if (!words.asks.empty()) return prompts(out, room, words);
  rule(out, room, room.top + line_pitch + 1, room.bottom - 2);
}

}  // namespace selami::teaching
