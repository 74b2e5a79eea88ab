/// Random people do random things over the real routes, and nobody ever reads what is not theirs. Each thing carries a word of its
/// own; `Oracle` knows from README and design, not from the code of rights, who may read it. One seed is one run:
/// SELAMI_SCOPE_SEED=N replays it, SELAMI_SCOPE_SEEDS=N runs so many.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "house.hpp"
#include "json_schema.hpp"
#include "scenario.hpp"

namespace selami {
namespace {

constexpr int seeds_usual = 12;
constexpr int steps_each = 260;

using Names = std::set<std::string>;

const std::map<std::string, Names> schools_staff = {{"$SCHOOL", {"sari", "anto", "budi", "oki", "wati"}}, {"$NEIGHBOUR", {"ratna", "wati"}}};
const std::map<std::string, const char*> teaches = {{"sari", "$GROUP"}, {"anto", "$GROUP_ANTO"}, {"ratna", "$GROUP_RATNA"}};
const char* const adults[] = {"sari", "anto", "ratna", "budi", "oki", "wati", "dinas", "prita"};
std::string school_of_teacher(const std::string& who) { return who == "ratna" ? "$NEIGHBOUR" : "$SCHOOL"; }

/// A word that stands in one thing only, and who may read it now.
struct Mark {
  std::string what;
  std::string word;
  Names readers;
  bool of_pupil = false;  ///< what a family's copy shows, which the operator makes
  std::string lesson, pupil;  ///< of an answer: the child's own phone shows it, also one that comes later
  Names pupils = {};  ///< whose own work it is, or is of: offered to them to choose from, in other lessons, too
};

struct Plan {
  std::string id, author;
  std::size_t mark = 0;
};
struct Lesson {
  std::string id, owner, question;
  std::string code;        ///< of the door; empty: never opened
  std::vector<std::size_t> shown;  ///< marks that its phones and boards show
};
struct Seat {
  std::string name, lesson, pupil;
};

/// Who may read what: said anew here, so that one mistake is not made twice.
class Oracle {
 public:
  std::size_t add(std::string what, std::string word, Names readers, bool of_pupil = false) {
    marks.push_back({std::move(what), std::move(word), std::move(readers), of_pupil, "", ""});
    return marks.size() - 1;
  }
  bool may_read(const Mark& mark, const std::string& who, const std::string& route) const {
    if (gone.count(who) != 0) return false;
    if (mark.of_pupil && who == "oki" && route.find("_pupil_copy") != std::string::npos) return true;
    const auto child = child_at.find(who);
    const bool chooses = route.find("_seat_portfolio") != std::string::npos || route.find("_seat_profile") != std::string::npos || route.find("_seat_feedback") != std::string::npos;
    if (chooses && child != child_at.end() && mark.pupils.count(child->second) != 0) return true;
    return mark.readers.count(who) != 0;
  }
  std::vector<Mark> marks;
  std::map<std::string, std::string> child_at;  ///< by seat
  Names gone;  ///< left the school, signed out, or the word for a device was taken back
};

class City {
 public:
  City(std::uint64_t seed, const std::function<void(Wiring&, const kit::City&)>& spoil)
      : house_(storage::Engine::sqlite, spoil), scenario_(house_), dice_(seed), seed_(seed) {
    people_.assign(std::begin(adults), std::end(adults));
    people_.push_back("guest");
    const auto names = [&](const kit::Child& child, const std::string& teacher, const Names& office) {
      Names readers = office;
      readers.insert(teacher);
      oracle_.add("a name", child.name, std::move(readers));
    };
    for (const kit::Child& child : house_.city().pupils) names(child, "sari", {"oki", "budi"});
    for (const kit::Child& child : house_.city().pupils_of_anto) names(child, "anto", {"oki", "budi"});
    names(house_.city().indra, "ratna", {});
  }

  /// Empty when nobody read what is not theirs; else what happened, and how it came to it.
  std::string run() {
    for (int step = 0; step < steps_each && wrong_.empty(); ++step) {
      house_.later(1000 * (1 + static_cast<std::int64_t>(below(20))));
      if (below(3) == 0) act();
      else look();
    }
    return wrong_;
  }
  /// Kinds of things that somebody who may read them has read.
  const Names& seen() const { return seen_; }

 private:
  std::uint64_t below(std::uint64_t count) {
    std::uint64_t out = 0;
    dice_.fill(reinterpret_cast<unsigned char*>(&out), sizeof out);
    return out % count;
  }
  template <class T>
  const T& one_of(const std::vector<T>& all) { return all[below(all.size())]; }
  std::string next(const char* kind) { return std::string("$") + kind + ":N" + std::to_string(++made_); }
  std::string word(const char* kind) { return std::string(kind) + "-" + std::to_string(1000 + ++made_) + "-kata"; }

  /// The one who may, two times of three; else anybody.
  std::string perhaps(const std::string& who) { return below(3) != 0 ? who : one_of(people_); }
  Names staff_of(const std::string& school) const { return schools_staff.at(school); }

  std::string token_of(const std::string& who) { return who == "guest" ? std::string() : scenario_.filled(tokens_.count(who) ? tokens_.at(who) : house_.city().adult(who).token); }

  Reply ask(const std::string& who, const std::string& method, const std::string& path, const std::string& body = {}) {
    const auto once = [&] { return house_.ask(token_of(who), method, scenario_.filled(path), body.empty() ? body : scenario_.filled(body)); };
    Reply reply = once();
    // Whoever may asks again after a proof; whoever may not is not refused for want of one alone.
    if (reply.body.find("proof.needed") != std::string::npos && house_.ask(token_of(who), "POST", "/my/proof", scenario_.filled(R"({"password": "$PASSWORD"})")).status == 200) reply = once();
    history_.push_back(who + " " + method + " " + path + " " + body.substr(0, 160) + " -> " + std::to_string(reply.status));
    check(who, reply);
    return reply;
  }

  void check(const std::string& who, const Reply& reply) {
    if (reply.status >= 500) complain("the server broke");
    for (const Mark& mark : oracle_.marks) {
      if (reply.body.find(mark.word) == std::string::npos) continue;
      if (oracle_.may_read(mark, who, reply.route)) seen_.insert(mark.what);
      else if (last_sent_ != mark.word) complain(who + " reads " + mark.what + " (" + mark.word + ")");
    }
  }
  void complain(const std::string& what) {
    if (!wrong_.empty()) return;
    wrong_ = "seed " + std::to_string(seed_) + ": " + what;
    for (std::size_t i = history_.size() - std::min<std::size_t>(history_.size(), 12); i < history_.size(); ++i) wrong_ += "\n  " + history_[i];
  }

  /// A write that only `may` may make. True when it was made.
  bool write(const std::string& who, bool may, const std::string& method, const std::string& path, const std::string& body) {
    const Reply reply = ask(who, method, path, body);
    last_ = reply.body;
    if (reply.status == 200 && (!may || oracle_.gone.count(who) != 0)) complain(who + " writes what is not theirs");
    return reply.status == 200;
  }

  void make_plan() {
    const std::string author = one_of(std::vector<std::string>{"sari", "anto", "ratna"});
    const std::string who = perhaps(author);
    Plan plan{next("plan"), who, 0};
    last_sent_ = word("rencana");
    const bool may = teaches.count(who) != 0 && school_of_teacher(who) == school_of_teacher(author);
    if (write(who, may, "PUT", "/plans/" + plan.id, "{\"school\": \"" + school_of_teacher(author) + "\", \"base\": 0, \"body\": {\"design\": {\"topic\": \"" + last_sent_ + "\"}}}")) {
      plan.mark = oracle_.add("a plan", last_sent_, {who});
      plans_.push_back(plan);
    }
  }
  void hand_in_plan() {
    if (plans_.empty()) return;
    const Plan& plan = one_of(plans_);
    const std::string who = perhaps(plan.author);
    if (!write(who, who == plan.author, "POST", "/plans/" + plan.id + "/submission", R"({"version": 1})")) return;
    Names& readers = oracle_.marks[plan.mark].readers;
    readers.insert("wati");
    if (plan.author != "ratna") readers.insert("budi");
  }
  void publish_plan() {
    if (plans_.empty()) return;
    const Plan& plan = one_of(plans_);
    const std::string who = perhaps(plan.author);
    const bool city = below(3) == 0;
    if (!write(who, who == plan.author, "PUT", "/library/" + plan.id, std::string("{\"reach\": \"") + (city ? "city" : "school") + "\", \"named\": true}")) return;
    const Names more = city ? Names(std::begin(adults), std::end(adults)) : staff_of(school_of_teacher(plan.author));
    oracle_.marks[plan.mark].readers.insert(more.begin(), more.end());  // who read it once may have it open
  }
  void begin_lesson() {
    const std::string owner = one_of(std::vector<std::string>{"sari", "sari", "anto", "ratna"});
    const std::string who = perhaps(owner);
    Lesson lesson{next("lesson"), owner, next("question"), "", {}};
    const std::string title = word("judul");
    const std::string question = word("tanya");
    const std::string body = R"({"group": ")" + std::string(teaches.at(owner)) + R"(", "meeting": 1, "subject": "", "title": ")" + title + R"(", "day": "2026-11-23", "started_at": $NOW,
 "steps": [{"id": "s1", "stage": "awal", "text": "Mengamati.", "minutes": 10}], "questions": [{"id": ")" + lesson.question + R"(", "kind": "text", "text": ")" + question + R"(", "options": [], "objective_id": "t1", "objective_text": "Menjelaskan."}]})";
    if (!write(who, who == owner, "PUT", "/lessons/" + lesson.id, body)) return;
    lesson.shown = {oracle_.add("a title", title, {owner}), oracle_.add("a question", question, {owner})};
    lessons_.push_back(lesson);
    write(owner, true, "PUT", "/lessons/" + lesson.id + "/questions/" + lesson.question + "/state", R"({"open": true, "at": $NOW})");
  }
  void tap() {
    if (lessons_.empty()) return;
    const Lesson& lesson = one_of(lessons_);
    const std::string who = perhaps(lesson.owner);
    const std::string text = word("ketuk");
    last_sent_ = text;
    const char* const pupil = lesson.owner == "sari" ? "$DINA" : lesson.owner == "anto" ? "$GITA" : "$INDRA";
    const bool notes = below(2) == 0;
    const std::string path = "/lessons/" + lesson.id + (notes ? "/anecdotes/" + next("anecdote") : "/questions/" + lesson.question + "/taps");
    const std::string body = notes ? "{\"pupil\": \"" + std::string(pupil) + "\", \"text\": \"" + text + "\", \"at\": $NOW}"
                                   : "{\"marks\": [{\"response\": \"" + next("response") + "\", \"pupil\": \"" + pupil + "\", \"text\": \"" + text + "\"}], \"at\": $NOW}";
    if (!write(who, who == lesson.owner, "PUT", path, body)) return;
    Names readers = {lesson.owner};
    // Dina's own phone shows her own answer; no note about her.
    for (const Seat& seat : seats_) {
      if (!notes && seat.lesson == lesson.id && pupil == seat.pupil) readers.insert(seat.name);
    }
    keep(notes ? "a note" : "a tapped answer", text, readers, notes ? "" : lesson.id, pupil);
    stands_with(lesson.id, pupil, !notes);
    if (!notes) return;
    for (const std::string& one : {lesson.owner, one_of(people_)}) ask(one, "GET", "/lessons/" + lesson.id + "/anecdotes");
  }
  void open_door() {
    if (lessons_.empty()) return;
    Lesson& lesson = lessons_[below(lessons_.size())];
    const std::string who = perhaps(lesson.owner);
    if (!write(who, who == lesson.owner, "PUT", "/lessons/" + lesson.id + "/door", R"({"open": true})")) return;
    const auto body = json::parse(last_);
    lesson.code = std::string(body->text_of("code"));
  }
  void come_in() {
    std::vector<Lesson> open;
    for (const Lesson& lesson : lessons_) {
      if (!lesson.code.empty() && lesson.owner == "sari") open.push_back(lesson);
    }
    if (open.empty()) return;
    const Lesson lesson = one_of(open);
    const bool board = below(4) == 0;
    const int numbers[] = {1, 3, 4};
    const char* const pupils[] = {"$DINA", "$AYU", "$BIMA"};
    const std::size_t child = below(3);
    const std::string body = board ? "{\"code\": \"" + lesson.code + "\"}" : "{\"code\": \"" + lesson.code + "\", \"number\": " + std::to_string(numbers[child]) + ", \"pin\": \"$PIN\"}";
    const Reply reply = ask("guest", "POST", board ? "/board/join" : "/join", body);
    if (reply.status != 200) return;
    const std::string name = (board ? "board" : "seat") + std::to_string(++made_);
    tokens_[name] = std::string(json::parse(reply.body)->text_of("token"));
    for (const std::size_t mark : lesson.shown) oracle_.marks[mark].readers.insert(name);
    people_.push_back(name);
    if (board) return;
    for (const Seat& seat : seats_) {  // a second phone of one child ends the first
      if (seat.lesson == lesson.id && seat.pupil == pupils[child]) oracle_.gone.insert(seat.name);
    }
    for (Mark& mark : oracle_.marks) {
      if (mark.lesson == lesson.id && mark.pupil == pupils[child]) mark.readers.insert(name);
    }
    seats_.push_back({name, lesson.id, pupils[child]});
    oracle_.child_at[name] = pupils[child];
  }
  /// A family's copy says in which lesson, and what was asked; so does what is the child's own.
  void stands_with(const std::string& id, const std::string& pupil, bool own) {
    for (const Lesson& lesson : lessons_) {
      if (lesson.id != id) continue;
      for (const std::size_t at : lesson.shown) {
        oracle_.marks[at].of_pupil = true;
        if (own) oracle_.marks[at].pupils.insert(pupil);
      }
    }
  }
  void keep(const char* what, const std::string& text, const Names& readers, const std::string& lesson, const std::string& pupil) {
    Mark& mark = oracle_.marks[oracle_.add(what, text, readers, true)];
    mark.lesson = lesson;
    mark.pupil = pupil;
    if (!lesson.empty()) mark.pupils.insert(pupil);
  }
  void answer() {
    if (seats_.empty() || lessons_.empty()) return;
    const Seat seat = one_of(seats_);
    const auto own = std::find_if(lessons_.begin(), lessons_.end(), [&](const Lesson& one) { return one.id == seat.lesson; });
    const Lesson& lesson = own == lessons_.end() || below(3) == 0 ? one_of(lessons_) : *own;  // of any: only the own lesson's question is theirs to answer
    last_sent_ = word("jawab");
    const bool journal = below(3) == 0;
    const std::string path = journal ? "/seat/journals/" + next("journal") : "/seat/responses/" + next("response");
    const std::string body = journal ? "{\"face\": \"senang\", \"text\": \"" + last_sent_ + "\", \"at\": $NOW}"
                                     : "{\"question\": \"" + lesson.question + "\", \"text\": \"" + last_sent_ + "\", \"at\": $NOW}";
    if (!write(seat.name, journal || lesson.id == seat.lesson, "PUT", path, body)) return;
    keep(journal ? "a journal" : "an answer", last_sent_, {"sari", seat.name}, seat.lesson, seat.pupil);
    stands_with(seat.lesson, seat.pupil, true);
    for (const std::string& who : {std::string("sari"), one_of(people_)}) ask(who, "GET", "/lessons/" + seat.lesson + (journal ? "/journals" : "/work"));
    // A child's own phone, and another's.
    for (const std::string& who : {seat.name, one_of(seats_).name}) ask(who, "GET", "/seat");
  }
  void hand_over() {
    const std::string owner = one_of(std::vector<std::string>{"sari", "anto", "ratna"});
    const Names office = owner == "ratna" ? Names{} : Names{"oki", "budi"};
    const std::string title = word("titip");
    const std::string lesson = next("lesson");
    if (!write(owner, true, "PUT", "/handovers/" + next("handover"), "{\"group\": \"" + std::string(teaches.at(owner)) + "\", \"lessons\": [{\"lesson\": \"" + lesson + "\", \"title\": \"" + title + "\"}]}")) return;
    const std::string code(json::parse(last_)->text_of("code"));
    const std::size_t mark = oracle_.add("a handed title", title, office);
    oracle_.marks[mark].readers.insert(owner);
    const Reply reply = ask("guest", "POST", "/substitute", "{\"code\": \"" + code + "\", \"name\": \"Bu Ganti\"}");
    if (reply.status != 200) return;
    const std::string name = "sub" + std::to_string(++made_);
    tokens_[name] = std::string(json::parse(reply.body)->text_of("token"));
    oracle_.marks[mark].readers.insert(name);
    people_.push_back(name);
    if (owner == "sari") lessons_of_subs_.push_back(lesson);
  }
  /// Somebody goes: out of the school, out of the session, or a guardian takes back the word.
  void go() {
    const auto connection = house_.database().connect();
    const auto sql = [&](const std::string& text, std::initializer_list<storage::Param> params) {
      storage::in_transaction(*connection, [&](storage::Tx& tx) { kit::run(tx, text, params); });
    };
    const std::uint64_t which = below(12);
    if (which == 0) {
      sql("UPDATE role_grant SET until = '2026-11-22' WHERE person_id = $1", {house_.city().anto.person});
      oracle_.gone.insert("anto");
    } else if (which == 1) {
      if (write("prita", true, "POST", "/sign-out", "")) oracle_.gone.insert("prita");
    } else if (which == 2) {
      // A new password ends every session: the account's last change is after them.
      sql("UPDATE account SET changed_at = $1 WHERE person_id = $2", {house_.now(), house_.city().dinas.person});
      oracle_.gone.insert("dinas");
    } else if (which == 3 && write("oki", true, "PUT", "/schools/$SCHOOL/consents/" + next("consent"), R"({"pupil": "$AYU", "kind": "device", "given": false, "given_by": "Ibu Contoh"})")) {
      for (const Seat& seat : seats_) {
        if (seat.pupil == "$AYU") oracle_.gone.insert(seat.name);
      }
    }
  }

  /// Offices share all that can be shared, and take it back: nobody reads a word more by it.
  void agree() {
    const bool of_city = below(2) == 0;
    const std::string owner = of_city ? "dinas" : "prita";
    const std::string who = perhaps(owner);
    if (!agreement_.empty() && below(2) == 0) {
      const std::string taker = perhaps(agreement_owner_);
      write(taker, taker == agreement_owner_, "PUT", "/agreements/" + agreement_ + "/taken-back", "{}");
    } else {
      const std::string id = next("agreement");
      if (write(who, who == owner, "PUT", "/agreements/" + id, std::string(R"({"viewer": ")") + (of_city ? "$PROVINCE" : "$AUTHORITY") + R"(", "what": ["coverage", "voices", "names"], "levels": []})")) {
        agreement_ = id;
        agreement_owner_ = who;
      }
    }
    for (const char* office : {"dinas", "prita"}) ask(office, "GET", "/city/overview");
  }
  void act() {
    last_sent_.clear();
    using Step = void (City::*)();
    static constexpr Step all[] = {&City::make_plan, &City::make_plan, &City::hand_in_plan, &City::publish_plan, &City::begin_lesson, &City::begin_lesson,
                                   &City::tap,       &City::tap,       &City::open_door,    &City::come_in,      &City::come_in,      &City::answer,
                                   &City::answer,    &City::answer,    &City::hand_over,    &City::go,
                                   &City::agree};
    (this->*all[below(std::size(all))])();
    last_sent_.clear();
  }

  std::string id_of(const std::string& prefix, const Lesson* lesson) {
    const std::map<std::string, std::vector<std::string>> fixed = {
        {"school", {"$SCHOOL", "$NEIGHBOUR", "$SMA"}},
        {"group", {"$GROUP", "$GROUP_ANTO", "$GROUP_RATNA"}},
        {"pupil", {"$DINA", "$RAFI", "$AYU", "$GITA", "$INDRA"}},
        {"staff", {"$STAFF_SARI", "$STAFF_ANTO"}},
        {"person", {"$PERSON_SARI", "$PERSON_RATNA"}}};
    if (const auto found = fixed.find(prefix); found != fixed.end()) return one_of(found->second);
    if (prefix == "plan" && !plans_.empty()) return one_of(plans_).id;
    if (prefix == "lesson" && !lessons_of_subs_.empty() && below(6) == 0) return one_of(lessons_of_subs_);
    if (prefix == "lesson" && lesson) return lesson->id;
    if (prefix == "question" && lesson) return lesson->question;
    return "$" + prefix + ":any";
  }

  /// Anybody asks any question of the contract, about anything that there is.
  void look() {
    static const std::vector<std::pair<std::string, const json::Value*>> gets = [] {
      std::vector<std::pair<std::string, const json::Value*>> out;
      for (const auto& [path, methods] : *kit::contract().find("paths")->object()) {
        const json::Value* get = methods.find("get");
        // Papers and pictures are pressed: a word is not found in them. Their routes ask for the same rights as the views'.
        if (get && path.find('.') == std::string::npos) out.emplace_back(path.substr(4), get);
      }
      return out;
    }();
    const auto& [path, operation] = one_of(gets);
    const Lesson* lesson = lessons_.empty() ? nullptr : &lessons_[below(lessons_.size())];
    std::string filled = path;
    std::string query;
    const json::Value* parameters = operation->find("parameters");
    for (std::size_t i = 0; parameters && i < parameters->array()->size(); ++i) {
      const json::Value& one = (*parameters->array())[i];
      const std::string name(one.text_of("name"));
      const json::Value value = kit::sample(*one.find("schema"), kit::contract(), [&](const std::string& p, const std::string&) { return scenario_.filled(id_of(p, lesson)); });
      std::string text = value.string() ? *value.string() : json::text(value);
      if (one.text_of("in") == "query") {
        if (*one.find("required")->boolean()) query += (query.empty() ? "?" : "&") + name + "=" + text;
        continue;
      }
      if (!one.find("schema")->find("pattern")) text = name == "day" ? "2026-11-24" : "1";
      filled.replace(filled.find("{" + name + "}"), name.size() + 2, text);
    }
    ask(likely(*operation), "GET", filled + query);
  }
  /// Who has a role that the route is for, two times of three: the rest is refused at once and shows little.
  std::string likely(const json::Value& operation) {
    const std::string roles = json::text(*operation.find("x-roles"));
    if (below(3) == 0) return one_of(people_);
    std::vector<std::string> fit;
    for (const std::string& who : people_) {
      const std::string role = who.rfind("seat", 0) == 0 ? "pupil" : who.rfind("board", 0) == 0 ? "board" : who.rfind("sub", 0) == 0 ? "substitute"
                               : who == "budi" ? "principal" : who == "oki" ? "operator" : who == "wati" ? "supervisor"
                               : who == "dinas" || who == "prita" ? "office" : who == "guest" ? "guest" : "teacher";
      if (roles.find("\"" + role + "\"") != std::string::npos) fit.push_back(who);
    }
    return fit.empty() ? one_of(people_) : one_of(fit);
  }

  kit::House house_;
  kit::Scenario scenario_;
  kit::Dice dice_;
  std::uint64_t seed_;
  Oracle oracle_;
  std::vector<std::string> people_;
  std::map<std::string, std::string> tokens_;
  std::vector<Plan> plans_;
  std::vector<Lesson> lessons_;
  std::vector<std::string> lessons_of_subs_;
  std::vector<Seat> seats_;
  int made_ = 0;
  std::string last_;
  std::string agreement_, agreement_owner_;  ///< the last that was made
  std::string last_sent_;  ///< an answer may show its sender's own words back
  std::vector<std::string> history_;
  std::string wrong_;
  Names seen_;
};

std::uint64_t number_in(const char* name, std::uint64_t otherwise) {
  const char* const text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

TEST(Scope, NobodyReadsWhatIsNotTheirs) {
  const std::uint64_t first = number_in("SELAMI_SCOPE_SEED", 1);
  const std::uint64_t count = std::getenv("SELAMI_SCOPE_SEED") ? 1 : number_in("SELAMI_SCOPE_SEEDS", seeds_usual);
  Names seen;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    City city(seed, {});
    const std::string wrong = city.run();
    ASSERT_EQ(wrong, "");
    seen.insert(city.seen().begin(), city.seen().end());
  }
  std::printf("seeds %llu to %llu, %d steps each\n", static_cast<unsigned long long>(first), static_cast<unsigned long long>(first + count - 1), steps_each);
  if (count < seeds_usual) return;
  // Or nothing was looked for: each kind was read by somebody who may.
  EXPECT_EQ(seen, (Names{"a name", "a plan", "a title", "a question", "a tapped answer", "a note", "an answer", "a journal", "a handed title"}));
}

/// A hole of each kind, planted: the first seeds find it.
std::string found_with(const std::function<void(Actor&, const kit::City&)>& hole) {
  for (std::uint64_t seed = 1; seed <= seeds_usual; ++seed) {
    City city(seed, [&](Wiring& wiring, const kit::City& people) {
      wiring.identify = [identify = wiring.identify, hole, &people](storage::Tx& tx, const std::string& token, Instant now) {
        Actor actor = identify(tx, token, now);
        hole(actor, people);
        return actor;
      };
    });
    const std::string wrong = city.run();
    if (!wrong.empty()) return wrong.substr(0, wrong.find('\n'));
  }
  return {};
}

TEST(Scope, AHeadOfAnotherSchoolIsFound) {
  const std::string found = found_with([](Actor& actor, const kit::City& city) {
    if (actor.person == city.ratna.person) actor.grants.push_back({Role::principal, city.school, {}});
  });
  EXPECT_NE(found.find("ratna"), std::string::npos) << found;
}

TEST(Scope, APhoneThatIsAnotherChildsIsFound) {
  const std::string found = found_with([](Actor& actor, const kit::City& city) {
    if (!actor.pupil.empty()) actor.pupil = city.dina.id;
  });
  EXPECT_NE(found.find("seat"), std::string::npos) << found;
}

TEST(Scope, ASessionThatDoesNotEndIsFound) {
  const std::string found = found_with([](Actor& actor, const kit::City& city) {
    if (actor.guest() && !actor.session.empty() && actor.grants.empty()) actor = city.anto.actor;
  });
  EXPECT_FALSE(found.empty());
}

}  // namespace
}  // namespace selami
