#include "base/json.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace selami::json {
namespace {

/// Length of the UTF-8 sequence at `at`, or 0. Table 3-7 of the Unicode Standard.
std::size_t utf8_length(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned second = byte(at + 1);
    const bool good = lead == 0xE0 ? second >= 0xA0 && second <= 0xBF
                    : lead == 0xED ? second >= 0x80 && second <= 0x9F : (second & 0xC0U) == 0x80U;
    return good && tail(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned second = byte(at + 1);
    const bool good = lead == 0xF0 ? second >= 0x90 && second <= 0xBF
                    : lead == 0xF4 ? second >= 0x80 && second <= 0x8F : (second & 0xC0U) == 0x80U;
    return good && tail(at + 2) && tail(at + 3) ? 4 : 0;
  }
  return 0;
}

void append_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12));
    out += static_cast<char>(0x80U | ((code >> 6) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (code >> 18));
    out += static_cast<char>(0x80U | ((code >> 12) & 0x3FU));
    out += static_cast<char>(0x80U | ((code >> 6) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  }
}

class Parser {
 public:
  Parser(std::string_view text, int depth_max) : text_(text), depth_max_(depth_max) {}

  Result<Value> document() {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    TRY(Value value, any(0));
    blanks();
    if (at_ != text_.size()) return bad();
    return value;
  }

 private:
  tl::unexpected<Error> bad(const char* code = "request.malformed") const {
    return fail(Fault::invalid, code, "byte " + std::to_string(at_ + 1));
  }
  void blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) {
      ++at_;
    }
  }
  bool eat(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  Result<Value> any(int depth) {
    blanks();
    if (at_ >= text_.size()) return bad();
    const char c = text_[at_];
    if ((c == '{' || c == '[') && depth >= depth_max_) return bad("request.too_deep");
    if (c == '{') return object(depth);
    if (c == '[') return array(depth);
    if (c == '"') {
      TRY(std::string s, string());
      return Value{std::move(s)};
    }
    if (eat("true")) return Value{true};
    if (eat("false")) return Value{false};
    if (eat("null")) return Value{};
    return number();
  }

  Result<Value> object(int depth) {
    Object members;
    ++at_;
    blanks();
    if (eat("}")) return Value{std::move(members)};
    while (true) {
      blanks();
      if (at_ >= text_.size() || text_[at_] != '"') return bad();
      TRY(std::string name, string());
      blanks();
      if (!eat(":")) return bad();
      TRY(Value value, any(depth + 1));
      members.emplace_back(std::move(name), std::move(value));
      blanks();
      if (eat(",")) continue;
      if (eat("}")) return Value{std::move(members)};
      return bad();
    }
  }

  Result<Value> array(int depth) {
    Array items;
    ++at_;
    blanks();
    if (eat("]")) return Value{std::move(items)};
    while (true) {
      TRY(Value value, any(depth + 1));
      items.push_back(std::move(value));
      blanks();
      if (eat(",")) continue;
      if (eat("]")) return Value{std::move(items)};
      return bad();
    }
  }

  Result<std::string> string() {
    std::string out;
    ++at_;
    while (at_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c == '"') {
        ++at_;
        return out;
      }
      if (c < 0x20) return bad();
      if (c == '\\') {
        TRY_DO(escape(out));
        continue;
      }
      const std::size_t length = utf8_length(text_, at_);
      if (length == 0) return bad("request.not_utf8");
      out.append(text_, at_, length);
      at_ += length;
    }
    return bad();
  }

  Result<unsigned> hex4() {
    unsigned code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = at_ < text_.size() ? text_[at_] : ' ';
      unsigned digit = 0;
      if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
      else if (c >= 'a' && c <= 'f') digit = static_cast<unsigned>(c - 'a' + 10);
      else if (c >= 'A' && c <= 'F') digit = static_cast<unsigned>(c - 'A' + 10);
      else return bad();
      code = code * 16 + digit;
    }
    return code;
  }

  Result<bool> escape(std::string& out) {
    ++at_;
    const char c = at_ < text_.size() ? text_[at_] : ' ';
    ++at_;
    switch (c) {
      case '"': case '\\': case '/': out += c; return true;
      case 'b': out += '\b'; return true;
      case 'f': out += '\f'; return true;
      case 'n': out += '\n'; return true;
      case 'r': out += '\r'; return true;
      case 't': out += '\t'; return true;
      case 'u': break;
      default: return bad();
    }
    TRY(unsigned code, hex4());
    if (code >= 0xDC00 && code <= 0xDFFF) return bad("request.not_utf8");
    if (code >= 0xD800 && code <= 0xDBFF) {
      if (!eat("\\u")) return bad("request.not_utf8");
      TRY(const unsigned low, hex4());
      if (low < 0xDC00 || low > 0xDFFF) return bad("request.not_utf8");
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(out, code);
    return true;
  }

  std::size_t digits() {
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ - from;
  }

  Result<Value> number() {
    const std::size_t from = at_;
    eat("-");
    const bool zero = at_ < text_.size() && text_[at_] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1)) return bad();
    bool real = false;
    if (eat(".")) {
      real = true;
      if (digits() == 0) return bad();
    }
    if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
      ++at_;
      real = true;
      if (!eat("+")) eat("-");
      if (digits() == 0) return bad();
    }
    const std::string word(text_.substr(from, at_ - from));
    if (!real && word.size() <= 18) return Value{static_cast<std::int64_t>(std::strtoll(word.c_str(), nullptr, 10))};
    const double value = std::strtod(word.c_str(), nullptr);
    if (!std::isfinite(value)) return bad("request.out_of_range");
    return Value{value};
  }

  std::string_view text_;
  int depth_max_;
  std::size_t at_ = 0;
};

void write_indented(std::string& out, const Value& value, std::size_t depth) {
  const auto line = [&](std::size_t d) { out += '\n'; out.append(2 * d, ' '); };
  if (const Array* items = value.array(); items && !items->empty()) {
    out += '[';
    for (std::size_t i = 0; i < items->size(); ++i) {
      if (i) out += ',';
      line(depth + 1);
      write_indented(out, (*items)[i], depth + 1);
    }
    line(depth);
    out += ']';
  } else if (const Object* members = value.object(); members && !members->empty()) {
    out += '{';
    for (std::size_t i = 0; i < members->size(); ++i) {
      if (i) out += ',';
      line(depth + 1);
      write_string(out, (*members)[i].first);
      out += ": ";
      write_indented(out, (*members)[i].second, depth + 1);
    }
    line(depth);
    out += '}';
  } else {
    write(out, value);
  }
}

}  // namespace

const Value* Value::find(std::string_view name) const {
  if (const Object* members = object()) {
    for (const auto& [key, value] : *members) {
      if (key == name) return &value;
    }
  }
  return nullptr;
}

std::string_view Value::text_of(std::string_view name) const {
  const Value* member = find(name);
  const std::string* s = member ? member->string() : nullptr;
  return s ? std::string_view(*s) : std::string_view();
}

Result<Value> parse(std::string_view text, int depth_max) { return Parser(text, depth_max).document(); }

void write_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char ch : text) {
    const auto c = static_cast<unsigned char>(ch);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += ch;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20) {
      char buffer[8];
      std::snprintf(buffer, sizeof buffer, "\\u%04x", c);
      out += buffer;
    } else {
      out += ch;
    }
  }
  out += '"';
}

void write_number(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  if (number == 0) number = 0;  // -0 would be read back as the whole number 0 and be written otherwise then
  char buffer[40];
  for (const int precision : {15, 16, 17}) {
    std::snprintf(buffer, sizeof buffer, "%.*g", precision, number);
    if (std::strtod(buffer, nullptr) == number) break;
  }
  out += buffer;
}

void write_number(std::string& out, std::int64_t number) { out += std::to_string(number); }

void write(std::string& out, const Value& value) {
  if (value.is_null()) out += "null";
  else if (const bool* truth = value.boolean()) out += *truth ? "true" : "false";
  else if (const std::int64_t* whole = value.integer()) write_number(out, *whole);
  else if (const double* real = value.real()) write_number(out, *real);
  else if (const std::string* s = value.string()) write_string(out, *s);
  else if (const Array* items = value.array()) {
    out += '[';
    for (std::size_t i = 0; i < items->size(); ++i) {
      if (i) out += ',';
      write(out, (*items)[i]);
    }
    out += ']';
  } else if (const Object* members = value.object()) {
    out += '{';
    for (std::size_t i = 0; i < members->size(); ++i) {
      if (i) out += ',';
      write_string(out, (*members)[i].first);
      out += ':';
      write(out, (*members)[i].second);
    }
    out += '}';
  }
}

std::string text(const Value& value) {
  std::string out;
  write(out, value);
  return out;
}

std::string pretty(const Value& value) {
  std::string out;
  write_indented(out, value, 0);
  out += '\n';
  return out;
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_length(bytes, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

}  // namespace selami::json
