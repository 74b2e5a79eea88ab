#include "library_core/terms.hpp"

#include <algorithm>

#include "text/lexicon.hpp"
#include "text/stem.hpp"
#include "text/text.hpp"
#include "text/words.hpp"

namespace selami::library {
namespace {

constexpr int topic_weight = 8;
constexpr int goal_weight = 5;
constexpr int frame_weight = 3;
constexpr int step_weight = 1;

/// Stems that say nothing of what a plan is about: small words, and what every lesson has.
constexpr text::words::List everywhere{
    "yang dan di ke dari untuk dengan pada dalam atau ini itu para oleh agar serta lalu kemudian setelah sebelum saat ketika apa bagaimana "
    "mengapa siapa kapan mana satu dua tiga empat lima tiap setiap sama sendiri lain akan telah sudah dapat bisa tidak bukan juga jadi buat "
    "guru murid siswa anak kelompok kelas ajar didik pelajaran belajar sekolah laku jelas tulis baca tanya jawab diskusi tuju langkah menit "
    "the of and to in a is for with on pupils"};

bool tells(std::string_view stem) { return stem.size() > 1 && !text::words::in(stem, everywhere); }

/// Calls `each` with every stem of a text; ids and doubled words ("batik-pekalongan", "anak-anak") count by their parts.
template <class F>
void each_stem(std::string_view words, F each) {
  std::string open(words);
  std::replace(open.begin(), open.end(), '-', ' ');
  for (const text::Token& token : text::tokens_of(open)) {
    if (token.kind == text::TokenKind::number && token.lower.size() > 1) each(token.lower);
    if (token.kind != text::TokenKind::word || !tells(token.lower)) continue;
    const std::string stem = text::stem(token.lower, text::built_in_lexicon().roots);
    if (tells(stem)) each(stem);
  }
}

}  // namespace

std::string_view context_name(std::string_view id) { return id.substr(0, id.find('@')); }

std::map<std::string, int> terms_of(const plan::Plan& plan) {
  std::map<std::string, int> all;
  std::vector<std::string> order;  // of the first time
  const auto add = [&](std::string_view words, int weight) {
    each_stem(words, [&](const std::string& stem) {
      if ((all[stem] += weight) == weight) order.push_back(stem);
    });
  };
  add(plan.design.topic, topic_weight);
  add(plan.identity.subject, goal_weight);
  for (const plan::Objective& one : plan.design.objectives) add(one.text, goal_weight);
  for (const std::string& one : plan.contexts) add(context_name(one), goal_weight);
  add(plan.identification.material, frame_weight);
  add(plan.design.practice, frame_weight);
  add(plan.design.partnership, frame_weight);
  for (const plan::Step& step : plan.steps) {
    add(step.text, step_weight);
    for (const plan::Question& question : step.questions) add(question.text, step_weight);
  }
  if (all.size() <= terms_max) return all;
  // Of words that weigh the same those stay that came first.
  std::stable_sort(order.begin(), order.end(), [&](const std::string& a, const std::string& b) { return all[a] > all[b]; });
  for (std::size_t i = terms_max; i < order.size(); ++i) all.erase(order[i]);
  return all;
}

std::vector<std::string> asked_terms(std::string_view words) {
  std::vector<std::string> out;
  each_stem(words, [&](const std::string& stem) {
    if (out.size() < asked_max && std::find(out.begin(), out.end(), stem) == out.end()) out.push_back(stem);
  });
  return out;
}

}  // namespace selami::library
