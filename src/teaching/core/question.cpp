#include "teaching_core/question.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "asking/several.hpp"
#include "asking/thinking.hpp"
#include "base/json.hpp"
#include "base/shape.hpp"

namespace selami::teaching {
namespace {

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool takes_right(plan::Kind kind) { return kind == plan::Kind::choice || kind == plan::Kind::multi || kind == plan::Kind::order; }

/// Options keep what they said when a question becomes one of another kind: only what its kind asks for can be right.
bool has_right(plan::Kind kind, const std::vector<plan::Option>& options) {
  if (kind == plan::Kind::order) {
    std::vector<int> places;
    for (const plan::Option& option : options) places.push_back(option.place);
    return !asking::right_order(places).empty();
  }
  return takes_right(kind) && std::any_of(options.begin(), options.end(), [](const plan::Option& option) { return option.right; });
}

Result<Given> fitting_several(plan::Kind kind, std::size_t options, Given given) {
  if (kind == plan::Kind::multi && given.choices.empty() && given.choice) given.choices = {*given.choice};
  given.choice.reset();
  given.text.clear();
  const std::set<int> different(given.choices.begin(), given.choices.end());
  const bool outside = !different.empty() && (*different.begin() < 0 || *different.rbegin() >= static_cast<int>(options));
  const std::size_t wanted = kind == plan::Kind::order ? options : given.choices.size();
  if (different.empty() || outside || different.size() != given.choices.size() || given.choices.size() != wanted) {
    return fail(Fault::invalid, "response.choices", "choices");
  }
  if (kind == plan::Kind::multi) given.choices.assign(different.begin(), different.end());
  return given;
}

}  // namespace

QuestionState state(const Opening& opening) {
  if (!opening.opened_at) return QuestionState::waiting;
  return opening.closed_at ? QuestionState::closed : QuestionState::open;
}

Opening open(Opening opening, Instant at, std::optional<Instant> lesson_ended) {
  if (!opening.opened_at) opening.opened_at = at;
  opening.closed_at.reset();
  if (lesson_ended) opening.closed_at = lesson_ended;
  return opening;
}

Opening close(Opening opening, Instant at) {
  if (state(opening) == QuestionState::open) opening.closed_at = at;
  return opening;
}

Result<Showing> show(const Opening& opening, Showing before, bool talk, bool result, Instant at) {
  if (state(opening) != QuestionState::closed) return fail(Fault::conflict, "question.open", "result");
  before.talk_at = talk ? std::optional(before.talk_at.value_or(at)) : std::nullopt;
  before.shown_at = result ? std::optional(before.shown_at.value_or(at)) : std::nullopt;
  return before;
}

OnBoard on_board(const Opening& opening, const Showing& showing, plan::Kind kind, const std::vector<plan::Option>& options) {
  if (state(opening) != QuestionState::closed) return {};
  const bool put_there = showing.shown_at.has_value();
  return {!takes_right(kind) || put_there, has_right(kind, options) && put_there};
}

bool is_tapped(plan::Kind kind) { return kind == plan::Kind::tap || kind == plan::Kind::check; }

bool is_made(plan::Kind kind) { return kind == plan::Kind::photo || kind == plan::Kind::drawing || kind == plan::Kind::voice; }

int parts_of(plan::Kind kind, std::size_t options) {
  return kind == plan::Kind::photo && options >= parts_min && options <= parts_max ? static_cast<int>(options) : 0;
}

bool is_thought(plan::Kind kind) { return kind == plan::Kind::text || kind == plan::Kind::photo || kind == plan::Kind::drawing; }

int buckets(plan::Kind kind, std::size_t options) {
  switch (kind) {
    case plan::Kind::choice:
    case plan::Kind::multi: return static_cast<int>(options);
    case plan::Kind::scale: return options == 0 ? scale_steps : static_cast<int>(options);
    case plan::Kind::tap: return levels;
    case plan::Kind::check: return options == 0 ? check_steps : static_cast<int>(options);
    case plan::Kind::order:
    case plan::Kind::text:
    case plan::Kind::photo:
    case plan::Kind::drawing:
    case plan::Kind::voice: return 0;
  }
  return 0;
}

Result<bool> check_question(plan::Kind kind, std::string_view text, std::size_t options) {
  if (blank(text)) return fail(Fault::invalid, "question.empty", "text");
  const bool choice = kind == plan::Kind::choice || kind == plan::Kind::multi;
  if (options > 12 || (choice && options < 2)) return fail(Fault::invalid, "question.options", "options");
  if (kind == plan::Kind::order && (options < ordered_min || options > ordered_max)) return fail(Fault::invalid, "question.order", "options");
  return true;
}

Result<Given> fitting(plan::Kind kind, std::size_t options, Given given) {
  if (given.text.size() > answer_max) return fail(Fault::invalid, "response.long", "text");
  if (given.made && !is_made(kind)) return fail(Fault::invalid, "response.made", "work");
  if (kind == plan::Kind::multi || kind == plan::Kind::order) return fitting_several(kind, options, std::move(given));
  given.choices.clear();
  if (kind == plan::Kind::text || is_made(kind)) {
    if (blank(given.text) && !given.made) return fail(Fault::invalid, is_made(kind) ? "response.nothing" : "response.empty", "text");
    if (given.choice) return fail(Fault::invalid, "response.choice", "choice");
    return given;
  }
  if (!given.choice || *given.choice < 0 || *given.choice >= buckets(kind, options)) return fail(Fault::invalid, "response.choice", "choice");
  return given;
}

Result<bool> check_parts(plan::Kind kind, std::size_t options, const std::vector<int>& parts) {
  std::set<int> said;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] < 0 || parts[i] >= parts_of(kind, options) || !said.insert(parts[i]).second) {
      return fail(Fault::invalid, "response.part", "parts[" + std::to_string(i) + "]");
    }
  }
  return true;
}

Result<bool> check_tally(plan::Kind kind, std::size_t options, const std::vector<int>& counts) {
  const auto wrong = [](int count) { return count < 0 || count > hands_max; };
  if (counts.empty() || static_cast<int>(counts.size()) != buckets(kind, options) ||
      std::any_of(counts.begin(), counts.end(), wrong)) {
    return fail(Fault::invalid, "tally.counts", "counts");
  }
  return true;
}

Result<bool> check_thinking(plan::Kind kind, const std::vector<std::string>& picks, const std::vector<std::string>& board) {
  if (!is_thought(kind)) return fail(Fault::invalid, "thinking.kind", "question");
  std::set<std::string> left;
  for (std::size_t i = 0; i < picks.size(); ++i) {
    if (!left.insert(picks[i]).second) return fail(Fault::invalid, "thinking.twice", "picks[" + std::to_string(i) + "]");
  }
  for (std::size_t i = 0; i < board.size(); ++i) {
    if (i == asking::beside_max || left.erase(board[i]) == 0) return fail(Fault::invalid, "thinking.board", "board[" + std::to_string(i) + "]");
  }
  return true;
}

void count_in(std::vector<int>& counts, std::optional<std::int64_t> choice, int times) {
  if (choice && *choice >= 0 && *choice < static_cast<std::int64_t>(counts.size())) {
    counts[static_cast<std::size_t>(*choice)] += times;
  }
}

void count_in(std::vector<int>& counts, const std::optional<int>& choice, const std::vector<int>& choices, int times) {
  if (choice) count_in(counts, std::optional<std::int64_t>(*choice), times);
  for (const int one : choices) count_in(counts, std::optional<std::int64_t>(one), times);
}

int hands_of(plan::Kind kind, const std::vector<int>& tally) {
  if (tally.empty()) return 0;
  if (kind == plan::Kind::multi) return *std::max_element(tally.begin(), tally.end());
  return std::accumulate(tally.begin(), tally.end(), 0);
}

std::optional<std::string> choices_text(const std::vector<int>& choices) {
  if (choices.empty()) return std::nullopt;
  std::string out;
  shape::write(out, choices);
  return out;
}

std::vector<int> choices_of(std::string_view kept) {
  std::vector<int> out;
  const auto read = json::parse(kept);
  Error unread;
  if (read && !shape::read(out, *read, shape::Place{}, Limits{}, unread)) out.clear();
  return out;
}

}  // namespace selami::teaching
