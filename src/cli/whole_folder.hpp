#pragma once
/// @file Several files as one result: a folder that is either there with all of them or not at all.

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace selami::cli {

using NamedTexts = std::vector<std::pair<std::string, std::string>>;  ///< name and content of each file

/// Whether results may be put at `folder`: it is not there, empty, or holds nothing but files of these `names`. Error: depth.out.
Result<bool> may_write(const std::string& folder, const std::vector<std::string>& names);

/// Writes the files beside the folder and then puts them in its place; what was there of an earlier result goes. Error: depth.out.
Result<bool> write_whole(const std::string& folder, const std::vector<std::string>& names, const NamedTexts& files);

}  // namespace selami::cli
