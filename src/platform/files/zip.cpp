#include "files/zip.hpp"

#include <algorithm>
#include <stdexcept>

#include <zip.h>

namespace selami::files {

struct ZipReader::Handle {
  zip_t* zip = nullptr;
  ~Handle() {
    if (zip != nullptr) zip_discard(zip);
  }
};

namespace {

zip_t* open_bytes(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t* zip = nullptr;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr) zip_source_free(source);
  }
  zip_error_fini(&error);
  return zip;
}

/// An entry whose name has the slashes of Windows.
zip_int64_t find_turned(zip_t* zip, const std::string& name) {
  const zip_int64_t entries = zip_get_num_entries(zip, 0);
  for (zip_int64_t i = 0; i < entries; ++i) {
    const char* entry = zip_get_name(zip, static_cast<zip_uint64_t>(i), 0);
    std::string turned = entry == nullptr ? "" : entry;
    std::replace(turned.begin(), turned.end(), '\\', '/');
    if (turned == name) return i;
  }
  return -1;
}

zip_int64_t find(zip_t* zip, std::string_view name) {
  while (!name.empty() && name.front() == '/') name.remove_prefix(1);
  const std::string text(name);
  for (const zip_flags_t how : {zip_flags_t{0}, zip_flags_t{ZIP_FL_NOCASE}}) {
    const zip_int64_t found = zip_name_locate(zip, text.c_str(), how);
    if (found >= 0) return found;
  }
  return find_turned(zip, text);
}

}  // namespace

Result<ZipReader> ZipReader::open(std::string_view bytes, const ZipLimits& limits) {
  zip_t* zip = open_bytes(bytes);
  if (zip == nullptr) {
    // Pages written by PHP put a blank line or a mark before the zip; Excel reads them after asking.
    const std::size_t start = bytes.substr(0, 1024).find("PK\x03\x04");
    if (start != std::string_view::npos && start > 0) zip = open_bytes(bytes.substr(start));
  }
  if (zip == nullptr) return fail(Fault::invalid, "import.damaged");
  auto handle = std::make_shared<Handle>();
  handle->zip = zip;
  const zip_int64_t entries = zip_get_num_entries(zip, 0);
  if (entries > static_cast<zip_int64_t>(limits.parts)) return fail(Fault::too_large, "import.too_big");
  return ZipReader(std::move(handle), limits);
}

bool ZipReader::has(std::string_view name) const { return find(handle_->zip, name) >= 0; }

Result<std::string> ZipReader::part(std::string_view name) const {
  const zip_int64_t index = find(handle_->zip, name);
  if (index < 0) return fail(Fault::invalid, "import.damaged", std::string(name));
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(handle_->zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
    return fail(Fault::invalid, "import.damaged", std::string(name));
  }
  const zip_uint64_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  zip_file_t* file = zip_fopen_index(handle_->zip, static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) return fail(Fault::invalid, "import.damaged", std::string(name));
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> closer(file, &zip_fclose);
  std::string out;
  std::string block(64U << 10U, '\0');
  for (;;) {
    const zip_int64_t got = zip_fread(file, block.data(), block.size());
    if (got < 0) return fail(Fault::invalid, "import.damaged", std::string(name));  // a bad checksum says so here
    if (got == 0) break;
    out.append(block.data(), static_cast<std::size_t>(got));
    const bool swollen = out.size() > (1U << 20U) && out.size() / limits_.ratio > packed;
    if (out.size() > limits_.part_bytes || swollen) return fail(Fault::too_large, "import.too_big", std::string(name));
  }
  if ((stat.valid & ZIP_STAT_SIZE) != 0 && stat.size != out.size()) {
    return fail(Fault::invalid, "import.damaged", std::string(name));
  }
  return out;
}

std::string write_zip(const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = target != nullptr ? zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) : nullptr;
  zip_error_fini(&error);
  if (zip == nullptr) {
    if (target != nullptr) zip_source_free(target);
    throw std::runtime_error("zip: cannot begin");
  }
  zip_source_keep(target);
  bool good = true;
  for (const auto& [name, body] : parts) {
    zip_source_t* source = zip_source_buffer(zip, body.data(), body.size(), 0);
    const zip_int64_t index = source != nullptr ? zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0 && source != nullptr) zip_source_free(source);
    constexpr zip_uint16_t date_1980 = (1U << 5U) | 1U;
    good = good && index >= 0 && zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, date_1980, 0) == 0;
  }
  if (!good || zip_close(zip) != 0) {
    zip_discard(zip);
    zip_source_free(target);
    throw std::runtime_error("zip: cannot write");
  }
  zip_stat_t stat;
  zip_stat_init(&stat);
  std::string out;
  if (zip_source_stat(target, &stat) == 0 && zip_source_open(target) == 0) {
    out.resize(stat.size);
    const zip_int64_t got = zip_source_read(target, out.data(), out.size());
    out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    zip_source_close(target);
  }
  zip_source_free(target);
  if (out.empty()) throw std::runtime_error("zip: cannot read back");
  return out;
}

}  // namespace selami::files
