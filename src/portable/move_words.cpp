#include "portable/move_words.hpp"

#include <algorithm>
#include <cstdio>

#include "base/json.hpp"

namespace selami::portable {
namespace {

constexpr std::size_t shown_digits = 16;

struct Words {
  const char* heading;
  const char* rows;
  const char* checksum;
  const char* same;
  const char* altered;
  const char* missing;
  const char* added;
  const char* moved;
  const char* resumed;
  const char* alike;
  const char* differ;
  const char* differ_moved;
  const char* files;
  const char* next;
};

constexpr Words indonesian{
    "tabel", "baris", "jumlah periksa", "sama", "berbeda", "tidak ada di tujuan", "hanya ada di tujuan",
    "Pindah selesai: %lld baris dalam %.1f detik; jumlah periksa setiap tabel sama di kedua sisi.\n",
    "Sebagian sudah dipindah sebelumnya; perintah ini meneruskannya.\n",
    "Kedua basis data sama: %lld baris, %.1f detik.\n",
    "Kedua basis data TIDAK sama. Baris yang berbeda disebut di atas, paling banyak lima per tabel.\n",
    "Tujuan tetap tertutup: server menolak memakainya. Bila sumber diubah sejak pemindahan dimulai, kosongkan tujuan lalu mulai lagi.\n",
    "Hanya isi basis data yang dipindah. Foto dan rekaman (%lld berkas, %.1f MB di DATA/media), secret.key, selami.toml, dan erased.list tidak ikut.\n",
    "Langkah berikutnya: folder data yang sama tetap dipakai; ke mesin lain, salin sendiri media, secret.key, dan erased.list. Tanpa secret.key, "
    "PIN murid dan kartu masuk harus dibuat ulang. Lalu jalankan server dengan basis data tujuan, dan simpan basis data lama sampai cadangan pertama jadi.\n"};

constexpr Words english{
    "table", "rows", "checksum", "same", "differs", "not in the target", "only in the target",
    "Moved: %lld rows in %.1f seconds; the checksum of each table is the same on both sides.\n",
    "A part had been moved before; this command went on from there.\n",
    "Both databases are the same: %lld rows, %.1f seconds.\n",
    "The two databases are NOT the same. Rows that differ are named above, five a table at most.\n",
    "The target stays closed: no server uses it. If the source was changed since the move began, empty the target and begin again.\n",
    "Only the database was moved. Photos and recordings (%lld files, %.1f MB in DATA/media), secret.key, selami.toml and erased.list were not.\n",
    "Next: the same data folder stays in use; to another machine, copy media, secret.key and erased.list yourself. Without secret.key pupils' "
    "PINs and slips must be made anew. Then start the server with the target database, and keep the old one until the first backup is made.\n"};

std::string filled(const char* text, std::int64_t count, double number) {
  char buffer[600];
  std::snprintf(buffer, sizeof buffer, text, static_cast<long long>(count), number);
  return buffer;
}

std::string padded(std::string text, std::size_t width, bool right = false) {
  const std::string blanks(text.size() < width ? width - text.size() : 0, ' ');
  return right ? blanks + text : text + blanks;
}

const char* kind_words(Difference::Kind kind, const Words& words) {
  return kind == Difference::altered ? words.altered : kind == Difference::missing ? words.missing : words.added;
}

std::string table_lines(const MoveReport& report, const Words& words) {
  std::size_t width = std::string(words.heading).size();
  for (const MovedTable& table : report.tables) width = std::max(width, table.name.size());
  std::string out = padded(words.heading, width) + padded(words.rows, 12, true) + "  " + words.checksum + "\n";
  for (const MovedTable& table : report.tables) {
    out += padded(table.name, width) + padded(std::to_string(table.rows), 12, true) + "  " + table.checksum.substr(0, shown_digits) + "  " +
           (table.same ? words.same : words.altered) + "\n";
    for (const Difference& one : table.differences) out += "  " + table.name + " " + one.key + ": " + kind_words(one.kind, words) + "\n";
  }
  return out;
}

const char* kind_name(Difference::Kind kind) {
  return kind == Difference::altered ? "altered" : kind == Difference::missing ? "missing" : "added";
}

json::Value table_value(const MovedTable& table) {
  json::Array differences;
  for (const Difference& one : table.differences) {
    differences.push_back({json::Object{{"key", json::make(one.key)}, {"kind", json::make(kind_name(one.kind))}}});
  }
  return {json::Object{{"table", json::make(table.name)},
                       {"rows", json::make(table.rows)},
                       {"checksum", json::make(table.checksum)},
                       {"same", json::make(table.same)},
                       {"differences", {differences}}}};
}

}  // namespace

std::string move_text(const MoveReport& report, const std::string& language, double seconds, bool only_compared) {
  const Words& words = language == "en" ? english : indonesian;
  std::string out = table_lines(report, words);
  if (!report.same()) return out + words.differ + (only_compared ? "" : words.differ_moved);
  if (only_compared) return out + filled(words.alike, report.rows, seconds);
  if (report.resumed) out += words.resumed;
  return out + filled(words.moved, report.rows, seconds) + filled(words.files, report.files, static_cast<double>(report.file_bytes) / 1e6) + words.next;
}

std::string move_json(const MoveReport& report, double seconds, bool only_compared) {
  json::Array tables;
  for (const MovedTable& table : report.tables) tables.push_back(table_value(table));
  const json::Value out{json::Object{{"moved", json::make(report.same() && !only_compared)},
                                     {"same", json::make(report.same())},
                                     {"resumed", json::make(report.resumed)},
                                     {"rows", json::make(report.rows)},
                                     {"seconds", json::make(seconds)},
                                     {"files_not_moved", json::make(report.files)},
                                     {"file_bytes_not_moved", json::make(report.file_bytes)},
                                     {"tables", {tables}}}};
  return json::pretty(out) + "\n";
}

}  // namespace selami::portable
