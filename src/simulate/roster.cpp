#include <algorithm>

#include "people/desk.hpp"
#include "people/pupils.hpp"
#include "people/schools.hpp"
#include "people/staff.hpp"
#include "people/year.hpp"
#include "simulate/parts.hpp"
#include "simulate_sql.hpp"

namespace selami::simulate {
namespace {

constexpr int first_number = 1000;  // of NIPD

people::ImportWish wish() {
  people::ImportWish out;
  out.filename = "simulasi.csv";
  out.grades = "yes";
  return out;
}

void need_applied(const people::ImportReport& report, const char* what) {
  if (report.applied) return;
  std::string why;
  if (!report.problems.empty()) why = report.problems.front().code + " row " + std::to_string(report.problems.front().row);
  throw std::runtime_error(std::string("simulate: ") + what + " not applied " + why);
}

std::string schools_csv(const std::vector<School>& city) {
  std::string out = "NPSN;Nama Sekolah;Bentuk Pendidikan;Status;Kecamatan;Kelurahan\n";
  for (const School& s : city) {
    out += s.npsn + ";" + s.name + ";" + s.form + ";" + (s.is_public ? "Negeri" : "Swasta") + ";" + s.district + ";" + s.village + "\n";
  }
  return out;
}

std::string staff_csv(const School& school) {
  std::string out = "Nama;NUPTK;JK;Jenis PTK;Tugas Tambahan\n";
  const bool class_teacher = school.level == "sd" || school.level == "tk" || school.level == "slb";
  for (std::size_t i = 0; i < school.teachers.size(); ++i) {
    const Teacher& t = school.teachers[i];
    out += t.name + ";" + t.nuptk + ";" + t.sex + ";" + (class_teacher ? "Guru Kelas" : "Guru Mapel") + ";" + (i == 0 ? "Kepala Sekolah" : "") + "\n";
  }
  return out;
}

/// Of the classes that are new; `number`: the last NIPD given.
std::string pupils_csv(const School& school, const std::set<std::string>& classes, int number) {
  std::string out = "Nama;NISN;NIPD;JK;Rombel Saat Ini\n";
  for (const ClassGroup& g : school.groups) {
    if (!classes.count(g.name)) continue;
    for (const Pupil& p : g.pupils) out += p.name + ";" + p.nisn + ";" + std::to_string(++number) + ";" + p.sex + ";" + g.name + "\n";
  }
  return out;
}

void import_pupils(Call& call, const Placed& placed, const std::set<std::string>& classes, int number) {
  if (classes.empty()) return;
  const Upload file{pupils_csv(*placed.school, classes, number)};
  const auto import = [&](const people::ImportWish& said) {
    return must(people::import_pupils(call, must(people::prepare_pupils(call, placed.id, {said}, file), "pupils file")), "pupils");
  };
  people::ImportWish answered = wish();
  people::ImportReport report = import(answered);
  if (!report.asked.empty()) {  // of a name that is known already: it is another child
    for (const people::Asked& one : report.asked) answered.answers += (answered.answers.empty() ? "" : ",") + std::to_string(one.row) + ":new";
    report = import(answered);
  }
  need_applied(report, "pupils");
}

std::set<std::string> all_classes(const School& school) {
  std::set<std::string> out;
  for (const ClassGroup& group : school.groups) out.insert(group.name);
  return out;
}

/// What a class teacher mostly teaches here; only that a subject of the pack stands there matters.
std::string subject_of(const School& school, std::size_t group) {
  if (school.level == "tk" || school.level == "sd" || school.level == "slb") return "";
  static const std::vector<std::string> smp = {"ipa", "matematika", "ips", "bahasa-indonesia", "informatika", "pancasila"};
  static const std::vector<std::string> sma = {"geografi", "matematika", "kimia", "ekonomi", "sejarah", "bahasa-indonesia"};
  return school.level == "sma" ? sma[group % sma.size()] : smp[group % smp.size()];
}

void assign(const Stage& stage, Placed& placed, const Actor& office_of_school, Instant now) {
  Call call = stage.call(office_of_school, now);
  std::map<std::string, StaffId> staff;
  std::map<std::string, PersonId> persons;
  stage.tx.each(sql::person_of_staff{.school = placed.id}, [&](const storage::Row& row) {
    staff[row.text(0)] = row.id<StaffId>(1);
    persons[row.text(0)] = row.id<PersonId>(2);
  });
  placed.persons.clear();
  placed.groups.clear();
  for (const Teacher& t : placed.school->teachers) placed.persons.push_back(persons.at(t.name));
  std::map<std::string, GroupId> groups;
  for (const people::GroupView& g : must(people::list_school_groups(call, placed.id), "groups").groups) groups[g.name] = g.id;
  for (std::size_t i = 0; i < placed.school->groups.size(); ++i) {
    const ClassGroup& group = placed.school->groups[i];
    placed.groups.push_back(groups.at(group.name));
    people::AssignmentIn in;
    in.staff = staff.at(placed.school->teachers[group.teacher].name);
    in.group = placed.groups.back();
    in.subject = subject_of(*placed.school, i);
    in.role = in.subject.empty() ? people::TeachingRole::guru_kelas : people::TeachingRole::mapel;
    in.since = call.today();
    must(people::put_assignment(call, placed.id, call.make_id<people::AssignmentKind>(), in), "assignment");
    people::GradeIn grade;
    grade.grade = group.grade;
    grade.phase = group.phase;
    must(people::put_grade(call, placed.id, placed.groups.back(), grade), "grade");
  }
}

void consents(const Stage& stage, const Placed& placed, const std::set<std::string>& classes, const Actor& desk, Instant now) {
  if (placed.school->level == "tk") return;
  Call call = stage.call(desk, now);
  for (std::size_t i = 0; i < placed.groups.size(); ++i) {
    const GroupId& group = placed.groups[i];
    if (!classes.count(placed.school->groups[i].name)) continue;
    for (const people::MemberView& m : must(people::read_group(call, group), "group").members) {
      if (!stage.dice.chance(0.6)) continue;
      people::ConsentIn in;
      in.pupil = m.pupil;
      in.kind = people::ConsentOf::device;
      in.given = true;
      in.given_by = "Wali (contoh)";
      must(people::put_consent(call, placed.id, call.make_id<people::ConsentKind>(), in), "consent");
    }
  }
}

}  // namespace

Actor staff_actor(const PersonId& person, Role role, const SchoolId& school) {
  Actor out;
  out.person = person;
  out.grants.push_back({role, school, {}});
  return out;
}

void place_schools(const Stage& stage, const std::vector<School>& city, const Actor& office, Instant now) {
  Call call = stage.call(office, now);
  const auto prepared = must(people::prepare_schools(call, {wish()}, Upload{schools_csv(city)}), "schools file");
  need_applied(must(people::import_schools(call, prepared), "schools"), "schools");
}

Placed place_people(const Stage& stage, const School& school, const Actor& office, Instant now) {
  Placed out;
  out.school = &school;
  out.id = stage.tx.one(sql::school_of_npsn{.npsn = school.npsn}, [](const storage::Row& row) { return row.id<SchoolId>(0); }).value();
  const Actor desk = staff_actor(office.person, Role::operator_, out.id);
  Call call = stage.call(desk, now);
  const auto staff = must(people::prepare_staff(call, out.id, {wish()}, Upload{staff_csv(school)}), "staff file");
  need_applied(must(people::import_staff(call, staff), "staff"), "staff");
  import_pupils(call, out, all_classes(school), first_number);
  assign(stage, out, desk, now);
  consents(stage, out, all_classes(school), desk, now);
  return out;
}

void go_on_to_next_year(const Stage& stage, School& made, Placed& placed, const Actor& office, std::set<std::string>& used, Instant now) {
  const Actor desk = staff_actor(office.person, Role::operator_, placed.id);
  Call call = stage.call(desk, now);
  people::PromotionIn in;
  std::map<std::string, std::string> successors;
  const std::set<std::string> classes = all_classes(made);
  std::set<std::string> fresh = classes;
  for (const people::PromotedGroup& group : must(people::read_promotion(call, placed.id), "naik kelas").groups) {
    const bool stays = !group.graduates && !classes.count(group.to);  // a package, a stage of an SLB
    const std::string& to = stays ? group.name : group.to;
    in.groups.push_back({group.id, to, std::nullopt});
    if (stays) {
      for (const people::PromotedPupil& pupil : group.pupils) in.pupils.push_back({pupil.pupil, people::Fate::repeats, to});
    }
    successors[group.name] = to;
    fresh.erase(to);
  }
  must(people::put_promotion(call, placed.id, call.make_id<people::PromotionKind>(), in), "naik kelas");
  go_on(made, successors, stage.dice, used);
  const auto years = static_cast<int>(now.ms / (365 * day_ms));  // NIPD of another year begin elsewhere
  import_pupils(call, placed, fresh, first_number * years);
  assign(stage, placed, desk, now);
  consents(stage, placed, fresh, desk, now);
}

}  // namespace selami::simulate
