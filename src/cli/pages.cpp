#include "cli/pages.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>
#include <stdexcept>

#include "cli/photo_file.hpp"
#include "pages/flat.hpp"
#include "pages/report.hpp"

namespace selami::cli {
namespace {

constexpr std::size_t bytes_max = 60'000;

/// "07", "07-ask", "07-2"
std::string name_of(const pages::PageSeen& page, int before) {
  std::string out = page.number < 10 ? "0" : "";
  out += std::to_string(page.number);
  if (page.doubt != pages::Doubt::none) out += "-ask";
  if (before > 0) out += "-" + std::to_string(before + 1);
  return out + ".jpg";
}

/// Throws std::runtime_error when the file cannot be written.
void write_page(const std::filesystem::path& file, const pages::Photo& photo, const pages::PageSeen& page) {
  pages::Flat flat = pages::flatten(photo, page.plane, pages::kept_part(page), pages::kept_pixels);
  pages::even_light(flat);
  const auto jpeg = files::grey_jpeg({flat.width, flat.height, std::move(flat.pixels)}, bytes_max);
  std::ofstream out(file, std::ios::binary);
  if (jpeg) out << *jpeg;
  if (!jpeg || !out.flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

}  // namespace

int pages_read(const PagesRead& wish, std::ostream& out, std::ostream& err) {
  int result = 0;
  std::map<int, int> seen_before;
  std::string json = "[";
  for (const std::string& image : wish.images) {
    const auto photo = photo_file(image);
    if (!photo) {
      err << image << ": " << photo.error().code << "\n";
      result = 1;
      continue;
    }
    const auto page = pages::read_page({photo->width, photo->height, photo->width, photo->pixels.data()});
    std::string file;
    if (!page) {
      err << image << ": page." << enum_text(page.error()) << "\n";
      result = 1;
    } else {
      file = name_of(*page, seen_before[page->number]++);
      if (!wish.folder.empty()) write_page(std::filesystem::path(wish.folder) / file, {photo->width, photo->height, 1, photo->pixels.data()}, *page);
      if (!wish.json) out << image << ": " << page->number << (page->doubt == pages::Doubt::none ? "" : " ?") << "\n";
    }
    json += json.size() > 1 ? ",\n{\"image\":" : "{\"image\":";
    json::write_string(json, image);
    json += ",\"file\":";
    json::write_string(json, wish.folder.empty() ? std::string() : file);
    json += ",\"read\":" + to_json(pages::report_of(page)) + "}";
  }
  if (wish.json) out << json << "]\n";
  return result;
}

}  // namespace selami::cli
