#include "files/paper.hpp"

namespace selami::files {
namespace {

constexpr std::size_t name_max = 100;

bool plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '(' || c == ')';
}

}  // namespace

std::string file_name(std::string_view words, std::string_view ending) {
  std::string out;
  for (const char c : words) {
    if (out.size() >= name_max) break;
    if (plain(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.empty()) out = "Selami";
  return out + "." + std::string(ending);
}

}  // namespace selami::files
