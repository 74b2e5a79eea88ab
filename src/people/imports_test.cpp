#include <algorithm>

#include "http/messages.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_files/mangle.hpp"
#include "kit_files/school.hpp"
#include "kit_files/sheets.hpp"
#include "people/access.hpp"
#include "people/pupils.hpp"
#include "people/roster_cli.hpp"
#include "people/schools.hpp"
#include "people/staff.hpp"

namespace selami::people {
namespace {

std::string workbook_of(const kit::Rows& rows) { return kit::workbook(rows); }

class Imports : public kit::Database {
 protected:
  Imports() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    setting.secret = std::string(32, 's');
    setting.public_url = "https://selami.example";
  }
  Result<ImportReport> schools(const std::string& bytes, ImportWish wish = {}) {
    return as(city.dinas.actor, [&](Call& call) -> Result<ImportReport> {
      TRY(const PreparedSchools prepared, prepare_schools(call, {wish}, {bytes}));
      return import_schools(call, prepared);
    });
  }
  Result<ImportReport> staff(const std::string& bytes, ImportWish wish = {}) {
    return as(city.oki.actor, [&](Call& call) -> Result<ImportReport> {
      TRY(const PreparedStaff prepared, prepare_staff(call, city.school, {wish}, {bytes}));
      return import_staff(call, prepared);
    });
  }
  Result<ImportReport> pupils(const std::string& bytes, ImportWish wish = {}) {
    return as(city.oki.actor, [&](Call& call) -> Result<ImportReport> {
      TRY(const PreparedPupils prepared, prepare_pupils(call, city.school, {wish}, {bytes}));
      return import_pupils(call, prepared);
    });
  }
  std::string count(const std::string& from) { return rows("SELECT CAST(COUNT(*) AS TEXT) FROM " + from).at(0); }
  std::string in_school(const char* table) { return std::string(table) + " WHERE school_id = '" + city.school.text + "'"; }
  /// All rows that an import may write, to see that nothing changed.
  std::vector<std::string> everything() {
    std::vector<std::string> out;
    for (const char* sql : {"SELECT id || name || CAST(version AS TEXT) FROM school ORDER BY id",
                            "SELECT id || name || CAST(version AS TEXT) || COALESCE(left_on, '') FROM staff ORDER BY id",
                            "SELECT id || name || CAST(version AS TEXT) || COALESCE(left_on, '') FROM pupil ORDER BY id",
                            "SELECT id || group_id || CAST(number AS TEXT) || COALESCE(until, '') FROM membership ORDER BY id",
                            "SELECT id || role || COALESCE(until, '') FROM role_grant ORDER BY id", "SELECT id || name FROM person ORDER BY id",
                            "SELECT id || name FROM class_group ORDER BY id", "SELECT login FROM account ORDER BY login"}) {
      for (std::string& row : rows(sql)) out.push_back(std::move(row));
    }
    return out;
  }

  kit::City city;
};
KIT_ON_BOTH(Imports);

TEST_P(Imports, SchoolsAreEnteredOnceUnderTheirOwnAuthority) {
  write([](storage::Tx& tx) {
    tx.connection().script("INSERT INTO authority (id, kind, name) SELECT 'authority_p', 'province', 'Provinsi' WHERE NOT EXISTS "
                           "(SELECT 1 FROM authority WHERE kind = 'province')");
    tx.connection().script("INSERT INTO authority (id, kind, name) SELECT 'authority_r', 'religious_affairs', 'Kemenag' WHERE NOT EXISTS "
                           "(SELECT 1 FROM authority WHERE kind = 'religious_affairs')");
  });
  const std::string file = kit::csv(kit::schools_sheet(kit::schools_of_city()), ';');
  const auto before = everything();
  ImportWish dry;
  dry.dry_run = true;
  const auto looked = schools(file, dry);
  ASSERT_TRUE(looked);
  // Two of the list are in the small city already.
  EXPECT_EQ(looked->added.size() + looked->changed.size() + static_cast<std::size_t>(looked->unchanged), kit::schools_of_city().size());
  EXPECT_FALSE(looked->applied);
  EXPECT_EQ(everything(), before);
  const auto first = schools(file);
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->applied);
  const auto after = everything();
  const auto second = schools(file);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->added.empty());
  EXPECT_TRUE(second->changed.empty());
  EXPECT_GT(second->others, 0);  // those of the province and of religious affairs are not ours to touch
  EXPECT_EQ(everything(), after);
  const auto list = as(city.dinas.actor, [](Call& call) { return list_schools(call); });
  ASSERT_TRUE(list);
  for (const SchoolView& school : list->schools) EXPECT_NE(school.level, "sma") << school.name;
}

/// Decision 16: a state school is a unit of a public body, a private one has a body of its own, whoever supervises it.
TEST_P(Imports, EachSchoolsControllerIsNamed) {
  write([&](storage::Tx& tx) {
    for (const char* kind : {"province", "religious_affairs"}) {
      kit::run(tx, "INSERT INTO authority (id, kind, name) SELECT 'authority_' || $1, $1, 'x' WHERE NOT EXISTS (SELECT 1 FROM authority WHERE kind = $1)", {std::string(kind)});
    }
    kit::run(tx, "UPDATE authority SET name = 'Dinas Kota' WHERE kind = 'city'");
    kit::run(tx, "UPDATE authority SET name = 'Dinas Provinsi' WHERE kind = 'province'");
    kit::run(tx, "UPDATE authority SET name = 'Kantor Kemenag' WHERE kind = 'religious_affairs'");
  });
  const std::string file = "NPSN;Nama;Bentuk;Status;Kecamatan;Kewenangan\n"
                           "99900011;SD NEGERI LAUT;SD;Negeri;Utara;Kota\n99900012;SD LAUT TERANG;SD;Swasta;Utara;Kota\n"
                           "99900013;SMK NEGERI LAUT;SMK;Negeri;Utara;Provinsi\n99900014;SLB LAUT;SLB;Swasta;Utara;Provinsi\n"
                           "99900015;MTS NEGERI LAUT;MTs;Negeri;Utara;Kemenag\n99900016;MI SALAM;MI;Swasta;Utara;Kemenag\n99900017;TK NEGERI PANTAI;TK;;Utara;Kota\n";
  const auto done = schools(file);
  ASSERT_TRUE(done);
  ASSERT_TRUE(done->applied);
  const std::vector<std::string> wanted = {"Dinas Kota", "Penyelenggara SD LAUT TERANG", "Dinas Provinsi", "Penyelenggara SLB LAUT", "Kantor Kemenag", "Penyelenggara MI SALAM", "Dinas Kota"};
  EXPECT_EQ(rows("SELECT controller FROM school WHERE npsn BETWEEN '99900011' AND '99900017' ORDER BY npsn"), wanted);
}

TEST_P(Imports, AnOperatorComesInByTheOfficesSlip) {
  const auto slip = [&](const SchoolId& school, const char* name) {
    return as(city.dinas.actor, [&](Call& call) -> Result<SlipMade> {
      TRY(const PreparedOperatorSlip prepared, prepare_operator_slip(call, school, {name, ""}));
      return operator_slip(call, prepared);
    });
  };
  const auto made = slip(city.neighbour, "Wangi Dermaga");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->login, "wangi.dermaga");
  EXPECT_EQ(made->address, "https://selami.example/masuk");
  ASSERT_TRUE(made->qr);
  EXPECT_GT(made->qr->size, 20);
  EXPECT_EQ(slip(city.neighbour, "WANGI DERMAGA, S.Kom")->person, made->person);
  EXPECT_EQ(slip(kit::named<SchoolId>("none"), "X").error().code, "school.unknown");
  const auto foreign = as(city.oki.actor, [&](Call& call) -> Result<SlipMade> {
    TRY(const PreparedOperatorSlip prepared, prepare_operator_slip(call, city.neighbour, {"X", ""}));
    return operator_slip(call, prepared);
  });
  EXPECT_EQ(foreign.error().code, "school.unknown");
}

/// A slip opens all that its person may do: also what another authority gave.
TEST_P(Imports, AnOfficeHandsOutNoSlipOfAnotherAuthoritysPerson) {
  const auto grant = [&](const char* id, const PersonId& person, const char* role, const SchoolId& school) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, since) VALUES ($1, $2, $3, $4, '2020-01-01')", {id, person, role, school});
    });
  };
  const auto slip = [&](const kit::Adult& office, const SchoolId& school, const std::string& name) {
    return as(office.actor, [&](Call& call) -> Result<SlipMade> {
      TRY(const PreparedOperatorSlip prepared, prepare_operator_slip(call, school, {name, ""}));
      return operator_slip(call, prepared);
    });
  };
  // Bu Ratna teaches in the city; a school of the province made her its operator too.
  grant("grant_zz", city.ratna.person, "operator", city.sma);
  EXPECT_EQ(slip(city.prita, city.sma, city.ratna.name).error().code, "slip.other_place");
  grant("grant_zzz", city.ratna.person, "operator", city.school);
  EXPECT_TRUE(slip(city.dinas, city.school, city.ratna.name)) << "both schools are the city's";
  EXPECT_TRUE(slip(city.prita, city.sma, "Wangi Dermaga"));
}

TEST_P(Imports, ASchoolUnderAnAuthorityThatIsNotHereIsARowToMend) {
  const auto report = schools("NPSN;Nama;Bentuk;Status;Kecamatan;Kelurahan;Kewenangan\n"
                              "99900001;SD Contoh Satu;SD;Negeri;Kecamatan Utara;Pantai;Kementerian Agama\n");
  ASSERT_TRUE(report) << report.error().code;
  ASSERT_EQ(report->problems.size(), 1U);
  EXPECT_EQ(report->problems[0].code, "roster.authority_unknown");
  EXPECT_FALSE(report->applied);
}

TEST_P(Imports, StaffTwiceChangesNothing) {
  const std::string file = workbook_of(kit::daftar_guru(kit::staff_of_sd()));
  const auto first = staff(file);
  ASSERT_TRUE(first) << first.error().code;
  ASSERT_TRUE(first->applied) << to_json(*first);
  EXPECT_EQ(first->added.size(), kit::staff_of_sd().size());
  EXPECT_FALSE(first->dropped_columns.empty());
  const auto after = everything();
  const auto second = staff(file);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->added.empty() && second->changed.empty()) << to_json(*second);
  EXPECT_EQ(everything(), after);
  for (const std::string& row : everything()) EXPECT_EQ(row.find("RAHASIA"), std::string::npos);
  // The head is principal beside teacher; the operator of the file is operator.
  EXPECT_EQ(count("role_grant g JOIN person p ON p.id = g.person_id WHERE g.role = 'principal' AND UPPER(p.name) LIKE '%CAMAR%' AND g.school_id = '" +
                  city.school.text + "'"),
            "1");
  EXPECT_EQ(count("role_grant g JOIN person p ON p.id = g.person_id WHERE g.role = 'teacher' AND UPPER(p.name) LIKE '%CAMAR%' AND g.school_id = '" +
                  city.school.text + "'"),
            "1");
}

TEST_P(Imports, PupilsTwiceChangesNothingAndNumbersStay) {
  auto all = kit::pupils_of_sd();
  const std::string file = workbook_of(kit::daftar_pd(all));
  ImportWish wish;
  wish.grades = "yes";
  const auto first = pupils(file, wish);
  ASSERT_TRUE(first) << first.error().code;
  ASSERT_TRUE(first->applied) << to_json(*first).substr(0, 2000);
  EXPECT_EQ(first->added.size(), all.size());
  const auto after = everything();
  const auto second = pupils(file, wish);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->added.empty() && second->changed.empty() && second->missing.empty());
  EXPECT_EQ(everything(), after);
  for (const std::string& row : after) EXPECT_EQ(row.find("RAHASIA"), std::string::npos);
  EXPECT_EQ(rows("SELECT DISTINCT m.grade || m.phase FROM membership m JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id "
                 "WHERE g.name = 'Kelas 4A'"),
            (std::vector<std::string>{"4B"}));
}

TEST_P(Imports, OneRombelSaysNothingAboutOthersAndAsksAboutItsOwn) {
  const auto all = kit::pupils_of_sd();
  ASSERT_TRUE(pupils(workbook_of(kit::daftar_pd(all)))->applied);
  std::vector<kit::KitPupil> one;
  for (const auto& pupil : all) {
    if (pupil.group == all.back().group) one.push_back(pupil);
  }
  const kit::KitPupil gone = one.back();
  one.pop_back();
  const auto import = [&](const std::string& said) {
    ImportWish wish;
    wish.gone = said;
    return pupils(workbook_of(kit::daftar_pd(one)), wish);
  };
  const std::string here = count(in_school("pupil") + " AND left_on IS NULL");
  const auto before = everything();
  const auto report = import("");
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->applied);
  ASSERT_EQ(report->missing.size(), 1u) << "asked about, of this class alone";
  EXPECT_EQ(report->missing[0].name, gone.name);
  EXPECT_EQ(everything(), before) << "and stays as long as nobody says otherwise";
  EXPECT_EQ(import(report->missing[0].id + ":away").error().field, "gone");
  const std::string said = report->missing[0].id + ":moved";
  ASSERT_TRUE(import(said)->applied);
  EXPECT_EQ(rows("SELECT left_why FROM pupil WHERE id = '" + report->missing[0].id + "'"), std::vector<std::string>{"moved"});
  EXPECT_EQ(count(in_school("pupil") + " AND left_on IS NULL"), std::to_string(std::stoi(here) - 1));
  const auto after = everything();
  EXPECT_TRUE(import(said)->missing.empty());
  EXPECT_EQ(everything(), after) << "the same answer twice changes nothing";
  // Another child under a mistyped NISN is not the one who left; coming back is the same pupil again, with the same number.
  one.push_back(gone);
  one.back().name = "Zulaikha Wiradesa";
  const auto other = import("");
  ASSERT_EQ(other->added.size(), 1u);
  EXPECT_NE(other->added[0].id, report->missing[0].id);
  one.pop_back();
  ASSERT_TRUE(import(other->added[0].id + ":left")->applied);
  one.push_back(gone);
  const auto back = import("");
  ASSERT_TRUE(back);
  ASSERT_EQ(back->added.size(), 1u);
  EXPECT_EQ(back->added[0].id, report->missing[0].id);
  EXPECT_EQ(rows("SELECT DISTINCT CAST(number AS TEXT) FROM membership WHERE pupil_id = '" + back->added[0].id + "'").size(), 1u);
  EXPECT_EQ(rows("SELECT number FROM membership m JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id "
                 "GROUP BY m.group_id, number HAVING COUNT(DISTINCT pupil_id) > 1"),
            std::vector<std::string>{}) << "nobody got the number of another";
}

TEST_P(Imports, StaffWhoAreMissingAreAskedAboutAndNeverAssumedGone) {
  auto all = kit::staff_of_sd();
  ASSERT_TRUE(staff(workbook_of(kit::daftar_guru(all)))->applied);
  const auto twin = std::find_if(all.begin() + 1, all.end(), [&](const auto& one) {
    return std::count_if(all.begin(), all.end(), [&](const auto& other) { return other.kind == one.kind; }) > 1;
  });
  ASSERT_NE(twin, all.end());
  const std::string name = twin->name;
  all.erase(twin);
  const std::string file = workbook_of(kit::daftar_guru(all));
  const auto before = everything();
  const auto report = staff(file);
  ASSERT_TRUE(report);
  EXPECT_EQ(everything(), before);
  const auto asked = std::find_if(report->missing.begin(), report->missing.end(), [&](const MissingRow& row) { return row.name == name; });
  ASSERT_NE(asked, report->missing.end());
  EXPECT_EQ(asked->gone, Gone::stays);
  ImportWish wish;
  wish.gone = asked->id + ":moved";
  ASSERT_TRUE(staff(file, wish)->applied);
  EXPECT_EQ(rows("SELECT left_why FROM staff WHERE id = '" + asked->id + "' AND left_on IS NOT NULL"), std::vector<std::string>{"moved"});
  EXPECT_EQ(count("role_grant g JOIN staff t ON t.person_id = g.person_id WHERE t.id = '" + asked->id + "' AND g.role = 'teacher' AND g.until IS NULL"), "0");
}

TEST_P(Imports, AMistypedNumberJoinsNobodyToAStranger) {
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE staff SET nuptk = '1234567890123456' WHERE person_id = $1", {city.ratna.person});
  });
  const auto person_of = [&](const ImportReport& report) {
    return rows("SELECT person_id FROM staff WHERE id = '" + report.added.at(0).id + "'").at(0);
  };
  kit::KitStaff one = kit::staff_of_sd().front();
  one.nuptk = "1234567890123456";
  const auto stranger = staff(workbook_of(kit::daftar_guru({one})));
  ASSERT_TRUE(stranger);
  ASSERT_TRUE(stranger->applied) << to_json(*stranger);
  EXPECT_NE(person_of(*stranger), city.ratna.person.text) << "Bu Ratna would get classes of a school that she never saw";
  write([&](storage::Tx& tx) { kit::run(tx, "DELETE FROM staff WHERE id = $1", {stranger->added[0].id}); });
  one.name = "RATNA CONTOH, S.Pd.";
  const auto herself = staff(workbook_of(kit::daftar_guru({one})));
  ASSERT_TRUE(herself);
  ASSERT_TRUE(herself->applied) << to_json(*herself);
  EXPECT_EQ(person_of(*herself), city.ratna.person.text);
}

TEST_P(Imports, ABadRowKeepsEverythingOut) {
  auto all = kit::pupils_of_sd();
  all[5].nisn = "12AB";
  const auto before = everything();
  const auto report = pupils(workbook_of(kit::daftar_pd(all)));
  ASSERT_TRUE(report);
  EXPECT_FALSE(report->applied);
  ASSERT_EQ(report->problems.size(), 1u);
  EXPECT_EQ(report->problems[0].code, "roster.nisn_digits");
  EXPECT_EQ(report->problems[0].about, all[5].name);
  EXPECT_EQ(everything(), before);
  ImportWish wish;
  wish.skip = std::to_string(report->problems[0].row);
  EXPECT_TRUE(pupils(workbook_of(kit::daftar_pd(all)), wish)->applied);
  wish.skip = "x";
  EXPECT_EQ(pupils(workbook_of(kit::daftar_pd(all)), wish).error().field, "skip");
}

TEST_P(Imports, AMovedPupilHasOneClassGroup) {
  auto all = kit::pupils_of_sd();
  ASSERT_TRUE(pupils(workbook_of(kit::daftar_pd(all)))->applied);
  now = now + 7 * day_ms;
  all[0].group = all.back().group;
  const auto moved = pupils(workbook_of(kit::daftar_pd(all)));
  ASSERT_TRUE(moved);
  ASSERT_TRUE(moved->applied);
  ASSERT_EQ(moved->changed.size(), 1u);
  EXPECT_EQ(count("membership WHERE pupil_id = '" + moved->changed[0].id + "' AND until IS NULL"), "1");
  EXPECT_EQ(count("membership WHERE pupil_id = '" + moved->changed[0].id + "'"), "2");
}

TEST_P(Imports, ANisnOfAnotherSchoolIsSaidOnlyToWhoKnowsTheName) {
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE pupil SET nisn = '0089990001' WHERE id = $1", {city.indra.id}); });
  auto one = std::vector<kit::KitPupil>{kit::pupils_of_sd().front()};
  one[0].nisn = "0089990001";
  EXPECT_TRUE(pupils(workbook_of(kit::daftar_pd(one)))->asked.empty()) << "a number alone says nothing";
  one[0].name = "INDRA CONTOH";
  one[0].nisn = "0089990001";
  write([&](storage::Tx& tx) { kit::run(tx, "DELETE FROM membership WHERE pupil_id IN (SELECT id FROM pupil WHERE nisn = '0089990001' AND school_id = $1)", {city.school}); });
  write([&](storage::Tx& tx) { kit::run(tx, "DELETE FROM pupil WHERE nisn = '0089990001' AND school_id = $1", {city.school}); });
  const auto asked = pupils(workbook_of(kit::daftar_pd(one)));
  ASSERT_EQ(asked->asked.size(), 1u) << to_json(*asked);
  EXPECT_TRUE(asked->asked[0].elsewhere);
  EXPECT_FALSE(asked->applied);
  EXPECT_EQ(to_json(*asked).find("SD Contoh Dua"), std::string::npos) << "which school is not said";
}

TEST_P(Imports, NobodyImportsIntoAnothersSchool) {
  const std::string file = workbook_of(kit::daftar_pd(kit::pupils_of_sd()));
  const auto report = as(city.oki.actor, [&](Call& call) -> Result<ImportReport> {
    TRY(const PreparedPupils prepared, prepare_pupils(call, city.neighbour, {ImportWish{}}, {file}));
    return import_pupils(call, prepared);
  });
  EXPECT_EQ(report.error().code, "school.unknown");
  EXPECT_EQ(pupils("").error().code, "import.empty");
  EXPECT_EQ(pupils("%PDF-1.4 nothing").error().code, "import.not_a_table");
}

TEST_P(Imports, TheCommandLineDoesTheSame) {
  Messages messages;
  RosterOrder order;
  order.kind = "pupils";
  order.npsn = rows("SELECT npsn FROM school WHERE id = '" + city.school.text + "'").at(0);
  order.bytes = workbook_of(kit::daftar_pd(kit::pupils_of_sd()));
  order.wish.dry_run = true;
  const auto before = everything();
  EXPECT_EQ(roster_import(database(), order, now, dice, setting, messages).exit, 0);
  EXPECT_EQ(everything(), before);
  order.wish.dry_run = false;
  EXPECT_EQ(roster_import(database(), order, now, dice, setting, messages).exit, 0);
  EXPECT_NE(everything(), before);
  order.npsn = "00000000";
  EXPECT_EQ(roster_import(database(), order, now, dice, setting, messages).exit, 1);
}

/// Twenty files, each mangled in its own way; the number is the way.
class MangledImports : public Imports {
 protected:
  static kit::Choose choices(std::uint64_t seed) {
    return [die = std::make_shared<kit::Dice>(seed)](std::size_t count) {
      unsigned char bytes[8];
      die->fill(bytes, sizeof bytes);
      std::uint64_t number = 0;
      for (const unsigned char byte : bytes) number = number << 8U | byte;
      return static_cast<std::size_t>(number % count);
    };
  }
  static std::vector<kit::KitPupil> some_pupils() {
    auto all = kit::pupils_of_sd();
    std::vector<kit::KitPupil> some(all.begin(), all.begin() + 6);
    for (std::size_t i = 0; i < some.size(); ++i) some[i].group = i % 2 == 0 ? "4A" : "5B";
    some[5].nisn.clear();
    return some;
  }
  static kit::Sheet sheet(std::uint64_t seed) { return seed % 2 == 0 ? kit::sheet_of_pd(some_pupils()) : kit::sheet_of_emis(some_pupils()); }
  static ImportWish named(const std::string& bytes, bool dry = false) {
    ImportWish wish;
    wish.filename = bytes.find("PK\x03\x04") < 4 ? "berkas.xlsx" : "berkas.csv";
    wish.dry_run = dry;
    return wish;
  }
};
KIT_ON_BOTH(MangledImports);

TEST_P(MangledImports, KeepWhatWasMeantAndNothingElse) {
  std::vector<std::string> after;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const kit::Choose choose = choices(seed);
    const std::string bytes = kit::mangled_file(kit::mangled(sheet(seed), choose), choose);
    const auto report = pupils(bytes, named(bytes));
    ASSERT_TRUE(report) << seed << " " << report.error().code;
    ASSERT_TRUE(report->applied) << seed << to_json(*report);
    EXPECT_EQ(to_json(*report).find("RAHASIA"), std::string::npos) << seed;
    // The first file brings them in; to all others, whatever they look like, they are known and unchanged.
    EXPECT_EQ(report->added.size(), seed == 1 ? 6U : 0U) << seed << to_json(*report);
    EXPECT_TRUE(report->changed.empty()) << seed << to_json(*report);
    if (seed == 1) after = everything();
    EXPECT_EQ(everything(), after) << seed;
  }
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pupil WHERE name || COALESCE(nisn, '') || COALESCE(nipd, '') LIKE '%RAHASIA%'"), std::vector<std::string>{"0"});
  EXPECT_EQ(rows("SELECT DISTINCT g.name FROM class_group g JOIN membership m ON m.school_id = g.school_id AND m.group_id = g.id JOIN pupil p ON "
                 "p.school_id = m.school_id AND p.id = m.pupil_id WHERE p.name = '" + some_pupils()[0].name + "'"),
            std::vector<std::string>{"4A"});
}

TEST_P(MangledImports, KeepNothingOfAFileWithASpoiltRow) {
  const auto before = everything();
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const kit::Choose choose = choices(seed);
    kit::Sheet spoilt = sheet(seed);
    const std::string field = kit::spoil(spoilt, seed % 6, choose);
    const std::string bytes = kit::mangled_file(kit::mangled(std::move(spoilt), choose), choose);
    const auto report = pupils(bytes, named(bytes));
    ASSERT_TRUE(report) << seed << " " << report.error().code;
    EXPECT_FALSE(report->applied) << seed;
    ASSERT_EQ(report->problems.size(), 1U) << seed << to_json(*report);
    EXPECT_EQ(report->problems[0].field, field) << seed;
  }
  EXPECT_EQ(everything(), before);
}

TEST_P(Imports, AMadrasahSeesWhatWasJoinedPaddedAndLeftOut) {
  auto all = kit::pupils_of_sd();
  all.resize(3);
  for (auto& pupil : all) pupil.group = "4A";
  kit::Rows rows = kit::emis_two_columns(all);
  kit::Look look;  // NISN as numbers: the zeros are gone
  look.numbers = [](std::size_t row, std::size_t column) { return row > 0 && column == 6; };
  ImportWish wish;
  wish.dry_run = true;
  const auto report = pupils(kit::workbook(kit::without_zeros(rows, 1, 6), look), wish);
  ASSERT_TRUE(report) << report.error().code;
  EXPECT_TRUE(report->ready) << to_json(*report);
  ASSERT_EQ(report->groups.size(), 1U);
  EXPECT_TRUE(report->groups[0].joined);
  ASSERT_EQ(report->padded.size(), 3U);
  EXPECT_EQ(report->padded[0].number, all[0].nisn);
  EXPECT_EQ(std::count(report->dropped_columns.begin(), report->dropped_columns.end(), "NIK Ibu"), 1);
  EXPECT_TRUE(report->unread_sheets.empty());
}

TEST_P(Imports, OtherSheetsThatLookLikeListsAreNamed) {
  const auto all = kit::pupils_of_sd();
  const std::vector<kit::KitPupil> first(all.begin(), all.begin() + 2);
  const std::string book = files::write_xlsx({{"Kelas 1", kit::plain(first)}, {"Petunjuk", {{"Isi"}}}, {"Kelas 2", kit::plain(first)}});
  const auto report = pupils(book);
  ASSERT_TRUE(report) << report.error().code;
  EXPECT_EQ(report->unread_sheets, std::vector<std::string>{"Kelas 2"});
}

}  // namespace
}  // namespace selami::people
