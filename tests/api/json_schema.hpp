#pragma once
/// @file Does a JSON value fit a JSON Schema? The keywords that http/contract.cpp and base/shape.hpp write, no more: an
/// unknown keyword is an error, so that nothing passes unchecked. And the smallest value that fits, for making requests.

#include <functional>
#include <string>

#include "base/json.hpp"

namespace selami::kit {

/// Empty when `value` fits `schema`; else where and why: "plans[2].version: expected integer". `root` holds what $ref names.
std::string misfit(const json::Value& value, const json::Value& schema, const json::Value& root);

/// Gives an id of a kind for a field of that name: ("group", "group") -> "group_0…".
using IdOf = std::function<std::string(const std::string& prefix, const std::string& field)>;
/// A small value that fits `schema`: required members only.
json::Value sample(const json::Value& schema, const json::Value& root, const IdOf& id_of, const std::string& field = {});

/// What a "$ref" of this document names, followed to its end.
const json::Value& resolved(const json::Value& schema, const json::Value& root);

}  // namespace selami::kit
