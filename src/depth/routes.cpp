#include "depth/routes.hpp"

#include "depth/depth.hpp"

namespace selami::depth {

Routes routes() {
  return {
      route(Action::depth_read, "GET", "/lessons/{lesson}/work", "What there is to judge in a lesson.", &lesson_work),
      route(Action::depth_read, "GET", "/lessons/{lesson}/questions/{question}/work",
            "The answers of a question with the levels that stand.", &question_work),
      route(Action::depth_judge, "PUT", "/judgements/{judgement}", "Judge one pupil's work, or take a judgement back.", &judge),
      route(Action::depth_read, "GET", "/lessons/{lesson}/depth", "The class's levels per objective in one lesson.", &lesson_depth),
      route(Action::depth_read, "GET", "/groups/{group}/depth", "The class's levels per objective this school year.", &group_depth),
      route(Action::pupil_work_read, "GET", "/groups/{group}/pupils/{pupil}/work", "One pupil's judged work.", &pupil_work),
  };
}

}  // namespace selami::depth
