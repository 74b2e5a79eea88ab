#include "reflection/routes.hpp"

#include <memory>

#include "reflection/form.hpp"
#include "reflection/profile.hpp"
#include "reflection/reflection.hpp"
#include "reflection/turn.hpp"

namespace selami::reflection {
namespace {

/// What pupils write, and what a teacher notes of them.
Routes journal_routes() {
  return {
      route(Action::seat_answer, "PUT", "/seat/journals/{journal}", "The pupil's own sentence after the lesson.", &write_own),
      route(Action::journal_read, "PUT", "/lessons/{lesson}/journals/{journal}", "A pupil's sentence, kept by the teacher.", &write_for),
      route(Action::journal_read, "GET", "/lessons/{lesson}/journals", "The class's sentences after a lesson.", &lesson_journals),
      route(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/journals", "One pupil's sentences.", &pupil_journals),
      route(Action::journal_read, "PUT", "/lessons/{lesson}/anecdotes/{anecdote}", "What the teacher saw of a pupil in a lesson; without words it is taken back.",
            &put_anecdote),
      route(Action::journal_read, "GET", "/lessons/{lesson}/anecdotes", "What the teacher noted of pupils in a lesson.", &lesson_anecdotes),
      route(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/anecdotes", "What the teacher noted of one pupil.", &pupil_anecdotes),
  };
}

Routes goal_routes() {
  return {
      route(Action::seat_answer, "PUT", "/seat/goals/{goal}", "The pupil's own goal: small, with a day.", &set_own_goal),
      route(Action::seat_answer, "PUT", "/seat/goals/{goal}/look", "What became of an own goal.", &look_at_own_goal),
      route(Action::journal_read, "PUT", "/lessons/{lesson}/pupils/{pupil}/goals/{goal}", "A pupil's own goal, kept by the teacher.", &set_goal_for),
      route(Action::journal_read, "PUT", "/lessons/{lesson}/pupils/{pupil}/goals/{goal}/look", "What became of it, kept by the teacher.", &look_at_goal_for),
      route(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/goals", "One pupil's own goals and what became of them.", &pupil_goals),
  };
}

Routes turn_routes() {
  return {
      route(Action::journal_read, "GET", "/groups/{group}/reading-turn", "Whose journals come up to be read after the last lesson.", &reading_turn),
      route(Action::journal_read, "PUT", "/lessons/{lesson}/readings/{pupil}", "A pupil's journal was read in the turn of a lesson.", &mark_read),
      route(Action::journal_read, "PUT", "/groups/{group}/follow-ups/{followup}", "A note to the own self about a pupil; without words it is taken back.",
            &put_follow_up),
      route(Action::journal_read, "GET", "/my/follow-ups", "Own notes that are still to be done.", &my_follow_ups),
      route(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/follow-ups", "Own notes about one pupil.", &pupil_follow_ups),
  };
}

/// What shows texts of the packs. Shared: routes live as long as the server and are copied.
Routes form_routes(const std::shared_ptr<const JournalPacks>& packs) {
  return {
      route(Action::seat_read, "GET", "/seat/journal", "What the pupil is asked after the lesson, who reads it, and the goal that runs.",
            [packs](Call& call) -> Result<JournalForm> { return seat_form(call, *packs); }),
      route(Action::journal_read, "GET", "/lessons/{lesson}/journal-form", "The same for a class.",
            [packs](Call& call, const LessonId& lesson) -> Result<ClassForm> { return lesson_form(call, *packs, lesson); }),
      // As days of the school: what its operator and its principal say for everybody.
      route(Action::day_change, "GET", "/schools/{school}/talk-contact", "Whom of the school a child may talk to.",
            [packs](Call& call, const SchoolId& school) -> Result<ContactView> { return talk_contact(call, *packs, school); }),
      route(Action::day_change, "PUT", "/schools/{school}/talk-contact", "Say whom; empty: nobody is named.",
            [packs](Call& call, const SchoolId& school, const ContactIn& in) -> Result<ContactView> { return set_talk_contact(call, *packs, school, in); }),
      report(Action::group_read, "GET", "/groups/{group}/pages.pdf", "A page for work or journal for each pupil of a class and some spare ones, known again by a camera.",
             [packs](Call& call, const GroupId& group, const Query<teaching::PagesQuery>& query) -> Result<File> {
               return class_pages(call, *packs, group, query);
             }),
  };
}

/// Profil saya. What shows texts of the packs, as above.
Routes profile_routes(const std::shared_ptr<const JournalPacks>& packs) {
  return {
      report(Action::seat_read, "GET", "/seat/profile", "The pupil's own profile: what it chose to show, what was said of it in talks.",
             [packs](Call& call) -> Result<ProfileView> { return seat_profile(call, *packs); }),
      route(Action::seat_answer, "PUT", "/seat/profile/{dimension}/evidence/{thing}", "Choose an own thing for a dimension and say why, or give it up.",
            [packs](Call& call, const std::string& dimension, const std::string& thing, const EvidenceIn& in) -> Result<Done> {
              return choose_own(call, *packs, dimension, thing, in);
            }),
      report(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/profile", "One pupil's profile, as far as it is its teacher's to see.",
             [packs](Call& call, const GroupId& group, const PupilId& pupil) -> Result<ProfileView> { return pupil_profile(call, *packs, group, pupil); }),
      route(Action::journal_read, "PUT", "/groups/{group}/pupils/{pupil}/profile/{dimension}/evidence/{thing}", "The same choice, beside a pupil without a phone.",
            [packs](Call& call, const GroupId& group, const PupilId& pupil, const std::string& dimension, const std::string& thing,
                    const EvidenceIn& in) -> Result<Done> { return choose_for(call, *packs, group, pupil, dimension, thing, in); }),
      route(Action::journal_read, "PUT", "/groups/{group}/pupils/{pupil}/profile/{dimension}/talk", "The stage that teacher and pupil settled together on a day.",
            [packs](Call& call, const GroupId& group, const PupilId& pupil, const std::string& dimension, const TalkIn& in) -> Result<Done> {
              return keep_talk(call, *packs, group, pupil, dimension, in);
            }),
  };
}

}  // namespace

Routes routes(const std::string& packs) {
  const auto read = std::make_shared<const JournalPacks>(load_packs(packs));
  Routes all = journal_routes();
  for (Routes more : {goal_routes(), turn_routes(), form_routes(read), profile_routes(read)}) {
    for (Route& one : more) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace selami::reflection
