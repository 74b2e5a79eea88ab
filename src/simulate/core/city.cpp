#include "simulate_core/city.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/week.hpp"

namespace selami::simulate {
namespace {

/// A kind of school: its share of a city's pupils, how its classes are called.
struct Kind {
  const char* level;
  const char* form;
  const char* authority;
  bool is_public;
  double share;
  int classes;     ///< of one school
  int class_size;
  std::vector<std::pair<const char*, const char*>> grades;  ///< grade, phase
};

const std::vector<Kind>& kinds() {
  static const std::vector<std::pair<const char*, const char*>> primary = {{"1", "A"}, {"2", "A"}, {"3", "B"}, {"4", "B"}, {"5", "C"}, {"6", "C"}};
  static const std::vector<std::pair<const char*, const char*>> middle = {{"7", "D"}, {"8", "D"}, {"9", "D"}};
  static const std::vector<std::pair<const char*, const char*>> upper = {{"10", "E"}, {"11", "F"}, {"12", "F"}};
  static const std::vector<Kind> all = {
      {"sd", "SD", "city", true, 0.34, 6, 24, primary},
      {"sd", "MI", "religious_affairs", false, 0.14, 6, 20, primary},
      {"smp", "SMP", "city", true, 0.15, 6, 30, middle},
      {"smp", "MTs", "religious_affairs", false, 0.07, 3, 26, middle},
      {"sma", "SMA", "province", true, 0.07, 6, 32, upper},
      {"smk", "SMK", "province", false, 0.09, 6, 30, upper},
      {"tk", "TK", "city", false, 0.09, 2, 14, {{"", "fondasi"}, {"", "fondasi"}}},
      {"slb", "SLB", "province", true, 0.01, 3, 6, {{"4", "B"}, {"7", "D"}, {"10", "E"}}},
      {"pkbm", "PKBM", "city", false, 0.02, 2, 18, {{"9", "D"}, {"12", "F"}}},
      {"sma", "MA", "religious_affairs", false, 0.02, 3, 24, upper},
  };
  return all;
}

const std::vector<std::string> districts = {"Contoh Utara", "Contoh Barat", "Contoh Timur", "Contoh Selatan"};
const std::vector<std::string> flowers = {"Mawar", "Melati", "Kenanga", "Cempaka", "Teratai", "Anggrek", "Dahlia", "Seruni", "Flamboyan", "Bakung"};
const std::vector<std::string> girls = {"Ayu", "Dina", "Fitri", "Intan", "Laras", "Nisa", "Putri", "Rahma", "Sekar", "Wulan", "Zahra", "Kirana"};
const std::vector<std::string> boys = {"Adi", "Bima", "Dimas", "Eko", "Fajar", "Galih", "Hadi", "Ilham", "Joko", "Rafi", "Satria", "Yusuf"};
const std::vector<std::string> families = {"Anggraini", "Basuki", "Cahyono", "Darmawan", "Firmansyah", "Gunawan", "Hidayat", "Kusuma",
                                           "Lestari", "Maulana", "Nugroho", "Prasetyo", "Rahayu", "Santoso", "Utomo", "Wibowo"};

std::string digits(Dice& dice, std::size_t count) {
  std::string out;
  while (out.size() < count) out += static_cast<char>('0' + dice.whole(0, 9));
  return out;
}

std::string person_name(Dice& dice, const std::string& sex) {
  return dice.pick(sex == "P" ? girls : boys) + " " + dice.pick(families);
}

/// The last three digits of the year of birth lead a NISN.
std::string make_nisn(Dice& dice, const std::string& phase, std::set<std::string>& used) {
  static const std::vector<std::pair<std::string, int>> births = {{"fondasi", 2021}, {"A", 2019}, {"B", 2017}, {"C", 2015}, {"D", 2012}, {"E", 2010}, {"F", 2009}};
  int year = 2015;
  for (const auto& [name, born] : births) {
    if (name == phase) year = born;
  }
  std::string out;
  do out = std::to_string(year).substr(1) + digits(dice, 7);
  while (!used.insert(out).second);
  return out;
}

Teacher make_teacher(Dice& dice) {
  Teacher out;
  out.sex = dice.chance(0.68) ? "P" : "L";
  out.name = person_name(dice, out.sex) + ", S.Pd.";
  out.nuptk = digits(dice, 16);
  out.severity = dice.normal(0, 0.6);
  out.joy = dice.normal(0.9, 0.6);
  out.depth = dice.normal(0.15, 0.1);
  out.use = std::clamp(dice.normal(0.6, 0.2), 0.1, 1.0);
  return out;
}

std::string roman(const std::string& grade) {
  static const std::vector<std::string> names = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
  return names[static_cast<std::size_t>(std::stoi(grade))];
}

/// New pupils, and how deep they understand as a class.
void fill(Dice& dice, ClassGroup& out, int class_size, double school, std::set<std::string>& used) {
  out.mean = dice.normal(school, 0.5);
  out.pupils.clear();
  const int size = std::max(3, dice.whole(class_size - 3, class_size + 4));
  for (int i = 0; i < size; ++i) {
    Pupil pupil;
    pupil.sex = dice.chance(0.5) ? "P" : "L";
    pupil.name = person_name(dice, pupil.sex);
    if (out.phase != "fondasi" || dice.chance(0.7)) pupil.nisn = make_nisn(dice, out.phase, used);
    pupil.ability = dice.normal(out.mean, 1.2);
    out.pupils.push_back(std::move(pupil));
  }
  std::sort(out.pupils.begin(), out.pupils.end(), [](const Pupil& a, const Pupil& b) { return a.name < b.name; });
}

ClassGroup make_group(Dice& dice, const Kind& kind, std::size_t index, double school, std::set<std::string>& used) {
  const auto& [grade, phase] = kind.grades[index % kind.grades.size()];
  ClassGroup out;
  out.grade = grade;
  out.phase = phase;
  const char letter = static_cast<char>('A' + (out.grade.empty() ? index : index / kind.grades.size()));
  const bool package = std::string_view(kind.form) == "PKBM";  // Paket B and C: grown-ups of all ages in one class
  out.name = package ? (out.phase == "D" ? "Paket B" : "Paket C") : out.grade.empty() ? std::string("Kelompok ") + letter : roman(out.grade) + "-" + letter;
  out.teacher = index + 1;
  fill(dice, out, kind.class_size, school, used);
  return out;
}

School make_school(Dice& dice, const Kind& kind, int number, std::set<std::string>& used) {
  School out;
  out.npsn = "99" + std::to_string(100000 + number);  // 99…: no real school's
  out.level = kind.level;
  out.form = kind.form;
  out.authority = kind.authority;
  out.is_public = kind.is_public && dice.chance(0.85);
  out.name = out.form + (out.is_public ? " Negeri" : "") + " Contoh " + flowers[static_cast<std::size_t>(number) % flowers.size()] + " " +
             std::to_string(number / static_cast<int>(flowers.size()) + 1);
  out.district = dice.pick(districts);
  out.village = "Kelurahan Contoh " + std::to_string(dice.whole(1, 9));
  out.effect = dice.normal(0, 0.4);
  out.uses = dice.chance(1 / (1 + std::exp(-(1.2 + 1.5 * out.effect))));
  std::set<std::string> names;  // one school's teachers are told apart by name
  while (out.teachers.size() <= static_cast<std::size_t>(kind.classes)) {
    Teacher teacher = make_teacher(dice);
    if (names.insert(teacher.name).second) out.teachers.push_back(std::move(teacher));
  }
  for (int i = 0; i < kind.classes; ++i) out.groups.push_back(make_group(dice, kind, static_cast<std::size_t>(i), out.effect, used));
  return out;
}

}  // namespace

std::vector<School> make_city(const Params& params) {
  std::vector<School> out;
  std::set<std::string> used;
  int number = 1;
  for (const Kind& kind : kinds()) {
    const double wanted = kind.share * params.pupils;
    double have = 0;
    do {
      Dice dice = Dice(params.seed).split(static_cast<std::uint64_t>(number));
      School school = make_school(dice, kind, number++, used);
      for (const ClassGroup& group : school.groups) have += static_cast<double>(group.pupils.size());
      out.push_back(std::move(school));
    } while (have < wanted);
  }
  out.front().uses = true;
  return out;
}

std::vector<std::int64_t> lesson_days(const Params& params, int week) {
  const std::int64_t monday = day_number(monday_of(params.today)) - 7 * (params.weeks - week);
  return {monday, monday + 3};
}

std::vector<TeachingYear> teaching_years(const Params& params) {
  std::vector<TeachingYear> out;
  const auto year = [&](std::int64_t day) -> TeachingYear& {
    std::string name = school_year(date_of_day(day));
    if (out.empty() || out.back().name != name) out.push_back({std::move(name), day, {}});
    return out.back();
  };
  year(lesson_days(params, 0).front() - 1);
  int first = 0;
  for (int week = 0; week < params.weeks; ++week) {
    for (const std::int64_t day : lesson_days(params, week)) {
      TeachingYear& now = year(day);
      if (now.days.empty()) first = week;
      now.days.push_back({week - first, day});
    }
  }
  const std::int64_t today = day_number(params.today);
  const bool first_day = school_year(date_of_day(today - 1)) != school_year(params.today);
  year(first_day ? today : today - 1);  // all stands from the day before on
  return out;
}

void go_on(School& school, const std::map<std::string, std::string>& successors, Dice& dice, std::set<std::string>& used) {
  std::map<std::string, ClassGroup> before;
  for (const ClassGroup& group : school.groups) {
    const auto next = successors.find(group.name);
    const std::string& to = next == successors.end() ? group.name : next->second;
    if (!to.empty()) before[to] = group;
  }
  for (ClassGroup& group : school.groups) {
    const auto from = before.find(group.name);
    if (from == before.end()) {
      fill(dice, group, static_cast<int>(group.pupils.size()), school.effect, used);
      continue;
    }
    group.mean = from->second.mean;
    group.pupils = std::move(from->second.pupils);
  }
}

int draw_level(Dice& dice, double ability, double severity) {
  static constexpr std::array<double, 4> steps = {-1.6, -0.5, 0.6, 1.8};
  std::array<double, 5> weight{1, 0, 0, 0, 0};
  double sum = 1;
  double exponent = 0;
  for (std::size_t k = 0; k < steps.size(); ++k) {
    exponent += ability - severity - steps[k];
    weight[k + 1] = std::exp(exponent);
    sum += weight[k + 1];
  }
  double at = dice.unit() * sum;
  for (std::size_t k = 0; k < weight.size(); ++k) {
    at -= weight[k];
    if (at < 0) return static_cast<int>(k);
  }
  return 4;
}

int draw_voice(Dice& dice, double joy) {
  const double feel = dice.normal(joy, 1);
  return feel > 0.2 ? 0 : feel > -0.9 ? 1 : 2;
}

}  // namespace selami::simulate
