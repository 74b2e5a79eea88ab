#include "planning/form_print.hpp"

#include "base/parts.hpp"

namespace selami::planning {
namespace {

using files::Words;

std::string text_of(const document::FormCell& cell) {
  std::string out;
  for (const document::FormLine& line : cell.lines) out += (out.empty() ? "" : "\n") + line.text;
  return out;
}

files::Ruled ruled(const document::FormTable& table) {
  files::Ruled out;
  out.shares.assign(table.widths.begin(), table.widths.end());
  out.headings = static_cast<std::size_t>(table.headings);
  for (const document::FormRow& row : table.rows) {
    auto& cells = out.rows.emplace_back();
    for (const document::FormCell& cell : row) {
      cells.push_back({text_of(cell), static_cast<std::size_t>(cell.span), cell.label, cell.centered ? files::Align::center : files::Align::left});
    }
  }
  return out;
}

/// Headings and questions wait for the table below them: they stand on its page.
class Printer {
 public:
  explicit Printer(std::vector<files::Block>& out) : out_(out) {}

  void operator()(const document::FormTitle& title) { out_.push_back(Words{title.text, 13, true, files::Align::center, 2.5}); }
  void operator()(const document::FormHeading& heading) {
    flush();
    if (heading.new_page) out_.push_back(files::NewPage{});
    waiting_.push_back({heading.text, 10, true, files::Align::left, 1.5});
  }
  void operator()(const document::FormLine& line) {
    if (line.tone == document::Tone::strong && asked_) flush();
    asked_ = line.tone == document::Tone::soft;
    waiting_.push_back({line.text, files::least_pt, line.tone == document::Tone::strong, files::Align::left, asked_ ? 1 : 0.2});
    if (line.tone == document::Tone::plain) flush();
  }
  void operator()(const document::FormTable& table) {
    files::Ruled one = ruled(table);
    if (!waiting_.empty()) waiting_.back().below_mm = 1.5;  // free of the table's rule
    one.above = std::move(waiting_);
    waiting_.clear();
    asked_ = false;
    out_.push_back(std::move(one));
  }
  void operator()(const document::FormSigners& signers) {
    flush();
    files::Signatures both;
    for (const document::FormSigner& one : signers.signers) both.signers.push_back({join(one.above, "\n"), one.name, one.below});
    out_.push_back(std::move(both));
  }
  void flush() {
    for (Words& words : waiting_) out_.push_back(std::move(words));
    waiting_.clear();
    asked_ = false;
  }

 private:
  std::vector<files::Block>& out_;
  std::vector<Words> waiting_;
  bool asked_ = false;  ///< a question's own line stands already
};

}  // namespace

files::Paper form_paper(const document::Form& form, const std::string& foot, Instant made) {
  files::Paper out;
  out.title = form.title;
  out.sheet = files::Sheet::a4;
  out.foot = foot;
  out.foot_pages = "Halaman {0} dari {1}";
  out.made = made;
  Printer printer(out.blocks);
  for (const document::FormBlock& block : form.blocks) std::visit(printer, block);
  printer.flush();
  return out;
}

}  // namespace selami::planning
