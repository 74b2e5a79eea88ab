#pragma once
/// @file `selami plan check … --published DIR`: whether a plan is nearly the same as another author's, by files.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "checker/likeness.hpp"

namespace selami::cli {

/// Where published plans lie as files, and the packs whose texts are everybody's. Without a folder nothing is compared.
struct PublishedIn {
  std::string folder;
  std::string packs;
};

class Published {
 public:
  /// Errors: request.malformed (field: the folder without plans), those of read_plan_file (field: the file and place). Throws when the packs
  /// cannot be read.
  static Result<Published> read(const PublishedIn& where);
  /// The most alike of the others, or nothing; `file` itself is not another.
  std::optional<checker::Copied> copied(const plan::Plan& plan, const std::string& file) const;

 private:
  struct One {
    std::string file;  ///< canonical
    std::string title;
    checker::Print print;
  };
  checker::Commons commons_;
  std::vector<One> plans_;
};

}  // namespace selami::cli
