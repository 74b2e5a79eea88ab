#include "moderation/routes.hpp"

#include "moderation/exemplars.hpp"
#include "moderation/moderation.hpp"
#include "moderation/pairs.hpp"
#include "moderation/pictures.hpp"
#include "moderation/remarks.hpp"

namespace selami::moderation {

namespace {

Routes exemplar_routes(const std::shared_ptr<const depth::DepthPacks>& packs, const files::MediaStore& media) {
  return {
      report(Action::depth_read, "GET", "/rounds/{round}/agreed", "Own pieces of a closed round on whose level raters agreed, and exemplars that wait for a second reading.",
             [packs](Call& call, const RoundId& round) -> Result<AgreedList> { return agreed_pieces(call, *packs, round); }),
      report(Action::depth_read, "GET", "/exemplars", "The city's exemplars, by subject, phase and level.", &exemplars),
      report(Action::depth_read, "GET", "/lessons/{lesson}/exemplars", "The city's exemplars for a lesson's subject and phase.",
             [packs](Call& call, const LessonId& lesson) -> Result<ExemplarList> { return lesson_exemplars(call, *packs, lesson); }),
      route(Action::depth_judge, "PUT", "/exemplars/{exemplar}", "Make an own piece an exemplar, or change its words.", &put_exemplar),
      route(Action::depth_judge, "PUT", "/exemplars/{exemplar}/review", "Say that no name stands in an exemplar.", &review_exemplar),
      route(Action::depth_judge, "DELETE", "/exemplars/{exemplar}", "Take an exemplar out.", &drop_exemplar),
      report(Action::depth_read, "GET", "/exemplars/{exemplar}/picture", "The picture of an exemplar.",
             [media](Call& call, const ExemplarId& id) -> Result<File> { return exemplar_picture(call, media, id); }),
  };
}

Routes round_routes(const files::MediaStore& media) {
  return {
      route(Action::depth_read, "GET", "/rounds", "Rounds of judging together that the actor opened or came into.", &rounds),
      route(Action::depth_judge, "PUT", "/rounds/{round}", "Open a round of judging together.", &open_round),
      route(Action::depth_judge, "POST", "/round-joins", "Come into a round by its code.", &join_round),
      report(Action::depth_read, "GET", "/rounds/{round}", "A round; for who opened it, with what was judged, in counts.", &read_round),
      route(Action::depth_judge, "PUT", "/rounds/{round}/plan", "Say who judges what.", &plan_round),
      route(Action::depth_judge, "PUT", "/rounds/{round}/closing", "End the judging of a round.", &close_round),
      report(Action::depth_read, "GET", "/rounds/{round}/fitting", "Own pupils' answers that may be given to a round, without names.", &fitting),
      route(Action::depth_judge, "PUT", "/rounds/{round}/pieces/{shared}", "Give an answer to a round, or change its words.", &give_piece),
      route(Action::depth_judge, "PUT", "/rounds/{round}/pieces/{shared}/picture", "Give a copy of a photo or drawing with black boxes to a round, or another in its place.",
            [media](Call& call, const RoundId& round, const SharedId& id, const SharedPictureIn& in) -> Result<Done> { return give_picture(call, media, round, id, in); }),
      report(Action::depth_read, "GET", "/rounds/{round}/pieces/{shared}/picture", "The picture of a piece that the actor gave or judges.",
             [media](Call& call, const RoundId& round, const SharedId& id) -> Result<File> { return piece_picture(call, media, round, id); }),
      route(Action::depth_judge, "DELETE", "/rounds/{round}/pieces/{shared}", "Take an own piece back.", &take_piece_back),
      route(Action::depth_read, "GET", "/rounds/{round}/tasks", "What the actor judges in a round.", &tasks),
      route(Action::depth_judge, "PUT", "/rounds/{round}/judgements/{judgement}", "Judge a piece of a round, or take the level back.", &judge_piece),
      report(Action::depth_read, "GET", "/rounds/{round}/pairs", "Pairs of work that the actor compares in a round.", &pairs),
      route(Action::depth_judge, "PUT", "/rounds/{round}/choices/{choice}", "Choose the deeper piece of a pair, or take the choice back.", &choose),
      route(Action::depth_judge, "PUT", "/rounds/{round}/remark", "Say in a bedah karya what made the difference, or take it back.", &remark),
      report(Action::depth_read, "GET", "/rounds/{round}/order", "After the end: work in the order found, and how the actor's choices differ from colleagues'.", &order),
      route(Action::depth_judge, "PUT", "/rounds/{round}/pieces/{shared}/reason", "Say why a piece has the level that the actor gave it.", &give_reason),
      route(Action::depth_read, "GET", "/rounds/{round}/mirror", "How the actor's levels differ from colleagues'.", &mirror),
  };
}

}  // namespace

Routes routes(std::shared_ptr<const depth::DepthPacks> packs, const files::MediaStore& media) {
  Routes all = round_routes(media);
  for (Route& one : exemplar_routes(packs, media)) all.push_back(std::move(one));
  return all;
}

}  // namespace selami::moderation
