#pragma once
/// @file What a phone that follows a lesson asks for when it heard that a question was answered: only what is new.

#include "teaching/view_shapes.hpp"

namespace selami::teaching {

struct NewsQuery {
  std::optional<std::int64_t> since;
};
/// An answer without what the phone knows of the pupil.
struct AnswerNews : AnswerView {};
struct AnswersNews {
  QuestionId question;
  std::int64_t seq = 0;
  bool whole = false;
  std::vector<int> counts;
  std::vector<int> tally;
  int kept = 0;
  std::vector<AnswerNews> answers;
};

/// What changed after `since`, a `seq` of an earlier answer; all without it, or where so much changed that it is no less.
Result<AnswersNews> read_news(Call& call, const LessonId& id, const QuestionId& question, const Query<NewsQuery>& query);

}  // namespace selami::teaching

namespace selami {
template <>
struct Shape<teaching::NewsQuery> {
  using T = teaching::NewsQuery;
  static constexpr const char* name = "NewsQuery";
  static constexpr auto fields = std::tuple{Field{"since", &T::since, "seq of an earlier answer; none: all"}};
};
template <>
struct Shape<teaching::AnswerNews> {
  using T = teaching::AnswerNews;
  static constexpr const char* name = "AnswerNews";
  static constexpr auto fields = std::tuple_cat(
      std::tuple{Field{"response", &T::response, "response_…"}, Field{"pupil", &T::pupil, "pupil_…"}, Field{"source", &T::source, "phone or tap"},
                 Field{"choice", &T::choice, "option or step from 0, or level"}, Field{"text", &T::text, "as written, or empty"}},
      answer_fields<T>);
};
template <>
struct Shape<teaching::AnswersNews> {
  using T = teaching::AnswersNews;
  static constexpr const char* name = "AnswersNews";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…"}, Field{"seq", &T::seq, "what to ask for next time: since"},
      Field{"whole", &T::whole, "true: these are all answers"}, Field{"counts", &T::counts, "pupils' answers and hands together"},
      Field{"tally", &T::tally, "hands alone"}, Field{"kept", &T::kept, "how many answers there are: who knows of another number has missed that one was taken back"},
      Field{"answers", &T::answers, "all, or those that changed"}};
};
}  // namespace selami
