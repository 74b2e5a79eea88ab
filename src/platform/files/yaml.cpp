#include "files/yaml.hpp"

#include <cmath>
#include <cstdlib>
#include <sstream>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace selami::files {
namespace {

constexpr std::size_t bytes_max = 4'000'000;
constexpr std::size_t parts_max = 400'000;  // small files with aliases can unfold to any size
constexpr int depth_max = 40;

tl::unexpected<Error> bad(const char* code, const YAML::Mark& mark) {
  return fail(Fault::invalid, code, "line " + std::to_string(mark.line < 0 ? 1 : mark.line + 1));
}

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

/// Digits with an optional sign, fraction and exponent; no leading zero before another digit.
bool looks_like_number(std::string_view text, bool& whole) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  const std::size_t exponent = text.find_first_of("eE");
  const std::string_view mantissa = text.substr(0, exponent);
  if (exponent != std::string_view::npos) {
    std::string_view power = text.substr(exponent + 1);
    if (!power.empty() && (power[0] == '-' || power[0] == '+')) power.remove_prefix(1);
    if (!all_digits(power)) return false;
  }
  const std::size_t point = mantissa.find('.');
  const std::string_view integer = mantissa.substr(0, point);
  if (!all_digits(integer) || (integer.size() > 1 && integer[0] == '0')) return false;
  if (point != std::string_view::npos && !all_digits(mantissa.substr(point + 1))) return false;
  whole = point == std::string_view::npos && exponent == std::string_view::npos;
  return true;
}

json::Value scalar(const std::string& text, bool plain) {
  if (!plain) return json::make(text);
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return {};
  if (text == "true" || text == "True" || text == "TRUE") return json::make(true);
  if (text == "false" || text == "False" || text == "FALSE") return json::make(false);
  bool whole = false;
  if (!looks_like_number(text, whole)) return json::make(text);
  if (whole && text.size() <= 18) return json::make(static_cast<std::int64_t>(std::strtoll(text.c_str(), nullptr, 10)));
  const double number = std::strtod(text.c_str(), nullptr);
  return std::isfinite(number) ? json::make(number) : json::make(text);
}

std::string escaped(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

class Converter {
 public:
  explicit Converter(Yaml& out) : out_(out) {}

  Result<json::Value> convert(const YAML::Node& node, const std::string& path, int depth) {
    if (depth > depth_max || ++parts_ > parts_max) return bad("yaml.too_big", node.Mark());
    if (!node.Mark().is_null()) out_.lines.emplace(path, node.Mark().line + 1);
    switch (node.Type()) {
      case YAML::NodeType::Scalar: return scalar(node.Scalar(), node.Tag() == "?");
      case YAML::NodeType::Sequence: return sequence(node, path, depth);
      case YAML::NodeType::Map: return map(node, path, depth);
      default: return json::Value{};
    }
  }

 private:
  Result<json::Value> sequence(const YAML::Node& node, const std::string& path, int depth) {
    json::Array items;
    for (const auto& item : node) {
      TRY(json::Value value, convert(item, path + "/" + std::to_string(items.size()), depth + 1));
      items.push_back(std::move(value));
    }
    return json::Value{std::move(items)};
  }

  Result<json::Value> map(const YAML::Node& node, const std::string& path, int depth) {
    json::Object members;
    std::map<std::string, bool> seen;
    for (const auto& member : node) {
      if (!member.first.IsScalar()) return bad("yaml.name", member.first.Mark());
      const std::string name = member.first.Scalar();
      if (!seen.emplace(name, true).second) return bad("yaml.twice", member.first.Mark());
      const std::string at = path + "/" + escaped(name);
      out_.lines.emplace(at, member.first.Mark().line + 1);  // before its value: a member stands where its name is
      TRY(json::Value value, convert(member.second, at, depth + 1));
      members.emplace_back(name, std::move(value));
    }
    return json::Value{std::move(members)};
  }

  Yaml& out_;
  std::size_t parts_ = 0;
};

/// Counts what the parser says, and builds nothing. On some broken texts yaml-cpp 0.7 says the same for ever, and LoadAll fills the
/// machine's memory with it: more events than a text has bytes are none of the text's.
class Counter : public YAML::EventHandler {
 public:
  explicit Counter(std::size_t most) : left_(most) {}
  void OnDocumentStart(const YAML::Mark& mark) override {
    count(mark);
    fresh_ = true;
  }
  void OnDocumentEnd() override { count(began); }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { count(mark); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { count(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string&) override { count(mark); }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override { count(mark); }
  void OnSequenceEnd() override { count(began); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override { count(mark); }
  void OnMapEnd() override { count(began); }

  YAML::Mark began;  ///< where the content of the last document did

 private:
  void count(const YAML::Mark& mark) {
    if (left_ == 0) throw YAML::ParserException(mark, "no end");
    --left_;
    if (std::exchange(fresh_, false)) began = mark;
  }
  std::size_t left_;
  bool fresh_ = false;
};

/// Throws YAML::Exception when the text has no end, or more than one document.
void hold_one_document(const std::string& text) {
  std::istringstream in(text);
  YAML::Parser parser(in);
  Counter counter(4 * text.size() + 16);
  if (parser.HandleNextDocument(counter) && parser.HandleNextDocument(counter)) throw YAML::ParserException(counter.began, "a second document");
}

}  // namespace

Result<Yaml> read_yaml(std::string_view text) {
  if (text.size() > bytes_max) return fail(Fault::too_large, "yaml.too_big", "line 1");
  if (!json::is_utf8(text)) return fail(Fault::invalid, "yaml.not_utf8", "line 1");
  try {
    const std::string whole(text);
    hold_one_document(whole);
    const YAML::Node document = YAML::Load(whole);
    Yaml out;
    if (!document.IsDefined() || document.IsNull()) return out;
    TRY(out.value, Converter(out).convert(document, "", 0));
    return out;
  } catch (const YAML::Exception& e) {  // yaml-cpp speaks in exceptions; a bad file is an expected failure here
    return bad("yaml.malformed", e.mark);
  }
}

int line_of(const Yaml& yaml, std::string_view pointer) {
  std::string at(pointer);
  while (true) {
    if (const auto found = yaml.lines.find(at); found != yaml.lines.end()) return found->second;
    if (at.empty()) return 1;
    at.erase(at.rfind('/') == std::string::npos ? 0 : at.rfind('/'));
  }
}

}  // namespace selami::files
