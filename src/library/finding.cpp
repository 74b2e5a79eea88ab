/// Search: the words' stems and the filters as one statement.
#include "library/library.hpp"
#include "library/store.hpp"
#include "library_core/terms.hpp"
#include "library_sql.hpp"

namespace selami::library {
namespace {

constexpr int hits_a_page = 20;

}  // namespace

Result<LibraryList> find_plans(Call& call, const Query<LibraryQuery>& query) {
  const LibraryQuery& q = query.value;
  const Date today = call.today();
  const std::string reach = !q.reach ? "" : *q.reach == Reach::city ? "city" : "school";
  const std::string level = q.level.value_or(""), phase = q.phase.value_or(""), grade = q.grade.value_or("");
  const std::string subject = q.subject.value_or(""), context = q.context.value_or("");
  const int depth = q.depth.value_or(-1), skip = q.skip.value_or(0);
  std::vector<std::string> words = asked_terms(q.words.value_or(""));
  const auto add = [&](LibraryList& out) {
    return [&](const storage::Row& row) { out.plans.push_back(item_of(call, row)); };
  };
  LibraryList out;
  if (words.empty()) {
    call.tx.each(sql::newest_plans{.today = today, .person = call.actor.person, .level = level, .phase = phase, .grade = grade,
                                   .subject = subject, .reach = reach, .depth = depth, .context = context,
                                   .most = hits_a_page + 1, .skip = skip},
                 add(out));
  } else {
    words.resize(asked_max);
    call.tx.each(sql::find_plans{.today = today, .word_1 = words[0], .word_2 = words[1], .word_3 = words[2], .word_4 = words[3],
                                 .word_5 = words[4], .word_6 = words[5], .person = call.actor.person, .level = level, .phase = phase,
                                 .grade = grade, .subject = subject, .reach = reach, .depth = depth, .context = context,
                                 .most = hits_a_page + 1, .skip = skip},
                 add(out));
  }
  out.more = out.plans.size() > static_cast<std::size_t>(hits_a_page);
  if (out.more) out.plans.pop_back();
  return out;
}

}  // namespace selami::library
