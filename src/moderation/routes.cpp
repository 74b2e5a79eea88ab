#include "moderation/routes.hpp"

#include "moderation/moderation.hpp"
#include "moderation/pairs.hpp"

namespace selami::moderation {

Routes routes() {
  return {
      route(Action::depth_read, "GET", "/rounds", "Rounds of judging together that the actor opened or came into.", &rounds),
      route(Action::depth_judge, "PUT", "/rounds/{round}", "Open a round of judging together.", &open_round),
      route(Action::depth_judge, "POST", "/round-joins", "Come into a round by its code.", &join_round),
      report(Action::depth_read, "GET", "/rounds/{round}", "A round; for who opened it, with what was judged, in counts.", &read_round),
      route(Action::depth_judge, "PUT", "/rounds/{round}/plan", "Say who judges what.", &plan_round),
      route(Action::depth_judge, "PUT", "/rounds/{round}/closing", "End the judging of a round.", &close_round),
      report(Action::depth_read, "GET", "/rounds/{round}/fitting", "Own pupils' answers that may be given to a round, without names.", &fitting),
      route(Action::depth_judge, "PUT", "/rounds/{round}/pieces/{shared}", "Give an answer to a round, or change its words.", &give_piece),
      route(Action::depth_judge, "DELETE", "/rounds/{round}/pieces/{shared}", "Take an own piece back.", &take_piece_back),
      route(Action::depth_read, "GET", "/rounds/{round}/tasks", "What the actor judges in a round.", &tasks),
      route(Action::depth_judge, "PUT", "/rounds/{round}/judgements/{judgement}", "Judge a piece of a round, or take the level back.", &judge_piece),
      report(Action::depth_read, "GET", "/rounds/{round}/pairs", "Pairs of work that the actor compares in a round.", &pairs),
      route(Action::depth_judge, "PUT", "/rounds/{round}/choices/{choice}", "Choose the deeper piece of a pair, or take the choice back.", &choose),
      report(Action::depth_read, "GET", "/rounds/{round}/order", "After the end: work in the order found, and how the actor's choices differ from colleagues'.", &order),
      route(Action::depth_read, "GET", "/rounds/{round}/mirror", "How the actor's levels differ from colleagues'.", &mirror),
  };
}

}  // namespace selami::moderation
