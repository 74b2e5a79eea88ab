#include "form_kit.hpp"
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
#include <algorithm>
#include "document/labels.hpp"
#include "document/names.hpp"
#include <cstring>
#include "document/labels.hpp"
#include "document/names.hpp"
#include <filesystem>
#include "document/labels.hpp"
#include "document/names.hpp"
#include <fstream>
#include "document/labels.hpp"
#include "document/names.hpp"
#include <map>
#include "document/labels.hpp"
#include "document/names.hpp"
#include <sstream>
#include "document/labels.hpp"
#include "document/names.hpp"
#include <stdexcept>
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
#include "cli/plan_check.hpp"
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
namespace selami::papers {
#include "document/labels.hpp"
#include "document/names.hpp"
namespace {
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
namespace fs = std::filesystem;
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
std::vector<PlanFile> read_all() {
#include "document/labels.hpp"
#include "document/names.hpp"
  std::vector<PlanFile> out;
#include "document/labels.hpp"
#include "document/names.hpp"
  for (const char* folder : {"packs/examples", "tests/planning/plans"}) {
#include "document/labels.hpp"
#include "document/names.hpp"
    for (const auto& entry : fs::directory_iterator(fs::path(SELAMI_SOURCE_DIR) / folder)) {
#include "document/labels.hpp"
#include "document/names.hpp"
      if (entry.path().extension() != ".yaml") continue;
#include "document/labels.hpp"
#include "document/names.hpp"
      std::ostringstream text;
#include "document/labels.hpp"
#include "document/names.hpp"
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
#include "document/labels.hpp"
#include "document/names.hpp"
      auto read = cli::read_plan_file(text.str());
#include "document/labels.hpp"
#include "document/names.hpp"
      if (!read) throw std::runtime_error(entry.path().string() + " " + read.error().code);
#include "document/labels.hpp"
#include "document/names.hpp"
      out.push_back({entry.path().stem().string(), std::move(read->plan)});
#include "document/labels.hpp"
#include "document/names.hpp"
    }
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  std::sort(out.begin(), out.end(), [](const PlanFile& a, const PlanFile& b) { return a.name < b.name; });
#include "document/labels.hpp"
#include "document/names.hpp"
  return out;
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
/// A piece of text at most 30 bytes long.
#include "document/labels.hpp"
#include "document/names.hpp"
std::string random_text() {
#include "document/labels.hpp"
#include "document/names.hpp"
  static const std::vector<std::string> pieces = {"murid ",  "Air & tanah <b>", "]]>", "\"kutip\"", "baris\nbaru", "\t", "\r\n",  std::string("\0\x01\x1f", 3),
#include "document/labels.hpp"
#include "document/names.hpp"
                                                  "\x7f",    "ꦥꦼꦏꦭ",            "الماعون ", "שלום", "😀👩‍🏫",  "x² ≤ √2", "∫ₐᵇ", "\xEF\xBF\xBE", "\xC2\x85",
#include "document/labels.hpp"
#include "document/names.hpp"
                                                  "\xE2\x80\x8B", "&amp;", "</rencana>", "  "};
#include "document/labels.hpp"
#include "document/names.hpp"
  std::string out;
#include "document/labels.hpp"
#include "document/names.hpp"
  const int count = *rc::gen::inRange(0, 3);
#include "document/labels.hpp"
#include "document/names.hpp"
  for (int i = 0; i < count; ++i) {
#include "document/labels.hpp"
#include "document/names.hpp"
    const std::string& piece = *rc::gen::elementOf(pieces);
#include "document/labels.hpp"
#include "document/names.hpp"
    if (out.size() + piece.size() <= 30) out += piece;
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  return out;
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
template <class T>
#include "document/labels.hpp"
#include "document/names.hpp"
struct IsOptional : std::false_type {};
#include "document/labels.hpp"
#include "document/names.hpp"
template <class T>
#include "document/labels.hpp"
#include "document/names.hpp"
struct IsOptional<std::optional<T>> : std::true_type {};
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
template <class T>
#include "document/labels.hpp"
#include "document/names.hpp"
void fill(T& value) {
#include "document/labels.hpp"
#include "document/names.hpp"
  if constexpr (std::is_same_v<T, std::string>) {
#include "document/labels.hpp"
#include "document/names.hpp"
    value = random_text();
#include "document/labels.hpp"
#include "document/names.hpp"
  } else if constexpr (std::is_same_v<T, bool>) {
#include "document/labels.hpp"
#include "document/names.hpp"
    value = *rc::gen::arbitrary<bool>();
#include "document/labels.hpp"
#include "document/names.hpp"
  } else if constexpr (std::is_same_v<T, int>) {
#include "document/labels.hpp"
#include "document/names.hpp"
    value = *rc::gen::inRange(1, 5);
#include "document/labels.hpp"
#include "document/names.hpp"
  } else if constexpr (std::is_enum_v<T>) {
#include "document/labels.hpp"
#include "document/names.hpp"
    const auto& names = EnumNames<T>::names;
#include "document/labels.hpp"
#include "document/names.hpp"
    value = names[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(std::size(names))))].first;
#include "document/labels.hpp"
#include "document/names.hpp"
  } else if constexpr (IsOptional<T>::value) {
#include "document/labels.hpp"
#include "document/names.hpp"
    if (*rc::gen::arbitrary<bool>()) fill(value.emplace());
#include "document/labels.hpp"
#include "document/names.hpp"
  } else if constexpr (is_vector<T>::value) {
#include "document/labels.hpp"
#include "document/names.hpp"
    value.resize(static_cast<std::size_t>(*rc::gen::inRange(0, 3)));
#include "document/labels.hpp"
#include "document/names.hpp"
    for (auto& one : value) fill(one);
#include "document/labels.hpp"
#include "document/names.hpp"
  } else {
#include "document/labels.hpp"
#include "document/names.hpp"
    std::apply([&](const auto&... field) { (fill(value.*(field.member)), ...); }, Shape<T>::fields);
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
/// Calls f for every text of a plan, so that it can be changed.
#include "document/labels.hpp"
#include "document/names.hpp"
template <class T, class F>
#include "document/labels.hpp"
#include "document/names.hpp"
void each_string(T& value, F& f) {
#include "document/labels.hpp"
#include "document/names.hpp"
  if constexpr (std::is_same_v<T, std::string>) {
#include "document/labels.hpp"
#include "document/names.hpp"
    f(value);
#include "document/labels.hpp"
#include "document/names.hpp"
  } else if constexpr (is_vector<T>::value) {
#include "document/labels.hpp"
#include "document/names.hpp"
    for (auto& one : value) each_string(one, f);
#include "document/labels.hpp"
#include "document/names.hpp"
  } else if constexpr (has_shape<T>::value) {
#include "document/labels.hpp"
#include "document/names.hpp"
    std::apply([&](const auto&... field) { (each_string(value.*(field.member), f), ...); }, Shape<T>::fields);
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
using Order = std::vector<const char*>;
#include "document/labels.hpp"
#include "document/names.hpp"
const std::map<std::string, Order>& orders() {
#include "document/labels.hpp"
#include "document/names.hpp"
  static const std::map<std::string, Order> all = {
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:document", {"w:background", "w:body"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:tblGrid", {"w:gridCol"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:tr", {"w:tblPrEx", "w:trPr", "w:tc"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:r", {"w:rPr", "w:t", "w:fldChar", "w:instrText"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:p", {"w:pPr", "w:r"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:pPr", {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd",
#include "document/labels.hpp"
#include "document/names.hpp"
                 "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
#include "document/labels.hpp"
#include "document/names.hpp"
                 "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:rPr", {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:color", "w:spacing", "w:w", "w:kern", "w:position",
#include "document/labels.hpp"
#include "document/names.hpp"
                 "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:tblPr", {"w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:bidiVisual", "w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing",
#include "document/labels.hpp"
#include "document/names.hpp"
                   "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:trPr", {"w:cnfStyle", "w:cantSplit", "w:trHeight", "w:tblHeader", "w:jc"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:tcPr", {"w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText",
#include "document/labels.hpp"
#include "document/names.hpp"
                  "w:vAlign", "w:hideMark"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:sectPr", {"w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg", "w:bidi", "w:docGrid"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:styles", {"w:docDefaults", "w:latentStyles", "w:style"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:docDefaults", {"w:rPrDefault", "w:pPrDefault"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:style", {"w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked", "w:pPr", "w:rPr",
#include "document/labels.hpp"
#include "document/names.hpp"
                   "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"}},
#include "document/labels.hpp"
#include "document/names.hpp"
      {"w:settings", {"w:zoom", "w:defaultTabStop", "w:compat", "w:themeFontLang"}},
#include "document/labels.hpp"
#include "document/names.hpp"
  };
#include "document/labels.hpp"
#include "document/names.hpp"
  return all;
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
/// What holds blocks: a cell ends with a paragraph, and two tables never touch.
#include "document/labels.hpp"
#include "document/names.hpp"
std::string wrong_blocks(const pugi::xml_node& node) {
#include "document/labels.hpp"
#include "document/names.hpp"
  const std::string name = node.name();
#include "document/labels.hpp"
#include "document/names.hpp"
  std::string before;
#include "document/labels.hpp"
#include "document/names.hpp"
  for (const auto& child : node.children()) {
#include "document/labels.hpp"
#include "document/names.hpp"
    const std::string block = child.name();
#include "document/labels.hpp"
#include "document/names.hpp"
    if (block == "w:tbl" && before == "w:tbl") return "two tables touch in " + name;
#include "document/labels.hpp"
#include "document/names.hpp"
    if (name == "w:tc" && block == "w:tcPr" && !before.empty()) return "w:tcPr in w:tc";
#include "document/labels.hpp"
#include "document/names.hpp"
    if (name == "w:body" && before == "w:sectPr") return block + " behind w:sectPr";
#include "document/labels.hpp"
#include "document/names.hpp"
    before = block;
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  if (name == "w:tc" && before != "w:p") return "no paragraph at the end of w:tc";
#include "document/labels.hpp"
#include "document/names.hpp"
  return "";
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
}  // namespace
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
const std::vector<PlanFile>& every_plan() {
#include "document/labels.hpp"
#include "document/names.hpp"
  static const std::vector<PlanFile> all = read_all();
#include "document/labels.hpp"
#include "document/names.hpp"
  return all;
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
const plan::Plan& plan_named(const std::string& name) {
#include "document/labels.hpp"
#include "document/names.hpp"
  for (const PlanFile& file : every_plan()) {
#include "document/labels.hpp"
#include "document/names.hpp"
    if (file.name == name) return file.plan;
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  throw std::out_of_range(name);
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
document::FormNames somebody() {
#include "document/labels.hpp"
#include "document/names.hpp"
  return {"SMP Contoh 01", "Sari Contoh, S.Pd.", "208801012112012002", "Kepala sekolah", "Budi Contoh, M.Pd.", "208801012112011001", "Pekalongan", "3 Agustus 2026", ""};
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
rc::Gen<plan::Plan> random_plan() {
#include "document/labels.hpp"
#include "document/names.hpp"
  return rc::gen::exec([] {
#include "document/labels.hpp"
#include "document/names.hpp"
    plan::Plan out;
#include "document/labels.hpp"
#include "document/names.hpp"
    fill(out);
#include "document/labels.hpp"
#include "document/names.hpp"
    return out;
#include "document/labels.hpp"
#include "document/names.hpp"
  });
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
std::string misplaced(const pugi::xml_node& node) {
#include "document/labels.hpp"
#include "document/names.hpp"
  const auto found = orders().find(node.name());
#include "document/labels.hpp"
#include "document/names.hpp"
  std::size_t reached = 0;
#include "document/labels.hpp"
#include "document/names.hpp"
  for (const auto& child : node.children()) {
#include "document/labels.hpp"
#include "document/names.hpp"
    if (child.type() != pugi::node_element) continue;
#include "document/labels.hpp"
#include "document/names.hpp"
    if (found != orders().end()) {
#include "document/labels.hpp"
#include "document/names.hpp"
      const Order& order = found->second;
#include "document/labels.hpp"
#include "document/names.hpp"
      const auto at = std::find_if(order.begin(), order.end(), [&](const char* one) { return std::strcmp(one, child.name()) == 0; });
#include "document/labels.hpp"
#include "document/names.hpp"
      const auto position = static_cast<std::size_t>(at - order.begin());
#include "document/labels.hpp"
#include "document/names.hpp"
      if (at == order.end() || position < reached) return std::string(child.name()) + " in " + node.name();
#include "document/labels.hpp"
#include "document/names.hpp"
      reached = position;
#include "document/labels.hpp"
#include "document/names.hpp"
    }
#include "document/labels.hpp"
#include "document/names.hpp"
    if (const std::string below = misplaced(child); !below.empty()) return below;
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  const std::string name = node.name();
#include "document/labels.hpp"
#include "document/names.hpp"
  return name == "w:tc" || name == "w:body" ? wrong_blocks(node) : "";
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
std::string on_paper(const plan::Plan& plan) {
#include "document/labels.hpp"
#include "document/names.hpp"
  plan::Plan out = plan;
  // An objective without words stands on no paper.
  auto& written = out.design.objectives;
  written.erase(std::remove_if(written.begin(), written.end(), [](const plan::Objective& one) { return document::normal(one.text).empty(); }), written.end());
#include "document/labels.hpp"
#include "document/names.hpp"
  std::map<std::string, std::string> objectives{{"", ""}};
#include "document/labels.hpp"
#include "document/names.hpp"
  std::map<std::string, std::string> questions{{"", ""}};
#include "document/labels.hpp"
#include "document/names.hpp"
  const auto numbered = [](std::map<std::string, std::string>& numbers, std::string& id) {
#include "document/labels.hpp"
#include "document/names.hpp"
    numbers.emplace(id, std::to_string(numbers.size()));
#include "document/labels.hpp"
#include "document/names.hpp"
    id = numbers.at(id);
#include "document/labels.hpp"
#include "document/names.hpp"
  };
#include "document/labels.hpp"
#include "document/names.hpp"
  const auto known = [](const std::map<std::string, std::string>& numbers, std::string& id) { id = numbers.count(id) > 0 ? numbers.at(id) : ""; };
#include "document/labels.hpp"
#include "document/names.hpp"
  const auto all_known = [&](std::vector<std::string>& ids) {
#include "document/labels.hpp"
#include "document/names.hpp"
    for (std::string& id : ids) known(objectives, id);
#include "document/labels.hpp"
#include "document/names.hpp"
    ids.erase(std::remove(ids.begin(), ids.end(), ""), ids.end());
#include "document/labels.hpp"
#include "document/names.hpp"
  };
#include "document/labels.hpp"
#include "document/names.hpp"
  for (plan::Objective& objective : out.design.objectives) numbered(objectives, objective.id);
#include "document/labels.hpp"
#include "document/names.hpp"
  for (plan::Step& step : out.steps) {
#include "document/labels.hpp"
#include "document/names.hpp"
    for (plan::Question& question : step.questions) numbered(questions, question.id);
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  for (plan::Step& step : out.steps) {
#include "document/labels.hpp"
#include "document/names.hpp"
    step.id.clear();
#include "document/labels.hpp"
#include "document/names.hpp"
    all_known(step.objectives);
#include "document/labels.hpp"
#include "document/names.hpp"
    for (plan::Question& question : step.questions) {
#include "document/labels.hpp"
#include "document/names.hpp"
      question.sound.clear();
#include "document/labels.hpp"
#include "document/names.hpp"
      known(objectives, question.objective);
#include "document/labels.hpp"
#include "document/names.hpp"
      known(questions, question.twin);
#include "document/labels.hpp"
#include "document/names.hpp"
      for (plan::Option& option : question.options) option.picture.clear();
#include "document/labels.hpp"
#include "document/names.hpp"
    }
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  for (plan::Assessment& assessment : out.assessments) {
#include "document/labels.hpp"
#include "document/names.hpp"
    assessment.id.clear();
#include "document/labels.hpp"
#include "document/names.hpp"
    assessment.technique = document::normal(document::name_of(document::Named::technique, assessment.technique));
#include "document/labels.hpp"
#include "document/names.hpp"
    all_known(assessment.objectives);
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  out.contexts.clear();
#include "document/labels.hpp"
#include "document/names.hpp"
  const auto trim = [](std::string& text) {
#include "document/labels.hpp"
#include "document/names.hpp"
    std::string lines;
#include "document/labels.hpp"
#include "document/names.hpp"
    for (const std::string& line : document::lines_of(text)) {
#include "document/labels.hpp"
#include "document/names.hpp"
      std::istringstream words(line);
#include "document/labels.hpp"
#include "document/names.hpp"
      std::string joined;
#include "document/labels.hpp"
#include "document/names.hpp"
      for (std::string word; words >> word;) joined += (joined.empty() ? "" : " ") + word;
#include "document/labels.hpp"
#include "document/names.hpp"
      if (!joined.empty()) lines += (lines.empty() ? "" : "\n") + joined;
#include "document/labels.hpp"
#include "document/names.hpp"
    }
#include "document/labels.hpp"
#include "document/names.hpp"
    text = lines == "-" ? "" : lines;  // a dash says that nothing stands here
#include "document/labels.hpp"
#include "document/names.hpp"
  };
#include "document/labels.hpp"
#include "document/names.hpp"
  each_string(out, trim);
#include "document/labels.hpp"
#include "document/names.hpp"
  return json::pretty(json::parse(plan::write_plan(out)).value());
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
std::vector<std::string> visible_words(const document::Form& form) {
#include "document/labels.hpp"
#include "document/names.hpp"
  std::vector<std::string> out;
#include "document/labels.hpp"
#include "document/names.hpp"
  const auto add = [&](const std::string& text) {
#include "document/labels.hpp"
#include "document/names.hpp"
    std::string parted = text;
#include "document/labels.hpp"
#include "document/names.hpp"
    std::replace(parted.begin(), parted.end(), '-', ' ');  // a line may break there
#include "document/labels.hpp"
#include "document/names.hpp"
    std::istringstream words(parted);
#include "document/labels.hpp"
#include "document/names.hpp"
    for (std::string word; words >> word;) out.push_back(word);
#include "document/labels.hpp"
#include "document/names.hpp"
  };
#include "document/labels.hpp"
#include "document/names.hpp"
  for (const document::FormBlock& block : form.blocks) {
#include "document/labels.hpp"
#include "document/names.hpp"
    if (const auto* line = std::get_if<document::FormLine>(&block)) add(line->text);
#include "document/labels.hpp"
#include "document/names.hpp"
    if (const auto* heading = std::get_if<document::FormHeading>(&block)) add(heading->text);
#include "document/labels.hpp"
#include "document/names.hpp"
    if (const auto* table = std::get_if<document::FormTable>(&block)) {
#include "document/labels.hpp"
#include "document/names.hpp"
      for (const document::FormRow& row : table->rows) {
#include "document/labels.hpp"
#include "document/names.hpp"
        for (const document::FormCell& cell : row) {
#include "document/labels.hpp"
#include "document/names.hpp"
          for (const document::FormLine& line : cell.lines) add(line.text);
#include "document/labels.hpp"
#include "document/names.hpp"
        }
#include "document/labels.hpp"
#include "document/names.hpp"
      }
#include "document/labels.hpp"
#include "document/names.hpp"
    }
#include "document/labels.hpp"
#include "document/names.hpp"
  }
#include "document/labels.hpp"
#include "document/names.hpp"
  return out;
#include "document/labels.hpp"
#include "document/names.hpp"
}
#include "document/labels.hpp"
#include "document/names.hpp"

#include "document/labels.hpp"
#include "document/names.hpp"
}  // namespace selami::papers
#include "document/labels.hpp"
#include "document/names.hpp"
