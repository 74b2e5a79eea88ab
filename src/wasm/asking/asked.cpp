#include "asked.hpp"

#include "asking/several.hpp"
#include "asking/thinking.hpp"
#include "asking/turns.hpp"
#include "asking/vote.hpp"
#include "base/shape.hpp"
#include "wasm/framed.hpp"

namespace selami::wasm {
namespace {

struct Request {
  asking::Bounds bounds;
  asking::Vote first;
  std::optional<asking::Vote> second;
};
struct Told {
  asking::Advice advice = asking::Advice::few;
  int right = 0;
  int of = 0;
};
struct Said {
  Told first;
  std::optional<Told> second;
  std::optional<asking::Movement> movement;
  std::optional<asking::Misconception> main;
  bool opens_tomorrow = false;
};

struct TurnsRequest {
  std::vector<asking::Candidate> present;
  std::vector<std::string> passed;
  double draw = 0;
  std::vector<int> after_question_ms;
  std::vector<int> after_answer_ms;
};
struct TurnsSaid {
  std::optional<std::string> next;
  asking::Spread spread;
};

struct ThinkingSaid {
  bool may_show = false;
  std::vector<asking::Thought> thoughts;
  std::vector<asking::Shown> shown;
};

enum class SeveralKind { multi, order };
struct SeveralOption {
  bool right = false;
  int place = 0;
};
struct SeveralRequest {
  SeveralKind kind = SeveralKind::multi;
  std::vector<SeveralOption> options;
  std::vector<std::vector<int>> answers;
};

asking::Several told(const SeveralRequest& request) {
  std::vector<bool> right;
  std::vector<int> places;
  for (const SeveralOption& option : request.options) {
    right.push_back(option.right);
    places.push_back(option.place);
  }
  std::vector<asking::Same> answers;
  for (const std::vector<int>& choices : request.answers) answers.push_back({choices, 1});
  return request.kind == SeveralKind::multi ? asking::ticked(right, answers) : asking::ordered(places, answers);
}

Told told(const asking::Vote& vote, const asking::Bounds& bounds) {
  const asking::Share got = asking::share(vote);
  return {asking::advise(vote, bounds), got.right, got.of};
}

Said say(const Request& request) {
  Said out;
  out.first = told(request.first, request.bounds);
  if (request.second) {
    out.second = told(*request.second, request.bounds);
    out.movement = asking::moved(request.first, *request.second);
  }
  const asking::Vote& last = request.second ? *request.second : request.first;
  out.main = asking::main_misconception(last, request.bounds);
  out.opens_tomorrow = asking::opens_tomorrow(last, request.bounds);
  return out;
}

}  // namespace
}  // namespace selami::wasm

namespace selami {

template <>
struct EnumNames<asking::Advice> {
  using A = asking::Advice;
  static constexpr std::pair<A, const char*> names[] = {
      {A::unmarked, "unmarked"}, {A::few, "few"}, {A::teach_again, "teach_again"}, {A::talk, "talk"}, {A::go_on, "go_on"}};
};
template <>
struct Shape<asking::Bounds> {
  using T = asking::Bounds;
  static constexpr auto fields = std::tuple{
      Field{"teach_below", &T::teach_below, "percent", range(0, 100)}, Field{"go_above", &T::go_above, "percent", range(0, 100)},
      Field{"answers_min", &T::answers_min, "pupils"},                 Field{"option_min", &T::option_min, "pupils"},
      Field{"option_percent", &T::option_percent, "percent"},          Field{"names_max", &T::names_max, "pupils"}};
};
template <>
struct Shape<asking::Option> {
  using T = asking::Option;
  static constexpr bool open = true;  // the page gives its question's options as they are
  static constexpr auto fields = std::tuple{Field{"right", &T::right, "a right answer"}, Field{"reason", &T::reason, "or empty", loose}};
};
template <>
struct Shape<asking::Answer> {
  using T = asking::Answer;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"choice", &T::choice, "option from 0"},
                                            Field{"sure", &T::sure, "or null"}};
};
template <>
struct Shape<asking::Vote> {
  using T = asking::Vote;
  static constexpr auto fields = std::tuple{Field{"options", &T::options, "in order"}, Field{"counts", &T::counts, "per option"},
                                            Field{"answers", &T::answers, "of known pupils"}};
};
template <>
struct Shape<wasm::Request> {
  using T = wasm::Request;
  static constexpr auto fields = std::tuple{Field{"bounds", &T::bounds, "of the pack"}, Field{"first", &T::first, "the first vote"},
                                            Field{"second", &T::second, "or null"}};
};
template <>
struct Shape<wasm::Told> {
  using T = wasm::Told;
  static constexpr auto fields = std::tuple{Field{"advice", &T::advice, "what it calls for"}, Field{"right", &T::right, "answers"},
                                            Field{"of", &T::of, "answers"}};
};
template <>
struct Shape<asking::Move> {
  using T = asking::Move;
  static constexpr auto fields =
      std::tuple{Field{"from", &T::from, "option"}, Field{"to", &T::to, "option"}, Field{"was_right", &T::was_right, "before"},
                 Field{"is_right", &T::is_right, "now"}, Field{"pupils", &T::pupils, "who"}};
};
template <>
struct Shape<asking::Movement> {
  using T = asking::Movement;
  static constexpr auto fields = std::tuple{
      Field{"known", &T::known, "pupils"}, Field{"to_right", &T::to_right, "pupils"}, Field{"to_wrong", &T::to_wrong, "pupils"},
      Field{"stayed_right", &T::stayed_right, "pupils"}, Field{"stayed_wrong", &T::stayed_wrong, "pupils"}, Field{"moves", &T::moves, "most first"}};
};
template <>
struct Shape<asking::Misconception> {
  using T = asking::Misconception;
  static constexpr auto fields = std::tuple{
      Field{"option", &T::option, "from 0"}, Field{"count", &T::count, "answers"}, Field{"of", &T::of, "answers"},
      Field{"sure", &T::sure, "pupils"}, Field{"pupils", &T::pupils, "whom to see first"}, Field{"more", &T::more, "pupils"}};
};
template <>
struct Shape<wasm::Said> {
  using T = wasm::Said;
  static constexpr auto fields = std::tuple{
      Field{"first", &T::first, "the first vote"}, Field{"second", &T::second, "or null"}, Field{"movement", &T::movement, "or null"},
      Field{"main", &T::main, "or null"}, Field{"opens_tomorrow", &T::opens_tomorrow, "the idea once more"}};
};

template <>
struct Shape<asking::Candidate> {
  using T = asking::Candidate;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"turns", &T::turns, "in this lesson"}};
};
template <>
struct Shape<wasm::TurnsRequest> {
  using T = wasm::TurnsRequest;
  static constexpr auto fields = std::tuple{
      Field{"present", &T::present, "who is here"}, Field{"passed", &T::passed, "who passed"}, Field{"draw", &T::draw, "chance"},
      Field{"after_question_ms", &T::after_question_ms, "waits"}, Field{"after_answer_ms", &T::after_answer_ms, "waits"}};
};
template <>
struct Shape<asking::Waits> {
  using T = asking::Waits;
  static constexpr auto fields = std::tuple{Field{"count", &T::count, "waits"}, Field{"median_ms", &T::median_ms, "the middle one"}};
};
template <>
struct Shape<asking::Spread> {
  using T = asking::Spread;
  static constexpr auto fields = std::tuple{
      Field{"present", &T::present, "pupils"}, Field{"heard", &T::heard, "of them"}, Field{"turns", &T::turns, "in all"},
      Field{"most", &T::most, "pupils"}, Field{"most_turns", &T::most_turns, "theirs"},
      Field{"after_question", &T::after_question, "waits"}, Field{"after_answer", &T::after_answer, "waits"}};
};
template <>
struct Shape<wasm::TurnsSaid> {
  using T = wasm::TurnsSaid;
  static constexpr auto fields = std::tuple{Field{"next", &T::next, "or null"}, Field{"spread", &T::spread, "so far"}};
};

template <>
struct Shape<asking::Thought> {
  using T = asking::Thought;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"text", &T::text, "in own words"},
                                            Field{"picture", &T::picture, "its file, or empty", loose}};
};
template <>
struct Shape<asking::Thinking> {
  using T = asking::Thinking;
  static constexpr auto fields = std::tuple{
      Field{"opened", &T::opened, "it was asked"}, Field{"closed", &T::closed, "nobody answers any more"},
      Field{"question", &T::question, "its text"}, Field{"here", &T::here, "who is here"},
      Field{"names", &T::names, "of the class"},   Field{"thoughts", &T::thoughts, "answers"},
      Field{"picks", &T::picks, "in order"},       Field{"board", &T::board, "one or two of them"}};
};
template <>
struct Shape<asking::Shown> {
  using T = asking::Shown;
  static constexpr auto fields = std::tuple{Field{"place", &T::place, "among the picked ones"}, Field{"text", &T::text, "without names"},
                                            Field{"picture", &T::picture, "its file, or empty"}};
};
template <>
struct Shape<wasm::ThinkingSaid> {
  using T = wasm::ThinkingSaid;
  static constexpr auto fields = std::tuple{Field{"may_show", &T::may_show, "all have answered, or it is closed"},
                                            Field{"thoughts", &T::thoughts, "without names"}, Field{"shown", &T::shown, "now"}};
};

template <>
struct EnumNames<wasm::SeveralKind> {
  using K = wasm::SeveralKind;
  static constexpr std::pair<K, const char*> names[] = {{K::multi, "multi"}, {K::order, "order"}};
};
template <>
struct Shape<wasm::SeveralOption> {
  using T = wasm::SeveralOption;
  static constexpr bool open = true;  // the page gives its question's options as they are
  static constexpr auto fields = std::tuple{Field{"right", &T::right, "a right answer", loose}, Field{"place", &T::place, "from 1, or 0", loose}};
};
template <>
struct Shape<wasm::SeveralRequest> {
  using T = wasm::SeveralRequest;
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "multi or order"}, Field{"options", &T::options, "in order"},
                                            Field{"answers", &T::answers, "of known pupils"}};
};
template <>
struct Shape<asking::Same> {
  using T = asking::Same;
  static constexpr auto fields = std::tuple{Field{"choices", &T::choices, "options from 0"}, Field{"count", &T::count, "answers"}};
};
template <>
struct Shape<asking::Several> {
  using T = asking::Several;
  static constexpr auto fields = std::tuple{Field{"of", &T::of, "answers"}, Field{"exact", &T::exact, "or null"},
                                            Field{"common", &T::common, "most first"}, Field{"mean_place", &T::mean_place, "per option"}};
};

namespace wasm {

std::string asked_answer(std::string_view request) {
  const auto read = from_json_text<Request>(request);
  return read ? to_json(say(*read)) : error_answer(read.error());
}

std::string turns_answer(std::string_view request) {
  const auto read = from_json_text<TurnsRequest>(request);
  if (!read) return error_answer(read.error());
  return to_json(TurnsSaid{asking::pick(read->present, read->passed, read->draw),
                           asking::spread(read->present, read->after_question_ms, read->after_answer_ms)});
}

std::string thinking_answer(std::string_view request) {
  const auto read = from_json_text<asking::Thinking>(request);
  if (!read) return error_answer(read.error());
  return to_json(ThinkingSaid{asking::may_show(*read), asking::said(*read), asking::shown(*read)});
}

std::string several_answer(std::string_view request) {
  const auto read = from_json_text<SeveralRequest>(request);
  return read ? to_json(told(*read)) : error_answer(read.error());
}

}  // namespace wasm
}  // namespace selami
