#include "app/options.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>

namespace selami::app {
namespace {

namespace fs = std::filesystem;

std::string trimmed(std::string text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '"'; };
  while (!text.empty() && blank(text.back())) text.pop_back();
  while (!text.empty() && blank(text.front())) text.erase(0, 1);
  return text;
}

/// The few lines that selami.toml has: name = "value", # comments.
std::map<std::string, std::string> read_config(const fs::path& path) {
  std::map<std::string, std::string> out;
  std::ifstream in(path);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    line = line.substr(0, line.find('#'));
    if (trimmed(line).empty()) continue;
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) {
      throw std::runtime_error(path.string() + ": line " + std::to_string(number) + ": expected name = \"value\"");
    }
    out[trimmed(line.substr(0, equals))] = trimmed(line.substr(equals + 1));
  }
  return out;
}

fs::path program_folder() {
  std::error_code ec;
  const fs::path self = fs::read_symlink("/proc/self/exe", ec);
  return ec ? fs::path(".") : self.parent_path();
}

std::string first_folder(std::initializer_list<fs::path> candidates) {
  for (const fs::path& one : candidates) {
    if (fs::is_directory(one)) return fs::weakly_canonical(one).string();
  }
  return {};
}

/// "https://selami.example/" -> "https://selami.example": paths are put behind it.
std::string address_of(std::string url) {
  while (!url.empty() && url.back() == '/') url.pop_back();
  const std::size_t scheme = url.rfind("https://", 0) == 0 ? 8 : url.rfind("http://", 0) == 0 ? 7 : 0;
  const bool whole = scheme > 0 && url.size() > scheme && url.find_first_of("/?# \t", scheme) == std::string::npos;
  if (!url.empty() && !whole) throw std::runtime_error("public_url " + url + ": expected https://name, without a path");
  return url;
}

}  // namespace

Options complete(Options flags) {
  const Options defaults;
  const char* data_env = std::getenv("SELAMI_DATA");
  if (flags.data == defaults.data && data_env) flags.data = data_env;
  const auto config = read_config(fs::path(flags.data) / "selami.toml");
  const auto fill = [&](std::string& value, const std::string& standard, const char* env, const char* name) {
    if (value != standard) return;
    if (const char* found = std::getenv(env)) value = found;
    else if (const auto row = config.find(name); row != config.end()) value = row->second;
  };
  fill(flags.db, defaults.db, "SELAMI_DB", "db");
  fill(flags.packs, defaults.packs, "SELAMI_PACKS", "packs");
  fill(flags.web, defaults.web, "SELAMI_WEB", "web");
  fill(flags.host, defaults.host, "SELAMI_HOST", "host");
  fill(flags.public_url, defaults.public_url, "SELAMI_PUBLIC_URL", "public_url");
  flags.public_url = address_of(flags.public_url);
  std::string port = flags.port == defaults.port ? std::string() : std::to_string(flags.port);
  fill(port, "", "SELAMI_PORT", "port");
  if (!port.empty()) flags.port = std::stoi(port);
  std::string secure = flags.secure_cookies ? "true" : "";
  fill(secure, "", "SELAMI_SECURE_COOKIES", "secure_cookies");
  flags.secure_cookies = secure == "true" || secure == "1";
  std::string burst = flags.session_burst == defaults.session_burst ? std::string() : std::to_string(flags.session_burst);
  fill(burst, "", "SELAMI_SESSION_BURST", "session_burst");
  if (!burst.empty()) flags.session_burst = std::stoi(burst);
  fill(flags.second_factor, defaults.second_factor, "SELAMI_SECOND_FACTOR", "second_factor");
  if (!flags.second_factor.empty() && flags.second_factor != "off" && flags.second_factor != "offices") {
    throw std::runtime_error("second_factor " + flags.second_factor + ": expected off or offices");
  }
  const fs::path here = program_folder();
  if (flags.packs.empty()) flags.packs = first_folder({here / "../share/selami/packs", here / "packs", here / "../../packs", here / "../../../packs"});
  if (flags.web.empty()) flags.web = first_folder({here / "../share/selami/web", here / "web"});
  return flags;
}

std::string secret_file(const Options& options) {
  const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
  const fs::path given = fs::path(credentials ? credentials : "") / "secret.key";
  std::error_code none;
  return credentials && fs::exists(given, none) ? given.string() : options.data + "/secret.key";
}

std::string database_url(const Options& options) {
  return options.db.empty() ? "sqlite:" + options.data + "/selami.sqlite" : options.db;
}

}  // namespace selami::app
