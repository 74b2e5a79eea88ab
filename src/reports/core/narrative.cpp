#include "reports_core/narrative.hpp"

#include <algorithm>
#include <cctype>

#include "base/parts.hpp"
#include "people_core/day_words.hpp"
#include "reports_core/sentences.hpp"

namespace selami::reports {
namespace {

std::string in_small(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool begins_word(const std::string& text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    if (at == 0 || std::isalpha(static_cast<unsigned char>(text[at - 1])) == 0) return true;
  }
  return false;
}

std::string ended(std::string text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.pop_back();
  const bool done = !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
  return done ? text : text + ".";
}

/// "mencoba lagi (3 Oktober 2026); antre (5 Oktober 2026)".
std::string with_days(const std::vector<Noted>& notes) {
  std::vector<std::string> out;
  for (const Noted& one : notes) out.push_back(clause_of(one.text) + " (" + people::plain_day(one.day) + ")");
  return join(out, "; ");
}

/// The newest of a kind, oldest of them first; what a checklist names again stands once.
std::vector<Noted> newest_of(const std::vector<Noted>& notes, Noted::How how) {
  std::vector<Noted> out;
  for (auto one = notes.rbegin(); one != notes.rend() && out.size() < notes_each; ++one) {
    const bool again = std::any_of(out.begin(), out.end(), [&](const Noted& other) { return other.text == one->text; });
    if (one->how == how && !again) out.push_back(*one);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::string paragraph(const std::string& name, const std::vector<Noted>& notes) {
  std::vector<std::string> out;
  const auto shows = newest_of(notes, Noted::How::shows);
  const auto begins = newest_of(notes, Noted::How::begins);
  const auto photos = newest_of(notes, Noted::How::photo);
  if (!shows.empty()) out.push_back(name + " sudah " + with_days(shows) + ".");
  for (const Noted& one : newest_of(notes, Noted::How::anecdote)) out.push_back("Pada " + people::plain_day(one.day) + ": " + ended(one.text));
  if (!begins.empty()) out.push_back(name + " mulai " + with_days(begins) + ".");
  if (!photos.empty()) out.push_back("Terekam dalam foto: " + with_days(photos) + ".");
  return join(out, " ");
}

}  // namespace

Element element_of(const Noted& note, const std::vector<Signs>& signs) {
  const std::string text = in_small(note.text);
  for (const Signs& of : signs) {
    if (std::any_of(of.words.begin(), of.words.end(), [&](const std::string& word) { return begins_word(text, word); })) return of.element;
  }
  for (const std::string& dimension : note.dimensions) {
    for (const Signs& of : signs) {
      if (std::find(of.dimensions.begin(), of.dimensions.end(), dimension) != of.dimensions.end()) return of.element;
    }
  }
  return Element::self;
}

std::array<std::string, elements> narrative(const std::string& name, std::vector<Noted> notes, const std::vector<Signs>& signs) {
  std::stable_sort(notes.begin(), notes.end(), [](const Noted& a, const Noted& b) { return a.day < b.day; });
  // What shows by now no longer only begins to.
  notes.erase(std::remove_if(notes.begin(), notes.end(),
                             [&](const Noted& one) {
                               return one.how == Noted::How::begins && std::any_of(notes.begin(), notes.end(), [&](const Noted& other) {
                                        return other.how == Noted::How::shows && other.text == one.text && !(other.day < one.day);
                                      });
                             }),
              notes.end());
  std::array<std::vector<Noted>, elements> by_element;
  for (const Noted& one : notes) {
    if (one.text.find_first_not_of(" \n\r\t") != std::string::npos) by_element[static_cast<std::size_t>(element_of(one, signs))].push_back(one);
  }
  std::array<std::string, elements> out;
  for (std::size_t i = 0; i < elements; ++i) out[i] = paragraph(name, by_element[i]);
  return out;
}

}  // namespace selami::reports
