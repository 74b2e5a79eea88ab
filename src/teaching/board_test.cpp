/// The board in every state that a lesson can put it in: no name, level or right and wrong of one child. What there is to be seen of a
/// board, the test takes from the code's own tables: a kind, a state or a field that it does not walk makes it fail.
#include <set>

#include "kit/asking_in_class.hpp"
#include "teaching/choices.hpp"

namespace selami::teaching {
namespace {

/// "question.kind=photo", "question.counts": the values of enums that were seen, and the fields that held something.
using Seen = std::set<std::string>;

template <class T>
bool holds(const T& value) {
  if constexpr (is_id_type<T>::value || std::is_same_v<T, Date>) return !value.text.empty();
  else if constexpr (std::is_same_v<T, Instant>) return value.ms != 0;
  else return value != T{};
}

template <class T>
void look(Seen& seen, const std::string& path, const T& value) {
  if constexpr (is_optional<T>::value) {
    if (value) look(seen, path, *value);
  } else if constexpr (is_vector<T>::value) {
    if (!value.empty() && !has_shape<typename T::value_type>::value) seen.insert(path);  // a list of places holds 0, too
    for (const auto& one : value) look(seen, path, one);
  } else if constexpr (has_shape<T>::value) {
    std::apply([&](const auto&... field) { (look(seen, path.empty() ? field.name : path + "." + field.name, value.*field.member), ...); }, Shape<T>::fields);
  } else if constexpr (std::is_enum_v<T>) {
    seen.insert(path + "=" + enum_text(value));
  } else if (holds(value)) {
    seen.insert(path);
  }
}

/// What could be seen of a value of this type.
template <class T>
void all_of(Seen& out, const std::string& path) {
  if constexpr (is_optional<T>::value || is_vector<T>::value) {
    all_of<typename T::value_type>(out, path);
  } else if constexpr (has_shape<T>::value) {
    std::apply([&](const auto&... field) {
      (all_of<std::decay_t<decltype(std::declval<T>().*field.member)>>(out, path.empty() ? field.name : path + "." + field.name), ...);
    }, Shape<T>::fields);
  } else if constexpr (std::is_enum_v<T>) {
    for (const auto& [value, name] : EnumNames<T>::names) out.insert(path + "=" + name);
  } else {
    out.insert(path);
  }
}

/// What no walk meets, each with its reason.
const Seen never = {
    "practice",                                     // a lesson of a practice class, whose children are invented
    "question.kind=tap", "question.kind=check",     // taken down by the teacher alone: no board is asked
    "question.state=waiting",                       // what nobody was asked yet stands on no board
    "step.stage=", "step.stage=mengaplikasi", "step.stage=merefleksi", "step.stage=penutup",  // the plan's word about a step
};

class BoardOfClass : public AskingInClass {
 protected:
  void SetUp() override {
    AskingInClass::SetUp();
    seat = open_the_door();
    for (const kit::Child& child : city.pupils) {
      if (child.id != city.rafi.id) seats.push_back({child, join_as(child, seat)->token});
    }
  }
  const kit::Child& on_phone() const { return seats.front().first; }
  Result<Done> says(ResponseIn in, const char* id) {
    in.at = later();
    return as(seat_of(seats.front().first, seats.front().second), [&](Call& call) { return answer(call, kit::named<ResponseId>(id), in); });
  }
  BoardView board_of(const LessonId& id) {
    return as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, id); }).value();
  }

  /// Looks at the board: what must not be there is looked for in the whole text that the screen gets.
  void walk(const std::string& where, bool right_may_be_seen = false) {
    const char* secrets[] = {"Berat dan jernih", "Ulangi dengan gelas kedua", "sakit", "\"sure\"", "pupil_", "\"pupil\""};
    const BoardView view = board_of(shown_lesson);
    look(seen, "", view);
    const std::string text = to_json(view);
    for (const kit::Child& child : city.pupils) EXPECT_EQ(text.find(child.name), std::string::npos) << where << ": " << child.name;
    for (const char* secret : secrets) EXPECT_EQ(text.find(secret), std::string::npos) << where << ": " << secret;
    EXPECT_EQ(text.find("pasirnya rapat") != std::string::npos, words_put_there) << where;
    if (!view.question) return;
    EXPECT_FALSE(is_tapped(view.question->kind)) << where;
    EXPECT_TRUE(view.question->right.empty() || right_may_be_seen) << where;
    EXPECT_FALSE(view.question->before && !right_may_be_seen) << where;
    EXPECT_FALSE(view.question->several && view.question->several->exact && !right_may_be_seen) << where;
    if (view.question->state == QuestionState::closed) return;
    EXPECT_TRUE(view.question->counts.empty()) << where;
    EXPECT_TRUE(view.question->thoughts.empty()) << where;
  }

  /// A question of each kind as a plan has it, with what only its teacher may know. No default: a new kind does not compile.
  QuestionIn of_kind(plan::Kind kind) const {
    QuestionIn in = choice();
    in.kind = kind;
    in.text = std::string("Pertanyaan ") + enum_text(kind);
    switch (kind) {
      case plan::Kind::choice:
        in.asks_sure = true;
        in.sound = "sound_01k0000000000000000000000a";
        for (plan::Option& option : in.options) option.picture = "wajah-senang";
        in.options[1].next = "Ulangi dengan gelas kedua";
        break;
      case plan::Kind::multi: break;
      case plan::Kind::order:
        in.options.push_back({"Pasirnya dicuci", false, "", "", 0, ""});
        for (std::size_t i = 0; i < in.options.size(); ++i) in.options[i].place = static_cast<int>(in.options.size() - i);
        break;
      case plan::Kind::photo: in.options[0].right = false; break;  // its options are the steps of a job
      case plan::Kind::scale:
      case plan::Kind::text:
      case plan::Kind::drawing:
      case plan::Kind::voice:
      case plan::Kind::tap:
      case plan::Kind::check: in.options.clear(); break;
    }
    return in;
  }
  /// What a child says to it, naming another child where it can.
  ResponseIn said(plan::Kind kind, const QuestionId& id, const std::string& file) const {
    ResponseIn out;
    out.question = id;
    switch (kind) {
      case plan::Kind::choice: out.choice = 1, out.sure = true; break;
      case plan::Kind::multi: out.choices = {{1, 0}}; break;
      case plan::Kind::order: out.choices = {{2, 1, 0}}; break;
      case plan::Kind::text: out.text = "Kata " + city.rafi.name + " pasirnya rapat, " + city.dina.name; break;
      case plan::Kind::photo: out.parts = {{0, kit::named<WorkId>(file)}, {1, kit::named<WorkId>("x" + file)}}; break;
      case plan::Kind::drawing:
      case plan::Kind::voice: out.work = kit::named<WorkId>(file); break;
      case plan::Kind::scale:
      case plan::Kind::tap:
      case plan::Kind::check: out.choice = 1; break;
    }
    return out;
  }
  static TapMark tapped(const kit::Child& child, const ResponseIn& in, const std::string& id) {
    return {kit::named<ResponseId>(id), child.id, in.choice, in.text, in.sure, in.choices, in.work, in.parts};
  }

  /// Answers, by their phone and by the teacher's taps, cards or sheet, and what the board is of each state meanwhile.
  void walk_kind(plan::Kind kind, TapWay way) {
    const std::string name = enum_text(kind);
    const QuestionId id = kit::named<QuestionId>(name);
    ASSERT_TRUE(put(id, of_kind(kind))) << name;
    walk(name + " waiting", true);  // what was shown last still stands there
    ASSERT_TRUE(turn(id, true));
    words_put_there = false;
    walk(name + " open", is_tapped(kind));
    if (!is_tapped(kind)) {
      ASSERT_TRUE(says(said(kind, id, name + "d"), (name + " d").c_str())) << name;
    }
    ASSERT_TRUE(tap(id, {tapped(city.rafi, said(kind, id, name + "r"), name + " r")}, way)) << name;
    if (is_made(kind) && kind != plan::Kind::voice) {
      ASSERT_TRUE(keep(bring((name + "d").c_str(), kind == plan::Kind::photo ? WorkPage::photo : WorkPage::drawing, on_phone()).value())) << name;
    }
    walk(name + " answered", is_tapped(kind));
    if (is_thought(kind)) walk_thinking(id);
    ASSERT_TRUE(turn(id, false));
    walk(name + " closed", is_tapped(kind));
    ASSERT_TRUE(show(id, true, false));
    walk(name + " talked about", is_tapped(kind));
    ASSERT_TRUE(show(id, false, true));
    walk(name + " shown", true);
  }
  /// Answers are put on the board, and are there only while they may be.
  void walk_thinking(const QuestionId& id) {
    const bool words = id == kit::named<QuestionId>("text");
    const auto put_there = [&](std::vector<PupilId> board, const char* prompt) {
      const Thinking chosen{{city.dina.id, city.rafi.id}, std::move(board), prompt, 1};
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return show_thinking(call, lesson, id, chosen); }));
    };
    put_there({city.dina.id, city.rafi.id}, "compare");
    walk("chosen while it is open");
    ASSERT_TRUE(turn(id, false));
    words_put_there = words;
    walk("chosen and closed");
    ASSERT_TRUE(turn(id, true));
    words_put_there = false;
    walk("open again");
    ASSERT_TRUE(turn(id, false));
    walk("closed again");
    put_there({city.rafi.id}, "why");
    words_put_there = words;
    walk("one of them");
    put_there({city.dina.id, city.rafi.id}, "compare");
    walk("two beside each other");
  }
  /// The same asked again, by groups too.
  void walk_again(bool by_team) {
    const char* name = by_team ? "groups" : "choice";
    QuestionIn first = of_kind(plan::Kind::choice);
    const QuestionId one = kit::named<QuestionId>(name), other = kit::named<QuestionId>(std::string(name) + " again");
    if (by_team) {
      first.by_team = true;
      first.asks_sure = false;
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_teams(call, lesson, {{{"A", {city.dina.id, city.rafi.id}}, {"B", {city.pupils[2].id}}}, now}); }));
      ASSERT_TRUE(put(one, first));
      ASSERT_TRUE(turn(one, true));
      walk("groups open");
      ASSERT_TRUE(answer_of_team(one, 1));
      ASSERT_TRUE(turn(one, false));
      walk("groups closed");
    }
    first.again_of = one;
    ASSERT_TRUE(put(other, first));
    ASSERT_TRUE(turn(other, true));
    walk("asked again");
    if (by_team) {
      ASSERT_TRUE(answer_of_team(other, 0));
    } else {
      ASSERT_TRUE(tap(other, {mark(city.dina, "again", 0, false)}));
    }
    walk("answered again");
    ASSERT_TRUE(turn(other, false));
    walk("closed again");
    ASSERT_TRUE(show(other, true, false));
    walk("talked about again");
    ASSERT_TRUE(show(other, false, true));
    walk("both shown", true);
  }
  Result<Done> answer_of_team(const QuestionId& id, int option) {
    return as(city.sari.actor, [&](Call& call) { return put_team_answers(call, lesson, id, {{{"A", option, {}, {}}}, later()}); });
  }
  void walk_steps() {
    const auto go = [&](const std::string& step, bool paused) {
      now = now + 5000;
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return set_now(call, lesson, {step, paused, now}); }));
      walk(step + (paused ? " paused" : ""));
    };
    go("awal", false);
    go("awal", true);
    go("awal", false);
    go("inti", false);
    for (const auto& [kind, name] : EnumNames<Inserted>::names) {
      ASSERT_TRUE(as(city.sari.actor, [&, kind = kind, name = name](Call& call) { return insert_step(call, lesson, name, {kind, "inti", "Jeda", 5}); }));
      go(name, false);
    }
  }
  Result<VoicesView> voices(const LessonId& id, bool open) {
    return as(city.sari.actor, [&](Call& call) { return set_voices(call, pack, id, {open, {}}); });
  }
  void cast(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const auto& [child, token] = seats.at(i);
      ASSERT_TRUE(as(seat_of(child, token), [&, token = token](Call& call) { return vote(call, {token, VoiceAnswer::ya, VoiceAnswer::tidak, VoiceAnswer::biasa}); }));
    }
  }
  /// By phones in this lesson, by hands in the next, which also hears what the class chose before.
  void walk_voices() {
    ASSERT_TRUE(voices(lesson, true));
    cast(0, 4);
    walk("Suara murid, four", true);
    cast(4, 5);
    ASSERT_TRUE(voices(lesson, false));
    walk("Suara murid by phones", true);
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return set_choice(call, lesson, {"Bekerja berdua"}); }));
    walk("chosen", true);
    const LessonId next = kit::named<LessonId>("air kedua");
    LessonIn in = air();
    in.started_at = now + hour_ms;
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, next, in); }));
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return say_tried(call, next, {lesson, true}); }));
    walk("tried", true);
    shown_lesson = next;
    for (const int here : {4, 6}) {
      ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_hands(call, pack, next, {{{here, 0, 0}, {0, here, 0}, {0, 0, here}}, here, {}}); }));
      walk("Suara murid by hands, " + std::to_string(here));
    }
    shown_lesson = lesson;
  }

  std::string seat;
  std::vector<std::pair<kit::Child, std::string>> seats;
  LessonId shown_lesson = lesson;
  bool words_put_there = false;  ///< a pupil's own words stand on the board now
  Seen seen;
};
KIT_ON_BOTH(BoardOfClass);

TEST_P(BoardOfClass, TellsOfNoChildInAnyStateThatThereIs) {
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return mark_attendance(call, lesson, {{{city.pupils[3].id, Presence::sakit}}, now}); }));
  walk("before any question");
  walk_steps();
  const TapWay ways[] = {TapWay::card, TapWay::sheet, TapWay::tap};
  std::size_t turn_of = 0;
  for (const auto& [kind, name] : EnumNames<plan::Kind>::names) {
    walk_kind(kind, ways[turn_of++ % 3]);
    if (HasFatalFailure()) return;
    if (kind == plan::Kind::choice) walk_again(false);
  }
  words_put_there = false;
  walk_again(true);
  walk_voices();
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now}); }));
  walk("ended", true);

  Seen missed;
  all_of<BoardView>(missed, "");
  for (const std::string& one : seen) missed.erase(one);
  for (const std::string& one : never) EXPECT_EQ(seen.count(one), 0u) << one << " is walked after all: take it off the list";
  for (const std::string& one : never) missed.erase(one);
  for (const std::string& one : missed) ADD_FAILURE() << one << ": no state of the walk shows it on the board";
}

}  // namespace
}  // namespace selami::teaching
