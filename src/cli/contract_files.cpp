#include "contract_files.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "app/wiring.hpp"
#include "http/contract.hpp"
#include "people_core/rights.hpp"

namespace selami::cli {
namespace {

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

}  // namespace

std::string openapi_text(const std::string& packs) {
  return json::pretty(openapi(app::all_routes(packs), [](Action action) { return people::roles_of(action); }));
}

void write_contract(const std::string& packs, const std::string& folder) {
  const std::filesystem::path root(folder);
  std::filesystem::create_directories(root);
  write_file(root / "openapi.json", openapi_text(packs));
  std::filesystem::remove_all(root / "commands");
  std::filesystem::create_directories(root / "commands");
  for (const auto& [name, schema] : command_schemas(app::all_routes(packs))) {
    write_file(root / "commands" / (name + ".json"), json::pretty(schema));
  }
}

}  // namespace selami::cli
