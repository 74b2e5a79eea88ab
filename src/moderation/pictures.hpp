#pragma once
/// @file Photos and drawings in a round: a copy with black boxes burnt in, made on the teacher's phone. What the pupil made stays where it is.

#include "files/media_store.hpp"
#include "moderation/store.hpp"

namespace selami::moderation {

constexpr std::size_t picture_bytes_max = 150'000;
/// Letters that such a copy takes, and the JSON around them.
constexpr std::size_t picture_letters_max = picture_bytes_max / 3 * 4 + 4;

/// A copy's file as its row names it: hash and kind.
struct NamedFile {
  std::string sha256;
  std::string kind;
};
NamedFile named_file(const storage::Row& row);
/// Errors: shared.unknown, also when its row says that it is to go.
Result<File> file_named(const files::MediaStore& store, const std::optional<NamedFile>& file);

/// Adds own pupils' photos and drawings to what may be given to a round, the newest lessons first.
void add_made(Call& call, const RoundId& round, const SchoolId& school, FittingList& out);
/// Gives the copy of a photo or drawing to a round, or another in its place, until somebody judged it. On the writer: a copy has 150 kB at most,
/// and it waits on a phone without a network as all writes do. Errors: round.unknown, round.planned, round.closed, shared.unknown,
/// shared.no_answer, shared.full, shared.judged, shared.boxes, work.no_consent, work.too_large, picture.kind, picture.broken,
/// picture.metadata, work.no_room, work.full.
Result<Done> give_picture(Call& call, const files::MediaStore& store, const RoundId& round, const SharedId& id, const SharedPictureIn& in);
/// Errors: round.unknown, shared.unknown.
Result<File> piece_picture(Call& call, const files::MediaStore& store, const RoundId& round, const SharedId& id);

}  // namespace selami::moderation
