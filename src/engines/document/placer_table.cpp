// Tables: with heads over the columns (steps, assessments, options), with labels at the left, or only for their lines.
#include <algorithm>

#include "document/measures.hpp"
#include "document/placer.hpp"
#include "document/runs.hpp"

namespace selami::document {

/// The cells of a table on its grid; a cell that reaches over several places stands in all of them.
struct Placer::Cells {
  struct Spot {
    const Cell* cell = nullptr;
    bool begins = false;   ///< the first row of the cell
    std::size_t column = 0;  ///< the first column of the cell
  };
  std::vector<std::vector<Spot>> rows;
  std::size_t columns = 0;

  explicit Cells(const Block& block) {
    rows.resize(block.rows.size());
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
      std::size_t column = 0;
      for (const Cell& cell : block.rows[r]) {
        while (column < rows[r].size() && rows[r][column].cell) ++column;
        const auto width = static_cast<std::size_t>(std::clamp(cell.columns, 1, 60));
        const std::size_t last = std::min(r + static_cast<std::size_t>(std::max(cell.rows, 1)), rows.size());
        for (std::size_t y = r; y < last; ++y) {
          if (rows[y].size() < column + width) rows[y].resize(column + width);
          for (std::size_t x = column; x < column + width; ++x) rows[y][x] = {&cell, y == r, column};
        }
        column += width;
        columns = std::max(columns, column);
      }
    }
  }

  /// The cells of a row from left to right, each once.
  std::vector<Spot> row(std::size_t at) const {
    std::vector<Spot> out;
    for (const Spot& spot : rows[at]) {
      if (spot.cell && (out.empty() || out.back().cell != spot.cell)) out.push_back(spot);
    }
    return out;
  }
};

namespace {

void add_text_of(const std::vector<Block>& blocks, std::string& out, const char* between) {
  for (const Block& block : blocks) {
    for (const auto& row : block.rows) {
      for (const Cell& cell : row) add_text_of(cell.blocks, out, between);
    }
    if (!block.paragraph.text.empty()) out += (out.empty() ? "" : between) + block.paragraph.text;
  }
}

std::string cell_text(const Cell& cell, const char* between = " ") {
  std::string out;
  add_text_of(cell.blocks, out, between);
  return out;
}

/// The lines of a cell that may be a label with its marks below it ("Memahami", "(bermakna)", "20 menit"); none: it is no such cell.
std::vector<Piece> label_lines(const Cell& cell, const Place& place) {
  std::vector<Piece> out;
  std::size_t bytes = 0;
  for (const Block& block : cell.blocks) {
    if (block.is_table()) return {};
    for (Piece& one : pieces_of(block.paragraph, place)) {
      bytes += one.text.size();
      out.push_back(std::move(one));
    }
  }
  return bytes > 120 || out.size() > 5 ? std::vector<Piece>() : out;
}

/// The one line of a cell, or nothing when it holds more or is empty.
std::optional<Piece> only_line(const Cell& cell, const Place& place) {
  if (cell.blocks.size() != 1 || cell.blocks[0].is_table()) return std::nullopt;
  auto pieces = pieces_of(cell.blocks[0].paragraph, place);
  if (pieces.empty() || pieces.size() > 3) return std::nullopt;
  for (std::size_t i = 1; i < pieces.size(); ++i) pieces[0].text += " " + pieces[i].text;
  return pieces[0];
}

Place cell_place(int number, std::size_t row, std::size_t column) { return {PlaceKind::table, number, static_cast<int>(row) + 1, static_cast<int>(column) + 1}; }

/// Whether a line has a label and a text of its own: "Budaya belajar: saling menghargai".
bool says_more(const Piece& line, const std::string& part) {
  const auto match = match_label(line, part, false, false);
  return !match || has_words(match->rest);
}

bool has(const std::map<int, std::string>& columns, std::string_view name) {
  return std::any_of(columns.begin(), columns.end(), [&](const auto& one) { return one.second == name; });
}

}  // namespace

void Placer::table(const Block& block) {
  const int number = ++tables_;
  const Cells cells(block);
  ++depth_;
  if (!headed_table(cells, number)) label_rows(cells, number);
  --depth_;
}

/// Whether the first row only says what labels and texts below it are.
bool Placer::all_heads(const Cells& cells) {
  const auto spots = cells.row(0);
  return spots.size() > 1 && std::all_of(spots.begin(), spots.end(), [](const Cells::Spot& spot) { return !column_of(normal(cell_text(*spot.cell)), "labels").empty(); });
}

/// Whether a row begins with a label.
bool Placer::any_label(const Cells& cells, const std::string& part) {
  for (std::size_t row = 0; row < cells.rows.size(); ++row) {
    const auto spots = cells.row(row);
    for (std::size_t i = 0; i < spots.size() && i < 2; ++i) {  // a number may stand before it
      const auto lines = label_lines(*spots[i].cell, {});
      if (!lines.empty() && (i == 0 || i + 1 < spots.size()) && match_label(lines[0], part, true, false)) return true;
    }
  }
  return false;
}

/// A table whose first or second row names its columns.
bool Placer::headed_table(const Cells& cells, int number) {
  for (std::size_t head = 0; head < std::min<std::size_t>(cells.rows.size(), 3); ++head) {
    std::map<std::string, std::map<int, std::string>> found;
    const auto row = cells.row(head);
    if (row.empty() || (row.size() < 2 && column_of(normal(cell_text(*row[0].cell)), "options").empty())) continue;
    for (const Cells::Spot& spot : row) {
      for (const char* kind : {"steps", "assessments", "options"}) {
        const std::string_view column = column_of(normal(cell_text(*spot.cell)), kind);
        if (column.empty()) continue;
        auto& columns = found[kind];
        // "Kegiatan" may head the stages or what is done: it is the stages where something else is what is done.
        const bool taken = std::any_of(columns.begin(), columns.end(), [&](const auto& one) { return one.second == column; });
        columns[static_cast<int>(spot.column)] = taken && column == "stage" ? "text" : std::string(column);
      }
    }
    const auto whole = [&](const std::map<int, std::string>& columns) { return columns.size() >= 2 && columns.size() + 1 >= row.size(); };
    if (auto& options = found["options"]; has(options, "option") && (row.size() == 1 || has(options, "reason") || has(options, "next"))) return option_rows(cells, options, head + 1, number), true;
    auto& steps = found["steps"];
    auto& assess = found["assessments"];
    const bool step_like = whole(steps) && (has(steps, "minutes") || has(steps, "teacher") || has(steps, "pupil") || now_.part == "steps" || (has(steps, "stage") && has(steps, "text")));
    const bool assess_like = whole(assess) && (has(assess, "technique") || has(assess, "criteria") || has(assess, "when"));
    if (!step_like && !(assess_like && (now_.part == "assessments" || (has(assess, "technique") && assess.size() > 1)))) continue;
    for (std::size_t before = 0; before < head; ++before) plain_row(cells, before, number);
    if (step_like && now_.part != "assessments") step_rows(cells, steps, head + 1, number);
    else assessment_rows(cells, assess, head + 1, number);
    return true;
  }
  return false;
}

void Placer::step_rows(const Cells& cells, const std::map<int, std::string>& columns, std::size_t first, int number) {
  end_group();
  std::map<int, std::string> named = columns;
  if (!has(named, "text") && !has(named, "teacher") && !has(named, "pupil")) {  // "Kegiatan | Waktu": the first is what is done
    for (auto& [column, name] : named) {
      if (name != "stage") continue;
      name = "text";
      break;
    }
  }
  const State outside = now_;
  if (now_.part != "steps") {
    now_ = State{};
    now_.part = "steps";
    open_part("steps");
  }
  for (std::size_t row = first; row < cells.rows.size(); ++row) step_row(cells, named, row, number);
  end_core();
  const std::string part = now_.part;
  now_ = outside;
  now_.part = part;
  now_.field = "";
}

/// The cell of a row that names its stage: a label, or words of the teacher's own that begin the step.
bool Placer::stage_cell(const Cell& cell, const Place& place) {
  const auto line = only_line(cell, place);
  if (line && match_label(*line, now_.part, true, false)) {
    piece(*line, true);
    return true;
  }
  next_.is_new = true;
  bool opened = false;
  for (const Block& block : cell.blocks) {
    for (Piece one : pieces_of(block.paragraph, place)) {
      opened = true;
      if (match_label(one, now_.part, true, false)) {
        piece(one, true);
        continue;
      }
      one.bold = true;
      content(one);
    }
  }
  if (!opened && next_.by != Ground::label) next_.stage = plan::Stage::none;
  return opened;
}

/// What is done, with who does it: that stands in the head of the column alone, and the lines below it need it.
void Placer::acted_cell(const Cell& cell, const Place& place, bool teacher) {
  const std::size_t before = out_.plan.steps.size();
  const std::size_t length = before > 0 ? out_.plan.steps.back().text.size() : 0;
  flow(cell.blocks, &place);
  if (out_.plan.steps.empty()) return;
  std::string& text = out_.plan.steps.back().text;
  const std::size_t at = out_.plan.steps.size() > before || length == 0 ? 0 : length + 1;
  if (at >= text.size()) return;
  const std::string low = normal(std::string_view(text).substr(at));
  for (const char* who : {"guru", "tutor", "pendidik", "murid", "siswa", "peserta", "anak", "warga"}) {
    const bool of_teacher = who[0] == 'g' || who[0] == 't' || std::string_view(who) == "pendidik";
    if (of_teacher == teacher && low.find(who) != std::string::npos) return;
  }
  text.insert(at, teacher ? "Guru: " : "Murid: ");
}

void Placer::principle_cell(const Cell& cell, const Place& place) {
  std::string rest;
  const std::string text = cell_text(cell);
  const auto principles = principles_in(text, rest);
  if (!next_.is_new) step_marks({0, principles, {}, text}, place);
  if (!normal(rest).empty() && normal(rest) != "learning") leave(text, place);
}

/// A text of its own that finds no field.
void Placer::leave(const std::string& text, const Place& place) {
  end_group();
  aside(Piece{text, {}, 0, false, 0, place});
  end_group();
}

void Placer::step_row(const Cells& cells, const std::map<int, std::string>& columns, std::size_t row, int number) {
  const auto spots = cells.row(row);
  if (spots.size() == 1) return wide_row(*spots[0].cell, cell_place(number, row, spots[0].column), spots[0].begins);
  const auto name_of_column = [&](const Cells::Spot& spot) {
    const auto found = columns.find(static_cast<int>(spot.column));
    return found == columns.end() ? std::string() : found->second;
  };
  bool opened = false;
  int minutes = 0;
  std::string minutes_said;
  std::string words;
  for (const Cells::Spot& spot : spots) {
    if (!spot.begins) continue;
    const Place place = cell_place(number, row, spot.column);
    const std::string text = cell_text(*spot.cell, "\n");
    words += " " + normal(text);
    const std::string name = name_of_column(spot);
    if (name == "stage") opened = stage_cell(*spot.cell, place) || opened;
    if (name != "minutes") continue;
    minutes = minutes_of_cell(text);
    minutes_said = text;
    if (minutes == 0 && has_words(text)) leave(text, place);
  }
  if (!opened) row_without_stage(words);
  if (minutes > 0 && next_.core && next_.by != Ground::label && !next_.row) {  // beside "Kegiatan inti" alone
    core_minutes_ = minutes;
    core_said_ += (core_said_.empty() ? "" : ": ") + minutes_said;
    minutes = 0;
  }
  const bool late = !next_.is_new && minutes > 0;
  if (minutes > 0 && next_.is_new) {
    next_.minutes = minutes;
    next_.said += (next_.said.empty() ? "" : " \xC2\xB7 ") + minutes_said;
  }
  for (const Cells::Spot& spot : spots) {
    const std::string name = name_of_column(spot);
    if (!spot.begins || name == "stage" || name == "minutes" || name == "number") continue;
    const Place place = cell_place(number, row, spot.column);
    if (name == "principles") principle_cell(*spot.cell, place);
    else if (name == "teacher" || name == "pupil") acted_cell(*spot.cell, place, name == "teacher");
    else flow(spot.cell->blocks, &place);
  }
  if (late && !out_.plan.steps.empty()) step_marks({minutes, {}, {}, minutes_said}, cell_place(number, row, 0));
}

/// "Pertemuan 2", "KEGIATAN INTI" over the whole width.
void Placer::wide_row(const Cell& cell, const Place& place, bool begins) {
  if (!begins) return;
  const auto line = only_line(cell, place);
  if (line && match_label(*line, now_.part, true, false)) return piece(*line, true);
  flow(cell.blocks, &place);
}

void Placer::assessment_rows(const Cells& cells, const std::map<int, std::string>& columns, std::size_t first, int number) {
  end_group();
  const State outside = now_;
  now_ = State{};
  now_.part = "assessments";
  for (std::size_t row = first; row < cells.rows.size(); ++row) {
    const auto spots = cells.row(row);
    if (spots.size() == 1) {
      const Place place = cell_place(number, row, 0);
      if (spots[0].begins) flow(spots[0].cell->blocks, &place);
      continue;
    }
    assess_ = -1;
    for (const Cells::Spot& spot : spots) {
      const auto found = columns.find(static_cast<int>(spot.column));
      const std::string name = found == columns.end() ? "text" : found->second;
      const Place place = cell_place(number, row, spot.column);
      if (name == "number" || !has_words(cell_text(*spot.cell)) || (!spot.begins && name != "when")) continue;
      now_.field = name == "technique" ? "assess.technique" : (name == "criteria" ? "assess.criteria" : "assess.item");
      now_.said = name == "text" ? std::string() : now_.said;
      now_.keep = false;
      if (name == "when") {
        for (const Block& block : spot.cell->blocks) {
          for (const Piece& one : pieces_of(block.paragraph, place)) piece(one, true);
        }
        assess_fresh_ = false;
        continue;
      }
      if (name == "criteria") assessment(place);
      for (const Block& block : spot.cell->blocks) {
        for (const Piece& one : pieces_of(block.paragraph, place)) {
          if (assess_ >= 0 && one.text.rfind("Tujuan: ", 0) == 0 && one.text.find_first_not_of("0123456789, ", 8) == std::string::npos) {
            for (std::size_t at = 8; at < one.text.size(); ++at) {
              if (one.text[at] >= '0' && one.text[at] <= '9' && (one.text[at - 1] == ' ')) assessment_objectives_[static_cast<std::size_t>(assess_)].push_back(std::atoi(one.text.c_str() + at));
            }
          } else {
            assessment_line(one);
          }
        }
        if (block.is_table()) plain_row(Cells(block), 0, number);
      }
    }
  }
  assess_ = -1;
  now_ = outside;
  now_.field = "";
}

/// The options of the question above: what pupils may think, and the next move, stand in columns of their own.
void Placer::option_rows(const Cells& cells, const std::map<int, std::string>& columns, std::size_t first, int number) {
  for (std::size_t row = first; row < cells.rows.size(); ++row) {
    Piece line;
    std::string reason;
    std::string next;
    for (const Cells::Spot& spot : cells.row(row)) {
      const auto found = columns.find(static_cast<int>(spot.column));
      const std::string text = cell_text(*spot.cell, "\n");
      if (found == columns.end() || found->second == "option") {
        Paragraph paragraph;
        paragraph.text = text;
        const auto pieces = pieces_of(paragraph, cell_place(number, row, spot.column));
        if (!pieces.empty()) line = pieces[0];
      } else if (found->second == "reason") {
        reason = text;
      } else {
        next = text;
      }
    }
    if (line.text.empty()) continue;
    option_texts_[line.place.number * 1000 + line.place.row] = {reason, next};
    aside(line);
  }
}

/// Rows with labels at the left. A label that reaches over several rows rules them all.
void Placer::label_rows(const Cells& cells, int number) {
  if (cells.columns == 1 || std::all_of(cells.rows.begin(), cells.rows.end(), [](const auto& row) { return row.size() < 2; })) {
    for (std::size_t row = 0; row < cells.rows.size(); ++row) plain_row(cells, row, number);
    return;
  }
  const State outside = now_;
  // A table without a label belongs, line by line, to what stands above it: a rubric below its title, a table inside a step.
  const bool held = !now_.field.empty() && now_.field != "title" && now_.part != "identity" && (now_.part != "steps" || depth_ > 1);
  if (held && !any_label(cells, now_.part)) {
    for (std::size_t row = 0; row < cells.rows.size(); ++row) plain_row(cells, row, number);
    return;
  }
  const bool headed = all_heads(cells);  // "No | Komponen | Deskripsi"
  for (std::size_t row = headed ? 1 : 0; row < cells.rows.size(); ++row) {
    if (label_row(cells, row, number)) continue;
    plain_row(cells, row, number);
  }
  end_group();
  const std::string part = now_.part;
  const bool steps_go_on = part == "steps" && outside.part == "steps";
  if (!steps_go_on) now_ = outside;
  now_.part = part;
  if (!outside.field.empty() && now_.field != outside.field && part != outside.part) now_.field = "";
}

/// label | text, label | : | text, label | text | label | text, part | label | text.
bool Placer::label_row(const Cells& cells, std::size_t row, int number) {
  const auto spots = cells.row(row);
  if (spots.size() < 2) return false;
  bool any = false;
  bool after_label = false;
  if (now_.part != "steps") now_.field.clear();  // a row's label rules its own row
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const Cells::Spot& spot = spots[i];
    const Place place = cell_place(number, row, spot.column);
    if (!spot.begins) {  // a label from a row above: it still rules, unless it is a part of the form, which does anyway
      const auto above = only_line(*spot.cell, place);
      const auto match = above && i + 1 < spots.size() ? match_label(*above, now_.part, true, false) : std::nullopt;
      any = any || match;
      if (match && match->label->field.rfind("part.", 0) != 0 && match->label->field.rfind("stage.", 0) != 0) {
        open(*match, *above, 0);
        after_label = true;
      }
      continue;
    }
    const std::string words = normal(cell_text(*spot.cell));
    if (words.empty()) continue;
    const bool last = i + 1 == spots.size();
    const auto line = only_line(*spot.cell, place);
    const bool number_cell = i == 0 && !last && words.size() < 3 && words.find_first_not_of("0123456789abcdefghi") == std::string::npos;
    if (number_cell) continue;
    const auto lines = label_lines(*spot.cell, place);
    if (last && !lines.empty() && now_.field.empty() && now_.part != "steps") {
      if (const auto match = match_label(lines[0], now_.part, true, false); match && has_words(match->rest)) any = true;
    }
    if (!lines.empty() && !last && (!after_label || i >= 2 || now_.field.empty())) {
      if (const auto match = match_label(lines[0], now_.part, true, false)) {
        const bool whole = !has_words(match->rest) || now_.part == "steps";
        if (!whole) {  // "Kelas: VIII" in a cell of its own
          flow(spot.cell->blocks, &place);
          any = true;
          continue;
        }
        piece(lines[0], true);
        for (std::size_t k = 1; k < lines.size(); ++k) piece(lines[k]);
        any = after_label = true;
        continue;
      }
    }
    if (!any && !last && line && now_.part == "steps") {  // a stage that has a name of its own
      next_.is_new = true;
    } else if (!any && !last && line && words.size() < 60) {
      end_group();
      now_.field = "aside";
      now_.said = line->text;
      group_ = Group{line->text, now_.part == "appendix" ? "worksheet" : "aside", {}, place};
      any = after_label = true;
      continue;
    } else if (!any) {
      return false;
    }
    // A value is a value, also where its words are some label's: "Ruang fisik | Kelas".
    const bool value = after_label && lines.size() == 1 && (now_.field.rfind("identity.", 0) == 0 || !says_more(lines[0], now_.part));
    if (value) content(lines[0]);
    else flow(spot.cell->blocks, &place);
    any = true;
    after_label = false;
  }
  end_group();
  return true;
}

/// A row without a label: one cell as it flows, several as one line.
void Placer::plain_row(const Cells& cells, std::size_t row, int number) {
  const auto spots = cells.row(row);
  std::vector<Cells::Spot> full;
  for (const Cells::Spot& spot : spots) {
    if (spot.begins && has_words(cell_text(*spot.cell))) full.push_back(spot);
  }
  if (full.empty()) return;
  const Place place = cell_place(number, row, full[0].column);
  if (full.size() == 1) {
    const auto line = only_line(*full[0].cell, place);
    if (line && match_label(*line, now_.part, true, false)) return piece(*line, cells.columns > 1);
    return flow(full[0].cell->blocks, &place);
  }
  Piece one;
  one.place = place;
  for (const Cells::Spot& spot : full) one.text += (one.text.empty() ? "" : " | ") + cell_text(*spot.cell);
  content(one);
}

}  // namespace selami::document
