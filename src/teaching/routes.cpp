#include "teaching/routes.hpp"

#include <memory>

#include "teaching/cards_print.hpp"
#include "teaching/carried_work.hpp"
#include "teaching/choices.hpp"
#include "teaching/feedback.hpp"
#include "teaching/handover.hpp"
#include "teaching/looks.hpp"
#include "teaching/news_wire.hpp"
#include "teaching/papers.hpp"
#include "teaching/progress.hpp"
#include "teaching/question_wire.hpp"
#include "teaching/sheet_print.hpp"
#include "teaching/sounds.hpp"
#include "teaching/teaching.hpp"
#include "teaching/series.hpp"
#include "teaching/works.hpp"
#include "timetable/access.hpp"

namespace selami::teaching {
namespace {

using SharedPack = std::shared_ptr<const VoicePack>;

/// A use case that shows texts of the pack. Shared: routes live as long as the server and are copied.
template <class R, class... As>
auto with(const SharedPack& pack, Result<R> (*use)(Call&, const VoicePack&, As...)) {
  return [pack, use](Call& call, As... as) -> Result<R> { return use(call, *pack, as...); };
}

Routes day_routes(const SharedPack& pack, const std::shared_ptr<const timetable::Calendar>& calendar) {
  return {
      route(Action::today_read, "GET", "/today", "Own classes, what runs, today's lessons, own plans and the timetable.",
            [pack, calendar](Call& call) -> Result<TodayView> { return today(call, *pack, *calendar); }),
      route(Action::today_read, "GET", "/groups/{group}/bundle", "All that a phone needs to teach a class without network.",
            with(pack, &bundle)),
      route(Action::lesson_read, "GET", "/lessons", "Own lessons, newest first.", &lessons),
      route(Action::lesson_read, "GET", "/progress", "How far each class has come in each own plan.", &progress),
      route(Action::anyone, "GET", "/voices", "The statements of Suara murid.",
            [pack](Call&) -> Result<VoiceSets> { return pack->sets; }),
  };
}

Routes lesson_routes(const SharedPack& pack) {
  return {
      route(Action::lesson_run, "PUT", "/lessons/{lesson}", "Start a lesson with an own class.", with(pack, &start_lesson)),
      route(Action::lesson_follow, "GET", "/lessons/{lesson}", "All of a lesson.", with(pack, &read_lesson)),
      route(Action::lesson_follow, "GET", "/lessons/{lesson}/events", "Live: what changed in a lesson.", &lesson_events),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/now", "Go to a step, pause, go on.", &set_now),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/steps/{step}", "What really happened to a step.", &play_step),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/steps/{step}/longer", "A step gets longer than planned.", &lengthen),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/steps/{step}/inserted", "Put a step in between.", &insert_step),
      route(Action::lesson_run, "DELETE", "/lessons/{lesson}/steps/{step}", "Take out a step that was put in between.", &take_out_step),
      route(Action::lesson_run, "POST", "/lessons/{lesson}/end", "End a lesson.", &end_lesson),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/attendance", "Who is here.", &mark_attendance),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/teams", "Who is in which group.", &put_teams),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/goals/{pupil}", "A pupil's own goal beside the class's.", &set_goal),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/note", "What the teacher adds to the journal.", &set_note),
  };
}

Routes question_routes() {
  return {
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/questions/{question}", "Write or rewrite a question.", &rewrite_question),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/questions/{question}/state", "Open or close a question.", &set_state),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/questions/{question}/show", "What the class sees of a closed question.",
            &show_question),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/questions/{question}/thinking", "Which answers in own words the class sees.",
            &show_thinking),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/questions/{question}/tally", "Hands per option, without pupils.",
            &put_tally),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/questions/{question}/taps", "Levels and answers tapped by the teacher.",
            &put_taps),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/questions/{question}/team-answers", "What groups answered, tapped by the teacher.",
            &put_team_answers),
      route(Action::lesson_follow, "GET", "/lessons/{lesson}/questions/{question}/answers", "Answers of the class.", &read_answers),
      route(Action::lesson_follow, "GET", "/lessons/{lesson}/questions/{question}/news", "What is new of the answers of the class.", &read_news),
  };
}

/// What gives a token is no command: an outcome is kept, a token never.
Routes door_routes(const SharedPack& pack) {
  return {
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/door", "Open or close the door for phones.", &set_door),
      route(Action::lesson_teach, "POST", "/lessons/{lesson}/board-link", "A link for a board.", &make_board_link).unlogged(),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/questions/{question}/looks", "Deal classmates' answers to pupils' phones, or take back what waits.", &deal),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/questions/{question}/looks/read", "Pass on or hide what pupils said of classmates' answers.", &read_looks),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/seats/{pupil}/release", "Let a pupil try its PIN again.", &release_seat),
      route(Action::lesson_join, "POST", "/join/look", "PIN or pictures? Asked with the lesson's code.", &look_at_door).unlogged().takes(1024),
      route(Action::lesson_join, "POST", "/join", "Join with code, own number, and PIN or pictures.", &join).unlogged().takes(1024),
      route(Action::lesson_join, "POST", "/board/join", "A panel joins as board with the lesson's code.", &join_board)
          .unlogged()
          .takes(1024),
      route(Action::seat_read, "GET", "/seat", "The lesson as a pupil's phone sees it.", with(pack, &read_seat)),
      route(Action::seat_read, "GET", "/seat/events", "Live: what changed for pupils' phones.", &seat_events),
      route(Action::seat_answer, "PUT", "/seat/responses/{response}", "Answer the open question, or change the answer.", &answer),
      route(Action::seat_answer, "PUT", "/seat/looks/{question}", "What a pupil says of a classmate's answer.", &say_look),
      route(Action::board_read, "GET", "/board", "The lesson as the class sees it.", with(pack, &read_board)),
      route(Action::board_read, "GET", "/board/events", "Live: what changed on the board.", &board_events),
      route(Action::lesson_read, "GET", "/lessons/{lesson}/board", "The board, on the teacher's own screen.",
            with(pack, &read_own_board)),
  };
}

Routes voice_routes(const SharedPack& pack) {
  return {
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/voices", "Open or close Suara murid.", with(pack, &set_voices)),
      route(Action::lesson_run, "PUT", "/lessons/{lesson}/voices/hands", "Suara murid as counted by hands.", with(pack, &put_hands)),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/choice", "The one change that the class chose for next time.", &set_choice),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/choice/tried", "Whether what the class chose before was tried.", &say_tried),
      route(Action::lesson_read, "GET", "/lessons/{lesson}/voices", "Suara murid of a lesson.", with(pack, &read_voices)),
      route(Action::seat_ballot, "PUT", "/seat/ballot", "Vote once, without a name.", &vote).unlogged().takes(1024),
  };
}

Routes paper_routes(const std::string& packs) {
  const auto held = std::make_shared<const JournalPacks>(JournalPacks::load(packs));
  const auto named = [&held](auto use) {
    return [held, use](Call& call, const Query<PaperQuery>& query) { return use(call, *held, query); };
  };
  return {
      report(Action::lesson_read, "GET", "/my/journal", "Own jurnal mengajar of a month or semester.", named(&read_journal)),
      report(Action::lesson_read, "GET", "/my/journal.pdf", "The same on paper.", named(&journal_pdf)),
      report(Action::lesson_read, "GET", "/my/journal.png", "Its first pages as a picture for a chat.", named(&journal_png)),
      report(Action::lesson_read, "GET", "/my/journal.xlsx", "The same as a workbook.", named(&journal_xlsx)),
      report(Action::attendance_read, "GET", "/groups/{group}/attendance", "Who was at school, day by day, in a month or semester.",
             &read_recap),
      report(Action::attendance_read, "GET", "/groups/{group}/attendance.pdf", "The same on paper.", &recap_pdf),
      report(Action::attendance_read, "GET", "/groups/{group}/attendance.png", "Its first pages as a picture for a chat.", &recap_png),
      report(Action::attendance_read, "GET", "/groups/{group}/attendance.xlsx", "The same as a workbook.", &recap_xlsx),
      report(Action::group_read, "GET", "/groups/{group}/cards.pdf", "Answer cards of a class and some spare ones, on paper.", &class_cards),
      report(Action::group_read, "GET", "/groups/{group}/sheet.pdf", "The class sheet: numbers, names and boxes to mark, read by a camera afterwards.",
             &class_sheet),
  };
}

/// A picture's way is its own: bytes are no command, and small commands go before them.
Routes work_routes(const files::MediaStore& store) {
  return {
      work(Action::lesson_teach, "PUT", "/lessons/{lesson}/pupils/{pupil}/works/{work}", "Keep a photographed page of a pupil, or what it made as an answer.",
           [store](Call& call, const LessonId& lesson, const PupilId& pupil, const WorkId& work, const Query<WorkQuery>& query,
                   const Upload& upload) -> Result<PreparedWork> { return prepare_work(call, store, lesson, pupil, work, query, upload); },
           [store](Call& call, const PreparedWork& work) -> Result<Done> { return keep_work(call, store, work); })
          .takes(voice_bytes_max + 1),
      work(Action::seat_answer, "PUT", "/seat/works/{work}", "The photo, drawing or voice of an own answer.",
           [store](Call& call, const WorkId& id, const Query<OwnWorkQuery>& query, const Upload& upload) -> Result<PreparedWork> {
             return prepare_own_work(call, store, id, query, upload);
           },
           [store](Call& call, const PreparedWork& work) -> Result<Done> { return keep_own_work(call, store, work); })
          .takes(voice_bytes_max + 1),
      route(Action::board_read, "GET", "/board/works/{work}", "A picture that is before the class.",
            [store](Call& call, const WorkId& work) -> Result<File> { return board_picture(call, store, work); }),
      report(Action::seat_read, "GET", "/seat/works/{work}/picture", "A kept page or file of the pupil's own.",
             [store](Call& call, const WorkId& work) -> Result<File> { return own_picture(call, store, work); }),
      route(Action::lesson_teach, "PUT", "/lessons/{lesson}/pupils/{pupil}/works/{work}/carried", "The same inside a file that a colleague carries.",
            [store](Call& call, const LessonId& lesson, const PupilId& pupil, const WorkId& work, const CarriedWorkIn& in) -> Result<Done> {
              return keep_carried_work(call, store, lesson, pupil, work, in);
            })
          .takes(carried_work_max + 100),
      route(Action::lesson_teach, "DELETE", "/lessons/{lesson}/works/{work}", "Give a kept page up.", &drop_work),
      route(Action::depth_read, "GET", "/lessons/{lesson}/works", "The kept pages of a lesson, and whose may be kept.", &lesson_works),
      report(Action::depth_read, "GET", "/lessons/{lesson}/works/{work}/picture", "A kept page.",
             [store](Call& call, const LessonId& lesson, const WorkId& work) -> Result<File> { return work_picture(call, store, lesson, work); }),
      route(Action::pupil_work_read, "GET", "/groups/{group}/pupils/{pupil}/pages", "One pupil's kept pages.", &pupil_works),
      route(Action::journal_read, "PUT", "/lessons/{lesson}/series/{series}", "Photos of what a pupil does, with captions, whole; without photos taken back.", &put_series),
      route(Action::journal_read, "GET", "/lessons/{lesson}/series", "The photo series of a lesson.", &lesson_series),
      route(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/series", "One pupil's photo series.", &pupil_series),
  };
}

/// Who may read a question may hear it; who wrote it brings the recording.
Routes sound_routes(const files::MediaStore& store) {
  return {
      work(Action::plan_write, "PUT", "/sounds/{sound}", "Keep the recording of a question that an own plan or lesson names.",
           [store](Call& call, const SoundId& id, const Upload& upload) -> Result<PreparedSound> { return prepare_sound(call, store, id, upload); },
           [store](Call& call, const PreparedSound& sound) -> Result<Done> { return keep_sound(call, store, sound); })
          .takes(sound_bytes_most + 1),
      report(Action::plan_read, "GET", "/sounds", "The actor's own recordings.", &own_sounds),
      route(Action::plan_write, "DELETE", "/sounds", "Erase all own recordings.", &forget_own_sounds),
      report(Action::plan_read, "GET", "/sounds/{sound}", "One of them.",
             [store](Call& call, const SoundId& id) -> Result<File> { return own_sound(call, store, id); }),
      report(Action::plan_review, "GET", "/submitted-plans/{plan}/sounds/{sound}", "A recording of a plan that was handed in.",
             [store](Call& call, const PlanId& plan, const SoundId& id) -> Result<File> { return submitted_sound(call, store, plan, id); }),
      report(Action::lesson_follow, "GET", "/lessons/{lesson}/questions/{question}/sound", "A question, said by its teacher.",
             [store](Call& call, const LessonId& lesson, const QuestionId& question) -> Result<File> { return lesson_sound(call, store, lesson, question); }),
      report(Action::seat_read, "GET", "/seat/questions/{question}/sound", "The same for a pupil's phone, once it was asked.",
             [store](Call& call, const QuestionId& question) -> Result<File> { return asked_sound(call, store, question); }),
      report(Action::board_read, "GET", "/board/questions/{question}/sound", "The same for the board.",
             [store](Call& call, const QuestionId& question) -> Result<File> { return asked_sound(call, store, question); }),
  };
}

/// Coba lagi: who may judge says it, whose answer it is hears it, and nobody else.
Routes feedback_routes() {
  return {
      route(Action::depth_judge, "PUT", "/lessons/{lesson}/questions/{question}/feedback/{pupil}", "Say what is good and what is next of a pupil's answer, or take it back.", &say_feedback),
      route(Action::depth_judge, "PUT", "/lessons/{lesson}/questions/{question}/next-tries/{try}", "A next try of a pupil without a phone, written down by the teacher.", &note_try),
      route(Action::seat_read, "GET", "/seat/feedback", "What teachers said of the own answers, with all versions of them.", &seat_feedback),
      route(Action::seat_answer, "PUT", "/seat/next-tries/{try}", "The pupil's next try.", &try_again),
  };
}

/// Who opens a handover gets a token, who makes one its code: neither is ever kept, so neither is a command.
Routes handover_routes(const SharedPack& pack) {
  return {
      route(Action::handover_make, "PUT", "/handovers/{handover}", "Hand a class over for today.", &make_handover).unlogged(),
      route(Action::handover_make, "GET", "/handovers", "Classes that are handed over today.", &list_handovers),
      route(Action::handover_make, "POST", "/handovers/{handover}/end", "Take a class back.", &end_handover),
      route(Action::handover_open, "POST", "/substitute", "Open a handover with its code.", &open_handover).unlogged().takes(1024),
      route(Action::substitute_read, "GET", "/substitute", "Today's steps and the number list.", with(pack, &read_substitute)),
  };
}

}  // namespace

Routes routes(const std::string& packs, const files::MediaStore& media) {
  const SharedPack pack = std::make_shared<const VoicePack>(load_voice_pack(packs));
  const auto calendar = std::make_shared<const timetable::Calendar>(timetable::load_calendar(packs));
  Routes all;
  for (Routes part : {day_routes(pack, calendar), lesson_routes(pack), question_routes(), door_routes(pack), voice_routes(pack),
                      paper_routes(packs), work_routes(media), sound_routes(media), feedback_routes(), handover_routes(pack)}) {
    for (Route& one : part) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace selami::teaching
