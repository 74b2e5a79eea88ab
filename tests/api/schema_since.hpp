#pragma once
/// @file Does a newer JSON Schema take all that an older one took? Of the keywords that kit::misfit knows.

#include <string>

#include "base/json.hpp"

namespace selami::kit {

/// A schema, and the document in which its $ref are looked up.
struct SchemaIn {
  const json::Value& schema;
  const json::Value& root;
};

/// Empty when every value that fits `older` fits `newer`; else where one may not and why: "marks[].choice: maximum is 12, was 20".
/// What cannot be told apart (another pattern) counts as narrower.
std::string narrowed(const SchemaIn& older, const SchemaIn& newer);

}  // namespace selami::kit
