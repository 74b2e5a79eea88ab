/// @file Lesson plans checked: how long one takes, cold and as it is typed, and how many of a library a second; and imported.
/// plans_bench [SECONDS [FOLDER…]]   SECONDS a figure (default 3); FOLDER: plans (default packs/examples and tests/planning/plans)

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "cli/plan_check.hpp"
#include "document/docx_write.hpp"

namespace selami {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

std::vector<plan::Plan> read_all(const std::vector<std::string>& folders) {
  std::vector<plan::Plan> plans;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ostringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      auto read = cli::read_plan_file(text.str());
      if (read) plans.push_back(std::move(read->plan));
    }
  }
  return plans;
}

std::size_t words_of(const plan::Plan& plan) {
  std::istringstream text(plan::write_plan(plan));
  std::string word;
  std::size_t words = 0;
  while (text >> word) ++words;
  return words;
}

struct Spread {
  double middle = 0;
  double late = 0;  ///< of a hundred, one is slower
};

Spread spread_of(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

/// Milliseconds of one check by a checker that knows nothing yet.
Spread cold(const plan::Plan& plan, double seconds) {
  std::vector<double> times;
  for (const auto until = Clock::now() + std::chrono::duration<double>(seconds); Clock::now() < until;) {
    const auto begun = Clock::now();
    checker::check(plan, checker::Language::id);
    times.push_back(milliseconds(Clock::now() - begun));
  }
  return spread_of(std::move(times));
}

/// Milliseconds of one check after a word was added to one step: what the editor asks for.
Spread typed(plan::Plan plan, double seconds) {
  checker::Checker checker;
  std::vector<double> times;
  std::size_t n = 0;
  for (const auto until = Clock::now() + std::chrono::duration<double>(seconds); Clock::now() < until; ++n) {
    std::string& text = plan.steps[n % plan.steps.size()].text;
    text += n % 2 == 0 ? " lagi" : " juga";
    const auto begun = Clock::now();
    checker.check(plan, checker::Language::id);
    times.push_back(milliseconds(Clock::now() - begun));
    if (text.size() > 4000) text.resize(1000);
  }
  return spread_of(std::move(times));
}

/// A document of some ten pages: a plan in the official form as often as it takes, and nothing but what a person sees.
document::Parts ten_pages(const plan::Plan& plan) {
  constexpr std::size_t words = 3500;
  document::Parts parts = document::docx_of(document::form_of(plan, {}), plan);
  parts.erase("customXml/item1.xml");
  std::string& xml = parts["word/document.xml"];
  const std::size_t from = xml.find("<w:body>") + 8;
  const std::string body = xml.substr(from, xml.rfind("<w:sectPr") - from);
  for (std::size_t said = words_of(plan); said < words; said += words_of(plan)) xml.insert(from, body);
  return parts;
}

/// Milliseconds of one import.
Spread imported(const document::Parts& parts, double seconds) {
  std::vector<double> times;
  for (const auto until = Clock::now() + std::chrono::duration<double>(seconds); Clock::now() < until;) {
    const auto begun = Clock::now();
    const auto made = document::import_docx(parts);
    times.push_back(milliseconds(Clock::now() - begun));
    if (!made) std::abort();
  }
  return spread_of(std::move(times));
}

double plans_a_second(const std::vector<plan::Plan>& plans, unsigned threads, double seconds) {
  std::vector<std::size_t> done(threads);
  std::vector<std::thread> at_work;
  const auto begun = Clock::now();
  for (unsigned t = 0; t < threads; ++t) {
    at_work.emplace_back([&, t] {
      for (const auto until = begun + std::chrono::duration<double>(seconds); Clock::now() < until; ++done[t]) {
        checker::check(plans[(t + threads * done[t]) % plans.size()], checker::Language::id);
      }
    });
  }
  for (std::thread& one : at_work) one.join();
  std::size_t all = 0;
  for (const std::size_t n : done) all += n;
  return static_cast<double>(all) * 1000 / milliseconds(Clock::now() - begun);
}

int run(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 3;
  std::vector<std::string> folders(argv + std::min(argc, 2), argv + argc);
  if (folders.empty()) folders = {SELAMI_SOURCE_DIR "/packs/examples", SELAMI_SOURCE_DIR "/tests/planning/plans"};
  const std::vector<plan::Plan> plans = read_all(folders);
  if (plans.empty()) {
    std::fprintf(stderr, "no plan found\n");
    return 2;
  }
  const plan::Plan& longest = *std::max_element(plans.begin(), plans.end(), [](const auto& a, const auto& b) { return words_of(a) < words_of(b); });
  const Spread first = cold(longest, seconds);
  const Spread again = typed(longest, seconds);
  std::printf("%zu plans, %zu rules; the longest has %zu words\n", plans.size(), checker::codes().size(), words_of(longest));
  std::printf("the longest, checked from nothing     p50 %6.2f ms  p99 %6.2f ms\n", first.middle, first.late);
  std::printf("the longest, after a word was typed   p50 %6.2f ms  p99 %6.2f ms\n", again.middle, again.late);
  const document::Parts pages = ten_pages(longest);
  const Spread taken_in = imported(pages, seconds);
  std::printf("a document of ten pages, imported     p50 %6.2f ms  p99 %6.2f ms  (%zu kB)\n", taken_in.middle, taken_in.late, pages.at("word/document.xml").size() / 1024);
  for (const unsigned threads : {1U, 2U}) std::printf("all, by %u thread%s  %8.0f plans a second\n", threads, threads > 1 ? "s" : " ", plans_a_second(plans, threads, seconds));
  return 0;
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) { return selami::run(argc, argv); }
