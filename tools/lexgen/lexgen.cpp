// lexgen VERBS SIGNS LEVELS OUT: writes the packs' words as C++ tables (src/engines/text/lexicon.hpp).
// lexgen SLANG OUT: how pupils write (src/engines/alike/words.hpp).
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "files/yaml.hpp"

namespace {

using selami::json::Value;

[[noreturn]] void give_up(const std::string& why) { throw std::runtime_error(why); }

Value load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) give_up("cannot open " + path);
  std::ostringstream text;
  text << in.rdbuf();
  auto yaml = selami::files::read_yaml(text.str());
  if (!yaml) give_up(path + ": " + yaml.error().code + " " + yaml.error().field);
  return std::move(yaml->value);
}

const selami::json::Array& list(const Value& from, const char* name) {
  const Value* member = from.find(name);
  if (!member || !member->array()) give_up(std::string("no list ") + name);
  return *member->array();
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string joined(const Value* words) {
  std::string out;
  if (!words || !words->array()) return out;
  for (const Value& word : *words->array()) {
    if (!word.string() || word.string()->find('|') != std::string::npos) give_up("a word that is not a text");
    if (!out.empty()) out += '|';
    out += *word.string();
  }
  return out;
}

std::string solo(std::string_view name) {
  for (const char* known : {"none", "uni", "multi", "rel", "ext"}) {
    if (name == known) return std::string("Solo::") + known;
  }
  give_up("unknown solo level " + std::string(name));
}

bool truth(const Value& from, const char* name, bool otherwise) {
  const Value* member = from.find(name);
  return member && member->boolean() ? *member->boolean() : otherwise;
}

int whole(const Value* value, int otherwise) {
  return value && value->integer() ? static_cast<int>(*value->integer()) : otherwise;
}

void verbs(std::ostream& out, const Value& kko, std::set<std::string>& roots) {
  const std::string rote = "|" + joined(kko.find("rote")) + "|";
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Value& verb : list(kko, "verbs")) {
    const std::string text(verb.text_of("verb"));
    const std::string bloom(verb.text_of("bloom"));
    const std::string root(verb.text_of("root"));
    if (text.empty() || bloom.size() != 2 || root.empty()) give_up("a verb without text, root or bloom: " + text);
    if (root.find(' ') == std::string::npos) roots.insert(root);
    std::string lift = "{}";
    if (const Value* raised = verb.find("lift")) {
      lift = "{" + solo(raised->text_of("to")) + ", " + quoted(joined(raised->find("words"))) + "}";
    }
    rows.emplace_back(text, "{" + quoted(text) + ", " + quoted(root) + ", '" + bloom[0] + "', " + bloom[1] + ", " +
                                solo(verb.text_of("solo")) + ", " + (truth(verb, "observable", true) ? "true" : "false") +
                                (rote.find("|" + text + "|") != std::string::npos ? ", true" : ", false") +
                                ", " + lift + "}");
  }
  std::sort(rows.begin(), rows.end());
  out << "constexpr Verb verbs[] = {\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0 && rows[i].first == rows[i - 1].first) give_up("a verb twice: " + rows[i].first);
    out << "    " << rows[i].second << ",\n";
  }
  out << "};\n";
}

void cues(std::ostream& out, const Value& kko, const char* name) {
  out << "constexpr Cue " << name << "s[] = {\n";
  for (const Value& cue : list(kko, name)) {
    out << "    {" << quoted(joined(cue.find("words"))) << ", " << solo(cue.text_of("to")) << ", "
        << (truth(cue, "deep_too", false) ? "true" : "false") << "},\n";
  }
  out << "};\n";
}

using StemSigns = std::map<std::string, std::uint64_t>;

void write_stems(std::ostream& out, const char* name, const StemSigns& stems) {
  out << "constexpr SignStem " << name << "[] = {\n";
  for (const auto& [stem, mask] : stems) out << "    {" << quoted(stem) << ", " << mask << "U},\n";
  out << "};\n";
}

std::string sign_row(const Value& sign, const std::string& bit) {
  const Value* title = sign.find("name");
  if (!title) give_up("a sign without a name");
  return "    {" + quoted(sign.text_of("id")) + ", " + quoted(title->text_of("id")) + ", " + quoted(title->text_of("en")) + ", " + bit + ",\n     " +
         quoted(joined(sign.find("stems"))) + ",\n     " + quoted(joined(sign.find("phrases"))) + "},\n";
}

/// Signs that are asked for in every text: each has a bit, and a word is looked up once for all of them.
void signs(std::ostream& out, const Value& pack, const char* name, unsigned& bit, StemSigns& stems, StemSigns& starts, std::set<std::string>& roots) {
  out << "constexpr Sign " << name << "[] = {\n";
  for (const Value& sign : list(pack, name)) {
    for (const Value& stem : list(sign, "stems")) {
      roots.insert(*stem.string());
      stems[*stem.string()] |= std::uint64_t{1} << bit;
    }
    for (const Value& phrase : list(sign, "phrases")) starts[phrase.string()->substr(0, phrase.string()->find(' '))] |= std::uint64_t{1} << bit;
    out << sign_row(sign, std::to_string(bit++));
  }
  out << "};\n";
}

/// Signs that few texts are asked about.
void names(std::ostream& out, const Value& pack, const char* name) {
  out << "constexpr Sign " << name << "[] = {\n";
  for (const Value& sign : list(pack, name)) out << sign_row(sign, "Sign::no_bit");
  out << "};\n";
}

void level_minutes(std::ostream& out, const Value& pack) {
  out << "constexpr LevelMinutes levels[] = {\n";
  for (const Value& level : list(pack, "levels")) {
    const std::string id(level.text_of("id"));
    const Value* parts = level.find("parts");
    if (!parts) {
      out << "    {" << quoted(id) << ", 0, 99, " << whole(level.find("minutes_per_jp"), 0) << "},\n";
      continue;
    }
    for (const Value& part : *parts->array()) {
      const auto& grades = list(part, "grades");
      out << "    {" << quoted(id) << ", " << whole(&grades.front(), 0) << ", " << whole(&grades.back(), 99) << ", "
          << whole(part.find("minutes_per_jp"), 0) << "},\n";
    }
  }
  out << "};\n";
}

void write_all(std::ostream& out, const char* verbs_file, const char* signs_file, const char* levels_file) {
  const Value kko = load(verbs_file);
  const Value sign_pack = load(signs_file);
  std::set<std::string> roots;
  out << "// Made by tools/lexgen from packs/lexicon and packs/levels.\n#include \"text/lexicon.hpp\"\n\n"
         "namespace selami::text {\nnamespace {\n\n";
  verbs(out, kko, roots);
  cues(out, kko, "upgrade");
  cues(out, kko, "downgrade");
  unsigned bit = 0;
  StemSigns stems, starts;
  signs(out, sign_pack, "principles", bit, stems, starts, roots);
  signs(out, sign_pack, "dimensions", bit, stems, starts, roots);
  signs(out, sign_pack, "marks", bit, stems, starts, roots);
  for (const Value& practice : list(sign_pack, "practices")) {
    for (const Value& stem : list(practice, "stems")) roots.insert(*stem.string());
  }
  for (const char* name : {"practices", "tools", "places"}) names(out, sign_pack, name);
  if (bit > 64) give_up("more signs than bits");
  write_stems(out, "sign_stems", stems);
  write_stems(out, "sign_starts", starts);
  level_minutes(out, load(levels_file));
  for (const Value& root : list(sign_pack, "roots")) roots.insert(*root.string());
  out << "constexpr std::string_view roots[] = {\n";
  for (const std::string& root : roots) out << "    " << quoted(root) << ",\n";
  out << "};\nconstexpr Lexicon lexicon{verbs, upgrades, downgrades, principles, dimensions, marks, practices, tools, places, sign_stems, sign_starts, levels, roots};\n\n}  // namespace\n\n"
         "const Lexicon& built_in_lexicon() { return lexicon; }\n\n}  // namespace selami::text\n";
}

/// Calls `each` with the one name and the value of every row of a list of pairs: "- yang: [yg, yng]".
template <class F>
void each_pair(const Value& pack, const char* name, F each) {
  for (const Value& row : list(pack, name)) {
    if (!row.object() || row.object()->size() != 1) give_up(std::string(name) + ": a row is one word, a colon and what it is");
    each(row.object()->front().first, row.object()->front().second);
  }
}

/// What is written differently -> how it is read.
void write_spellings(std::ostream& out, const Value& pack, const char* name) {
  std::map<std::string, std::string> rows;
  each_pair(pack, name, [&](const std::string& to, const Value& ways) {
    if (!ways.array()) give_up(std::string(name) + ": no list at " + to);
    for (const Value& from : *ways.array()) {
      if (!from.string()) give_up(std::string(name) + ": a word that is not a text at " + to);
      if (*from.string() == to || !rows.emplace(*from.string(), to).second) give_up(std::string(name) + ": a word twice: " + *from.string());
    }
  });
  out << "constexpr Spelling " << name << "[] = {\n";
  for (const auto& [from, to] : rows) out << "    {" << quoted(from) << ", " << quoted(to) << "},\n";
  out << "};\n";
}

void write_words(std::ostream& out, const Value& pack, const char* name) {
  std::set<std::string> words;
  for (const Value& word : list(pack, name)) words.insert(*word.string());
  out << "constexpr std::string_view " << name << "[] = {\n";
  for (const std::string& word : words) out << "    " << quoted(word) << ",\n";
  out << "};\n";
}

void write_slang(std::ostream& out, const char* file) {
  const Value pack = load(file);
  out << "// Made by tools/lexgen from packs/lexicon.\n#include \"alike/words.hpp\"\n\nnamespace selami::alike {\nnamespace {\n\n";
  for (const char* name : {"spelling", "units"}) write_spellings(out, pack, name);
  std::map<std::string, int> numbers;
  each_pair(pack, "numbers", [&](const std::string& word, const Value& value) { numbers.emplace(word, whole(&value, 0)); });
  out << "constexpr NumberWord numbers[] = {\n";
  for (const auto& [word, value] : numbers) out << "    {" << quoted(word) << ", " << value << "},\n";
  out << "};\nconstexpr Antonyms antonyms[] = {\n";
  for (const Value& pair : list(pack, "antonyms")) {
    if (!pair.array() || pair.array()->size() != 2) give_up("antonyms: a pair is two words");
    out << "    {" << quoted(*pair.array()->front().string()) << ", " << quoted(*pair.array()->back().string()) << "},\n";
  }
  out << "};\n";
  for (const char* name : {"small", "negations", "reasons", "directions"}) write_words(out, pack, name);
  out << "constexpr Slang pack{spelling, units, numbers, antonyms, small, negations, reasons, directions};\n\n}  // namespace\n\n"
         "const Slang& slang() { return pack; }\n\n}  // namespace selami::alike\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 5) {
    std::cerr << "use: lexgen VERBS.yaml SIGNS.yaml LEVELS.yaml OUT.cpp | lexgen SLANG.yaml OUT.cpp\n";
    return 2;
  }
  try {
    std::ostringstream out;
    if (argc == 3) write_slang(out, argv[1]);
    else write_all(out, argv[1], argv[2], argv[3]);
    std::ofstream(argv[argc - 1], std::ios::binary) << out.str();
    return 0;
  } catch (const std::exception& e) {
    std::cerr << "lexgen: " << e.what() << "\n";
    return 1;
  }
}
