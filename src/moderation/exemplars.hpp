#pragma once
/// @file Contoh bersama: pieces on whose level raters agreed become the city's bank, with the pupil's and the guardian's yes to each.

#include "depth_core/words.hpp"
#include "files/media_store.hpp"
#include "http/route.hpp"
#include "moderation/exemplars_wire.hpp"

namespace selami::moderation {

/// Own pieces of a closed round on which raters agreed, and others' that wait to be read once more. Errors: round.unknown.
Result<AgreedList> agreed_pieces(Call& call, const depth::DepthPacks& packs, const RoundId& round);
/// Makes an own piece an exemplar, or changes one: nobody finds it before another teacher of its round read it.
/// Errors: round.unknown, round.open, shared.unknown, shared.names, exemplar.not_agreed, exemplar.talk, exemplar.consent, exemplar.phase,
/// exemplar.taken (the piece is another exemplar's), exemplar.unknown (the id is another piece's).
Result<Done> put_exemplar(Call& call, const ExemplarId& id, const ExemplarIn& in);
/// Read once more by somebody of its round who did not give it: no name stands in it.
/// Errors: exemplar.unknown, exemplar.changed (other words stand there now than were read).
Result<Done> review_exemplar(Call& call, const ExemplarId& id, const ReadingIn& in);
/// Takes one out: who gave it at any time, another of its round while it waits. Errors: exemplar.unknown.
Result<Done> drop_exemplar(Call& call, const ExemplarId& id);

Result<ExemplarList> exemplars(Call& call, const Query<ExemplarQuery>& query);
/// Those of the bank for a lesson's subject and phase; none where its phase is not known. Errors: lesson.unknown.
Result<ExemplarList> lesson_exemplars(Call& call, const depth::DepthPacks& packs, const LessonId& lesson);
/// Errors: shared.unknown.
Result<File> exemplar_picture(Call& call, const files::MediaStore& store, const ExemplarId& id);

}  // namespace selami::moderation
