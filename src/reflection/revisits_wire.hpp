#pragma once
/// @file Ingat lagi as the teacher of a class sees it: ideas and questions, how the class stood. Of pupils there is nothing in it.

#include "http/route.hpp"
#include "reflection_core/ideas.hpp"
#include "teaching/wire.hpp"

namespace selami::reflection {

/// A question in which an idea may be met, ready to be asked in a lesson.
struct RevisitQuestion {
  teaching::QuestionIn question;
  std::string from;    ///< title of its plan, or empty
  bool again = false;  ///< the class has had it
};
enum class Stood { unknown, lost, part, held };
struct RevisitIdea {
  std::string id;    ///< sixteen hexadecimal digits
  std::string text;  ///< the objective
  std::string objective;
  int aims = 2;
  std::optional<PlanId> plan;
  int times = 0;
  Date last;
  int ago = 0;
  Stood stood = Stood::unknown;
  revisit::When when = revisit::When::next_semester;
  Wanted wanted = Wanted::usual;
  std::optional<Date> until;
  int fresh = 0;
  std::vector<RevisitQuestion> questions;
};
struct RevisitDay {
  Date day;
  std::vector<int> ideas;
};
struct RevisitSubject {
  std::string subject;
  std::vector<RevisitIdea> ideas;
  std::vector<RevisitDay> days;
};
struct RevisitsView {
  Date day;
  int asked = 0;
  int at_most = 2;
  std::vector<RevisitSubject> subjects;
};
/// At an instant of the phone: what was said later holds.
struct WishIn {
  Wanted wanted = Wanted::usual;
  Instant at;
};

}  // namespace selami::reflection

namespace selami {

template <>
struct EnumNames<reflection::Stood> {
  using S = reflection::Stood;
  static constexpr std::pair<S, const char*> names[] = {{S::unknown, ""}, {S::lost, "lost"}, {S::part, "part"}, {S::held, "held"}};
};
template <>
struct EnumNames<reflection::Wanted> {
  using W = reflection::Wanted;
  static constexpr std::pair<W, const char*> names[] = {{W::usual, ""}, {W::pause, "pause"}, {W::stop, "stop"}, {W::first, "first"}};
};
template <>
struct EnumNames<revisit::When> {
  using W = revisit::When;
  static constexpr std::pair<W, const char*> names[] = {{W::today, "today"},
                                                        {W::next_week, "next_week"},
                                                        {W::next_month, "next_month"},
                                                        {W::this_semester, "this_semester"},
                                                        {W::next_semester, "next_semester"}};
};
template <>
struct Shape<reflection::RevisitQuestion> {
  using T = reflection::RevisitQuestion;
  static constexpr const char* name = "RevisitQuestion";
  static constexpr auto fields = std::tuple{Field{"question", &T::question, "as it is asked"}, Field{"from", &T::from, "title of its plan, or empty"},
                                            Field{"again", &T::again, "true: the class has had it"}};
};
template <>
struct Shape<reflection::RevisitIdea> {
  using T = reflection::RevisitIdea;
  static constexpr const char* name = "RevisitIdea";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "sixteen hexadecimal digits, of the objective's words"},
      Field{"text", &T::text, "the objective"},
      Field{"objective", &T::objective, "its id in the plan, or empty"},
      Field{"aims", &T::aims, "SOLO level that a good answer shows"},
      Field{"plan", &T::plan, "plan_… of the lesson that met it last, or null"},
      Field{"times", &T::times, "days on which the class met it"},
      Field{"last", &T::last, "the last of them"},
      Field{"ago", &T::ago, "school days since then"},
      Field{"stood", &T::stood, "how the class as a whole stood then: held part lost, or empty where nobody can say"},
      Field{"when", &T::when, "today next_week next_month this_semester next_semester"},
      Field{"wanted", &T::wanted, "pause, stop, first, or empty"},
      Field{"until", &T::until, "the day on which a pause is over, or null"},
      Field{"fresh", &T::fresh, "questions that the class has not had"},
      Field{"questions", &T::questions, "of ideas whose turn comes within the days below: new ones first"}};
};
template <>
struct Shape<reflection::RevisitDay> {
  using T = reflection::RevisitDay;
  static constexpr const char* name = "RevisitDay";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "today, or a school day after it"},
                                            Field{"ideas", &T::ideas, "places in the subject's ideas, the most worth to the class first"}};
};
template <>
struct Shape<reflection::RevisitSubject> {
  using T = reflection::RevisitSubject;
  static constexpr const char* name = "RevisitSubject";
  static constexpr auto fields = std::tuple{Field{"subject", &T::subject, "as its lessons say it"}, Field{"ideas", &T::ideas, "in the order of their turns"},
                                            Field{"days", &T::days, "today and the school days of two weeks"}};
};
template <>
struct Shape<reflection::RevisitsView> {
  using T = reflection::RevisitsView;
  static constexpr const char* name = "Revisits";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "today"}, Field{"asked", &T::asked, "ideas that the class has met again today, in whichever subject"},
                                            Field{"at_most", &T::at_most, "questions of an opening"}, Field{"subjects", &T::subjects, "by name"}};
};
template <>
struct Shape<reflection::WishIn> {
  using T = reflection::WishIn;
  static constexpr const char* name = "RevisitWishIn";
  static constexpr auto fields = std::tuple{Field{"wanted", &T::wanted, "pause: for about a month; stop; first: next of all; empty: as usual"},
                                            Field{"at", &T::at, "ms by the device"}};
};

}  // namespace selami
