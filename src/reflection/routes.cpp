#include "reflection/routes.hpp"

#include "reflection/reflection.hpp"

namespace selami::reflection {

Routes routes() {
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

}  // namespace selami::reflection
