#include "document/pieces.hpp"

#include <algorithm>
#include <cstdlib>

#include "document/runs.hpp"

namespace selami::document {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool small_or_big(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Bytes of one character that is a bullet, an arrow, a tick or a picture at the beginning; 0: it begins otherwise.
std::size_t sign_size(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) == 0xF0 && byte(1) == 0x9F) return 4;
  if (byte(0) == 0xC2 && byte(1) == 0xB7) return 2;  // ·
  if (byte(0) == 0xEF && (byte(1) == 0x82 || byte(1) == 0x83)) return 3;  // private use: bullets of Wingdings
  if (byte(0) == 0xEF && byte(1) == 0xB8 && byte(2) == 0x8F) return 3;    // "show as a picture"
  if (byte(0) != 0xE2) return 0;
  const unsigned second = byte(1);
  if (second == 0x80) return byte(2) == 0xA2 || byte(2) == 0xA3 || byte(2) == 0xB3 || byte(2) == 0x93 || byte(2) == 0x94 || byte(2) == 0x8D ? 3 : 0;
  // Arrows, boxes, shapes, ticks, stars; of the signs of mathematics only the bullet.
  return second == 0x86 || (second >= 0x96 && second <= 0x9E) || second == 0xAC || second == 0xAD || (second == 0x88 && byte(2) == 0x99) ? 3 : 0;
}

/// Bytes of a typed list mark with the blanks behind it; 0: there is none.
std::size_t mark_size(std::string_view text) {
  std::size_t at = 0;
  while (const std::size_t size = sign_size(text.substr(at))) {
    at += size;
    while (at < text.size() && text[at] == ' ') ++at;
  }
  if (at > 0) return at < text.size() ? at + mark_size(text.substr(at)) : 0;  // "🎯 A. Tujuan"
  if ((text[0] == '-' || text[0] == '*' || text[0] == '+') && text.size() > 1 && (text[1] == ' ' || text[1] == '\t')) return 2;
  if (text[0] == '(') ++at;
  const std::size_t from = at;
  while (at < text.size() && digit(text[at]) && at - from < 3) ++at;
  if (at == from) {
    const bool roman = text.size() > from + 1 && std::string_view("IVXivx").find(text[from]) != std::string_view::npos;
    while (roman && at < text.size() && at - from < 4 && std::string_view("IVXivx").find(text[at]) != std::string_view::npos) ++at;
    if (at == from && at < text.size() && small_or_big(text[at])) ++at;
  } else {
    while (at + 1 < text.size() && text[at] == '.' && digit(text[at + 1])) {  // 1.2.
      ++at;
      while (at < text.size() && digit(text[at]) && at - from < 9) ++at;
    }
  }
  if (at == from || at >= text.size()) return 0;
  const bool closed = text[at] == '.' || text[at] == ')';
  const bool dotted = text.substr(from, at - from).find('.') != std::string_view::npos;
  if (closed) ++at;
  else if (!dotted) return 0;
  if (at >= text.size() || (text[at] != ' ' && text[at] != '\t')) return 0;
  return at + 1;
}

/// Takes Markdown's signs off: "## Tujuan", "**Tujuan:** …", "> …", "`…`".
void take_markdown(Piece& piece) {
  std::string& text = piece.text;
  std::size_t hashes = 0;
  while (hashes < text.size() && text[hashes] == '#') ++hashes;
  if (hashes > 0 && hashes <= 6 && hashes < text.size() && text[hashes] == ' ') {
    if (piece.heading == 0) piece.heading = static_cast<int>(hashes);
    text.erase(0, hashes + 1);
    piece.bold_head = piece.bold_head > hashes ? piece.bold_head - hashes - 1 : 0;
  }
  if (text.size() > 2 && text[0] == '>' && text[1] == ' ') text.erase(0, 2);
  std::size_t open = std::string::npos;
  for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at)) {
    const bool opens = open == std::string::npos;
    if (opens && text.find("**", at + 2) == std::string::npos) break;  // alone: a sign of its own
    text.erase(at, 2);
    if (opens) {
      open = at;
    } else {
      if (open == piece.bold_head || !has_words(std::string_view(text).substr(0, open))) piece.bold_head = at;
      open = std::string::npos;
    }
  }
  text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
}

void cut(Piece& piece, std::size_t bytes) {
  piece.text.erase(0, bytes);
  piece.bold_head = piece.bold_head > bytes ? piece.bold_head - bytes : 0;
}

void take_mark(Piece& piece) {
  if (!piece.marker.empty() || piece.text.empty()) return;
  const std::size_t size = mark_size(piece.text);
  if (size == 0) return;
  piece.marker = std::string(trimmed(std::string_view(piece.text).substr(0, size)));
  cut(piece, size);
}

void trim_piece(Piece& piece) {
  std::size_t from = 0;
  while (from < piece.text.size() && (piece.text[from] == ' ' || piece.text[from] == '\t')) ++from;
  cut(piece, from);
  while (!piece.text.empty() && (piece.text.back() == ' ' || piece.text.back() == '\t')) piece.text.pop_back();
  piece.bold_head = std::min(piece.bold_head, piece.text.size());
}

Piece tidied(Piece piece) {
  trim_piece(piece);
  take_mark(piece);
  take_markdown(piece);
  trim_piece(piece);
  take_mark(piece);  // "**1. Tujuan**"
  trim_piece(piece);
  piece.bold = piece.bold || (piece.bold_head == piece.text.size() && !piece.text.empty());
  return piece;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

int marker_number(std::string_view marker) {
  if (!marker.empty() && marker.front() == '(') marker.remove_prefix(1);
  if (marker.empty() || !digit(marker.front()) || marker.substr(0, marker.size() - 1).find('.') != std::string_view::npos) return 0;
  return std::atoi(std::string(marker).c_str());
}

char marker_letter(std::string_view marker) {
  if (!marker.empty() && marker.front() == '(') marker.remove_prefix(1);
  if (marker.size() != 2 || !small_or_big(marker.front())) return 0;
  return static_cast<char>(marker.front() | 0x20);
}

std::vector<Piece> pieces_of(const Paragraph& paragraph, const Place& place) {
  std::vector<Piece> out;
  std::size_t from = 0;
  while (from <= paragraph.text.size()) {
    const std::size_t end = std::min(paragraph.text.find('\n', from), paragraph.text.size());
    Piece piece;
    piece.text = paragraph.text.substr(from, end - from);
    piece.marker = out.empty() ? paragraph.marker : std::string();
    piece.heading = paragraph.heading;
    piece.bold_head = paragraph.bold_head > from ? std::min(paragraph.bold_head - from, piece.text.size()) : 0;
    piece.place = place;
    piece = tidied(std::move(piece));
    if (has_words(piece.text) || piece.text == "---") out.push_back(std::move(piece));
    from = end + 1;
  }
  return out;
}

std::vector<Piece> items_of(const Piece& piece) {
  std::vector<Piece> out{piece};
  int number = marker_number(piece.marker);
  if (number == 0) return out;
  while (true) {
    std::string& text = out.back().text;
    const std::string next = " " + std::to_string(number + 1) + piece.marker.back() + " ";
    const std::size_t at = text.find(next);
    if (at == std::string::npos) return out;
    Piece item = piece;
    item.marker = std::string(trimmed(next));
    item.text = text.substr(at + next.size());
    item.bold_head = 0;
    text.erase(at);
    out.push_back(std::move(item));
    ++number;
  }
}

}  // namespace selami::document
