#pragma once
/// @file Slips with all that goes on paper. Not for other slices.

#include "people/school_wire.hpp"

namespace selami::people {

/// A code and its QR, made on a worker: the writer draws nothing. The address is the installation's public one, else
/// the page's own when that is a plain http(s) origin.
struct SlipDraft {
  std::string code;
  std::string address;
  std::optional<QrView> qr;
};
SlipDraft draft_slip(Call& snapshot, const std::string& origin);
/// Keeps the draft's code for a person.
SlipMade keep_draft(Call& call, const SlipDraft& draft, const PersonId& person, const std::string& school);
/// "https://selami.example" for printed codes, or empty.
std::string printed_origin(const Setting& setting, const std::string& origin);
/// Errors: request.out_of_range when there is no address to print or the path is not one of ours.
Result<QrView> qr_of_path(Call& call, const std::string& path, const std::string& origin);

}  // namespace selami::people
