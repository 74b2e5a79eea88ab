#include "checker/likeness.hpp"

#include <algorithm>

#include "plan/texts.hpp"

namespace selami::checker {
namespace {

bool starts(std::string_view path, std::string_view with) { return path.substr(0, with.size()) == with; }

bool own_words(std::string_view path) {
  return !starts(path, "/identity") && !starts(path, "/design/outcome") && !starts(path, "/unplaced");
}

bool stands_in(std::uint64_t shingle, const Print& print) {
  return std::binary_search(print.shingles.begin(), print.shingles.end(), shingle);
}

std::size_t shared(const std::vector<std::uint64_t>& shingles, const Print& other) {
  return static_cast<std::size_t>(std::count_if(shingles.begin(), shingles.end(), [&](std::uint64_t one) { return stands_in(one, other); }));
}

int percent(std::size_t part, std::size_t whole) { return static_cast<int>(100 * part / whole); }

}  // namespace

void Commons::add(std::string_view text) {
  const std::vector<std::uint64_t> shingles = text::shingles_of(text::stems_of(text));
  shingles_.insert(shingles.begin(), shingles.end());
}

Print print_of(const plan::Plan& plan, const Commons& commons) {
  Print out;
  plan::each_text(plan, [&](const std::string& path, const std::string& text) {
    if (!own_words(path)) return;
    std::vector<std::uint64_t> shingles = text::shingles_of(text::stems_of(text));
    shingles.erase(std::remove_if(shingles.begin(), shingles.end(), [&](std::uint64_t one) { return commons.has(one); }), shingles.end());
    if (shingles.empty()) return;
    out.shingles.insert(out.shingles.end(), shingles.begin(), shingles.end());
    out.parts.push_back({text, std::move(shingles)});
  });
  std::sort(out.shingles.begin(), out.shingles.end());
  out.shingles.erase(std::unique(out.shingles.begin(), out.shingles.end()), out.shingles.end());
  return out;
}

int percent_in(const Print& own, const Print& other) {
  if (own.shingles.size() < own_min) return 0;
  return percent(shared(own.shingles, other), own.shingles.size());
}

std::optional<Copied> copied_from(const Print& own, const Print& other) {
  Copied out;
  out.percent = percent_in(own, other);
  if (out.percent < copied_percent) return std::nullopt;
  for (const Print::Part& part : own.parts) {
    if (part.shingles.size() < part_min) continue;
    if (percent(shared(part.shingles, other), part.shingles.size()) >= part_percent) out.texts.push_back(part.text);
  }
  return out;
}

std::vector<std::uint32_t> bands_of(const Print& print) { return text::bands_of(text::signature_of(print.shingles)); }

}  // namespace selami::checker
