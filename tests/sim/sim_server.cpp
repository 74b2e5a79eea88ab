/// The server as the simulation drives it: one order a line on stdin, its answers on stdout, the last one {"end":true}.
///
///   fresh                     a new database with the people of the small city and many more teachers
///   boot at seed newer …      a life of the server over it: a process of its own, so that it can be killed
///   ask n at token … body     a request; its answer may come at once, or with a later pump
///   pump at                   the writer does one batch: commit, then answers
///   die statements|answers|writes power
///                             it will be killed (SIGKILL) at that point of what it does next, with its machine's power or without
///   die failing_after failing retry
///                             it lives, but some statements fail, as on a full disk
///   kill power                … now
///   rows sql columns          what the database holds
///
/// This process only keeps the template and begins lives: each is a fork, which reads the same stdin until it dies.
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <string>

#include "auth/secrets.hpp"
#include "kit/people.hpp"
#include "kit/setting.hpp"
#include "lossy_disk.hpp"
#include "server_life.hpp"
#include "teaching/teaching.hpp"
#include "teaching/voice_pack.hpp"

namespace selami::sim {
namespace {

namespace fs = std::filesystem;

constexpr int teachers_more = 160;

/// Teachers of 4A and 4B beside those of the small city: guru1, guru2, …
void add_teachers(storage::Tx& tx, const kit::City& city) {
  for (int i = 1; i <= teachers_more; ++i) {
    const std::string login = "guru" + std::to_string(i);
    const std::string person = kit::named_id("person", login);
    const std::string staff = kit::named_id("staff", login);
    kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, $2, 'id')", {person, login});
    kit::run(tx, "INSERT INTO account (person_id, login, password_hash, changed_at) VALUES ($1, $2, NULL, 0)", {person, login});
    kit::run(tx, "INSERT INTO session (token_hash, person_id, made_at, expires_at) VALUES ($1, $2, $3, 4000000000000)",
             {token_hash(login + "-token"), person, kit::monday});
    kit::run(tx, "INSERT INTO staff (school_id, id, person_id, name, kind, extra_task, version) VALUES ($1, $2, $3, $4, 'Guru Kelas', '', 1)",
             {city.school, staff, person, login});
    kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, since) VALUES ($1, $2, 'teacher', $3, '2026-07-01')",
             {kit::named_id("grant", login), person, city.school});
    kit::run(tx, "INSERT INTO assignment (school_id, id, staff_id, group_id, subject, role, since, version) VALUES ($1, $2, $3, $4, '', 'guru-kelas', '2026-07-13', 1)",
             {city.school, kit::named_id("assignment", login), staff, i % 2 == 0 ? city.group : city.group_of_anto});
  }
}

const std::string packs = std::string(SELAMI_SOURCE_DIR) + "/packs";

/// A lesson of Bu Sari's that runs, with an open question; the children who may have each a phone in it: murid1, murid2, …
struct Running {
  LessonId lesson = kit::named<LessonId>("bersama");
  QuestionId question = kit::named<QuestionId>("bersama");
  std::vector<PupilId> pupils;
};

Running start_lesson(storage::Tx& tx, const kit::City& city) {
  Running out;
  kit::Dice dice;
  const Setting setting = kit::contoh();
  Call call(tx, city.sari.actor, kit::monday, dice, setting);
  teaching::LessonIn in;
  in.group = city.group;
  in.title = "Pasang surut";
  in.day = kit::monday_date;
  in.started_at = kit::monday;
  teaching::NewQuestion question;
  question.id = out.question;
  question.kind = plan::Kind::text;
  question.text = "Mengapa air laut naik?";
  in.questions = {question};
  const bool started = teaching::start_lesson(call, teaching::load_voice_pack(packs), out.lesson, in) &&
                       teaching::set_state(call, out.lesson, out.question, {true, kit::monday});
  if (!started) throw std::runtime_error("the lesson of all could not be started");
  for (std::size_t i = 0; i < city.pupils.size(); ++i) {
    const PupilId& pupil = city.pupils[i].id;
    if (pupil == city.rafi.id) continue;  // no consent
    out.pupils.push_back(pupil);
    kit::run(tx, "INSERT INTO seat (token_hash, school_id, lesson_id, pupil_id, may_vote, made_at) VALUES ($1, $2, $3, $4, 1, $5)",
             {token_hash("murid" + std::to_string(out.pupils.size()) + "-token"), city.school, out.lesson, pupil, kit::monday});
  }
  return out;
}

/// The database that each run begins with, and the place where it runs.
class Ground {
 public:
  Ground() : fresh_(storage::Engine::sqlite), running_("sqlite:" + fresh_.folder() + "/run.sqlite") {
    const auto connection = fresh_.get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      city_ = kit::small_city(tx, kit::monday);
      kit::run(tx, "UPDATE session SET expires_at = 4000000000000");
      add_teachers(tx, city_);
      running_lesson_ = start_lesson(tx, city_);
      version_ = kit::rows(tx, "SELECT version FROM lesson").front();
    });
    connection->script("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  void renew() {
    for (const char* behind : {"-wal", "-shm"}) fs::remove(running_.file() + behind);
    fs::copy_file(fresh_.get().file(), running_.file(), fs::copy_options::overwrite_existing);
  }
  /// Who is there, for the driver.
  std::string told() const {
    std::string out = "{\"school\":\"" + city_.school.text + "\",\"groups\":{\"" + city_.group.text + "\":[";
    for (const kit::Child& child : city_.pupils) out += (out.back() == '[' ? "\"" : ",\"") + child.id.text + "\"";
    out += "],\"" + city_.group_of_anto.text + "\":[";
    for (const kit::Child& child : city_.pupils_of_anto) out += (out.back() == '[' ? "\"" : ",\"") + child.id.text + "\"";
    out += "]},\"stranger\":\"" + city_.indra.id.text + "\",\"people\":[";
    const auto person = [&](const std::string& login, const std::string& id, const GroupId& group) {
      out += std::string(out.back() == '[' ? "" : ",") + "{\"login\":\"" + login + "\",\"id\":\"" + id + "\",\"group\":\"" + group.text + "\"}";
    };
    person("oki", city_.oki.person.text, {});
    person("sari", city_.sari.person.text, city_.group);
    person("anto", city_.anto.person.text, city_.group_of_anto);
    for (int i = 1; i <= teachers_more; ++i) {
      const std::string login = "guru" + std::to_string(i);
      person(login, kit::named_id("person", login), i % 2 == 0 ? city_.group : city_.group_of_anto);
    }
    for (std::size_t i = 0; i < running_lesson_.pupils.size(); ++i) person("murid" + std::to_string(i + 1), running_lesson_.pupils[i].text, city_.group);
    return out + "],\"lesson\":{\"id\":\"" + running_lesson_.lesson.text + "\",\"question\":\"" + running_lesson_.question.text + "\",\"version\":" + version_ + "}}";
  }
  const storage::Database& running() const { return running_; }
  const std::string& folder() const { return fresh_.folder(); }

 private:
  kit::FreshDatabase fresh_;
  storage::Database running_;
  kit::City city_;
  Running running_lesson_;
  std::string version_;
};

Life::Start start_of(const json::Value& order) {
  Life::Start out;
  out.now.ms = *order.find("at")->integer();
  out.seed = static_cast<std::uint64_t>(*order.find("seed")->integer());
  out.newer = truth(order, "newer");
  out.faults.skip_outcomes = truth(order, "skip_outcomes");
  out.faults.early_answer = truth(order, "early_answer");
  out.faults.never_syncs = truth(order, "never_syncs");
  return out;
}

bool next_line(std::string& line) { return static_cast<bool>(std::getline(std::cin, line)); }

/// Whose disk it is; none before a life and while it begins.
Life* living = nullptr;

/// Lives until it is killed, or the driver is gone.
[[noreturn]] void live(const Ground& ground, Wiring& wiring, const Life::Start& start) {
  Life life(ground.running(), std::move(wiring), start);
  living = &life;
  say("{\"end\":true}");
  for (std::string line; next_line(line);) life.obey(*json::parse(line));
  std::_Exit(0);
}

int keep() {
  Ground ground;
  use_lossy_disk([] {
    if (living) living->on_disk();
  });
  kit::Dice unused;
  app::Options options;
  options.packs = packs;
  options.data = ground.folder();
  Wiring wiring = app::make_wiring(options, kit::contoh(), unused, [] { return kit::monday; }, [](const Announcement&) {});
  for (std::string line; next_line(line);) {
    const auto order = json::parse(line);
    if (!order) return 2;
    if (order->text_of("op") == "fresh") {
      ground.renew();
      say(ground.told());
      say("{\"end\":true}");
      continue;
    }
    if (order->text_of("op") != "boot") return 2;
    const pid_t child = ::fork();
    if (child == 0) live(ground, wiring, start_of(*order));
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return 0;  // the driver is gone
    if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL) std::cerr << "sim_server: a life ended by itself, status " << status << "\n";
    say(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? "{\"dead\":true}" : "{\"dead\":true,\"broken\":true}");
    say("{\"end\":true}");
  }
  return 0;
}

}  // namespace
}  // namespace selami::sim

int main() { return selami::sim::keep(); }
