#pragma once
/// @file Orang tua: links with a PIN, the week's one question for at home, slips and a sentence for families without a phone.

#include "family/wire.hpp"
#include "files/media_store.hpp"
#include "http/route.hpp"

namespace selami::family {

/// Wrong PINs of one link that cost nothing; behind them each waits longer. Six digits and a wait of fifteen minutes are decades.
constexpr int free_pins = 5;
constexpr int pin_digits = 6;

// ---- the class's teacher: its guru kelas, or where it has none each of its teachers. Errors of all: group.unknown, family.homeroom ----

Result<FamilyDesk> family_desk(Call& call, const FamilyPack& pack, const GroupId& group);
/// This week's question in the teacher's words. Errors: family.week (another week's).
Result<Done> put_family_question(Call& call, const GroupId& group, const FamilyQuestionIn& in);

/// Keys, PINs and QRs, made on a worker: the writer draws nothing.
struct PreparedFamilyLinks {
  GroupId group;
  std::vector<FamilyLinkMade> links;
};
/// Errors: pupil.unknown (none of the class).
Result<PreparedFamilyLinks> prepare_family_links(Call& snapshot, const GroupId& group, const FamilyLinksIn& in);
/// Of whom has one for the same guardian the older one ends.
Result<FamilyLinksMade> make_family_links(Call& call, const PreparedFamilyLinks& prepared);
/// Errors: family.unknown.
Result<Done> end_family_link(Call& call, const GroupId& group, const FamilyLinkId& link);
Result<Done> end_family_links(Call& call, const GroupId& group);
/// On paper. A key and its PIN come back in this request and are kept nowhere. Errors: request.out_of_range (no address to print, or no key).
Result<File> family_paper(Call& call, const FamilyPack& pack, const GroupId& group, const FamilyPaperWish& wish);

/// Before a pupil is erased: drops questions to the pupil's classes that say its name.
void forget_questions(storage::Tx& tx, const SchoolId& school, const PupilId& pupil);

// ---- whoever has a link and its PIN ----

/// Errors: family.unknown (no such link, it has ended, or the pupil is no longer of the class), family.pin, auth.slow_down.
Result<FamilyView> open_family(Call& call, const FamilyPack& pack, const FamilyKey& key);
/// A file of a piece that the child chose. Errors: family.unknown, work.unknown.
Result<File> family_picture(Call& call, const files::MediaStore& store, const FamilyPictureIn& in);

}  // namespace selami::family
