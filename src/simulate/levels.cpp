#include <algorithm>

#include "planning/examples.hpp"
#include "planning/saving.hpp"
#include "simulate/parts.hpp"

namespace selami::simulate {
namespace {

/// Who is shown how a lesson of a level is held: the login's role, the kind of school, the example plan that the teacher has.
struct Shown {
  const char* role;
  const char* form;
  const char* example;
};
constexpr Shown shown[] = {
    {"guru tk", "TK", "tk-perahu-daun"},        {"guru sd rendah", "SD", "sda-pola-jlamprang"},  {"guru mi", "MI", "sd5-tanah-turun"},
    {"guru smp", "SMP", "smp7-air-cucian-batik"}, {"guru mts", "MTs", "smp7-air-cucian-batik"}, {"guru sma", "SMA", "sma10-pekalongan-2035"},
    {"guru ma", "MA", "sma10-pekalongan-2035"},
    {"guru smk", "SMK", "smk-rantai-dingin"},   {"guru slb", "SLB", "slb-belanja-megono"},      {"guru pkbm", "PKBM", "pkbm-modal-warung"},
};

/// The first class of the plan's grade, else of its phase, else the first of the school.
std::size_t class_of(const School& school, const planning::ExampleItem& example) {
  const auto is_for = [&](const ClassGroup& group) { return group.grade == example.grade; };
  const auto in_phase = [&](const ClassGroup& group) { return group.phase == example.phase; };
  auto found = std::find_if(school.groups.begin(), school.groups.end(), is_for);
  if (found == school.groups.end()) found = std::find_if(school.groups.begin(), school.groups.end(), in_phase);
  return found == school.groups.end() ? 0 : static_cast<std::size_t>(found - school.groups.begin());
}

}  // namespace

std::optional<people::PinMade> pupil_key(const Stage& stage, const Actor& office, const Placed& placed, std::size_t group, Instant now) {
  const Actor desk = staff_actor(office.person, Role::operator_, placed.id);
  Call call = stage.call(desk, now);
  const auto members = must(people::read_group(call, placed.groups[group]), "class").members;
  if (members.empty()) return std::nullopt;
  auto found = std::find_if(members.begin(), members.end(), [](const people::MemberView& m) { return m.device; });
  const auto allow = [&](people::ConsentOf kind) {
    people::ConsentIn yes;
    yes.pupil = found->pupil;
    yes.kind = kind;
    yes.given = true;
    yes.given_by = "Wali (contoh)";
    must(people::put_consent(call, placed.id, call.make_id<people::ConsentKind>(), yes), "consent");
  };
  if (found == members.end()) {  // in TK no guardian was asked yet
    found = members.begin();
    allow(people::ConsentOf::device);
  }
  allow(people::ConsentOf::sample);  // this child can show photos of its work
  // … to a mitra, too; and who does not write yet may speak its journal.
  if (placed.school->form == "SMK" || placed.school->level == "tk") allow(people::ConsentOf::photo_voice);
  people::PinsWish wish;
  wish.group = placed.groups[group];
  wish.pupils = {found->pupil};
  const auto prepared = must(people::prepare_pins(call, placed.id, wish), "pins");
  return must(people::make_pins(call, prepared), "pins").pins.at(0);
}

std::vector<LevelTeacher> demonstrate_levels(const Stage& stage, const Wish& wish, const std::vector<Placed>& all, const Actor& office) {
  const auto examples = planning::load_examples(wish.packs);
  std::vector<LevelTeacher> out;
  for (const Shown& one : shown) {
    const auto school = std::find_if(all.begin(), all.end(), [&](const Placed& placed) { return placed.school->form == one.form; });
    const auto example = std::find_if(examples.begin(), examples.end(), [&](const auto& each) { return each.example.id == one.example; });
    if (school == all.end() || example == examples.end()) continue;
    const std::size_t at = class_of(*school->school, example->example);
    const ClassGroup& group = school->school->groups[at];
    const PersonId person = school->persons[group.teacher];
    const Actor teacher = staff_actor(person, Role::teacher, school->id);
    Call call = stage.call(teacher, wish.now);
    planning::PlanIn plan;
    plan.school = school->id;
    plan.body = example->body;
    plan.adapted_from = example->example.id;
    must(planning::save_plan(call, call.make_id<PlanKind>(), plan), "plan of a level");
    out.push_back({one.role, school->school->name + ", " + group.name, person, pupil_key(stage, office, *school, at, wish.now)});
  }
  return out;
}

}  // namespace selami::simulate
