#include "http/static_files.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/hash.hpp"

namespace selami {
namespace {

const char* type_of(const std::string& path) {
  static const std::map<std::string, const char*> types = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".wasm", "application/wasm"},
      {".txt", "text/plain; charset=utf-8"},
  };
  const auto found = types.find(std::filesystem::path(path).extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Tells versions of one file apart, no more is asked of an ETag.
std::string etag_of(const std::string& bytes) { return "\"" + hex_text(hash_of(bytes)) + "\""; }

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder) {
  std::string hashes;
  if (!folder.empty() && std::filesystem::is_directory(folder)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      const std::string path = "/" + std::filesystem::relative(entry.path(), folder).generic_string();
      if (ends_with(path, ".gz") || ends_with(path, ".br")) continue;
      StaticFile file;
      file.type = type_of(path);
      file.plain = read_file(entry.path());
      file.gzip = read_file(entry.path().string() + ".gz");
      file.brotli = read_file(entry.path().string() + ".br");
      file.etag = etag_of(file.plain);
      file.forever = path.find("/immutable/") != std::string::npos;
      if (path == "/csp.txt") hashes = file.plain;
      else files_.emplace(path, std::move(file));
    }
  }
  for (char& c : hashes) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  csp_ = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' " + hashes +
         "; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; "
         "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

const StaticFile* StaticFiles::find(const std::string& path) const {
  const std::string wanted = path == "/" ? "/index.html" : path;
  for (const std::string& name : {wanted, wanted + ".html", wanted + "/index.html"}) {
    const auto found = files_.find(name);
    if (found != files_.end()) return &found->second;
  }
  // A page of the app that is not a file: its shell finds out in the browser. A missing file stays missing.
  if (path.find('.', path.rfind('/')) != std::string::npos) return nullptr;
  for (const char* shell : {"/200.html", "/index.html"}) {
    const auto found = files_.find(shell);
    if (found != files_.end()) return &found->second;
  }
  return nullptr;
}

std::string pick_encoding(const StaticFile& file, const std::string& accept) {
  if (!file.brotli.empty() && accept.find("br") != std::string::npos) return "br";
  if (!file.gzip.empty() && accept.find("gzip") != std::string::npos) return "gzip";
  return {};
}

}  // namespace selami
