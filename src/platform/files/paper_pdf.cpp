#include <algorithm>
#include <stdexcept>

#include "files/paper_layout.hpp"
#include "files/qr.hpp"
#include "files/raster.hpp"

namespace selami::files {
namespace {

/// Widths in points: what is not given shares what the others leave.
std::vector<double> widths_of(const std::vector<Column>& columns, double all) {
  double given = 0;
  std::size_t open = 0;
  for (const Column& column : columns) {
    given += mm(column.width_mm);
    open += column.width_mm <= 0 ? 1 : 0;
  }
  const double share = open > 0 ? std::max(all - given, mm(12) * static_cast<double>(open)) / static_cast<double>(open) : 0;
  std::vector<double> out;
  for (const Column& column : columns) out.push_back(column.width_mm > 0 ? mm(column.width_mm) : share);
  // Wider than the paper is narrowed, never cut off.
  double sum = 0;
  for (const double width : out) sum += width;
  if (sum > all) {
    for (double& width : out) width *= all / sum;
  }
  return out;
}

class Printer {
 public:
  Printer(Layout& layout, const Paper& paper) : layout_(layout), paper_(paper) {}

  /// How much room the words and signatures from block `from` on need: a signature stands on the page of the last row.
  /// Nothing when no signature follows.
  void look_ahead(std::size_t from) {
    closing_ = 0;
    double sum = 0;
    for (std::size_t i = from; i < paper_.blocks.size(); ++i) {
      if (const auto* words = std::get_if<Words>(&paper_.blocks[i])) {
        sum += layout_.height_of({cell_of(*words)}) + mm(words->below_mm);
      } else if (const auto* signatures = std::get_if<Signatures>(&paper_.blocks[i])) {
        const double room = sum + layout_.height_of(cells_of(*signatures)) + grid_gap;
        // With so much below the table the signature is not alone, wherever the page ends.
        closing_ = room < mm(80) ? room : 0;
        return;
      } else {
        return;
      }
    }
  }

  void operator()(const Words& words) {
    layout_.row({cell_of(words)}, false);
    layout_.gap(mm(words.below_mm) - 2 * Layout::pad);
  }

  void operator()(const Facts& facts) {
    const double label = mm(facts.label_mm);
    for (const auto& [name, value] : facts.rows) {
      layout_.row({{name, label, {}}, {": " + value, layout_.width() - label, {}}}, false);
      layout_.gap(-2 * Layout::pad);
    }
    layout_.gap(mm(3));
  }

  void operator()(const Grid& grid) {
    const std::vector<double> widths = widths_of(grid.columns, layout_.width());
    layout_.keep(mm(30));  // a heading is never alone at the foot of a page
    layout_.set_head([this, &grid, widths] { heading(grid, widths); });
    const auto cells_of_row = [&](const std::vector<std::string>& row, bool strong) {
      std::vector<CellIn> cells;
      for (std::size_t i = 0; i < widths.size(); ++i) {
        cells.push_back({i < row.size() ? row[i] : "", widths[i], {grid.size_pt, strong, grid.columns[i].align}});
      }
      return cells;
    };
    double end = closing_;
    for (const auto& row : grid.sums) end += layout_.height_of(cells_of_row(row, true));
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      const auto cells = cells_of_row(grid.rows[i], false);
      const bool last = i + 1 == grid.rows.size();
      if (const double need = last ? end + layout_.height_of(cells) : 0; need < mm(100)) layout_.keep(need);
      layout_.row(cells, true);
    }
    if (grid.rows.empty()) {
      double all = 0;
      for (const double width : widths) all += width;
      layout_.row({{grid.empty, all, {grid.size_pt, false, Align::center}}}, true);
    }
    for (const auto& row : grid.sums) layout_.row(cells_of_row(row, true), true);
    layout_.end_head();
    layout_.gap(grid_gap);
  }

  void operator()(const Ruled& table) {
    double need = 0;
    for (const Words& words : table.above) need += layout_.height_of({cell_of(words)}) + mm(words.below_mm);
    for (std::size_t i = 0; i <= table.headings && i < table.rows.size(); ++i) need += row_height(table, i);
    layout_.keep(need);
    for (const Words& words : table.above) (*this)(words);
    if (table.headings > 0) {
      layout_.set_head([this, &table] {
        for (std::size_t i = 0; i < table.headings; ++i) layout_.row(cells_of(table, i), true);
      });
    }
    for (std::size_t i = table.headings; i < table.rows.size(); ++i) {
      const bool last = i + 1 == table.rows.size();
      // What stands over all columns heads the rows below it.
      const bool heads = table.rows[i].size() == 1 && table.shares.size() > 1 && !last;
      if (heads) layout_.keep(row_height(table, i) + row_height(table, i + 1));
      if (last) layout_.keep(row_height(table, i) + closing_);
      layout_.row(cells_of(table, i), true);
    }
    layout_.end_head();
    layout_.gap(mm(2));
  }

  void operator()(const Signatures& signatures) {
    if (!signatures.signers.empty()) layout_.row(cells_of(signatures), false);
  }

  void operator()(const Code& code) {
    const double side = mm(code.side_mm);
    layout_.keep(side);
    const double top = layout_.y();
    layout_.draw([qr = qr_of(code.text), side](cairo_t* to) {
      lib().cairo_scale(to, side / qr.size, side / qr.size);
      for (const Qr::Run& run : qr.runs) lib().cairo_rectangle(to, run.x, run.y, run.length, 1);
      lib().cairo_fill(to);
    });
    const double indent = side + mm(4);
    for (const Words& words : code.beside) {
      layout_.row({{"", indent, {}}, {words.text, layout_.width() - indent, {words.size_pt, words.strong, words.align}}}, false);
      layout_.gap(mm(words.below_mm) - 2 * Layout::pad);
    }
    layout_.reach(top + side + mm(2));
  }

  void operator()(const Cards& cards) {
    const double room = layout_.sheet_height() - Layout::margin - mm(16);
    const double least = cards.rows_a_sheet > 0 ? room / cards.rows_a_sheet - Layout::pad : 0;
    for (std::size_t i = 0; i < cards.cards.size(); i += 2) {
      const auto first = cards.cards.begin() + static_cast<std::ptrdiff_t>(i);
      pair_of_cards({first, first + std::min<std::ptrdiff_t>(2, cards.cards.end() - first)}, least);
    }
  }

  void operator()(const Image& picture) {
    const Raster raster = raster_of(picture.bytes);
    if (!raster.surface) return;
    const double scale = std::min(mm(picture.width_mm) / raster.width, mm(picture.height_mm) / raster.height);
    layout_.keep(raster.height * scale);
    layout_.draw([surface = raster.surface, scale](cairo_t* to) {
      lib().cairo_scale(to, scale, scale);
      lib().cairo_set_source_surface(to, surface.get(), 0, 0);
      lib().cairo_paint(to);
    });
    layout_.gap(raster.height * scale + mm(2));
  }

  void operator()(const Plates& plates) {
    const double width = mm(plates.width_mm);
    const double height = mm(plates.height_mm);
    constexpr double ease = 0.5;  // of a point: two A5 fill an A4
    const auto fits = [](double sheet, double one) { return std::max(1, static_cast<int>((sheet + ease) / one)); };
    const int columns = fits(layout_.sheet_width(), width);
    const int rows = fits(layout_.sheet_height(), height);
    const double left = (layout_.sheet_width() - columns * width) / 2;
    const double top = (layout_.sheet_height() - rows * height) / 2;
    int place = 0;
    for (const Plates::Plate& plate : plates.plates) {
      if (place == columns * rows) {
        layout_.new_page();
        place = 0;
      }
      draw_plate(plate, left + place % columns * width, top + place / columns * height);
      if (plates.cut) draw_rim(left + place % columns * width, top + place / columns * height, width, height);
      ++place;
    }
  }

  void operator()(const Cut& cut) {
    layout_.keep(mm(30));
    layout_.gap(mm(3));
    layout_.draw([width = layout_.width()](cairo_t* to) {
      const double dashes[] = {4, 3};
      lib().cairo_set_dash(to, dashes, 2, 0);
      lib().cairo_move_to(to, 0, 0);
      lib().cairo_line_to(to, width, 0);
      lib().cairo_stroke(to);
    });
    layout_.row({{cut.text, layout_.width(), {least_pt, false, Align::center}}}, false);
  }

  void operator()(const NewPage&) { layout_.new_page(); }

  void feet() {
    const std::size_t pages = layout_.pages().size();
    const Style left{least_pt, false, Align::left};
    const Style right{least_pt, false, Align::right};
    const double half = layout_.width() / 2;
    for (std::size_t i = 0; i < pages; ++i) {
      layout_.line_at(Layout::margin, layout_.foot_y(), paper_.foot_pages.empty() ? 2 * half : 1.5 * half, paper_.foot, left, i);
      if (paper_.foot_pages.empty()) continue;
      std::string words = paper_.foot_pages;
      for (const auto& [mark, number] : {std::pair{"{0}", i + 1}, std::pair{"{1}", pages}}) {
        const std::size_t at = words.find(mark);
        if (at != std::string::npos) words.replace(at, 3, std::to_string(number));
      }
      layout_.line_at(Layout::margin + 1.5 * half, layout_.foot_y(), half / 2, words, right, i);
    }
  }

 private:
  void draw_rim(double x, double y, double width, double height) {
    layout_.draw_on_sheet([x, y, width, height](cairo_t* to) {
      lib().cairo_save(to);
      const double dashes[] = {4, 3};
      lib().cairo_set_dash(to, dashes, 2, 0);
      lib().cairo_rectangle(to, x, y, width, height);
      lib().cairo_stroke(to);
      lib().cairo_restore(to);
    });
  }

  static constexpr double quarter = 1.5707963267948966;  // of a turn
  static constexpr double grid_gap = mm(4);
  static constexpr double card_pad = mm(3);
  static constexpr double drawing_side = mm(19);
  static constexpr double drawing_step = mm(26);
  static constexpr double drawing_word = mm(5.5);

  void draw_plate(const Plates::Plate& plate, double x, double y) {
    layout_.draw_on_sheet([x, y, boxes = plate.boxes](cairo_t* to) {
      lib().cairo_save(to);
      lib().cairo_translate(to, x, y);
      for (const Plates::Box& box : boxes) lib().cairo_rectangle(to, mm(box.x), mm(box.y), mm(box.width), mm(box.height));
      lib().cairo_fill(to);
      lib().cairo_restore(to);
    });
    for (const Plates::Mark& mark : plate.marks) {
      Layout::Ink ink;
      if (mark.side_mm > 0) {
        ink = [drawing = mark.drawing, side = mm(mark.side_mm)](cairo_t* to) {
          lib().cairo_translate(to, -side / 2, -side / 2);
          draw_picture(to, drawing, side);
        };
      } else {
        ink = layout_.text_around(mark.text, {mark.size_pt, mark.strong, Align::left}, mark.from_left, mm(mark.most_mm));
      }
      layout_.draw_on_sheet([x = x + mm(mark.x), y = y + mm(mark.y), turns = mark.turns, ink](cairo_t* to) {
        lib().cairo_save(to);
        lib().cairo_translate(to, x, y);
        lib().cairo_rotate(to, turns * quarter);
        ink(to);
        lib().cairo_restore(to);
      });
    }
  }

  /// Cards side by side, dashed all around.
  void pair_of_cards(const std::vector<Cards::Card>& cards, double least) {
    const double width = layout_.width() / 2;
    std::vector<std::vector<CellIn>> rows(cards.front().words.size());
    double height = 2 * card_pad;
    for (std::size_t w = 0; w < rows.size(); ++w) {
      for (const Cards::Card& card : cards) {
        const Words& words = card.words.at(w);
        rows[w].push_back({"", card_pad, {}});
        rows[w].push_back({words.text, width - 2 * card_pad, {words.size_pt, words.strong, words.align}});
        rows[w].push_back({"", card_pad, {}});
      }
      height += layout_.height_of(rows[w]);
    }
    if (!cards.front().drawings.empty()) height += drawing_side + drawing_word;
    height = std::max(height, least);
    layout_.keep(height);
    const double top = layout_.y();
    for (std::size_t i = 0; i < cards.size(); ++i) dashed_box(static_cast<double>(i) * width, width, height);
    layout_.gap(card_pad);
    for (const auto& row : rows) layout_.row(row, false);
    for (std::size_t i = 0; i < cards.size(); ++i) draw_row_of(cards[i].drawings, static_cast<double>(i) * width + card_pad);
    layout_.reach(top + height);
  }

  void dashed_box(double x, double width, double height) {
    layout_.draw([x, width, height](cairo_t* to) {
      const double dashes[] = {4, 3};
      lib().cairo_set_dash(to, dashes, 2, 0);
      lib().cairo_rectangle(to, x, 0, width, height);
      lib().cairo_stroke(to);
    });
  }

  void draw_row_of(const std::vector<Drawing>& drawings, double x) {
    for (const Drawing& drawing : drawings) {
      layout_.draw([x, drawing](cairo_t* to) {
        lib().cairo_translate(to, x, 0);
        draw_picture(to, drawing, drawing_side);
      });
      layout_.line_at(Layout::margin + x, layout_.y() + drawing_side + Layout::pad, drawing_side, drawing.word, {least_pt, false, Align::center},
                      layout_.pages().size() - 1);
      x += drawing_step;
    }
  }

  CellIn cell_of(const Words& words) const { return {words.text, layout_.width(), {words.size_pt, words.strong, words.align}}; }

  std::vector<CellIn> cells_of(const Signatures& signatures) const {
    const double width = layout_.width() / static_cast<double>(std::max<std::size_t>(signatures.signers.size(), 1));
    const auto lines = [](const Signer& signer) { return std::count(signer.above.begin(), signer.above.end(), '\n'); };
    std::ptrdiff_t most = 0;
    for (const Signer& signer : signatures.signers) most = std::max(most, lines(signer));
    std::vector<CellIn> cells;
    for (const Signer& signer : signatures.signers) {
      const std::string level(static_cast<std::size_t>(most - lines(signer)), '\n');  // names stand side by side
      cells.push_back({level + signer.above + "\n\n\n\n" + signer.name + "\n" + signer.below, width, {10, false, Align::center}});
    }
    return cells;
  }

  std::vector<CellIn> cells_of(const Ruled& table, std::size_t row) const {
    double all = 0;
    for (const double share : table.shares) all += share;
    std::vector<CellIn> out;
    std::size_t column = 0;
    for (const Ruled::Cell& cell : table.rows[row]) {
      double width = 0;
      for (std::size_t i = 0; i < cell.span && column < table.shares.size(); ++i) width += layout_.width() * table.shares[column++] / all;
      out.push_back({cell.text, width, {table.size_pt, cell.strong, cell.align}});
    }
    return out;
  }
  /// At most what may well stay white at the foot of a page.
  double row_height(const Ruled& table, std::size_t row) const { return std::min(layout_.height_of(cells_of(table, row)), mm(60)); }

  /// One row, or two where columns stand under a common heading.
  void heading(const Grid& grid, const std::vector<double>& widths) {
    const bool grouped = std::any_of(grid.columns.begin(), grid.columns.end(), [](const Column& c) { return !c.group.empty(); });
    const auto cell = [&](const std::string& text, double width) { return CellIn{text, width, {grid.size_pt, true, Align::center}}; };
    std::vector<CellIn> all;
    for (std::size_t i = 0; i < widths.size(); ++i) all.push_back(cell(grid.columns[i].heading, widths[i]));
    if (!grouped) return layout_.row(all, true);
    std::vector<CellIn> upper;
    std::vector<CellIn> lower;
    std::vector<CellIn> tall;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string& group = grid.columns[i].group;
      if (group.empty()) tall.push_back(all[i]);
      else lower.push_back(all[i]);
      if (i == 0 || group.empty() || group != grid.columns[i - 1].group) upper.push_back(cell(group, 0));
      upper.back().width += widths[i];
    }
    const double high = layout_.height_of(upper);
    const double low = std::max(layout_.height_of(lower), (tall.empty() ? 0 : layout_.height_of(tall)) - high);
    draw_headings(grid, all, upper, high, low);
  }

  void draw_headings(const Grid& grid, const std::vector<CellIn>& all, const std::vector<CellIn>& upper, double high, double low) {
    const std::size_t page = layout_.pages().size() - 1;
    const double top = layout_.y();
    const auto box = [&](double x, double y, double height, const CellIn& cell) {
      layout_.draw([x, y, height, width = cell.width](cairo_t* to) {
        lib().cairo_rectangle(to, x, y, width, height);
        lib().cairo_stroke(to);
      });
      const double above = std::max((height - layout_.height_of({cell})) / 2, 0.0);
      layout_.line_at(Layout::margin + x + Layout::pad, top + y + above + Layout::pad, cell.width - 2 * Layout::pad, cell.text, cell.style,
                      page);
    };
    double x = 0;
    for (const CellIn& cell : upper) {
      if (!cell.text.empty()) box(x, 0, high, cell);
      x += cell.width;
    }
    x = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool under = !grid.columns[i].group.empty();
      box(x, under ? high : 0, under ? low : high + low, all[i]);
      x += all[i].width;
    }
    layout_.reach(top + high + low);
  }

  Layout& layout_;
  const Paper& paper_;
  double closing_ = 0;  ///< room for what closes the table that is printed
};

cairo_status_t append(void* out, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

std::string written(const Layout& layout, const Paper& paper, double width, double height) {
  std::string out;
  const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface(
      lib().cairo_pdf_surface_create_for_stream(&append, &out, width, height), lib().cairo_surface_destroy);
  lib().cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, paper.title.c_str());
  const std::string made = local_date(paper.made, 0).text + "T00:00:00Z";
  lib().cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  const std::unique_ptr<cairo_t, void (*)(cairo_t*)> to(lib().cairo_create(surface.get()), lib().cairo_destroy);
  for (const auto& page : layout.pages()) {
    lib().cairo_set_source_rgb(to.get(), 0, 0, 0);
    lib().cairo_set_line_width(to.get(), Layout::rule);
    for (const Layout::Ink& ink : page) ink(to.get());
    lib().cairo_show_page(to.get());
  }
  lib().cairo_surface_finish(surface.get());
  cairo_status_t status = lib().cairo_status(to.get());
  if (status == CAIRO_STATUS_SUCCESS) status = lib().cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("pdf: ") + lib().cairo_status_to_string(status));
  return out;
}

/// Pages of a paper that is laid out, as greys.
class Picture {
 public:
  Picture(const Layout& layout, std::size_t pages, double width, double height, double scale)
      : surface_(lib().cairo_image_surface_create(CAIRO_FORMAT_A8, static_cast<int>(width * scale),
                                                  static_cast<int>(height * scale * static_cast<double>(pages))),
                 lib().cairo_surface_destroy) {
    const std::unique_ptr<cairo_t, void (*)(cairo_t*)> to(lib().cairo_create(surface_.get()), lib().cairo_destroy);
    lib().cairo_paint(to.get());
    // The picture's greys are how much covers a point: paper covers all of it, ink takes that away.
    lib().cairo_set_operator(to.get(), CAIRO_OPERATOR_DEST_OUT);
    lib().cairo_scale(to.get(), scale, scale);
    for (std::size_t i = 0; i < pages; ++i) {
      lib().cairo_set_line_width(to.get(), Layout::rule);
      for (const Layout::Ink& ink : layout.pages()[i]) ink(to.get());
      lib().cairo_translate(to.get(), 0, height);
    }
    check(lib().cairo_status(to.get()));
  }

  std::string bytes() const {
    std::string out;
    check(lib().cairo_surface_write_to_png_stream(surface_.get(), &append, &out));
    return out;
  }

 private:
  static void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("png: ") + lib().cairo_status_to_string(status));
  }

  std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface_;
};

/// A paper laid out on its sheet.
struct Laid {
  explicit Laid(const Paper& paper)
      : width(mm(paper.landscape ? long_mm(paper) : short_mm(paper))),
        height(mm(paper.landscape ? short_mm(paper) : long_mm(paper))),
        layout(width, height) {
    Printer printer(layout, paper);
    for (std::size_t i = 0; i < paper.blocks.size(); ++i) {
      printer.look_ahead(i + 1);
      std::visit(printer, paper.blocks[i]);
    }
    printer.feet();
  }

  static double short_mm(const Paper& paper) { return paper.sheet == Sheet::f4 ? 215 : 210; }
  static double long_mm(const Paper& paper) { return paper.sheet == Sheet::f4 ? 330 : 297; }

  double width;
  double height;
  Layout layout;
};

}  // namespace

std::string pdf_of(const Paper& paper) {
  const Laid laid(paper);
  return written(laid.layout, paper, laid.width, laid.height);
}

PaperPicture png_of(const Paper& paper) {
  constexpr std::size_t most_pages = 2;
  const Laid laid(paper);
  PaperPicture out;
  // From 9-point letters of 18 dots down to 11, which is the least that is read without effort.
  for (const double dots : {2.0, 1.6, 1.2}) {
    for (std::size_t pages = std::min(most_pages, laid.layout.pages().size()); pages > 0; --pages) {
      out = {Picture(laid.layout, pages, laid.width, laid.height, dots).bytes(), pages};
      if (out.png.size() <= picture_bytes_max) return out;
    }
  }
  throw std::runtime_error("png: too much on one page for a picture");
}

}  // namespace selami::files
