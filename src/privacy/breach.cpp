#include "privacy/breach.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "privacy_sql.hpp"

namespace selami::privacy {
namespace {

using storage::Row;
constexpr std::int64_t notice_ms = 3 * day_ms;

/// Why each pupil of a school is affected.
using Reasons = std::map<SchoolId, std::map<PupilId, std::string>>;

struct School {
  SchoolId id;
  std::string npsn;
  std::string name;
};

std::vector<School> schools(storage::Tx& tx) {
  return tx.list(sql::schools{}, [](const Row& row) { return School{row.id<SchoolId>(0), row.text(1), row.text(2)}; });
}

void add_whole(storage::Tx& tx, const School& school, std::vector<Affected>& out) {
  tx.each(sql::pupils_of_school{.school = school.id}, [&](const Row& row) {
    out.push_back({school.npsn, school.name, AffectedKind::pupil, row.text(1), row.text(2), "school"});
  });
  tx.each(sql::staff_of_school{.school = school.id}, [&](const Row& row) {
    out.push_back({school.npsn, school.name, AffectedKind::staff, row.text(1), "", "school"});
  });
  tx.each(sql::guardians_of_school{.school = school.id}, [&](const Row& row) {
    out.push_back({school.npsn, school.name, AffectedKind::guardian, row.text(0) + " (wali dari " + row.text(1) + ")", "", "school"});
  });
}

void add_some(storage::Tx& tx, const School& school, const std::map<PupilId, std::string>& reasons, std::vector<Affected>& out) {
  tx.each(sql::pupils_of_school{.school = school.id}, [&](const Row& row) {
    const auto found = reasons.find(row.id<PupilId>(0));
    if (found != reasons.end()) out.push_back({school.npsn, school.name, AffectedKind::pupil, row.text(1), row.text(2), found->second});
  });
}

/// What one person could see: the pupils of classes taught, whole schools where more than that was open, records opened.
struct Reach {
  std::set<SchoolId> whole;
  Reasons some;
};

Reach reach_of(storage::Tx& tx, const PersonId& person, const Leak& leak, int offset_min) {
  Reach out;
  const Date since = local_date(leak.since, offset_min);
  const Date until = local_date(leak.until, offset_min);
  tx.each(sql::reach_of_person{.person = person, .until_day = until, .since_day = since},
          [&](const Row& row) { out.whole.insert(row.id<SchoolId>(0)); });
  tx.each(sql::pupils_of_teacher{.until_day = until, .since_day = since, .person = person},
          [&](const Row& row) { out.some[row.id<SchoolId>(0)][row.id<PupilId>(1)] = "class"; });
  tx.each(sql::opened_by{.person = person, .since = leak.since, .until = leak.until},
          [&](const Row& row) { out.some[row.id<SchoolId>(0)][row.id<PupilId>(1)] = "opened"; });
  return out;
}

std::string cell(const std::string& text) {
  static constexpr std::string_view formula = "=+-@\t\r";
  std::string out = "\"";
  if (!text.empty() && formula.find(text[0]) != std::string_view::npos) out += '\'';
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string reason_in_words(const std::string& why) {
  if (why == "school") return "seluruh data sekolah terbuka";
  if (why == "class") return "murid kelas yang diajar pemilik akun";
  return "catatannya dibuka dengan akun itu";
}

struct KindInWords {
  const char* kind;
  const char* data;  ///< what of them is kept
};

KindInWords in_words(AffectedKind kind) {
  switch (kind) {
    case AffectedKind::pupil:
      return {"murid",
              "nama, NISN, NIPD, jenis kelamin, rombel, nomor, kehadiran, jawaban dan percobaan lagi, umpan balik guru, tingkat pemahaman, kalimat sesudah pelajaran, profil murid, izin wali, berkas berizin"};
    case AffectedKind::staff: return {"guru/staf", "nama, NIP, NUPTK, nama masuk, tugas"};
    case AffectedKind::guardian: break;
  }
  return {"wali", "nama pada slip izin, izin yang diberikan"};
}

using Counts = std::array<int, 3>;  // by kind

std::string counts_in_words(const Counts& counts) {
  return std::to_string(counts[0]) + " murid, " + std::to_string(counts[1]) + " guru/staf, " + std::to_string(counts[2]) + " wali yang namanya tercatat";
}

}  // namespace

Result<std::vector<Affected>> affected_by(storage::Tx& tx, const Leak& leak, int offset_min) {
  std::vector<Affected> out;
  Reach reach;
  if (!leak.login.empty()) {
    const auto person = tx.one(sql::person_of_login{.login = leak.login}, [](const Row& row) { return row.id<PersonId>(0); });
    if (!person) return fail(Fault::not_found, "account.unknown", leak.login);
    reach = reach_of(tx, *person, leak, offset_min);
  }
  bool found = leak.npsn.empty();
  for (const School& school : schools(tx)) {
    found = found || school.npsn == leak.npsn;
    const bool whole = leak.all || (!leak.npsn.empty() && school.npsn == leak.npsn) || reach.whole.count(school.id) > 0;
    if (whole) add_whole(tx, school, out);
    else if (const auto some = reach.some.find(school.id); some != reach.some.end()) add_some(tx, school, some->second, out);
  }
  if (!found) return fail(Fault::not_found, "school.unknown", leak.npsn);
  return out;
}

std::string affected_csv(const std::vector<Affected>& all) {
  std::string out = "\xEF\xBB\xBFnpsn;sekolah;jenis;nama;rombel;sebab;data\r\n";
  for (const Affected& one : all) {
    const auto [kind, data] = in_words(one.kind);
    out += cell(one.npsn) + ";" + cell(one.school) + ";" + kind + ";" + cell(one.name) + ";" + cell(one.group) + ";" +
           cell(reason_in_words(one.why)) + ";" + cell(data) + "\r\n";
  }
  return out;
}

std::string affected_summary(const std::vector<Affected>& all, Instant now, int offset_min) {
  std::map<std::string, Counts> schools;
  Counts together{};
  for (const Affected& one : all) {
    ++schools[one.npsn + " " + one.school][static_cast<std::size_t>(one.kind)];
    ++together[static_cast<std::size_t>(one.kind)];
  }
  std::string out = std::to_string(all.size()) + " orang terdampak: " + counts_in_words(together) + "\n";
  for (const auto& [school, counts] : schools) out += "  " + school + ": " + counts_in_words(counts) + "\n";
  out += "Pemberitahuan tertulis kepada wali dan yang bersangkutan paling lambat 3 x 24 jam sejak kebocoran diketahui; bila baru saja diketahui: " +
         local_date(now + notice_ms, offset_min).text + ".\n";
  return out;
}

}  // namespace selami::privacy
