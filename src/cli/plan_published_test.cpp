// How right PM802 is: among plans that teachers could have written, and on copies of which so many sentences were changed.
#include "cli/plan_published.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/dice.hpp"
#include "cli/plan_check.hpp"
#include "files/pack.hpp"
#include "files/yaml.hpp"
#include "plan/texts.hpp"
#include "text/text.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

const std::string source = SELAMI_SOURCE_DIR;

checker::Commons commons() {
  checker::Commons out;
  for (const std::string& text : files::plan_texts(source + "/packs")) out.add(text);
  return out;
}

struct Named {
  std::string file;
  plan::Plan plan;
  checker::Print print;
};

/// All plans of the tests: written by hand for the grade, and as the importer reads teachers' documents.
std::vector<Named> corpus(const checker::Commons& common) {
  std::vector<Named> out;
  for (const auto& entry : fs::recursive_directory_iterator(source + "/tests/planning")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const auto yaml = files::read_yaml(text.str());
    const json::Value* imported = yaml ? yaml->value.find("plan") : nullptr;
    auto plan = imported ? plan::read_plan(*imported) : read_plan_file(text.str()).map([](PlanFile read) { return std::move(read.plan); });
    if (!plan) throw std::runtime_error(entry.path().string() + ": " + plan.error().code);
    out.push_back({entry.path().filename().string(), *std::move(plan), {}});
    out.back().print = checker::print_of(out.back().plan, common);
  }
  std::sort(out.begin(), out.end(), [](const Named& a, const Named& b) { return a.file < b.file; });
  return out;
}

/// The sentences of a text as they stand there, with what is between them.
std::vector<std::string> sentences_of(const std::string& words) {
  const std::vector<text::Token> tokens = text::tokens_of(words);
  std::vector<std::string> out;
  std::size_t from = 0;
  for (const text::Sentence& sentence : text::sentences_of(tokens)) {
    const text::Token& last = tokens[sentence.last - 1];
    out.push_back(words.substr(from, last.at + last.size - from));
    from = last.at + last.size;
  }
  return out;
}

/// Of some sentences of other plans one that is about as long.
const std::string& instead_of(const std::string& sentence, const std::vector<std::string>& others, Dice& draw) {
  const auto apart = [&](const std::string& other) { return std::max(other.size(), sentence.size()) - std::min(other.size(), sentence.size()); };
  const std::string* best = &draw.pick(others);
  for (int i = 0; i < 15; ++i) {
    const std::string& other = draw.pick(others);
    if (apart(other) < apart(*best)) best = &other;
  }
  return *best;
}

/// A copy in which so many of a hundred sentences are another plan's.
plan::Plan changed(const plan::Plan& plan, int percent, const std::vector<std::string>& others, Dice& draw) {
  plan::Plan out = plan;
  const auto change = [&](std::string& words) {
    std::string mixed;
    for (const std::string& sentence : sentences_of(words)) {
      mixed += draw.chance(percent / 100.0) ? " " + instead_of(sentence, others, draw) : sentence;
    }
    words = mixed;
  };
  for (plan::Objective& one : out.design.objectives) change(one.text);
  for (std::string* one : {&out.identification.readiness, &out.identification.material, &out.design.topic, &out.design.practice,
                           &out.design.partnership, &out.design.digital, &out.design.environment.culture, &out.design.environment.physical}) {
    change(*one);
  }
  for (plan::Step& step : out.steps) {
    change(step.text);
    for (plan::Question& question : step.questions) {
      change(question.text);
      for (plan::Option& option : question.options) change(option.text), change(option.reason), change(option.next);
    }
  }
  for (plan::Assessment& one : out.assessments) change(one.text), change(one.criteria);
  return out;
}

struct Seen {
  int copies = 0;
  int flagged = 0;
  int met = 0;  ///< by a band
  int percent = 0;
};

Seen copies_of(const std::vector<Named>& plans, const checker::Commons& common, int percent) {
  Dice draw(static_cast<std::uint64_t>(percent) + 1);
  std::vector<std::string> all;
  for (const Named& one : plans) {
    plan::each_text(one.plan, [&](const std::string&, const std::string& words) {
      for (std::string& sentence : sentences_of(words)) all.push_back(std::move(sentence));
    });
  }
  Seen seen;
  for (const Named& one : plans) {
    if (one.print.shingles.size() < checker::own_min) continue;
    const checker::Print copy = checker::print_of(changed(one.plan, percent, all, draw), common);
    ++seen.copies;
    seen.flagged += checker::copied_from(copy, one.print) ? 1 : 0;
    seen.percent += checker::percent_in(copy, one.print);
    const auto mine = checker::bands_of(copy), theirs = checker::bands_of(one.print);
    bool met = false;
    for (std::size_t i = 0; i < mine.size() && i < theirs.size(); ++i) met = met || mine[i] == theirs[i];
    seen.met += met ? 1 : 0;
  }
  return seen;
}

class CopiesInPlans : public testing::Test {
 protected:
  const checker::Commons common = commons();
  const std::vector<Named> plans = corpus(common);
};

TEST_F(CopiesInPlans, NoTwoPlansOfDifferentAuthorsAreCopies) {
  ASSERT_GT(plans.size(), 200U);
  int most = 0;
  std::size_t some = 0;
  for (const Named& one : plans) {
    for (const Named& other : plans) {
      if (&one == &other) continue;
      const int percent = checker::percent_in(one.print, other.print);
      most = std::max(most, percent);
      some += percent >= 1 ? 1 : 0;
      EXPECT_LT(percent, 20) << one.file << " in " << other.file;
    }
  }
  std::cout << plans.size() << " plans: the most alike two share " << most << " %, " << some << " pairs at least 1 %\n";
}

TEST_F(CopiesInPlans, AreToldByHowManySentencesWereChanged) {
  std::cout << "sentences changed | told | found by a band | own text that is the other's\n";
  const auto share = [](int part, int whole) { return static_cast<double>(part) / whole; };
  for (const int percent : {0, 10, 30, 50, 70, 90}) {
    const Seen seen = copies_of(plans, common, percent);
    ASSERT_GT(seen.copies, 200);
    std::cout << percent << " % | " << 100 * share(seen.flagged, seen.copies) << " % | " << 100 * share(seen.met, seen.copies) << " % | "
              << share(seen.percent, seen.copies) << " %\n";
    if (percent <= 10) { EXPECT_GT(share(seen.flagged, seen.copies), 0.95); }
    if (percent == 30) { EXPECT_GT(share(seen.flagged, seen.copies), 0.7); }
    if (percent <= 30) { EXPECT_GT(share(seen.met, seen.copies), 0.98); }
    if (percent == 70) { EXPECT_LT(share(seen.flagged, seen.copies), 0.05); }  // a short plan of few sentences keeps its long ones
    if (percent == 90) { EXPECT_EQ(seen.flagged, 0); }
  }
}

}  // namespace
}  // namespace selami::cli
