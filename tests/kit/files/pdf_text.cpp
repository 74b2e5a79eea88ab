#include "kit_files/pdf_text.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace selami::kit {
namespace {

/// A file that is gone with this object.
class Kept {
 public:
  explicit Kept(const std::string& bytes) {
    char path[] = "/tmp/selami-paper-XXXXXX";
    const int file = mkstemp(path);
    if (file < 0) throw std::runtime_error("no temporary file");
    close(file);
    path_ = path;
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~Kept() { std::remove(path_.c_str()); }
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string said(const std::string& command) {
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error(command + ": cannot be run");
  std::string out;
  char block[4096];
  for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, pipe)) > 0;) out.append(block, got);
  if (pclose(pipe) != 0) throw std::runtime_error(command + ": " + out);
  return out;
}

}  // namespace

std::vector<std::string> pdf_pages(const std::string& pdf) {
  const Kept file(pdf);
  const std::string all = said("pdftotext -layout -enc UTF-8 " + file.path() + " -");
  std::vector<std::string> out;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = all.find('\f', from)) != std::string::npos; from = at + 1) out.push_back(all.substr(from, at - from));
  return out;
}

std::string in_one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\f';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string pdf_facts(const std::string& pdf) {
  const Kept file(pdf);
  return said("pdfinfo " + file.path()) + said("pdffonts " + file.path());
}

int count_of(const std::string& text, const std::string& part) {
  int out = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++out;
  return out;
}

}  // namespace selami::kit
