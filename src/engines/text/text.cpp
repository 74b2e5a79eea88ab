#include "text/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Marks outside ASCII that are no letters: quotes, dashes, bullets, the ellipsis, the no-break space, Arabic ، ؛ ؟.
struct WideMark {
  std::string_view bytes;
  char as;  // '"' quote, '\'' apostrophe, '-' dash, '*' bullet, '.' ellipsis, ' ' blank, ',' ';' '?'
};
constexpr WideMark wide_marks[] = {
    {"\xE2\x80\x9C", '"'}, {"\xE2\x80\x9D", '"'}, {"\xE2\x80\x9E", '"'}, {"\xC2\xAB", '"'},     {"\xC2\xBB", '"'},
    {"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''}, {"\xE2\x80\xB2", '\''}, {"\xE2\x80\x93", '-'}, {"\xE2\x80\x94", '-'},
    {"\xE2\x80\xA2", '*'}, {"\xE2\x97\x8F", '*'}, {"\xC2\xB7", '*'},     {"\xE2\x80\xA6", '.'}, {"\xC2\xA0", ' '},
    {"\xE2\x80\x8B", ' '}, {"\xD8\x8C", ','},     {"\xD8\x9B", ';'},     {"\xD8\x9F", '?'},     {"\xC3\x97", 'x'},
    {"\xE2\x86\x92", '-'}, {"\xE2\x9C\x93", '*'}};

const WideMark* wide_mark(std::string_view text, std::size_t at) {
  for (const WideMark& mark : wide_marks) {
    if (text.substr(at, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Token> all() {
    while (at_ < text_.size()) next();
    return std::move(out_);
  }

 private:
  bool letter(std::size_t i) const {
    if (i >= text_.size()) return false;
    const char c = text_[i];
    return is_ascii_letter(c) || (static_cast<unsigned char>(c) >= 0x80 && !wide_mark(text_, i));
  }
  /// A hyphen or an apostrophe between two letters or digits.
  std::size_t joint(std::size_t i) const {
    const bool plain = i < text_.size() && (text_[i] == '-' || text_[i] == '\'');
    const WideMark* mark = plain || i >= text_.size() ? nullptr : wide_mark(text_, i);
    const std::size_t size = plain ? 1 : (mark && mark->as == '\'' ? mark->bytes.size() : 0);
    return size && (letter(i + size) || (i + size < text_.size() && is_digit(text_[i + size]))) ? size : 0;
  }

  void add(TokenKind kind, std::size_t from, std::string lower) {
    Token token;
    token.kind = kind;
    token.quoted = quoted_;
    token.at = static_cast<std::uint32_t>(from);
    token.size = static_cast<std::uint32_t>(at_ - from);
    token.capital = text_[from] >= 'A' && text_[from] <= 'Z';
    token.lower = std::move(lower);
    out_.push_back(std::move(token));
  }

  void word() {
    const std::size_t from = at_;
    while (at_ < text_.size()) {
      if (letter(at_) || is_digit(text_[at_])) ++at_;
      else if (const std::size_t size = joint(at_)) at_ += size;
      else break;
    }
    add(TokenKind::word, from, text::lower(text_.substr(from, at_ - from)));
  }

  void number() {
    const std::size_t from = at_;
    const auto digit = [&](std::size_t i) { return i < text_.size() && is_digit(text_[i]); };
    while (digit(at_) || (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == ',') && digit(at_ + 1))) ++at_;
    if (letter(at_)) {  // "5a", "3D"
      word_from(from);
      return;
    }
    add(TokenKind::number, from, std::string(text_.substr(from, at_ - from)));
  }
  void word_from(std::size_t from) {
    while (at_ < text_.size() && (letter(at_) || is_digit(text_[at_]))) ++at_;
    add(TokenKind::word, from, text::lower(text_.substr(from, at_ - from)));
  }

  /// A new line counts when it starts a new item; a wrapped line goes on.
  void new_line() {
    const std::size_t from = at_++;
    std::size_t i = at_;
    while (i < text_.size() && (text_[i] == ' ' || text_[i] == '\t')) ++i;
    if (i >= text_.size() || out_.empty()) return;
    const char c = text_[i];
    const WideMark* mark = wide_mark(text_, i);
    const bool item = c == '\n' || c == '-' || c == '*' || c == '+' || is_digit(c) || (c >= 'A' && c <= 'Z') || (mark && mark->as == '*');
    const bool lettered = is_ascii_letter(c) && i + 1 < text_.size() && (text_[i + 1] == '.' || text_[i + 1] == ')');
    if (item || lettered) add(TokenKind::stop, from, "\n");
  }

  void mark(std::size_t size, char as) {
    const std::size_t from = at_;
    at_ += size;
    if (as == ' ') return;
    if (as == '"') quoted_ = !quoted_;
    const bool stop = as == '.' || as == '?' || as == '!';
    const TokenKind kind = as == ',' ? TokenKind::comma : (stop ? TokenKind::stop : TokenKind::mark);
    add(kind, from, std::string(1, as));
  }

  void next() {
    const char c = text_[at_];
    if (c == '\n') new_line();
    else if (c == ' ' || c == '\t' || c == '\r') ++at_;
    else if (is_digit(c)) number();
    else if (const WideMark* wide = wide_mark(text_, at_)) {
      if (wide->as == '.') ellipsis(wide->bytes.size());
      else mark(wide->bytes.size(), wide->as);
    } else if (letter(at_)) word();
    else if (c == '.' && at_ + 1 < text_.size() && text_[at_ + 1] == '.') dots();
    else mark(1, c);
  }
  void ellipsis(std::size_t size) {
    const std::size_t from = at_;
    at_ += size;
    add(TokenKind::mark, from, "…");
  }
  void dots() {
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] == '.') ++at_;
    add(TokenKind::mark, from, "…");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool quoted_ = false;
  std::vector<Token> out_;
};

constexpr words::List abbreviations{
    "a b bp c d dkk dll dr dra drs dsb dst e f h hj hlm ir kec kel kh m mis no pd prof s st tgl ust yth"};
/// A name follows these: they end nothing even before a capital letter.
constexpr words::List titles{"bp dr dra drs h hj ir kh no prof s st ust yth"};

/// A stop that only ends "1." at an item's start or a short form before a word that goes on.
bool ends_nothing(std::span<const Token> tokens, std::size_t i, std::size_t first) {
  const Token& stop = tokens[i];
  if (stop.lower != "." || i == first) return stop.lower == "." && i == first;
  const Token& before = tokens[i - 1];
  const bool close = before.at + before.size == stop.at;
  if (!close) return false;
  if (i - 1 == first && (before.kind == TokenKind::number || before.size == 1)) return true;
  const bool last = i + 1 >= tokens.size();
  if (last || tokens[i + 1].kind == TokenKind::stop) return false;
  return words::in(before.lower, tokens[i + 1].capital ? titles : abbreviations);
}

int whole(const Token& token) { return std::atoi(token.lower.substr(0, 6).c_str()); }

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Splitter(text).all(); }

std::vector<Sentence> sentences_of(std::span<const Token> tokens) {
  std::vector<Sentence> out;
  std::size_t first = 0;
  const auto close = [&](std::size_t last, bool question) {
    const bool words = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.begin() + static_cast<std::ptrdiff_t>(last),
                                   [](const Token& t) { return t.kind == TokenKind::word; });
    if (words) out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), question});
    first = last;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::stop || ends_nothing(tokens, i, first)) continue;
    // A question quoted inside a sentence does not end it: Guru bertanya, "Mengapa?" lalu menunggu.
    if (tokens[i].quoted && i + 2 < tokens.size() && tokens[i + 1].lower == "\"" && !tokens[i + 2].capital) continue;
    close(i + 1, tokens[i].lower == "?" && !tokens[i].quoted);
  }
  close(tokens.size(), false);
  return out;
}

namespace {

/// "sepuluh menit", "lima belas menit", "dua puluh lima menit", the number at `i`.
std::optional<Span> minutes_in_words(std::span<const Token> tokens, std::size_t i) {
  static constexpr std::string_view units[] = {"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};
  const auto unit_at = [&](std::size_t k) {
    for (int value = 1; k < tokens.size() && value < static_cast<int>(std::size(units)); ++value) {
      if (tokens[k].lower == units[value]) return value;
    }
    return 0;
  };
  int minutes = unit_at(i);
  if (minutes == 0 || (i > 0 && (tokens[i - 1].lower == "puluh" || unit_at(i - 1) > 0))) return std::nullopt;
  std::size_t k = i + 1;
  if (k < tokens.size() && tokens[k].lower == "belas") minutes += 10, ++k;
  else if (k < tokens.size() && tokens[k].lower == "puluh") {
    minutes *= 10;
    const int ones = unit_at(++k);
    if (ones > 0 && ones < 10) minutes += ones, ++k;
  }
  if (k >= tokens.size() || tokens[k].lower != "menit") return std::nullopt;
  return Span{minutes, 0, static_cast<std::uint32_t>(i)};
}

}  // namespace

std::vector<Span> times_of(std::span<const Token> tokens) {
  std::vector<Span> out;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (const auto said = minutes_in_words(tokens, i)) out.push_back(*said);
    if (tokens[i].kind != TokenKind::number) continue;
    const std::string& unit = tokens[i + 1].lower;
    const bool tight = tokens[i].at + tokens[i].size == tokens[i + 1].at;
    Span span{0, 0, static_cast<std::uint32_t>(i)};
    if (unit == "menit" || unit == "mnt" || (unit == "'" && tight)) span.minutes = whole(tokens[i]);
    else if (unit == "jam" && !(i + 2 < tokens.size() && tokens[i + 2].lower.rfind("pelajaran", 0) == 0)) span.minutes = 60 * whole(tokens[i]);
    else if (unit == "jp" || unit == "jam") span.jp = whole(tokens[i]);
    else continue;
    const bool times = i >= 2 && tokens[i - 2].kind == TokenKind::number && (tokens[i - 1].lower == "x" || tokens[i - 1].lower == "*");
    if (times && span.minutes) span.minutes *= whole(tokens[i - 2]);
    if (span.minutes <= 3000) out.push_back(span);
  }
  return out;
}

}  // namespace selami::text
