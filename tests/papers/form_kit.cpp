#include "form_kit.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "cli/plan_check.hpp"
#include "document/labels.hpp"
#include "document/names.hpp"

namespace selami::papers {
namespace {

namespace fs = std::filesystem;

std::vector<PlanFile> read_all() {
  std::vector<PlanFile> out;
  for (const char* folder : {"packs/examples", "tests/planning/plans"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(SELAMI_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ostringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      auto read = cli::read_plan_file(text.str());
      if (!read) throw std::runtime_error(entry.path().string() + " " + read.error().code);
      out.push_back({entry.path().stem().string(), std::move(read->plan)});
    }
  }
  std::sort(out.begin(), out.end(), [](const PlanFile& a, const PlanFile& b) { return a.name < b.name; });
  return out;
}

/// A piece of text at most 30 bytes long.
std::string random_text() {
  static const std::vector<std::string> pieces = {"murid ",  "Air & tanah <b>", "]]>", "\"kutip\"", "baris\nbaru", "\t", "\r\n",  std::string("\0\x01\x1f", 3),
                                                  "\x7f",    "ꦥꦼꦏꦭ",            "الماعون ", "שלום", "😀👩‍🏫",  "x² ≤ √2", "∫ₐᵇ", "\xEF\xBF\xBE", "\xC2\x85",
                                                  "\xE2\x80\x8B", "&amp;", "</rencana>", "  "};
  std::string out;
  const int count = *rc::gen::inRange(0, 3);
  for (int i = 0; i < count; ++i) {
    const std::string& piece = *rc::gen::elementOf(pieces);
    if (out.size() + piece.size() <= 30) out += piece;
  }
  return out;
}

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
void fill(T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    value = random_text();
  } else if constexpr (std::is_same_v<T, bool>) {
    value = *rc::gen::arbitrary<bool>();
  } else if constexpr (std::is_same_v<T, int>) {
    value = *rc::gen::inRange(1, 5);
  } else if constexpr (std::is_enum_v<T>) {
    const auto& names = EnumNames<T>::names;
    value = names[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(std::size(names))))].first;
  } else if constexpr (IsOptional<T>::value) {
    if (*rc::gen::arbitrary<bool>()) fill(value.emplace());
  } else if constexpr (is_vector<T>::value) {
    value.resize(static_cast<std::size_t>(*rc::gen::inRange(0, 3)));
    for (auto& one : value) fill(one);
  } else {
    std::apply([&](const auto&... field) { (fill(value.*(field.member)), ...); }, Shape<T>::fields);
  }
}

/// Calls f for every text of a plan, so that it can be changed.
template <class T, class F>
void each_string(T& value, F& f) {
  if constexpr (std::is_same_v<T, std::string>) {
    f(value);
  } else if constexpr (is_vector<T>::value) {
    for (auto& one : value) each_string(one, f);
  } else if constexpr (has_shape<T>::value) {
    std::apply([&](const auto&... field) { (each_string(value.*(field.member), f), ...); }, Shape<T>::fields);
  }
}

using Order = std::vector<const char*>;
const std::map<std::string, Order>& orders() {
  static const std::map<std::string, Order> all = {
      {"w:document", {"w:background", "w:body"}},
      {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
      {"w:tblGrid", {"w:gridCol"}},
      {"w:tr", {"w:tblPrEx", "w:trPr", "w:tc"}},
      {"w:r", {"w:rPr", "w:t", "w:fldChar", "w:instrText"}},
      {"w:p", {"w:pPr", "w:r"}},
      {"w:pPr", {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd",
                 "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
                 "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"}},
      {"w:rPr", {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:color", "w:spacing", "w:w", "w:kern", "w:position",
                 "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang"}},
      {"w:tblPr", {"w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:bidiVisual", "w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing",
                   "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"}},
      {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
      {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
      {"w:trPr", {"w:cnfStyle", "w:cantSplit", "w:trHeight", "w:tblHeader", "w:jc"}},
      {"w:tcPr", {"w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText",
                  "w:vAlign", "w:hideMark"}},
      {"w:sectPr", {"w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg", "w:bidi", "w:docGrid"}},
      {"w:styles", {"w:docDefaults", "w:latentStyles", "w:style"}},
      {"w:docDefaults", {"w:rPrDefault", "w:pPrDefault"}},
      {"w:style", {"w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked", "w:pPr", "w:rPr",
                   "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"}},
      {"w:settings", {"w:zoom", "w:defaultTabStop", "w:compat", "w:themeFontLang"}},
  };
  return all;
}

/// What holds blocks: a cell ends with a paragraph, and two tables never touch.
std::string wrong_blocks(const pugi::xml_node& node) {
  const std::string name = node.name();
  std::string before;
  for (const auto& child : node.children()) {
    const std::string block = child.name();
    if (block == "w:tbl" && before == "w:tbl") return "two tables touch in " + name;
    if (name == "w:tc" && block == "w:tcPr" && !before.empty()) return "w:tcPr in w:tc";
    if (name == "w:body" && before == "w:sectPr") return block + " behind w:sectPr";
    before = block;
  }
  if (name == "w:tc" && before != "w:p") return "no paragraph at the end of w:tc";
  return "";
}

}  // namespace

const std::vector<PlanFile>& every_plan() {
  static const std::vector<PlanFile> all = read_all();
  return all;
}

const plan::Plan& plan_named(const std::string& name) {
  for (const PlanFile& file : every_plan()) {
    if (file.name == name) return file.plan;
  }
  throw std::out_of_range(name);
}

document::FormNames somebody() {
  return {"SMP Contoh 01", "Sari Contoh, S.Pd.", "208801012112012002", "Kepala sekolah", "Budi Contoh, M.Pd.", "208801012112011001", "Pekalongan", "3 Agustus 2026", ""};
}

rc::Gen<plan::Plan> random_plan() {
  return rc::gen::exec([] {
    plan::Plan out;
    fill(out);
    return out;
  });
}

std::string misplaced(const pugi::xml_node& node) {
  const auto found = orders().find(node.name());
  std::size_t reached = 0;
  for (const auto& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    if (found != orders().end()) {
      const Order& order = found->second;
      const auto at = std::find_if(order.begin(), order.end(), [&](const char* one) { return std::strcmp(one, child.name()) == 0; });
      const auto position = static_cast<std::size_t>(at - order.begin());
      if (at == order.end() || position < reached) return std::string(child.name()) + " in " + node.name();
      reached = position;
    }
    if (const std::string below = misplaced(child); !below.empty()) return below;
  }
  const std::string name = node.name();
  return name == "w:tc" || name == "w:body" ? wrong_blocks(node) : "";
}

std::string on_paper(const plan::Plan& plan) {
  plan::Plan out = plan;
  // An objective without words stands on no paper.
  auto& written = out.design.objectives;
  written.erase(std::remove_if(written.begin(), written.end(), [](const plan::Objective& one) { return document::normal(one.text).empty(); }), written.end());
  std::map<std::string, std::string> objectives{{"", ""}};
  std::map<std::string, std::string> questions{{"", ""}};
  const auto numbered = [](std::map<std::string, std::string>& numbers, std::string& id) {
    numbers.emplace(id, std::to_string(numbers.size()));
    id = numbers.at(id);
  };
  const auto known = [](const std::map<std::string, std::string>& numbers, std::string& id) { id = numbers.count(id) > 0 ? numbers.at(id) : ""; };
  const auto all_known = [&](std::vector<std::string>& ids) {
    for (std::string& id : ids) known(objectives, id);
    ids.erase(std::remove(ids.begin(), ids.end(), ""), ids.end());
  };
  for (plan::Objective& objective : out.design.objectives) numbered(objectives, objective.id);
  for (plan::Step& step : out.steps) {
    for (plan::Question& question : step.questions) numbered(questions, question.id);
  }
  for (plan::Step& step : out.steps) {
    step.id.clear();
    all_known(step.objectives);
    for (plan::Question& question : step.questions) {
      question.sound.clear();
      known(objectives, question.objective);
      known(questions, question.twin);
      for (plan::Option& option : question.options) option.picture.clear();
    }
  }
  for (plan::Assessment& assessment : out.assessments) {
    assessment.id.clear();
    assessment.technique = document::normal(document::name_of(document::Named::technique, assessment.technique));
    all_known(assessment.objectives);
  }
  out.contexts.clear();
  const auto trim = [](std::string& text) {
    std::string lines;
    for (const std::string& line : document::lines_of(text)) {
      std::istringstream words(line);
      std::string joined;
      for (std::string word; words >> word;) joined += (joined.empty() ? "" : " ") + word;
      if (!joined.empty()) lines += (lines.empty() ? "" : "\n") + joined;
    }
    text = lines == "-" ? "" : lines;  // a dash says that nothing stands here
  };
  each_string(out, trim);
  return json::pretty(json::parse(plan::write_plan(out)).value());
}

std::vector<std::string> visible_words(const document::Form& form) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& text) {
    std::string parted = text;
    std::replace(parted.begin(), parted.end(), '-', ' ');  // a line may break there
    std::istringstream words(parted);
    for (std::string word; words >> word;) out.push_back(word);
  };
  for (const document::FormBlock& block : form.blocks) {
    if (const auto* line = std::get_if<document::FormLine>(&block)) add(line->text);
    if (const auto* heading = std::get_if<document::FormHeading>(&block)) add(heading->text);
    if (const auto* table = std::get_if<document::FormTable>(&block)) {
      for (const document::FormRow& row : table->rows) {
        for (const document::FormCell& cell : row) {
          for (const document::FormLine& line : cell.lines) add(line.text);
        }
      }
    }
  }
  return out;
}

}  // namespace selami::papers
