/// @file Years of a province in PostgreSQL: what the hot queries and a durable answer take as the rows grow, in plain tables and in
/// tables partitioned by school, asked in turns. Only the schools of one partition are made: no hot query looks at another (partition_test
/// sees to that), so to them it is the whole province. bench/partitions makes the databases and runs it.
/// partitions_bench schema URL                                            brings an empty database to the newest schema
/// partitions_bench grow PLAIN PARTED PARTS SAMPLES MILLIONS MILLIONS…    millions of the province's answers, each more than the last
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "all_statements_made.hpp"
#include "storage/changes.hpp"
#include "storage/database.hpp"

namespace selami::bench {
namespace {

using storage::Tx;
using Clock = std::chrono::steady_clock;

// 1,024,000 pupils: 4,000 schools with 8 classes of 32. Each lesson asks two questions of its class; all classes have one before any has
// the next, 38 days later: a hundred million answers are five years.
constexpr int schools = 4000;
constexpr std::int64_t classes_a_school = 8;
constexpr std::int64_t answers_a_lesson = 64;
constexpr std::int64_t days_between = 38;

std::string id(const char* kind, std::int64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(kind) + "_" + std::string(26 - digits.size(), '0') + digits;
}
/// The same in SQL.
std::string sql_id(const char* kind, const std::string& number) { return "'" + std::string(kind) + "_' || lpad((" + number + ")::text, 26, '0')"; }
/// Lessons are numbered; lesson k is one of class k % classes.
struct Province {
  std::vector<std::int64_t> made;  ///< the numbers of the schools that are made

  std::int64_t classes() const { return static_cast<std::int64_t>(made.size()) * classes_a_school; }
  std::string school_of(std::int64_t lesson) const { return id("school", made[static_cast<std::size_t>(lesson % classes() / classes_a_school)]); }
  /// SQL over lessons k of which `place.school` is the school.
  std::string lessons(std::int64_t from, std::int64_t until) const {
    return " FROM generate_series(" + std::to_string(from) + "::bigint, " + std::to_string(until - 1) + ") k JOIN bench_place place ON place.class = k % " +
           std::to_string(classes());
  }
  std::string of_class(const char* kind) const { return sql_id(kind, "k % " + std::to_string(classes())); }
  std::string of_pupil() const { return sql_id("pupil", "k % " + std::to_string(classes()) + " * 32 + p"); }
};

/// What single runs of one query took.
struct Taken {
  std::vector<double> cpu_us;  ///< of PostgreSQL's own process: what others do on the machine hardly touches it
  std::vector<double> us;      ///< until it was answered
  double pages = 0;            ///< that PostgreSQL looked at, in memory or not, on average
};

/// One database, and what was measured in it.
struct Base {
  std::string name;
  std::unique_ptr<storage::Connection> connection;
  std::string schedstat{};
  std::map<std::string, Taken> taken{};

  Base(std::string called, const storage::Database& database) : name(std::move(called)), connection(database.connect(storage::Patience::endless)) {
    connection->run({"backend", "SELECT pg_backend_pid()", ""}, nullptr, 0,
                    [&](const storage::Row& row) { schedstat = "/proc/" + std::to_string(row.integer(0)) + "/schedstat"; });
  }
  double cpu_us() const {
    double ns = 0;
    std::ifstream(schedstat) >> ns;
    return ns / 1000;
  }
};

/// The schools whose rows lie in the first of `parts` partitions of `parted`.
Province province_of(storage::Connection& parted, const std::string& parts) {
  Province out;
  const std::string sql = "SELECT n FROM generate_series(0, " + std::to_string(schools - 1) + ") n WHERE satisfies_hash_partition('response'::regclass, " +
                          parts + ", 0, " + sql_id("school", "n") + ") ORDER BY n";
  parted.run({"schools", sql.c_str(), ""}, nullptr, 0, [&](const storage::Row& row) { out.made.push_back(row.integer(0)); });
  return out;
}

void fill_places(storage::Connection& to, const Province& province) {
  std::string list;
  for (const std::int64_t number : province.made) list += (list.empty() ? "" : ",") + std::to_string(number);
  const std::string all = province.lessons(0, province.classes());
  to.script("SET session_replication_role = replica; SET synchronous_commit = off;"
            "INSERT INTO authority (id, kind, name) VALUES ('authority_1', 'province', 'Dinas Contoh');"
            "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) SELECT " + sql_id("school", "n") +
            ", lpad(n::text, 8, '0'), 'SMA Contoh', 'sma', 'SMA', 1, 'Kecamatan', 'Kelurahan', 'authority_1', 'Dinas', 1 FROM unnest(ARRAY[" + list + "]) n;"
            "INSERT INTO change_counter (school_id, seq) SELECT id, 0 FROM school;"
            "CREATE TABLE bench_place AS SELECT (row_number() OVER (ORDER BY s.id, c) - 1)::bigint AS class, s.id AS school FROM school s, generate_series(1, " +
            std::to_string(classes_a_school) + ") c; ALTER TABLE bench_place ADD PRIMARY KEY (class); ANALYZE bench_place;"
            "INSERT INTO person (id, name, language) SELECT " + sql_id("person", "k") + ", 'Guru Contoh', 'id'" + all + ";"
            "INSERT INTO class_group (school_id, id, name, school_year, version) SELECT place.school, " + sql_id("group", "k") + ", k::text, '2026/2027', 1" + all + ";"
            "INSERT INTO pupil (school_id, id, name, version) SELECT place.school, " + sql_id("pupil", "k * 32 + p") + ", 'Murid Contoh', 1" + all +
            ", generate_series(0, 31) p; ANALYZE");
}

/// Lessons `from` to `until` with all that happened in them. Keys of the two large tables are made anew behind it: that is faster.
void fill(storage::Connection& to, const Province& province, std::int64_t from, std::int64_t until) {
  const std::string series = province.lessons(from, until);
  const std::string round = "k / " + std::to_string(province.classes());
  to.script("CREATE TABLE IF NOT EXISTS bench_key (rank INT, off TEXT, again TEXT); DELETE FROM bench_key;"
            "INSERT INTO bench_key SELECT 0, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), "
            "format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint "
            "WHERE conrelid IN ('response'::regclass, 'judgement'::regclass) AND contype IN ('p', 'u');"
            "INSERT INTO bench_key SELECT 1, format('DROP INDEX %s', i.indexrelid::regclass), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') "
            "FROM pg_index i WHERE i.indrelid IN ('response'::regclass, 'judgement'::regclass) "
            "AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'));"
            "DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT off FROM bench_key LOOP EXECUTE r.off; END LOOP; END $$;");
  to.script("INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) SELECT "
            "place.school, " + sql_id("lesson", "k") + ", " + province.of_class("group") + ", " + province.of_class("person") +
            ", 1, 'Air bersih', 'ipas', to_char(DATE '2022-01-03' + (" + round + " * " + std::to_string(days_between) + ")::int, 'YYYY-MM-DD'), k, k, '', 1" +
            series);
  to.script("INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims, opened_at, version) SELECT "
            "place.school, " + sql_id("question", "k * 2 + q") + ", " + sql_id("lesson", "k") +
            ", '', q, 'choice', 'Mengapa air menjadi jernih?', '[]', 'tp1', 'Murid menjelaskan mengapa air menjadi jernih.', 2, 1, 1" + series +
            ", generate_series(0, 1) q");
  to.script("INSERT INTO response (school_id, id, question_id, lesson_id, pupil_id, source, choice, text, at, arrived_at, version) SELECT place.school"
            ", " + sql_id("response", "k * 64 + q * 32 + p") + ", " + sql_id("question", "k * 2 + q") + ", " + sql_id("lesson", "k") + ", " +
            province.of_pupil() + ", 'phone', p % 4, CASE q WHEN 1 THEN 'Karena kotorannya tertahan di sela pasir.' END, k, k, 1" + series +
            ", generate_series(0, 1) q, generate_series(0, 31) p");
  to.script("INSERT INTO judgement (school_id, id, lesson_id, question_id, pupil_id, objective_id, rater_id, level, source, at, arrived_at, stands) SELECT "
            "place.school, " + sql_id("judgement", "k * 32 + p") + ", " + sql_id("lesson", "k") + ", " + sql_id("question", "k * 2 + 1") + ", " +
            province.of_pupil() + ", 'tp1', " + province.of_class("person") + ", p % 5, 'single', k, k, 1" + series +
            ", generate_series(0, 31) p WHERE (k + " + round + ") % 4 = 0");
  to.script("DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT again FROM bench_key ORDER BY rank LOOP EXECUTE r.again; END LOOP; END $$;");
  to.script("ANALYZE lesson, question, response, judgement");
  to.script("CHECKPOINT");
}

/// A lesson of those that all classes had last, and one of its pupils.
struct Chosen {
  std::int64_t lesson;
  std::int64_t pupil;
  std::int64_t number_of_class;
  std::string school;
  std::string since;  ///< half a year before it
};

/// Runs `work` in a transaction of its own and keeps how long that took, until it was on disk where it wrote.
void timed(Base& base, const char* what, const std::function<void(Tx&)>& work) {
  const double before = base.cpu_us();
  const auto begin = Clock::now();
  storage::in_transaction(*base.connection, work);
  Taken& taken = base.taken[what];
  taken.us.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
  taken.cpu_us.push_back(base.cpu_us() - before);
}

/// One of Selami's own statements with its values, in the order of their first use in its text.
struct Asked {
  const storage::Text& text;
  std::vector<std::string> texts;

  Asked(const char* name, std::vector<std::string> values) : text(named(name)), texts(std::move(values)) {}
  static const storage::Text& named(const std::string& name) {
    for (const storage::Text& one : all_statements()) {
      if (one.name == name) return one;
    }
    throw std::runtime_error(name + ": no such statement");
  }
};

void run(storage::Connection& connection, const storage::Text& text, const std::vector<storage::Param>& params, const storage::Sink& sink = {}) {
  std::vector<const storage::Param*> pointers;
  for (const storage::Param& param : params) pointers.push_back(&param);
  connection.run(text, pointers.data(), pointers.size(), sink);
}
std::vector<storage::Param> params_of(const Asked& asked) { return {asked.texts.begin(), asked.texts.end()}; }

void read(Base& base, const char* what, const Asked& asked) {
  timed(base, what, [&](Tx& tx) { run(tx.connection(), asked.text, params_of(asked), [](const storage::Row&) {}); });
}

/// Pages that PostgreSQL looked at for a statement, in memory or not: what hangs on no other program.
void count_pages(Base& base, const char* what, const Asked& asked, int share) {
  static std::map<std::string, std::string> texts;
  std::string& sql = texts[asked.text.name];
  if (sql.empty()) sql = std::string("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) ") + asked.text.sql;
  bool seen = false;
  run(*base.connection, {"pages", sql.c_str(), ""}, params_of(asked), [&](const storage::Row& row) {
    const std::string line = row.text(0);
    if (seen || line.find("Buffers: shared") == std::string::npos) return;
    seen = true;
    for (const char* word : {"hit=", "read="}) {
      if (const auto at = line.find(word); at != std::string::npos) base.taken[what].pages += std::atof(line.c_str() + at + std::string(word).size()) / share;
    }
  });
}

/// An answer as the server takes it: the row, its change, its command's outcome; then COMMIT.
void answer(Base& base, const Chosen& one, std::int64_t fresh) {
  const std::string response = id("response", 9'000'000'000 + fresh);
  const std::string command = id("cmd", fresh);
  const std::string pupil = id("pupil", one.pupil);
  const std::string question = id("question", one.lesson * 2);
  const std::string lesson = id("lesson", one.lesson);
  const auto none = std::nullopt;
  timed(base, "an answer, durable", [&](Tx& tx) {
    run(tx.connection(), Asked::named("http.find_command"), {pupil, command}, [](const storage::Row&) {});
    run(tx.connection(), Asked::named("teaching.put_response"),
        {one.school, response, question, lesson, pupil, "phone", 1, none, fresh, fresh, none, none, none, none}, [](const storage::Row&) {});
    storage::note_change(tx, one.school, "response", response, 1);
    run(tx.connection(), Asked::named("http.keep_command"), {pupil, command, 200, "{}", fresh});
  });
}

void ask(Base& base, const Chosen& one, std::int64_t fresh, int paged) {
  const std::string group = id("group", one.number_of_class);
  const std::string teacher = id("person", one.number_of_class);
  const std::pair<const char*, Asked> reads[] = {
      {"a class's answers", {"teaching.answers_of_question", {one.school, id("question", one.lesson * 2 + 1)}}},
      {"a lesson's answers", {"teaching.answers_of_lesson", {one.school, id("lesson", one.lesson)}}},
      {"a class's depth", {"depth.standings_of_group", {one.school, group, teacher, "", one.since}}}};
  for (const auto& [what, asked] : reads) {
    read(base, what, asked);
    if (paged > 0) count_pages(base, what, asked, paged);
  }
  answer(base, one, fresh);
}

double at(std::vector<double> all, double share) {
  std::sort(all.begin(), all.end());
  return all.empty() ? 0 : all[std::min(all.size() - 1, static_cast<std::size_t>(static_cast<double>(all.size()) * share))];
}

void tell(const std::vector<Base>& bases, std::int64_t millions) {
  for (const char* what : {"a class's answers", "a lesson's answers", "a class's depth", "an answer, durable"}) {
    for (const Base& base : bases) {
      const Taken& taken = base.taken.at(what);
      std::printf("| %4lld | %-18s | %-11s | %8.0f | %8.0f | %6.1f | %8.0f | %8.0f |\n", static_cast<long long>(millions), what, base.name.c_str(),
                  at(taken.cpu_us, 0.5), at(taken.cpu_us, 0.99), taken.pages, at(taken.us, 0.5), at(taken.us, 0.99));
    }
  }
  std::fflush(stdout);
}

/// One of the last lesson's, of those whose work was judged.
Chosen choose(const Province& province, std::int64_t lessons, std::mt19937_64& dice) {
  const std::int64_t recent = std::min(lessons, province.classes());
  Chosen out{};
  out.lesson = lessons - 1 - static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(recent));
  out.lesson = std::max<std::int64_t>(0, out.lesson - (out.lesson + out.lesson / province.classes()) % 4);
  out.number_of_class = out.lesson % province.classes();
  out.pupil = out.number_of_class * 32 + static_cast<std::int64_t>(dice() % 32);
  out.school = province.school_of(out.lesson);
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::year(2022) / 1 / 3) +
                                        std::chrono::days(out.lesson / province.classes() * days_between - 180)};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  out.since = text;
  return out;
}

/// In turns, so that what else the machine does meets all alike.
void measure(std::vector<Base>& bases, const Province& province, std::int64_t lessons, int samples, std::int64_t& fresh) {
  constexpr int warm = 50;
  constexpr int paged = 50;
  std::mt19937_64 dice(20261130);
  for (int i = 0; i < warm + samples; ++i) {
    if (i == warm) {
      for (Base& base : bases) base.taken.clear();
    }
    const Chosen one = choose(province, lessons, dice);
    ++fresh;
    for (std::size_t b = 0; b < bases.size(); ++b) ask(bases[(b + static_cast<std::size_t>(i)) % bases.size()], one, fresh, i >= warm && i < warm + paged ? paged : 0);
  }
}

int grow(const std::string& plain, const std::string& parted, const std::string& parts, int samples, const std::vector<std::int64_t>& sizes) {
  std::vector<Base> bases;
  bases.emplace_back("plain", storage::Database(plain));
  bases.emplace_back("partitioned", storage::Database(parted));
  const Province province = province_of(*bases.back().connection, parts);
  for (Base& base : bases) fill_places(*base.connection, province);
  std::printf("%zu of %d schools: those of one partition of %s\n\n", province.made.size(), schools, parts.c_str());
  std::printf("| million answers | what | tables | CPU µs p50 | p99 | pages | µs p50 | p99 |\n| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
  std::int64_t before = 0;
  std::int64_t fresh = 0;
  for (const std::int64_t millions : sizes) {
    const std::int64_t lessons = millions * 1'000'000 / answers_a_lesson * static_cast<std::int64_t>(province.made.size()) / schools;
    for (Base& base : bases) {
      const auto begin = Clock::now();
      fill(*base.connection, province, before, lessons);
      std::fprintf(stderr, "%s: %lld million answers, this part filled in %.0f s\n", base.name.c_str(), static_cast<long long>(millions),
                   std::chrono::duration<double>(Clock::now() - begin).count());
      base.connection->script("SET session_replication_role = origin; SET synchronous_commit = on");
    }
    measure(bases, province, lessons, samples, fresh);
    tell(bases, millions);
    for (Base& base : bases) base.connection->script("SET session_replication_role = replica; SET synchronous_commit = off");
    before = lessons;
  }
  return 0;
}

}  // namespace
}  // namespace selami::bench

int main(int argc, char** argv) {
  using namespace selami;
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() == 2 && words[0] == "schema") return storage::Database(words[1]).migrate({0}, ""), 0;
    if (words.size() < 6 || words[0] != "grow") return std::fprintf(stderr, "see the head of bench/partitions_bench.cpp\n"), 2;
    std::vector<std::int64_t> sizes;
    for (std::size_t i = 5; i < words.size(); ++i) sizes.push_back(std::atoll(words[i].c_str()));
    return bench::grow(words[1], words[2], words[3], std::atoi(words[4].c_str()), sizes);
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "partitions_bench: %s\n", broken.what());
    return 3;
  }
}
