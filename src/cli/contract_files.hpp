#pragma once
#include <string>

namespace selami::cli {

/// The OpenAPI text of all routes, as `selami openapi` prints it.
std::string openapi_text(const std::string& packs);
/// Writes FOLDER/openapi.json, FOLDER/plan.schema.json and FOLDER/commands/*.json. Removes command files of no route.
void write_contract(const std::string& packs, const std::string& folder);

}  // namespace selami::cli
