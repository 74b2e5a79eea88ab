#include "library/near.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "files/pack.hpp"
#include "library/store.hpp"
#include "library_sql.hpp"

namespace selami::library {
namespace {

using storage::Row;

/// Counts up when shingles, signature or bands are made otherwise: then all are made anew.
constexpr int way_now = 1;
constexpr int plans_a_pass = 3;  // a few milliseconds of the writer's time
/// Plans of one band that are looked at, and plans that are compared word for word: those with most bands in common.
constexpr int band_max = 2000;
constexpr std::size_t compared_max = 12;

/// Published plans by how many bands they share with this one, most first.
std::vector<std::int64_t> alike(storage::Tx& tx, const checker::Print& own) {
  std::map<std::int64_t, int> hits;
  for (const std::uint32_t band : checker::bands_of(own)) {
    tx.each(sql::in_band{.band = static_cast<std::int64_t>(band), .most = band_max}, [&](const Row& row) { ++hits[row.integer(0)]; });
  }
  std::vector<std::int64_t> out;
  for (const auto& [number, count] : hits) out.push_back(number);
  std::stable_sort(out.begin(), out.end(), [&](std::int64_t a, std::int64_t b) { return hits.at(a) > hits.at(b); });
  if (out.size() > compared_max) out.resize(compared_max);
  return out;
}

struct Candidate {
  PlanId id;
  SchoolId school;
  int version = 0;
};

}  // namespace

struct PackTexts::Held {
  std::string packs;
  std::once_flag read;
  checker::Commons commons;
};

PackTexts::PackTexts(std::string packs) : held_(std::make_unique<Held>()) { held_->packs = std::move(packs); }
PackTexts::~PackTexts() = default;

const checker::Commons& PackTexts::commons() const {
  std::call_once(held_->read, [held = held_.get()] {
    for (const std::string& text : files::plan_texts(held->packs)) held->commons.add(text);
  });
  return held_->commons;
}

Result<CopiedView> copied_from(Call& call, const PackTexts& packs, const PlanId& id) {
  TRY(const planning::PlanText text, planning::own_plan(call, id));
  const checker::Print own = checker::print_of(text.body, packs.commons());
  const auto family = [&](const PlanId& plan, const SchoolId& school) { return oldest_of(plan, origins_of(call, school, plan)); };
  const PlanId own_family = family(id, text.head.school);
  CopiedView out;
  for (const std::int64_t number : alike(call.tx, own)) {
    const auto other = call.tx.one(sql::near_plan{.school = text.head.school, .plan = id, .number = number},
                                   [](const Row& row) { return Candidate{row.id<PlanId>(0), row.id<SchoolId>(1), row.number(2)}; });
    if (!other || family(other->id, other->school) == own_family) continue;
    const auto item = visible(call, other->id);
    const auto body = item ? published_body(call.tx, other->id, other->version) : std::nullopt;
    if (!body) continue;
    auto found = checker::copied_from(own, checker::print_of(parsed(*body), packs.commons()));
    if (!found || (out.copied && out.copied->percent >= found->percent)) continue;
    found->title = item->title;
    found->author = item->author;
    out = {other->id, *std::move(found)};
  }
  return out;
}

void put_bands(storage::Tx& tx, const PlanId& id, const plan::Plan& plan) {
  drop_bands(tx, id);
  for (const std::uint32_t band : checker::bands_of(checker::print_of(plan, {}))) {
    tx.run(sql::add_band{.band = static_cast<std::int64_t>(band), .number = number_of(id)});
  }
  tx.run(sql::mark_banded{.way = way_now, .plan = id});
}

void drop_bands(storage::Tx& tx, const PlanId& id) { tx.run(sql::drop_bands{.number = number_of(id)}); }

bool make_bands(storage::Tx& tx) {
  const auto missing = tx.list(sql::without_bands{.way = way_now, .most = plans_a_pass},
                               [](const Row& row) { return std::pair(row.id<PlanId>(0), row.text(1)); });
  for (const auto& [id, body] : missing) put_bands(tx, id, parsed(body));
  return missing.size() == static_cast<std::size_t>(plans_a_pass);
}

}  // namespace selami::library
