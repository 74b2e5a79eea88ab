#include "checker/checker.hpp"

#include <algorithm>
#include <cstdlib>

#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

const Page& page_of(const Rule& rule) {
  for (const Page& page : pages()) {
    if (page.rule == &rule) return page;
  }
  std::abort();  // generated from the same folder: cannot be
}

bool fits(const Page& page, const Sheet& sheet) {
  if (page.fits == "all") return true;
  if (page.fits == "school") return !sheet.tk;
  // A draft whose level is not chosen, or whose name no pack knows, is read as a school's.
  const bool known = std::any_of(sheet.lexicon.levels.begin(), sheet.lexicon.levels.end(),
                                 [&](const text::LevelMinutes& one) { return one.level == sheet.level; });
  return known ? text::words::in(sheet.level, page.fits) : page.fits != "tk";
}

const PageText& text_of(const Page& page, std::string_view variant) {
  for (const PageText& text : page.texts) {
    if (text.variant == variant) return text;
  }
  return page.texts.front();
}

std::string filled(std::string_view message, const std::vector<Said>& said, Language language) {
  std::string out;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const bool slot = message[i] == '{' && i + 2 < message.size() && message[i + 2] == '}' && message[i + 1] >= '0' && message[i + 1] <= '9';
    if (!slot) {
      out += message[i];
      continue;
    }
    const auto n = static_cast<std::size_t>(message[i + 1] - '0');
    if (n < said.size()) out += language == Language::id ? said[n].id : said[n].en;
    else out += "…";
    i += 2;
  }
  return out;
}

Finding worded(const Found& found, Language language) {
  const Page& page = page_of(*found.rule);
  const PageText& text = text_of(page, found.variant);
  const bool id = language == Language::id;
  Finding out;
  out.code = page.code;
  out.severity = page.severity;
  out.path = found.path;
  out.message = filled(id ? text.message_id : text.message_en, found.said, language);
  out.why = id ? page.why_id : page.why_en;
  out.fix = filled(id ? text.fix_id : text.fix_en, found.said, language);
  out.edit = found.edit;
  return out;
}

}  // namespace

struct Checker::Memory {
  Readings readings{text::built_in_lexicon()};
};

Checker::Checker() : memory_(std::make_unique<Memory>()) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

std::vector<Finding> Checker::check(const plan::Plan& plan, Language language, const Copied* copied) {
  Sheet sheet(plan, text::built_in_lexicon(), memory_->readings);
  sheet.copied = copied;
  std::vector<Found> found;
  for (const Page& page : pages()) {
    if (!fits(page, sheet)) continue;
    Out out(*page.rule, found);
    page.rule->look(sheet, out);
  }
  memory_->readings.forget_unused();
  std::vector<Finding> findings;
  findings.reserve(found.size());
  for (const Found& one : found) findings.push_back(worded(one, language));
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
  return findings;
}

std::vector<Finding> check(const plan::Plan& plan, Language language, const Copied* copied) { return Checker().check(plan, language, copied); }

std::vector<std::string_view> codes() {
  std::vector<std::string_view> out;
  for (const Page& page : pages()) out.push_back(page.code);
  return out;
}

std::optional<Explanation> explain(std::string_view code, Language language) {
  for (const Page& page : pages()) {
    if (page.code != code) continue;
    const bool id = language == Language::id;
    const PageText& text = page.texts.front();
    return Explanation{std::string(page.code),
                       std::string(page.name),
                       page.severity,
                       filled(id ? text.message_id : text.message_en, {}, language),
                       std::string(id ? page.why_id : page.why_en),
                       filled(id ? text.fix_id : text.fix_en, {}, language),
                       std::string(page.source),
                       std::string(page.flagged),
                       std::string(page.passes)};
  }
  return std::nullopt;
}

}  // namespace selami::checker
