#pragma once
/// @file A picture that the command line was given.

#include <string>

#include "files/photo.hpp"

namespace selami::cli {

/// Errors as files::grey_photo.
Result<files::GreyPhoto> photo_file(const std::string& file);

}  // namespace selami::cli
