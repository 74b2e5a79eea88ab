#include "teaching/news_wire.hpp"

#include <algorithm>
#include <set>

#include "storage/changes.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"

namespace selami::teaching {
namespace {

/// A school's changes of answers since a phone last asked; of more than these all is told, which is no more work.
constexpr int changes_most = 500;

/// Ids of answers that changed; none: the phone is to hear all.
std::optional<std::set<std::string>> changed_answers(Call& call, const LessonNow& lesson, std::optional<std::int64_t> since, std::int64_t now) {
  // More than there are: of another database, before it was restored.
  if (!since || *since > now) return std::nullopt;
  const auto ids = storage::changed_since(call.tx, lesson.school.text, *since, "response", changes_most);
  if (ids.size() == static_cast<std::size_t>(changes_most)) return std::nullopt;
  return std::set<std::string>(ids.begin(), ids.end());
}

}  // namespace

Result<AnswersNews> read_news(Call& call, const LessonId& id, const QuestionId& question, const Query<NewsQuery>& query) {
  TRY(const LessonNow lesson, given_lesson(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  AnswersNews out;
  out.question = kept.id;
  out.seq = storage::seq_now(call.tx, lesson.school.text);
  const auto changed = changed_answers(call, lesson, query->since, out.seq);
  out.whole = !changed;
  AnswersCount count(kept);
  each_answer(call.tx, lesson, kept.id, [&](AnswerView answer) {
    count.add(answer);
    ++out.kept;
    // What was made is always told: its file comes after it, which is no change of the answer.
    if (!changed || answer.work || !answer.parts.empty() || changed->count(answer.response.text) > 0) out.answers.push_back({std::move(answer)});
  });
  count.add_hands(call.tx, lesson, kept.id);
  out.counts = std::move(count.counts);
  out.tally = std::move(count.tally);
  return out;
}

}  // namespace selami::teaching
