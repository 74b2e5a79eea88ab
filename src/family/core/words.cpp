#include "family_core/words.hpp"

#include <algorithm>
#include <cctype>

#include "base/cut_short.hpp"
#include "base/week.hpp"

namespace selami::family {
namespace {

constexpr std::size_t objective_most = 140;  // bytes: what a grandmother reads to the end
constexpr std::size_t topic_most = 100;      // bytes: titles of lessons may be longer, a question for at home may not

std::string filled(std::string text, std::string_view name, const std::string& value) {
  const std::string mark = "{" + std::string(name) + "}";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) text.replace(at, mark.size(), value);
  return text;
}
Words filled(const Words& words, std::string_view name, const std::string& value) { return {filled(words.id, name, value), filled(words.en, name, value)}; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
  return out;
}

/// Takes a word, and the blanks behind it, off the front.
bool drop_word(std::string_view& text, std::string_view word) {
  if (lower(text.substr(0, word.size() + 1)) != std::string(word) + " ") return false;
  text.remove_prefix(word.size());
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return true;
}

/// "Menjelaskan" stands within a sentence now; "ASEAN" and "IPA" stay.
std::string within(std::string_view text) {
  std::string out(text);
  const bool word = out.size() > 1 && std::islower(static_cast<unsigned char>(out[1])) != 0;
  if (word) out[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(out[0])));
  return out;
}

template <class T>
const T& in_turn(const std::vector<T>& list, const Date& week) {
  return list[static_cast<std::size_t>(day_number(week) / 7) % list.size()];
}

std::string topic_of(const Taught& taught) { return cut_short(taught.topic, topic_most); }

Words learnt_of(const FrameSet& set, const Taught& taught) {
  const std::string objective = plain_objective(taught.objective);
  if (!objective.empty()) return filled(set.learnt[0], "objective", objective);
  return taught.topic.empty() ? Words{} : filled(set.learnt[1], "topic", topic_of(taught));
}

}  // namespace

const FrameSet& FamilyPack::of_level(std::string_view level) const {
  const auto found = std::find_if(sets.begin(), sets.end(), [&](const FrameSet& set) { return std::find(set.levels.begin(), set.levels.end(), level) != set.levels.end(); });
  return found == sets.end() ? sets.front() : *found;
}

Date week_of(const Date& day) {
  return monday_of(day);
}

std::string plain_objective(std::string_view objective) {
  std::string_view text = objective.substr(0, objective.find_last_not_of(" .\n\t") + 1);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  for (const char* head : {"peserta didik", "murid", "siswa", "anak-anak", "anak", "warga belajar", "kelas"}) {
    if (drop_word(text, head)) break;
  }
  for (const char* can : {"dapat", "mampu", "bisa", "akan"}) {
    if (drop_word(text, can)) break;
  }
  drop_word(text, "belajar");
  if (text.empty() || text.size() > objective_most || text.find('\n') != std::string_view::npos) return {};
  return within(text);
}

WeekWords week_words(const FamilyPack& pack, std::string_view level, const Date& week, const Taught& taught, const std::string& own) {
  const FrameSet& set = pack.of_level(level);
  WeekWords out;
  out.learnt = learnt_of(set, taught);
  out.own = !own.empty();
  out.help = in_turn(set.help, week);
  if (out.own) out.question = {own, own};
  else out.question = taught.topic.empty() ? in_turn(set.always, week) : filled(in_turn(set.ask, week), "topic", topic_of(taught));
  return out;
}

Words note_words(const FamilyPack& pack, const WeekWords& week) {
  const auto said = [](const std::string& frame, const std::string& learnt, const std::string& question) {
    return filled(filled(frame, "learnt", learnt.empty() ? "" : learnt + " "), "question", question);
  };
  return {said(pack.note.id, week.learnt.id, week.question.id), said(pack.note.en, week.learnt.en, week.question.en)};
}

}  // namespace selami::family
