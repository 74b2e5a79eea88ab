#include "library/store.hpp"

#include <algorithm>

#include "base/parts.hpp"
#include "library/near.hpp"
#include "library_core/terms.hpp"
#include "library_sql.hpp"
#include "planning_core/name.hpp"
#include "storage/changes.hpp"

namespace selami::library {
namespace {

using storage::Row;

constexpr std::size_t objectives_shown = 3;
constexpr std::size_t objective_max = 240;
constexpr int origins_max = 10;

std::string_view name_of(Reach reach) { return reach == Reach::city ? "city" : "school"; }
Reach reach_of(const std::string& name) { return name == "city" ? Reach::city : Reach::school; }

/// At most so many bytes, and no half letter.
std::string shortened(std::string text, std::size_t most) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string objectives_of(const plan::Plan& plan) {
  std::string out;
  for (std::size_t i = 0; i < plan.design.objectives.size() && i < objectives_shown; ++i) {
    out += shortened(plan.design.objectives[i].text, objective_max) + "\n";
  }
  return out;
}

std::string contexts_of(const plan::Plan& plan) {
  std::string out = " ";
  for (const std::string& id : plan.contexts) out.append(context_name(id)) += " ";  // whichever version of a pack: one context to look for
  return out;
}

int minutes_of(const plan::Plan& plan) {
  int sum = 0;
  for (const plan::Meeting& meeting : plan.identity.meetings) sum += meeting.minutes;
  if (sum > 0) return sum;
  for (const plan::Step& step : plan.steps) sum += step.minutes;
  return sum;
}

int depth_of(const plan::Plan& plan) {
  int deepest = -1;
  for (const plan::Step& step : plan.steps) {
    for (const plan::Question& question : step.questions) deepest = std::max(deepest, question.aims.value_or(-1));
  }
  return deepest;
}

}  // namespace

std::int64_t number_of(const PlanId& id) {
  static constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  constexpr std::size_t taken = 12;
  std::int64_t out = 0;
  for (std::size_t i = id.text.size() < taken ? 0 : id.text.size() - taken; i < id.text.size(); ++i) {
    const std::size_t digit = digits.find(id.text[i]);
    out = out << 5 | static_cast<std::int64_t>(digit == std::string_view::npos ? 0 : digit);
  }
  return out;
}

plan::Plan without_sounds(plan::Plan plan) {
  for (plan::Step& step : plan.steps) {
    for (plan::Question& question : step.questions) question.sound.clear();
  }
  return plan;
}

std::optional<Publication> find_publication(storage::Tx& tx, const PlanId& id) {
  return tx.one(sql::publication{.plan = id}, [](const Row& row) {
    return Publication{row.id<SchoolId>(0), row.id<PersonId>(1), row.id<AuthorityId>(2), reach_of(row.text(3)),
                       row.integer(4) != 0, row.number(5),       row.instant(6)};
  });
}

void put_publication(Call& call, const planning::PlanText& text, const PublishIn& in) {
  const planning::PlanHead& head = text.head;
  const plan::Plan plan = without_sounds(text.body);
  call.tx.run(sql::put_published{.plan = head.id, .number = number_of(head.id), .school = head.school, .author = head.author, .named = in.named ? 1 : 0,
                                 .reach = name_of(in.reach), .version = text.version, .title = planning::title_of(plan),
                                 .level = plan.identity.level, .phase = plan.identity.phase, .grade = plan.identity.grade,
                                 .subject = plan.identity.subject, .meetings = head.meetings, .minutes = minutes_of(plan),
                                 .depth = depth_of(plan), .contexts = contexts_of(plan), .objectives = objectives_of(plan),
                                 .now = call.now});
  call.tx.run(sql::put_published_version{.plan = head.id, .version = text.version, .body = plan::write_plan(plan)});
  call.tx.run(sql::drop_terms{.number = number_of(head.id)});
  for (const auto& [term, weight] : terms_of(plan)) call.tx.run(sql::add_term{.term = term, .number = number_of(head.id), .weight = weight});
  put_bands(call.tx, head.id, plan);
  storage::note_change(call.tx, "", "published_plan", head.id.text, text.version);
}

void drop_publication(storage::Tx& tx, const PlanId& id) {
  tx.run(sql::drop_terms{.number = number_of(id)});
  drop_bands(tx, id);
  tx.run(sql::drop_published_versions{.plan = id});
  tx.run(sql::drop_published{.plan = id});
  storage::note_change(tx, "", "published_plan", id.text, 0);
}

LibraryItem item_of(Call& call, const Row& row) {
  LibraryItem out;
  out.id = row.id<PlanId>(0);
  out.own = row.text(2) == call.actor.person.text;
  out.reach = reach_of(row.text(3));
  out.version = row.number(4);
  out.title = row.text(5);
  out.level = row.text(6);
  out.phase = row.text(7);
  out.grade = row.text(8);
  out.subject = row.text(9);
  out.meetings = row.number(10);
  out.minutes = row.number(11);
  out.depth = row.number(12);
  out.contexts = split(row.text(13), ' ');
  out.objectives = split(row.text(14), '\n');
  out.published_at = row.instant(15);
  out.author = row.text(16);
  // Among a few teachers of a subject the school would tell who it is.
  out.school = out.author.empty() ? "" : row.text(17);
  return out;
}

std::optional<LibraryItem> visible(Call& call, const PlanId& id) {
  const Date today = call.today();
  return call.tx.one(sql::published{.today = today, .plan = id, .person = call.actor.person},
                     [&](const Row& row) { return item_of(call, row); });
}

std::optional<std::string> published_body(storage::Tx& tx, const PlanId& id, int version) {
  return tx.one(sql::published_body{.plan = id, .version = version}, [](const Row& row) { return row.text(0); });
}

plan::Plan parsed(const std::string& body) {
  const auto value = json::parse(body);
  auto read = value ? plan::read_plan(*value) : Result<plan::Plan>(fail(value.error()));
  if (!read) throw storage::Broken("published_version.body: " + read.error().code + " " + read.error().field, false);
  return *std::move(read);
}

PlanId oldest_of(const PlanId& id, const std::vector<Origin>& origins) {
  PlanId out = id;
  for (const Origin& origin : origins) {
    if (is_id(origin.id, PlanKind::prefix)) out = PlanId{origin.id};
  }
  return out;
}

std::vector<Origin> origins_of(Call& call, const SchoolId& school, const PlanId& id) {
  std::vector<Origin> out;
  SchoolId at = school;
  PlanId of = id;
  for (int step = 0; step < origins_max; ++step) {
    const auto from = call.tx.one(sql::made_from{.school = at, .plan = of}, [](const Row& row) {
      Origin origin;
      origin.id = row.text(0);
      origin.version = row.number(1);
      return origin;
    });
    if (!from || from->id.empty()) break;
    out.push_back(*from);
    if (!is_id(from->id, PlanKind::prefix)) break;  // an example comes from nothing
    of = PlanId{from->id};
    const auto found = visible(call, of);
    out.back().gone = !found;
    if (found) out.back().title = found->title, out.back().author = found->author;
    const auto lies = call.tx.one(sql::school_of_plan{.plan = of}, [](const Row& row) { return row.id<SchoolId>(0); });
    if (!lies) break;
    at = *lies;
  }
  return out;
}

}  // namespace selami::library
