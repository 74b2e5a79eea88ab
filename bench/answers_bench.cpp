/// @file Alike answers: how long an order, the groups and the suggestions take, of made-up answers to one question.
/// answers_bench [FILE]   FILE: also writes the largest request as JSON, for bench/answers.mjs (the browser's engine in Node)

#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "alike/alike.hpp"
#include "base/json.hpp"

namespace selami {
namespace {

using Clock = std::chrono::steady_clock;

const std::string question = "Mengapa jemuran lebih cepat kering pada siang hari yang berangin?";

/// What pupils could say: few words often, many words seldom, of 3 to 14 words; every fifth answer is another one again, with a slip.
std::vector<alike::Answer> made_up(std::size_t count) {
  static const std::vector<std::string> parts{"air", "menguap", "panas", "angin", "matahari", "kain", "udara", "cepat", "karena", "tidak", "uap", "kering", "basah", "bergerak",
                                              "energi", "sinar", "lebih", "banyak", "suhu", "tinggi", "membawa", "siang", "hari", "jadi", "yang", "dan", "pada", "dari"};
  std::mt19937 draw(7);
  std::vector<alike::Answer> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    if (i > 10 && draw() % 5 == 0) {
      text = out[draw() % out.size()].text;
      std::swap(text[text.size() / 2], text[text.size() / 2 + 1]);
    } else {
      const std::size_t words = 3 + draw() % 12;
      for (std::size_t w = 0; w < words; ++w) {
        const double u = static_cast<double>(draw()) / 4294967296.0;
        const auto rank = static_cast<std::size_t>(u * u * 400);
        const std::string& base = parts[rank % parts.size()];
        text += (text.empty() ? "" : " ") + (rank < parts.size() ? base : base + std::string(1, static_cast<char>('a' + rank / parts.size())) + "an");
      }
    }
    out.push_back({"a" + std::to_string(i), text});
  }
  return out;
}

std::vector<alike::Judged> judged(const std::vector<alike::Answer>& answers) {
  std::vector<alike::Judged> out;
  for (std::size_t i = 0; i < answers.size(); i += 3) out.push_back({answers[i].id, static_cast<int>(i % 5)});
  return out;
}

void measure(std::size_t count) {
  const auto answers = made_up(count);
  const auto said = judged(answers);
  double best = 1e9;
  alike::Alike result;
  for (int run = 0; run < 3; ++run) {
    const auto begun = Clock::now();
    result = alike::alike(question, answers, said);
    best = std::min(best, std::chrono::duration<double>(Clock::now() - begun).count());
  }
  std::printf("%5zu answers  %7.3f s  (%zu groups, %zu suggestions)\n", count, best, result.groups.size(), result.suggestions.size());
}

void write_request(const std::string& file, std::size_t count) {
  json::Array answers, levels;
  const auto all = made_up(count);
  for (const alike::Answer& a : all) answers.push_back({json::Object{{"id", json::make(a.id)}, {"text", json::make(a.text)}}});
  for (const alike::Judged& j : judged(all)) levels.push_back({json::Object{{"id", json::make(j.id)}, {"level", json::make(j.level)}}});
  std::ofstream(file, std::ios::binary) << json::text({json::Object{{"question", json::make(question)}, {"answers", {answers}}, {"judged", {levels}}}});
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  for (const std::size_t count : {36U, 500U, 1000U, 2000U, 5000U}) selami::measure(count);
  if (argc > 1) selami::write_request(argv[1], 2000);
  return 0;
}
