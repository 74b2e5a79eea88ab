#include "app/portable.hpp"

#include <chrono>
#include <filesystem>
#include <ostream>

#include "app/messages_file.hpp"
#include "app/setup.hpp"
#include "app/wiring.hpp"
#include "files/zip_folder.hpp"
#include "portable/bundle.hpp"
#include "portable/move_words.hpp"

namespace selami::app {
namespace {

constexpr int batches_a_line = 50;

/// A line when a table begins, and now and then within a large one.
class Progress {
 public:
  explicit Progress(std::ostream& out) : out_(out) {}
  void operator()(const std::string& table, std::int64_t rows) {
    const bool fresh = table != table_;
    silent_ = fresh ? 0 : silent_ + 1;
    if (!fresh && silent_ % batches_a_line != 0) return;
    table_ = table;
    out_ << table << ": " << rows << "…" << std::endl;
  }

 private:
  std::ostream& out_;
  std::string table_;
  int silent_ = 0;
};

Result<portable::MoveReport> moved(const MoveWords& words, std::ostream& progress) {
  TRY(const std::string from, portable::place_of(words.from));
  TRY(const std::string to, portable::place_of(words.to));
  if (words.check) return portable::compare_cities(storage::Database(from), storage::Database(to));
  const portable::MoveOrder order{words.batch > 0 ? words.batch : portable::usual_batch, Progress(progress)};
  return portable::move_city(storage::Database(from), storage::Database(to), system_now(), order);
}

}  // namespace

people::CliOutcome move_city(const Options& options, const MoveWords& words, std::ostream& progress) {
  const auto begun = std::chrono::steady_clock::now();
  const auto report = moved(words, progress);
  if (!report) return people::refusal(report.error(), words.language, words.json, load_messages(options.packs));
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  const std::string text = words.json ? portable::move_json(*report, seconds, words.check) : portable::move_text(*report, words.language, seconds, words.check);
  return {report->same() ? 0 : 1, text};
}

people::CliOutcome export_school(const Options& options, const std::string& npsn, const std::string& place, const std::string& language) {
  namespace fs = std::filesystem;
  const bool zip = fs::path(place).extension() == ".zip";
  const std::string folder = zip ? place + ".part" : place;
  const int offset_min = local_offset(options);
  const auto refused = [&](const Error& error) { return people::refusal(error, language, false, load_messages(options.packs)); };
  if (zip && fs::exists(place)) return refused({Fault::conflict, "bundle.not_empty", place});
  const auto report = portable::export_school(storage::Database(database_url(options)), media_in(options.data), npsn, folder, system_now(), offset_min);
  if (!report) return refused(report.error());
  if (zip) {
    files::zip_folder(folder, place);
    fs::permissions(place, fs::perms::owner_read | fs::perms::owner_write);
    fs::remove_all(folder);
  }
  return {0, portable::export_words(*report, language, place)};
}

people::CliOutcome import_school(const Options& options, const std::string& folder, const std::string& language) {
  local_offset(options);  // brings the database to this program's schema
  const auto report = portable::import_school(storage::Database(database_url(options)), media_in(options.data), folder);
  if (!report) return people::refusal(report.error(), language, false, load_messages(options.packs));
  return {0, portable::import_words(*report, language)};
}

}  // namespace selami::app
