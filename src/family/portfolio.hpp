#pragma once
/// @file A pupil chooses own work and says why: a page a semester, seen by the pupil, by teachers of its class, and (by its guardian's word) at home.

#include <map>

#include "family/portfolio_wire.hpp"
#include "files/media_store.hpp"
#include "files/sheet_names.hpp"
#include "http/route.hpp"
#include "people/letters_wire.hpp"

namespace selami::family {

constexpr int pieces_most = 12;  ///< of a semester: to choose is to leave out

/// What journals ask, in Indonesian, by the id of the prompt.
using Prompts = std::map<std::string, std::string>;

/// From the seat of a lesson: all own answers, sentences and pages of the semester. Errors: lesson.unknown.
Result<PortfolioView> own_portfolio(Call& call, const Prompts& prompts);
/// Chooses, or says anew why. Errors: piece.unknown (no such answer, sentence or page of the pupil's), piece.full, piece.not_fit (the id is another's).
Result<Done> choose_own(Call& call, const Prompts& prompts, const PieceId& id, const PieceIn& in);
/// Errors: piece.unknown.
Result<Done> take_back_own(Call& call, const PieceId& id);

/// For a teacher of the class, together with the child: of own lessons. Leaves a trace. Errors: group.unknown, pupil.unknown.
Result<PortfolioView> pupil_portfolio(Call& call, const Prompts& prompts, const GroupId& group, const PupilId& pupil);
Result<Done> choose_with(Call& call, const Prompts& prompts, const GroupId& group, const PupilId& pupil, const PieceId& id, const PieceIn& in);
Result<Done> take_back_with(Call& call, const GroupId& group, const PupilId& pupil, const PieceId& id);
/// On paper, a page a semester: words and pictures; a voice is named. Leaves a trace.
Result<File> portfolio_pdf(Call& call, const files::MediaStore& store, const GroupId& group, const PupilId& pupil, const Query<people::SheetWish>& wish);

/// Brings along, in words, what moved pupils of the city chose at the school before. Every hour; doing it again brings nothing twice.
void bring_along(storage::Tx& tx, Instant now);

}  // namespace selami::family
