#include "depth/routes.hpp"

#include "depth/depth.hpp"
#include "depth/descriptors.hpp"
#include "depth/next.hpp"
#include "depth/own_level.hpp"
#include "depth/partner.hpp"

namespace selami::depth {

Routes routes(std::shared_ptr<const DepthPacks> packs, const files::MediaStore& store) {
  return {
      route(Action::depth_read, "GET", "/lessons/{lesson}/work", "What there is to judge in a lesson.", &lesson_work),
      route(Action::depth_read, "GET", "/lessons/{lesson}/questions/{question}/work",
            "The answers of a question with the levels that stand.",
            [packs](Call& call, const LessonId& lesson, const QuestionId& question) { return question_work(call, *packs, lesson, question); }),
      route(Action::depth_judge, "PUT", "/lessons/{lesson}/questions/{question}/descriptors/{level}", "Reword what a level looks like for the question's objective.", &put_descriptor),
      route(Action::depth_read, "GET", "/lessons/{lesson}/questions/{question}/next", "Tasks for tomorrow, for pupils at each level.",
            [packs](Call& call, const LessonId& lesson, const QuestionId& question) { return next_steps(call, *packs, lesson, question); }),
      route(Action::depth_judge, "PUT", "/lessons/{lesson}/questions/{question}/own-levels/{pupil}", "A pupil's own level, tapped by the teacher.", &tap_own_level),
      route(Action::seat_read, "GET", "/seat/own-levels/{question}", "The levels in words, for a pupil who says how far it is.",
            [packs](Call& call, const QuestionId& question) { return own_level(call, *packs, question); }),
      route(Action::seat_answer, "PUT", "/seat/own-levels/{question}", "How far the pupil says to be.", &say_own_level),
      route(Action::depth_judge, "PUT", "/judgements/{judgement}", "Judge one pupil's work, or take a judgement back.", &judge),
      route(Action::depth_read, "GET", "/lessons/{lesson}/next-tries", "The next tries that came in a lesson.", &lesson_tries),
      route(Action::depth_read, "GET", "/lessons/{lesson}/depth", "The class's levels per objective in one lesson.", &lesson_depth),
      route(Action::depth_read, "GET", "/groups/{group}/depth", "The class's levels per objective this school year.", &group_depth),
      route(Action::pupil_work_read, "GET", "/groups/{group}/pupils/{pupil}/work", "One pupil's judged work.", &pupil_work),
      // Who has a link's key sends it with each request: it is in no address, and never kept as a command.
      work(Action::depth_judge, "POST", "/lessons/{lesson}/questions/{question}/partners", "A link for a mitra who judges a question's answers.",
           &prepare_partner, &make_partner)
          .unlogged()
          .takes(1024),
      route(Action::depth_read, "GET", "/lessons/{lesson}/questions/{question}/partners", "Links to a question's answers, and how their judges agree with the teacher.",
            &partners),
      route(Action::depth_judge, "DELETE", "/lessons/{lesson}/partners/{partner}", "Take a mitra's link back.", &end_partner),
      route(Action::lesson_join, "POST", "/partner", "The answers that a mitra judges, without names.", &partner_work).unlogged().takes(1024),
      route(Action::lesson_join, "PUT", "/partner/level", "A mitra judges one answer, or takes its level back.", &partner_level).unlogged().takes(1024),
      report(Action::lesson_join, "POST", "/partner/picture", "A photo or drawing of an answer that a mitra judges.",
             [store](Call& call, const PartnerPictureIn& in) -> Result<File> { return partner_picture(call, store, in); })
          .unlogged()
          .takes(1024),
  };
}

}  // namespace selami::depth
