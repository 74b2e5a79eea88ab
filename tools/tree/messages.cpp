/// @file Every code that can be answered has a message, in both languages.

#include <yaml-cpp/yaml.h>

#include <cctype>
#include <map>
#include <set>

#include "text.hpp"
#include "tree.hpp"

namespace tree {
namespace {

constexpr const char* languages[] = {"id", "en"};

struct Message {
  int line = 0;
  std::set<std::string> holes;  ///< {0}, {name}: what the caller fills in
};
using Messages = std::map<std::string, Message>;

std::string path_of(const std::string& language) { return "packs/messages/" + language + ".yaml"; }

std::set<std::string> holes_of(const std::string& text) {
  std::set<std::string> holes;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end != std::string::npos) holes.insert(text.substr(at, end - at + 1));
  }
  return holes;
}

/// A message is a text, or a map of texts (message, hint), none of them empty.
Message read_message(const std::string& path, const std::string& code, const YAML::Node& key, const YAML::Node& value, Findings& findings) {
  Message message;
  message.line = key.Mark().line + 1;
  const auto add = [&](const YAML::Node& text, const std::string& name) {
    if (!text.IsScalar() || trimmed(text.as<std::string>()).empty()) findings.push_back({path, message.line, code + ": " + name + " is empty"});
    else message.holes.merge(holes_of(text.as<std::string>()));
  };
  if (!value.IsMap()) add(value, "message");
  else if (!value["message"]) findings.push_back({path, message.line, code + " has no message"});
  else for (const auto& part : value) add(part.second, part.first.as<std::string>());
  return message;
}

Messages read_messages(const Tree& tree, const std::string& language, Findings& findings) {
  Messages messages;
  const std::string path = path_of(language);
  const File* file = tree.find(path);
  if (file == nullptr) {
    findings.push_back({path, 0, "missing"});
    return messages;
  }
  try {
    for (const auto& entry : YAML::Load(file->text)) {
      const std::string code = entry.first.as<std::string>();
      if (code == "pack") continue;
      if (messages.count(code) != 0) findings.push_back({path, entry.first.Mark().line + 1, code + " stands twice"});
      messages[code] = read_message(path, code, entry.first, entry.second, findings);
    }
  } catch (const YAML::Exception& error) {
    findings.push_back({path, error.mark.line + 1, error.msg});
  }
  return messages;
}

void compare(const std::string& path, const Messages& own, const std::string& other, const Messages& others, Findings& findings) {
  for (const auto& [code, message] : own) {
    const auto there = others.find(code);
    if (there == others.end()) findings.push_back({path, message.line, code + " is missing in " + other});
    else if (there->second.holes != message.holes) findings.push_back({path, message.line, code + " fills in other parts than in " + other});
  }
}

bool is_code(std::string_view text) {
  bool dot = false;
  for (const char c : text) {
    dot = dot || c == '.';
    if (std::islower(static_cast<unsigned char>(c)) == 0 && std::isdigit(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '.') return false;
  }
  return dot && text.front() != '.' && text.back() != '.';
}

/// The literals that follow `Fault::word,` in the code: what fail() and Error{} are given.
void hold(const File& file, const Messages& messages, Findings& findings) {
  const std::string code = blanked(file.text, Keep::literals);
  for (std::size_t at = find_word(code, "Fault"); at != std::string::npos; at = find_word(code, "Fault", at + 1)) {
    std::size_t next = at + 5;
    while (next < code.size() && (std::isalnum(static_cast<unsigned char>(code[next])) != 0 || code[next] == '_' || code[next] == ':')) ++next;
    next = code.find_first_not_of(" \t\r\n", next);
    if (next == std::string::npos || code[next] != ',') continue;
    next = code.find_first_not_of(" \t\r\n", next + 1);
    if (next == std::string::npos || code[next] != '"') continue;
    const std::string literal = code.substr(next + 1, code.find('"', next + 1) - next - 1);
    const int line = line_at(code, next);
    if (literal.empty() || !is_code(literal)) findings.push_back({file.path, line, "\"" + literal + "\" is no code like plan.not_yours"});
    else if (messages.count(literal) == 0) findings.push_back({file.path, line, literal + " has no message in packs/messages"});
  }
}

}  // namespace

Findings check_messages(const Tree& tree) {
  Findings findings;
  const Messages indonesian = read_messages(tree, languages[0], findings);
  const Messages english = read_messages(tree, languages[1], findings);
  compare(path_of(languages[0]), indonesian, languages[1], english, findings);
  compare(path_of(languages[1]), english, languages[0], indonesian, findings);
  for (const char* ending : {".cpp", ".hpp"}) {
    for (const File* file : tree.below("src", ending)) {
      if (!ends_with(file->path, "_test.cpp")) hold(*file, indonesian, findings);
    }
  }
  return findings;
}

}  // namespace tree
