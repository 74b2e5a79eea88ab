#include "checker/rule.hpp"

namespace selami::checker {
extern const Rule rule_pm401{"PM401", [](const Sheet& sheet, Out& out) {
  const auto& ids = sheet.plan.identification.dimensions;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string path = at("/identification/dimensions", i);
    const Edit without{"remove", path, {}};
    const text::Sign* sign = sheet.dimension(ids[i]);
    if (!sign) {
      out.add(path, {ids[i]}, "unknown", without);
    } else if (has_words(sheet.steps) && !sheet.practised(*sign)) {  // before there are steps nothing can show
      out.add(path, {Said(std::string(sign->name_id), std::string(sign->name_en))}, {}, without);
    }
  }
}};

}  // namespace selami::checker
