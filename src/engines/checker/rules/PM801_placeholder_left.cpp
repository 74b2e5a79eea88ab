#include "checker/rule.hpp"
#include "plan/texts.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

constexpr std::string_view fillers =
    "isi diisi isilah tulis tuliskan nama masukkan lengkapi sebutkan topik materi kelas mata judul tanggal sekolah guru alamat jelaskan tentukan "
    "pilih cantumkan contoh sesuaikan ganti uraikan ditulis dituliskan disesuaikan sesuai tbd";

bool only_marks(std::string_view text) {
  bool mark = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, 3) == "…") {
      mark = true;
      i += 2;
    } else if (c == '.' || c == '_') {
      mark = true;
    } else if (c != ' ' && c != '\n' && c != '(' && c != ')' && c != '[' && c != ']') {
      return false;
    }
  }
  return mark;
}

/// "[isi nama bengkel]", "[…]", "<nama sekolah>": a slot to be filled in.
bool has_slot(std::string_view text) {
  for (std::size_t open = text.find_first_of("[<"); open != std::string_view::npos; open = text.find_first_of("[<", open + 1)) {
    const std::size_t close = text.find(text[open] == '[' ? ']' : '>', open);
    if (close == std::string_view::npos) continue;
    const std::string inside = text::lower(text.substr(open + 1, close - open - 1));
    if (only_marks(inside)) return true;
    const std::size_t from = inside.find_first_not_of(' ');
    if (from == std::string::npos) continue;
    if (text::words::in(inside.substr(from, inside.find(' ', from) - from), fillers)) return true;
  }
  return false;
}

/// A line to write on, outside quotation marks (there it is a sentence for pupils to complete).
bool has_leader(std::string_view text) {
  std::size_t run = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    run = !quoted && (c == '.' || c == '_') ? run + 1 : 0;
    if (run >= 5) return true;
  }
  return false;
}

/// "menunjukkan ... % murid": a figure that was never put in.
bool open_figure(std::string_view text) {
  for (std::size_t at = text.find("..."); at != std::string_view::npos; at = text.find("...", at + 3)) {
    const std::size_t next = text.find_first_not_of(". ", at);
    if (next != std::string_view::npos && text[next] == '%') return true;
  }
  return false;
}

/// "Bab ... : Teorema": a number that was never put in.
bool open_number(const std::string& lowered) {
  for (const char* word : {"bab ...", "bab …", "kelas ...", "kelas …", "pertemuan ke-...", "pertemuan ke ...", "halaman ...", "halaman …"}) {
    if (lowered.find(word) != std::string::npos) return true;
  }
  return false;
}

bool filler_words(const std::string& lowered) {
  for (const std::string_view phrase : {"lorem ipsum", "isi di sini", "sesuaikan dengan topik", "sesuaikan dengan sekolah", "sesuaikan dengan kelas",
                                        "disesuaikan oleh guru", "diisi oleh guru", "diisi sesuai", "(isi ", "xxx", "tbd"}) {
    const std::size_t found = lowered.find(phrase);
    if (found == std::string::npos) continue;
    const std::size_t end = found + phrase.size();
    const bool whole = (found == 0 || lowered[found - 1] < 'a') && (end >= lowered.size() || lowered[end] < 'a' || lowered[end] == 'x');
    if (phrase.size() > 4 || whole) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm801{"PM801", [](const Sheet& sheet, Out& out) {
  plan::each_text(sheet.plan, [&](const std::string& path, const std::string& text) {
    if (path.rfind("/unplaced", 0) == 0 || blank(text)) return;
    // In a question a line to write on is the pupils'.
    const bool question = path.find("/questions/") != std::string::npos;
    const bool to_be_written = !question && (has_leader(text) || open_figure(text));
    if (only_marks(text) || has_slot(text) || to_be_written || (path.rfind("/steps", 0) != 0 && open_number(text::lower(text))) || filler_words(text::lower(text))) out.add(path);
  });
}};

}  // namespace selami::checker
