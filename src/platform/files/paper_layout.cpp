#include "files/paper_layout.hpp"

#include <algorithm>
#include <stdexcept>

namespace selami::files {
namespace {

constexpr double unit = PANGO_SCALE;

/// No hints: widths are the same for every resolution, so lines break where they break on each printer.
std::shared_ptr<PangoContext> make_context() {
  const std::shared_ptr<PangoContext> context(lib().pango_font_map_create_context(lib().pango_cairo_font_map_get_default()),
                                              lib().g_object_unref);
  if (!context) throw std::runtime_error("pango: no memory");
  cairo_font_options_t* options = lib().cairo_font_options_create();
  lib().cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  lib().cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  lib().pango_cairo_context_set_font_options(context.get(), options);
  lib().cairo_font_options_destroy(options);
  return context;
}

PangoAlignment alignment(Align align) {
  if (align == Align::center) return PANGO_ALIGN_CENTER;
  return align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/// Wider than any line of text.
constexpr double one_line = 4000;

/// A byte of a letter that is not its first.
bool is_inside_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

Layout::Layout(double width, double height) : width_(width), height_(height), context_(make_context()) {}

std::shared_ptr<PangoLayout> Layout::make_layout(const std::string& text, double width, const Style& style) const {
  std::shared_ptr<PangoLayout> out(lib().pango_layout_new(context_.get()), lib().g_object_unref);
  const std::unique_ptr<PangoFontDescription, void (*)(PangoFontDescription*)> font(
      lib().pango_font_description_from_string("DejaVu Sans"), lib().pango_font_description_free);
  lib().pango_font_description_set_absolute_size(font.get(), std::max(style.size_pt, least_pt) * unit);
  lib().pango_font_description_set_weight(font.get(), style.strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  lib().pango_layout_set_font_description(out.get(), font.get());
  lib().pango_layout_set_width(out.get(), static_cast<int>(width * unit));
  lib().pango_layout_set_wrap(out.get(), PANGO_WRAP_WORD_CHAR);
  lib().pango_layout_set_alignment(out.get(), alignment(style.align));
  lib().pango_layout_set_text(out.get(), text.data(), static_cast<int>(text.size()));
  return out;
}

Layout::Cell Layout::set(const CellIn& in) const {
  Cell out;
  out.width = in.width;
  if (in.style.align == Align::center) out.side = pad_center;
  out.layout = make_layout(in.text, std::max(in.width - 2 * out.side, 4.0), in.style);
  const std::unique_ptr<PangoLayoutIter, void (*)(PangoLayoutIter*)> lines(lib().pango_layout_get_iter(out.layout.get()),
                                                                           lib().pango_layout_iter_free);
  do {
    PangoRectangle box;
    lib().pango_layout_iter_get_line_extents(lines.get(), nullptr, &box);
    out.lines.push_back({lib().pango_layout_iter_get_line_readonly(lines.get()), box.x / unit, box.y / unit, (box.y + box.height) / unit,
                         lib().pango_layout_iter_get_baseline(lines.get()) / unit});
  } while (lib().pango_layout_iter_next_line(lines.get()) != 0);
  return out;
}

double Layout::height_of(const std::vector<CellIn>& cells) const {
  double out = 0;
  for (const CellIn& cell : cells) out = std::max(out, set(cell).left());
  return out + 2 * pad;
}

void Layout::row(const std::vector<CellIn>& in, bool ruled) {
  std::vector<Cell> cells;
  for (const CellIn& cell : in) cells.push_back(set(cell));
  for (;;) {
    double need = 0;
    for (const Cell& cell : cells) need = std::max(need, cell.left());
    need += 2 * pad;
    const double room = bottom() - y_;
    if (need <= room) return draw_row(cells, need, ruled);
    const bool fresh = y_ <= head_bottom_;
    const bool fits_a_page = need <= bottom() - head_bottom_;
    // The first line of what is torn must have room here, else all of it goes on.
    const double first = 2 * pad + cells.front().lines.front().bottom;
    if (fresh || (!fits_a_page && room >= first)) draw_row(cells, std::max(room, first), ruled);
    if (std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.left() <= 0; })) return;
    new_page();
  }
}

void Layout::draw_row(std::vector<Cell>& cells, double height, bool ruled) {
  double x = 0;
  for (Cell& cell : cells) {
    if (ruled) {
      draw([x, width = cell.width, height](cairo_t* to) {
        lib().cairo_rectangle(to, x, 0, width, height);
        lib().cairo_stroke(to);
      });
    }
    const double from = cell.next < cell.lines.size() ? cell.lines[cell.next].top : 0;
    const std::size_t first = cell.next;
    while (cell.next < cell.lines.size() &&
           (cell.next == first || cell.lines[cell.next].bottom - from <= height - 2 * pad + 0.01)) {
      const Line& line = cell.lines[cell.next++];
      draw([layout = cell.layout, line, at_x = x + cell.side + line.x, at_y = pad + line.baseline - from](cairo_t* to) {
        lib().cairo_move_to(to, at_x, at_y);
        lib().pango_cairo_show_layout_line(to, line.line);
      });
    }
    x += cell.width;
  }
  y_ += height;
}

void Layout::draw(Ink ink) {
  pages_.back().push_back([x = margin, y = y_, ink = std::move(ink)](cairo_t* to) {
    lib().cairo_save(to);
    lib().cairo_translate(to, x, y);
    ink(to);
    lib().cairo_restore(to);
  });
}

void Layout::line_at(double x, double y, double width, const std::string& text, const Style& style, std::size_t page) {
  pages_[page].push_back([layout = make_layout(text, width, style), x, y](cairo_t* to) {
    lib().cairo_move_to(to, x, y);
    lib().pango_cairo_show_layout(to, layout.get());
  });
}

double Layout::width_of(const std::string& text, const Style& style) const {
  PangoRectangle ink;
  PangoRectangle box;
  lib().pango_layout_get_extents(make_layout(text, one_line, style).get(), &ink, &box);
  return box.width / unit;
}

Layout::Ink Layout::text_around(const std::string& whole, const Style& style, bool from_left, double most) const {
  PangoRectangle ink;
  PangoRectangle box;
  std::string text = whole;
  for (std::string left = whole; most > 0 && !left.empty() && width_of(text, style) > most; text = left + "…") {
    while (is_inside_letter(left.back())) left.pop_back();
    left.pop_back();
  }
  const auto layout = make_layout(text, one_line, style);
  lib().pango_layout_get_extents(layout.get(), &ink, &box);
  const double x = from_left ? 0 : -(ink.x + ink.width / 2.0) / unit;
  // Words beside each other share their base line; a letter alone has its ink in the middle.
  const double y = from_left ? -box.height / 2.0 / unit : -(ink.y + ink.height / 2.0) / unit;
  return [layout, x, y](cairo_t* to) {
    lib().cairo_move_to(to, x, y);
    lib().pango_cairo_show_layout(to, layout.get());
  };
}

void Layout::gap(double height) { y_ = std::min(y_ + height, bottom()); }

void Layout::keep(double height) {
  if (bottom() - y_ < height && y_ > head_bottom_) new_page();
}

void Layout::new_page() {
  pages_.emplace_back();
  y_ = margin;
  if (head_) head_();
  head_bottom_ = y_;
}

void Layout::set_head(std::function<void()> head) {
  head_ = std::move(head);
  head_();
}

}  // namespace selami::files
