// rulegen FOLDER OUT.cpp: the checker's rules and their pages as one table.
//
// A rule is two files of one name, PM204_reflection_by_teacher.cpp and .md. The page:
//   # PM204 `reflection-by-teacher`
//   level: warning · for: all · since: 0.1 · source: …
//   **id:** message   **en:** message   **id (variant):** …      one paragraph each
//   ## Mengapa / Why          **id:** …  **en:** …
//   ## Perbaikan / Fix        **id:** …  **en:** …  **id (variant):** …
//   ## Terbit / Published    ```plan block: what the examples are compared with (PM802)
//   ## Belum baik / Flagged   ```plan blocks
//   ## Lebih baik / Passes    ```plan blocks
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace {

using Texts = std::map<std::string, std::string>;  // "id", "en", "id (criteria)" … -> text

struct Page {
  std::string code, name, level, fits, since, source;
  Texts messages, why, fix;
  std::vector<std::string> flagged, passes;
  std::string file;
};

[[noreturn]] void give_up(const Page& page, const std::string& why) { throw std::runtime_error(page.file + ": " + why); }

bool starts(const std::string& text, const std::string& with) { return text.rfind(with, 0) == 0; }

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  while (!text.empty() && text.front() == ' ') text.erase(0, 1);
  return text;
}

void read_head(Page& page, const std::string& line) {
  const std::string& rest = line;
  for (const std::string key : {"level", "for", "since", "source"}) {
    const std::size_t at = rest.find(key + ": ");
    if (at == std::string::npos) give_up(page, "no " + key);
    std::size_t end = key == "source" ? std::string::npos : rest.find(" · ", at);
    std::string value = rest.substr(at + key.size() + 2, end == std::string::npos ? end : end - at - key.size() - 2);
    if (key == "level") page.level = value;
    else if (key == "for") page.fits = value;
    else if (key == "since") page.since = value;
    else page.source = value;
  }
  if (page.level != "error" && page.level != "warning" && page.level != "hint") give_up(page, "level " + page.level);
}

/// "**id (variant):** text" goes to its key; other lines continue the one before.
void read_text(Page& page, Texts& texts, std::string& key, const std::string& line) {
  if (starts(line, "**")) {
    const std::size_t end = line.find(":**");
    if (end == std::string::npos) give_up(page, "a text without :** in " + line);
    key = line.substr(2, end - 2);
    if (texts.count(key)) give_up(page, key + " twice");
    texts[key] = trimmed(line.substr(end + 3));
  } else if (!trimmed(line).empty()) {
    if (key.empty()) give_up(page, "a text without language: " + line);
    texts[key] += " " + trimmed(line);
  }
}

Page read_page(const std::filesystem::path& path) {
  Page page;
  page.file = path.filename().string();
  std::ifstream in(path, std::ios::binary);
  std::string line, section = "message", key;
  bool block = false;
  while (std::getline(in, line)) {
    std::vector<std::string>* blocks = section == "flagged" ? &page.flagged : (section == "passes" ? &page.passes : nullptr);
    if (line == "```" && block) block = false;
    else if (block) blocks->back() += line + "\n";
    else if (line == "```plan" && blocks) {
      block = true;
      blocks->emplace_back();
    } else if (starts(line, "# PM")) {
      page.code = line.substr(2, 5);
      const std::size_t tick = line.find('`');
      if (tick == std::string::npos || line.back() != '`') give_up(page, "no name in the title");
      page.name = line.substr(tick + 1, line.size() - tick - 2);
    } else if (starts(line, "level: ")) read_head(page, line);
    else if (starts(line, "## ")) {
      key.clear();
      const std::string name = line.substr(line.rfind(' ') + 1);
      if (name == "Why") section = "why";
      else if (name == "Fix") section = "fix";
      else if (name == "Flagged") section = "flagged";
      else if (name == "Passes") section = "passes";
      else if (name == "Published") section = "published";  // the other plan, for the test alone
      else give_up(page, "unknown section " + line);
    } else if (section == "message") read_text(page, page.messages, key, line);
    else if (section == "why") read_text(page, page.why, key, line);
    else if (section == "fix") read_text(page, page.fix, key, line);
  }
  return page;
}

void must_be_whole(const Page& page) {
  if (!starts(page.file, page.code + "_")) give_up(page, "the title's code is another one");
  std::string name = page.file.substr(page.code.size() + 1, page.file.size() - page.code.size() - 4);
  std::replace(name.begin(), name.end(), '_', '-');
  if (name != page.name) give_up(page, "the title's name is not " + name);
  for (const Texts* texts : {&page.messages, &page.why, &page.fix}) {
    if (!texts->count("id") || !texts->count("en")) give_up(page, "a text lacks a language");
    for (const auto& [key, text] : *texts) {
      const std::string other = (key.substr(0, 2) == "id" ? "en" : "id") + key.substr(2);
      if (text.empty() || !texts->count(other)) give_up(page, key + " is empty or lacks " + other);
    }
  }
  for (const auto& [key, text] : page.fix) {
    if (!page.messages.count(key)) give_up(page, "a fix for no message: " + key);
  }
  if (page.flagged.empty() || page.passes.empty()) give_up(page, "no example");
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') out += "\\n";
    else if (c == '"' || c == '\\') (out += '\\') += c;
    else out += c;
  }
  return out + "\"";
}

std::string lower_code(const Page& page) { return "rule_pm" + page.code.substr(2); }

const std::string& or_else(const Texts& texts, const std::string& key, const std::string& otherwise) {
  const auto found = texts.find(key);
  return found != texts.end() ? found->second : texts.at(otherwise);
}

void write_texts(std::ostream& out, const Page& page) {
  out << "constexpr PageText texts_" << page.code << "[] = {\n";
  std::vector<std::string> variants{""};
  for (const auto& [key, text] : page.messages) {
    if (key.size() > 5 && starts(key, "id (")) variants.push_back(key.substr(4, key.size() - 5));
  }
  for (const std::string& variant : variants) {
    const std::string id = variant.empty() ? "id" : "id (" + variant + ")";
    const std::string en = variant.empty() ? "en" : "en (" + variant + ")";
    out << "    {" << quoted(variant) << ",\n     " << quoted(page.messages.at(id)) << ",\n     " << quoted(page.messages.at(en))
        << ",\n     " << quoted(or_else(page.fix, id, "id")) << ",\n     " << quoted(or_else(page.fix, en, "en")) << "},\n";
  }
  out << "};\n";
}

void write_all(std::ostream& out, const std::vector<Page>& pages) {
  out << "// Made by tools/rulegen from src/engines/checker/rules.\n#include \"checker/rule.hpp\"\n\nnamespace selami::checker {\n\n";
  for (const Page& page : pages) out << "extern const Rule " << lower_code(page) << ";\n";
  out << "\nnamespace {\n\n";
  for (const Page& page : pages) write_texts(out, page);
  out << "const Page all[] = {\n";
  for (const Page& page : pages) {
    out << "    {&" << lower_code(page) << ", " << quoted(page.code) << ", " << quoted(page.name) << ", Severity::" << page.level
        << ", " << quoted(page.fits) << ", " << quoted(page.source) << ",\n     " << quoted(page.why.at("id")) << ",\n     "
        << quoted(page.why.at("en")) << ",\n     " << quoted(page.flagged.front()) << ",\n     " << quoted(page.passes.front())
        << ",\n     texts_" << page.code << "},\n";
  }
  out << "};\n\n}  // namespace\n\nstd::span<const Page> pages() { return all; }\n\n}  // namespace selami::checker\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "use: rulegen FOLDER OUT.cpp\n";
    return 2;
  }
  try {
    std::vector<Page> pages;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
      std::filesystem::path twin = entry.path();
      const std::string kind = twin.extension().string();
      twin.replace_extension(kind == ".md" ? ".cpp" : ".md");
      if ((kind == ".md" || kind == ".cpp") && !std::filesystem::exists(twin)) {
        throw std::runtime_error(entry.path().filename().string() + " has no " + twin.filename().string());
      }
      if (kind != ".md") continue;
      pages.push_back(read_page(entry.path()));
      must_be_whole(pages.back());
    }
    std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.code < b.code; });
    for (std::size_t i = 1; i < pages.size(); ++i) {
      if (pages[i].code == pages[i - 1].code) give_up(pages[i], "the code is taken");
    }
    std::ostringstream out;
    write_all(out, pages);
    std::ofstream(argv[2], std::ios::binary) << out.str();
    return 0;
  } catch (const std::exception& e) {
    std::cerr << "rulegen: " << e.what() << "\n";
    return 1;
  }
}
