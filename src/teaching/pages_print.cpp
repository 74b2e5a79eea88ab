#include "teaching/pages_print.hpp"

#include "people/access.hpp"
#include "teaching/cards_print.hpp"
#include "teaching/journal_print.hpp"
#include "teaching/marks_print.hpp"
#include "vision/dictionary.hpp"

namespace selami::teaching {
namespace {

using pages::Layout;

pages::Size size_of(const PagesOrder& order) {
  if (order.sheet == files::Sheet::a4) return order.half ? pages::Size::half_a4 : pages::Size::a4;
  return order.half ? pages::Size::half_f4 : pages::Size::f4;
}

/// What fits in the 42 mm before the name's line at 11 pt: a kind and six letters as wide as an M ("·" takes two bytes).
constexpr std::size_t large_bytes = 16;

files::Plates::Plate page_of(const PagesOrder& order, const pages::Form& form) {
  const Layout layout = pages::layout_of(form.size);
  const pages::Paper paper = pages::paper_of(form.size);
  const double high = pages::frame_high(form.size);
  Drawn out((paper.wide - sheet::frame_wide) / 2, (paper.high - high) / 2);
  for (std::size_t i = 0; i < layout.marks.size(); ++i) out.mark(layout.marks[i], pages::mark_number(form, i));
  for (const sheet::Rect& strip : {layout.above, layout.below}) out.strip(strip, pages::code_of(form));
  constexpr double head = 19;
  const std::string kind = form.kind == pages::Kind::journal ? "Jurnal" : "Karya";
  out.say(0, head, "no. " + std::to_string(form.number), true, 16, true);
  const std::string of = kind + " · " + order.class_name;
  out.say(24, head, of, true, of.size() <= large_bytes ? 11 : files::least_pt, true);
  out.plate.marks.back().most_mm = 42;
  out.say(68, head, "Nama ........................................................   Tanggal ..........................", true);
  out.say(sheet::frame_wide / 2, high - 12, "Kerjakan di dalam garis. Saat difoto, keempat sudut halaman terlihat.", false);
  constexpr double thin = 0.25;
  out.outline(layout.work, thin);
  if (form.kind == pages::Kind::journal) draw_journal(out, layout.work, order.journal);
  return out.plate;
}

std::string title_of(const PagesOrder& order) {
  return (order.kind == pages::Kind::journal ? "Halaman jurnal " : "Halaman karya ") + order.class_name;
}

}  // namespace

files::Paper pages_paper(const PagesOrder& order) {
  files::Paper out;
  out.title = title_of(order);
  out.sheet = order.sheet;
  out.made = order.made;
  pages::Form form;
  form.size = size_of(order);
  form.kind = order.kind;
  form.tag = order.tag;
  files::Plates plates;
  plates.width_mm = pages::paper_of(form.size).wide;
  plates.height_mm = pages::paper_of(form.size).high;
  plates.cut = order.half;
  for (const int number : order.numbers) {
    if (number < 1 || number > vision::last_card) continue;
    form.number = number;
    plates.plates.push_back(page_of(order, form));
  }
  out.blocks.push_back(std::move(plates));
  return out;
}

Result<PagesOrder> pages_order(Call& call, const GroupId& id, const PagesQuery& query) {
  TRY(const people::GroupNow group, people::visible_group(call, id));
  PagesOrder out;
  TRY(out.numbers, card_numbers(call, id, query.spare.value_or(usual_spare_pages)));
  out.kind = query.kind.value_or(pages::Kind::work);
  out.sheet = query.sheet.value_or(files::Sheet::f4);
  out.half = query.half.value_or(false);
  out.tag = sheet::tag_of(group.id.text);
  out.class_name = group.name;
  out.made = call.now;
  return out;
}

File pages_pdf(const PagesOrder& order) {
  return {files::file_name(title_of(order), "pdf"), "application/pdf", files::pdf_of(pages_paper(order))};
}

}  // namespace selami::teaching
