#include "app/doctor.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <stdexcept>

#include "app/doctor_parts.hpp"
#include "app/pack_check.hpp"
#include "base/json.hpp"
#include "storage/database.hpp"

namespace selami::app {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t mb = std::int64_t{1024} * 1024;
constexpr std::int64_t full_below = 64 * mb;      ///< the database's log alone takes 16 before it is folded in
constexpr std::int64_t nearly_below = 1024 * mb;  ///< or a twentieth of a smaller disk
constexpr std::int64_t days_few = 60;
constexpr rlim_t descriptors_few = 4096;
constexpr std::int64_t clock_slack_ms = 2 * minute_ms;
constexpr int postgres_oldest = 150000;

DiskRoom room_of(const std::string& folder, std::int64_t grows) {
  struct statvfs disk {};
  if (::statvfs(folder.c_str(), &disk) != 0) return {};
  const auto block = static_cast<std::int64_t>(disk.f_frsize);
  return {static_cast<std::int64_t>(disk.f_bavail) * block, static_cast<std::int64_t>(disk.f_blocks) * block, grows};
}

bool read_only(const std::string& folder) {
  struct statvfs disk {};
  return ::statvfs(folder.c_str(), &disk) == 0 && (disk.f_flag & ST_RDONLY) != 0;
}

/// Files of the installation that belong to somebody else than its folder.
Troubles of_owners(const std::string& folder) {
  struct stat whose {};
  if (::stat(folder.c_str(), &whose) != 0) return {};
  int others = 0;
  std::string first;
  std::error_code none;
  const auto skip = fs::directory_options::skip_permission_denied;
  for (auto at = fs::recursive_directory_iterator(folder, skip, none); at != fs::recursive_directory_iterator(); at.increment(none)) {
    struct stat one {};
    if (none || ::lstat(at->path().c_str(), &one) != 0 || one.st_uid == whose.st_uid) continue;
    if (others++ == 0) first = at->path().string();
  }
  if (others == 0) return {};
  return {{"data.wrong_owner", {std::to_string(others), first, folder}}};
}

Troubles of_folder(const std::string& folder) {
  if (!is_folder(folder)) return {{"data.missing", {folder}}};
  if (read_only(folder)) return {{"data.read_only", {folder}}};
  if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) return {{"data.not_writable", {folder}}};
  return of_owners(folder);
}

Troubles of_secret(const DoctorWish& wish) {
  const std::string file = secret_file(wish.options);
  const storage::Database database(database_url(wish.options));
  const bool begun = database.engine() == storage::Engine::postgres || there(database.file());
  struct stat key {};
  if (::stat(file.c_str(), &key) != 0) return begun ? Troubles{{"secret.missing", {file}}} : Troubles{};
  if (key.st_size != 32) return {{"secret.wrong", {file}}};
  // A credential lies in a folder of the service alone; systemd lets it in by a list of its own, which the mode shows as a group that may read.
  const mode_t closed_to = file == wish.options.data + "/secret.key" ? 077 : 07;
  if ((key.st_mode & closed_to) != 0) return {{"secret.open", {file}}};
  return {};
}

Troubles of_packs(const std::string& folder) {
  if (folder.empty() || !is_folder(folder)) return {{"packs.missing", {folder.empty() ? "packs" : folder}}};
  try {
    const PackReport report = check_packs(folder);
    if (report.packs == 0) return {{"packs.missing", {folder}}};
    if (report.problems.empty()) return {};
    const PackProblem& first = report.problems.front();
    return {{"packs.problems", {std::to_string(report.problems.size()), first.file + ":" + std::to_string(first.line) + ": " + first.what, folder}}};
  } catch (const std::exception& unread) {
    return {{"packs.problems", {"1", unread.what(), folder}}};
  }
}

/// Whether what listens there answers as Selami does.
bool answers_as_selami(const sockaddr_in& address) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  const timeval patience{3, 0};
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const std::string question = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  std::string answer;
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      ::send(socket, question.data(), question.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(question.size())) {
    char bytes[1024];
    for (ssize_t got = 1; got > 0 && answer.size() < 4096;) {
      got = ::recv(socket, bytes, sizeof bytes, 0);
      if (got > 0) answer.append(bytes, static_cast<std::size_t>(got));
    }
  }
  ::close(socket);
  return answer.find("{\"ok\":true}") != std::string::npos;
}

Troubles of_port(const Options& options) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(options.port));
  if (options.port == 0 || ::inet_pton(AF_INET, options.host.c_str(), &address.sin_addr) != 1) return {};
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  const bool taken = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 && errno == EADDRINUSE;
  ::close(socket);
  if (!taken) return {};
  if (address.sin_addr.s_addr == htonl(INADDR_ANY)) address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return {{answers_as_selami(address) ? "port.answers" : "port.taken", {std::to_string(options.port)}}};
}

Troubles of_limits() {
  rlimit limit{};
  // The hard one: the server raises itself to it.
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_max >= descriptors_few) return {};
  return {{"limits.descriptors", {std::to_string(limit.rlim_max)}}};
}

std::string filled(std::string text, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string mark = "{" + std::to_string(i) + "}";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + values[i].size())) text.replace(at, mark.size(), values[i]);
  }
  return text;
}

const DoctorWords& words_of(const Trouble& trouble) {
  const auto& words = doctor_words();
  const auto found = std::find_if(words.begin(), words.end(), [&](const DoctorWords& one) { return trouble.code == one.code; });
  if (found == words.end()) throw std::logic_error("doctor: no words for " + trouble.code);
  return *found;
}

std::string what_of(const Trouble& trouble, bool english) { return filled(english ? words_of(trouble).what_en : words_of(trouble).what_id, trouble.values); }
std::string todo_of(const Trouble& trouble, bool english) { return filled(english ? words_of(trouble).todo_en : words_of(trouble).todo_id, trouble.values); }

std::string in_mb(std::int64_t bytes) { return std::to_string(bytes / mb); }

}  // namespace

Troubles examine(const DoctorWish& wish) {
  Troubles out = of_folder(wish.options.data);
  append(out, of_packs(wish.options.packs));
  append(out, of_port(wish.options));
  append(out, of_limits());
  if (is_folder(wish.options.data)) {
    BackupsSeen backups = look_at_backups(wish);
    append(out, of_disk(room_of(wish.options.data, backups.grows)));
    append(out, of_secret(wish));
    append(out, look_at_database(wish));
    append(out, std::move(backups.troubles));
  }
  std::stable_sort(out.begin(), out.end(), [](const Trouble& a, const Trouble& b) { return weight_of(a) > weight_of(b); });
  return out;
}

Troubles of_disk(const DiskRoom& room) {
  if (room.total <= 0) return {};
  const std::vector<std::string> figures = {in_mb(room.free), in_mb(room.total)};
  Troubles out = {{"disk.room", {figures[0], figures[1], room.grows > 0 ? in_mb(room.grows + mb - 1) + " MB" : "?"}}};
  const std::int64_t days = room.grows > 0 ? room.free / room.grows : days_few;
  if (room.free < full_below) out.push_back({"disk.full", figures});
  else if (room.free < std::min(nearly_below, room.total / 20)) out.push_back({"disk.nearly_full", figures});
  if (days < days_few) out.push_back({"disk.days", {std::to_string(days), in_mb(room.grows + mb - 1)}});
  return out;
}

Troubles of_schema(const std::vector<int>& done, int known, const std::string& copy) {
  const int newest = done.empty() ? 0 : done.back();
  if (newest > known) return {{"schema.newer", {std::to_string(newest), std::to_string(known)}}};
  int expected = 1;
  for (const int number : done) {
    if (number != expected) return {{"schema.gap", {std::to_string(expected)}}};
    ++expected;
  }
  if (newest == known) return {};
  if (!copy.empty()) return {{"schema.unfinished", {std::to_string(newest), std::to_string(known), copy}}};
  return {{"schema.older", {std::to_string(newest), std::to_string(known)}}};
}

Troubles of_clock(Instant now, Instant newest, int offset_min, int machine_offset_min) {
  Troubles out;
  if (newest.ms > now.ms + clock_slack_ms) out.push_back({"clock.back", {std::to_string((newest.ms - now.ms) / minute_ms)}});
  // A machine on UTC is usual and does no harm: Selami never asks the machine for its zone.
  if (machine_offset_min != 0 && machine_offset_min != offset_min) {
    out.push_back({"clock.zone", {std::to_string(machine_offset_min), std::to_string(offset_min)}});
  }
  return out;
}

Troubles of_postgres(int version) {
  if (version >= postgres_oldest) return {};
  return {{"postgres.old", {std::to_string(version / 10000)}}};
}

Weight weight_of(const Trouble& trouble) { return words_of(trouble).weight; }

int exit_of(const Troubles& troubles) {
  Weight worst = Weight::note;
  for (const Trouble& one : troubles) worst = std::max(worst, weight_of(one));
  return worst == Weight::broken ? 3 : worst == Weight::attention ? 1 : 0;
}

std::string told(const Troubles& troubles, const std::string& language) {
  const bool english = language == "en";
  std::string out;
  int count = 0;
  for (const Trouble& one : troubles) {
    const Weight weight = weight_of(one);
    count += weight == Weight::note ? 0 : 1;
    out += std::string(weight == Weight::broken ? "✗ " : weight == Weight::attention ? "! " : "· ") + what_of(one, english) + "\n";
    const std::string todo = todo_of(one, english);
    if (!todo.empty()) out += "  → " + todo + "\n";
  }
  if (count == 0) return out + (english ? "Nothing is wrong.\n" : "Tidak ada yang bermasalah.\n");
  return out + std::to_string(count) + (english ? " to see to.\n" : " hal perlu ditangani.\n");
}

std::string told_json(const Troubles& troubles, const std::string& language) {
  const bool english = language == "en";
  json::Array list;
  for (const Trouble& one : troubles) {
    const Weight weight = weight_of(one);
    json::Array values;
    for (const std::string& value : one.values) values.push_back(json::make(value));
    list.push_back({json::Object{{"code", json::make(one.code)},
                                 {"weight", json::make(weight == Weight::broken ? "broken" : weight == Weight::attention ? "attention" : "note")},
                                 {"message", json::make(what_of(one, english))},
                                 {"todo", json::make(todo_of(one, english))},
                                 {"values", {std::move(values)}}}});
  }
  return json::pretty({json::Object{{"exit", json::make(exit_of(troubles))}, {"troubles", {std::move(list)}}}});
}

}  // namespace selami::app
