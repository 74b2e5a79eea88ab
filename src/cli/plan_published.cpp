#include "cli/plan_published.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/plan_check.hpp"
#include "files/pack.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

/// One file by whatever name it is called.
std::string whole_name(const fs::path& path) {
  std::error_code broken;
  const fs::path out = fs::weakly_canonical(path, broken);
  return broken ? path.string() : out.string();
}

}  // namespace

Result<Published> Published::read(const PublishedIn& where) {
  Published out;
  if (where.folder.empty()) return out;
  for (const std::string& text : files::plan_texts(where.packs)) out.commons_.add(text);
  std::error_code broken;
  for (const auto& entry : fs::directory_iterator(where.folder, broken)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const auto read = read_plan_file(text.str());
    if (!read) return fail({read.error().fault, read.error().code, entry.path().filename().string() + " " + read.error().field});
    const std::string& topic = read->plan.design.topic;
    out.plans_.push_back({whole_name(entry.path()), topic.empty() ? entry.path().stem().string() : topic, checker::print_of(read->plan, out.commons_)});
  }
  if (broken || out.plans_.empty()) return fail({Fault::not_found, "request.malformed", where.folder});
  return out;
}

std::optional<checker::Copied> Published::copied(const plan::Plan& plan, const std::string& file) const {
  if (plans_.empty()) return std::nullopt;
  const checker::Print own = checker::print_of(plan, commons_);
  const std::string self = whole_name(file);
  std::optional<checker::Copied> best;
  for (const One& other : plans_) {
    if (other.file == self) continue;
    auto found = checker::copied_from(own, other.print);
    if (!found || (best && best->percent >= found->percent)) continue;
    best = std::move(found);
    best->title = other.title;
  }
  return best;
}

}  // namespace selami::cli
