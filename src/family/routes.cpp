#include "family/routes.hpp"

#include <memory>

#include "family/family.hpp"
#include "family/pack.hpp"
#include "family/portfolio.hpp"
#include "reflection/packs.hpp"

namespace selami::family {
namespace {

Prompts prompts_of(const std::string& packs) {
  Prompts out;
  for (const reflection::Age& age : reflection::load_packs(packs).ages) {
    for (const reflection::Prompt& one : age.prompts) out[one.id] = one.text_id;
  }
  return out;
}

}  // namespace

Routes routes(const std::string& packs, const files::MediaStore& store) {
  const auto pack = std::make_shared<const FamilyPack>(load_pack(packs));
  const auto prompts = std::make_shared<const Prompts>(prompts_of(packs));
  return {
      route(Action::journal_read, "GET", "/groups/{group}/family", "The week's question for families of a class, and their links.",
            [pack](Call& call, const GroupId& group) { return family_desk(call, *pack, group); }),
      route(Action::journal_read, "PUT", "/groups/{group}/family/question", "This week's question in the teacher's own words.", &put_family_question),
      // Keys and PINs are in no address and in no log, and never kept as a command.
      work(Action::journal_read, "POST", "/groups/{group}/family/links", "Links for families, each with a PIN.", &prepare_family_links, &make_family_links)
          .unlogged()
          .takes(8192),
      route(Action::journal_read, "DELETE", "/groups/{group}/family/links/{family}", "Take one family's link back.", &end_family_link),
      route(Action::journal_read, "DELETE", "/groups/{group}/family/links", "Take all links of a class back.", &end_family_links),
      report(Action::journal_read, "POST", "/groups/{group}/family/paper", "Links, or the week's slips, on paper.",
             [pack](Call& call, const GroupId& group, const FamilyPaperWish& wish) -> Result<File> { return family_paper(call, *pack, group, wish); })
          .unlogged()
          .takes(std::size_t{64} * 1024),
      route(Action::lesson_join, "POST", "/family", "What a family sees with its link and PIN.",
            [pack](Call& call, const FamilyKey& key) { return open_family(call, *pack, key); })
          .unlogged()
          .takes(1024),
      report(Action::lesson_join, "POST", "/family/picture", "A picture or voice that the child chose, for its family.",
             [store](Call& call, const FamilyPictureIn& in) -> Result<File> { return family_picture(call, store, in); })
          .unlogged()
          .takes(1024),
      route(Action::seat_read, "GET", "/seat/portfolio", "What the pupil chose of its own work, and what it may choose.",
            [prompts](Call& call) { return own_portfolio(call, *prompts); }),
      route(Action::seat_answer, "PUT", "/seat/portfolio/{piece}", "Choose own work and say why.",
            [prompts](Call& call, const PieceId& piece, const PieceIn& in) { return choose_own(call, *prompts, piece, in); }),
      route(Action::seat_answer, "DELETE", "/seat/portfolio/{piece}", "Take a choice back.", &take_back_own),
      route(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/portfolio", "What one pupil chose, and what it may choose of this teacher's lessons.",
            [prompts](Call& call, const GroupId& group, const PupilId& pupil) { return pupil_portfolio(call, *prompts, group, pupil); }),
      route(Action::journal_read, "PUT", "/groups/{group}/pupils/{pupil}/portfolio/{piece}", "A pupil's choice, tapped by the teacher together with it.",
            [prompts](Call& call, const GroupId& group, const PupilId& pupil, const PieceId& piece, const PieceIn& in) {
              return choose_with(call, *prompts, group, pupil, piece, in);
            }),
      route(Action::journal_read, "DELETE", "/groups/{group}/pupils/{pupil}/portfolio/{piece}", "A pupil's choice is taken back.", &take_back_with),
      report(Action::journal_read, "GET", "/groups/{group}/pupils/{pupil}/portfolio.pdf", "The portfolio on paper.",
             [store](Call& call, const GroupId& group, const PupilId& pupil, const Query<people::SheetWish>& wish) -> Result<File> {
               return portfolio_pdf(call, store, group, pupil, wish);
             }),
  };
}

}  // namespace selami::family
