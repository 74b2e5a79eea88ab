// packgen OUT.cpp NAMESPACE::FUNCTION WITHOUT NAME=FILE.yaml…: packs as one JSON text in the program, {"name": {…}, …}: WebAssembly has no files.
// WITHOUT: members that the program does not read, by commas; they are left out wherever they stand.
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "files/yaml.hpp"

namespace {

using selami::json::Value;

Value load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot open " + path);
  std::ostringstream text;
  text << in.rdbuf();
  auto yaml = selami::files::read_yaml(text.str());
  if (!yaml) throw std::runtime_error(path + ": " + yaml.error().code + " " + yaml.error().field);
  return std::move(yaml->value);
}

bool among(const std::string& names, const std::string& name) { return ("," + names + ",").find("," + name + ",") != std::string::npos; }

void leave_out(Value& value, const std::string& names) {
  if (auto* list = value.array()) {
    for (Value& one : *list) leave_out(one, names);
  }
  auto* members = value.object();
  if (!members) return;
  std::erase_if(*members, [&](const auto& member) { return among(names, member.first); });
  for (auto& member : *members) leave_out(member.second, names);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::cerr << "use: packgen OUT.cpp NAMESPACE::FUNCTION WITHOUT NAME=FILE.yaml…\n";
    return 2;
  }
  try {
    selami::json::Object packs;
    for (int i = 4; i < argc; ++i) {
      const std::string word = argv[i];
      const std::size_t sign = word.find('=');
      if (sign == std::string::npos) throw std::runtime_error("no name: " + word);
      Value pack = load(word.substr(sign + 1));
      leave_out(pack, argv[3]);
      packs.emplace_back(word.substr(0, sign), std::move(pack));
    }
    const std::string full = argv[2];
    const std::string space = full.substr(0, full.find("::"));
    const std::string text = selami::json::text(Value{std::move(packs)});
    constexpr std::size_t piece = 8000;  // a literal of any length is many beside each other
    std::ostringstream out;
    out << "// Made by tools/packgen.\n#include <string_view>\n\nnamespace selami::" << space << " {\n\nstd::string_view " << full.substr(space.size() + 2) << "() {\n  static const char text[] =\n";
    for (std::size_t at = 0; at < text.size(); at += piece) out << "      R\"pack(" << text.substr(at, piece) << ")pack\"\n";
    out << "      ;\n  return {text, sizeof text - 1};\n}\n\n}  // namespace selami::" << space << "\n";
    std::ofstream(argv[1], std::ios::binary) << out.str();
    return 0;
  } catch (const std::exception& e) {
    std::cerr << "packgen: " << e.what() << "\n";
    return 1;
  }
}
