#pragma once
/// @file The teacher's guide on one page: from the slip to the first lesson in eight steps. On F4 or A4, black on white.

#include "files/paper.hpp"
#include "people/guide_wire.hpp"

namespace selami::people {

/// Errors: request.out_of_range (field origin), when it is no address of this server.
Result<File> teacher_guide(Call& call, const Query<GuideWish>& wish);

/// The paper itself, in Indonesian. `address` of this installation; empty: none is known, and there is no QR code.
files::Paper guide_paper(const std::string& city, const std::string& address, files::Sheet sheet, Instant at);

}  // namespace selami::people
