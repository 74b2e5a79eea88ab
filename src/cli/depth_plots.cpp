#include "cli/depth_plots.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace selami::cli {
namespace {

std::string px(double value) {
  char out[32];
  std::snprintf(out, sizeof out, "%.1f", value);
  return out;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (static_cast<unsigned char>(c) < 0x20) out += ' ';
    else out += c;
  }
  return out;
}

/// At most so many letters, with "…" for the rest.
std::string shortened(const std::string& text, std::size_t letters) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80) continue;
    if (seen++ == letters) return text.substr(0, i) + "…";
  }
  return text;
}

class Svg {
 public:
  Svg(double width, double height, const std::string& title, const std::string& description) {
    out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + px(width) + " " + px(height) + "\" width=\"" + px(width) + "\" height=\"" + px(height) +
           "\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"11\" fill=\"#000\" stroke=\"none\">\n<title id=\"title\">" + escaped(title) +
           "</title>\n<desc id=\"desc\">" + escaped(description) + "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
    text(12, 20, title, "start", 14);
  }
  void line(double x1, double y1, double x2, double y2, const char* style = "stroke=\"#000\"") {
    out_ += "<line x1=\"" + px(x1) + "\" y1=\"" + px(y1) + "\" x2=\"" + px(x2) + "\" y2=\"" + px(y2) + "\" " + style + "/>\n";
  }
  void bar(double x, double y, double width, double height) {
    out_ += "<rect x=\"" + px(x) + "\" y=\"" + px(y) + "\" width=\"" + px(width) + "\" height=\"" + px(height) + "\" fill=\"#999\" stroke=\"#000\" stroke-width=\"0.5\"/>\n";
  }
  void text(double x, double y, const std::string& words, const char* anchor = "start", int size = 11) {
    out_ += "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" text-anchor=\"" + anchor + "\"" + (size == 11 ? "" : " font-size=\"" + std::to_string(size) + "\"") + ">" + escaped(words) + "</text>\n";
  }
  void path(const std::string& points, const std::string& dashes) {
    out_ += "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.3\"" + (dashes.empty() ? "" : " stroke-dasharray=\"" + dashes + "\"") + "/>\n";
  }
  std::string done() { return std::move(out_) + "</svg>\n"; }

 private:
  std::string out_;
};

/// The logits of a drawing, and where they stand.
struct Scale {
  double low = -1, high = 1;
  void take(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  /// Whole logits round what was taken, at most twelve to either side: what lies beyond stands at the edge.
  void round() {
    low = std::max(-12.0, std::floor(low));
    high = std::min(12.0, std::ceil(high));
  }
  double share(double value) const { return (std::clamp(value, low, high) - low) / (high - low); }
};

constexpr double map_top = 60, map_height = 480;
double map_y(const Scale& scale, double value) { return map_top + map_height * (1 - scale.share(value)); }

/// Every quarter of a logit from the scale's lowest: how many.
std::vector<std::size_t> histogram(const Scale& scale, const std::vector<double>& values) {
  std::vector<std::size_t> bins(static_cast<std::size_t>((scale.high - scale.low) * 4));
  for (const double value : values) {
    const double at = std::clamp((value - scale.low) * 4, 0.0, static_cast<double>(bins.size()) - 1);
    ++bins[static_cast<std::size_t>(at)];
  }
  return bins;
}

void draw_bars(Svg& svg, const Scale& scale, const std::vector<double>& values, double x, double width) {
  const std::vector<std::size_t> bins = histogram(scale, values);
  const std::size_t most = std::max<std::size_t>(1, *std::max_element(bins.begin(), bins.end()));
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (bins[i] == 0) continue;
    const double top = map_y(scale, scale.low + static_cast<double>(i + 1) / 4), bottom = map_y(scale, scale.low + static_cast<double>(i) / 4);
    svg.bar(x, top, width * static_cast<double>(bins[i]) / static_cast<double>(most), bottom - top);
  }
}

struct Named {
  double value;
  std::string name;
};

/// The names at their heights; where they would lie on each other they are moved apart, with a line to the right height.
void draw_names(Svg& svg, const Scale& scale, std::vector<Named> names, double x) {
  constexpr double line_height = 12;
  std::stable_sort(names.begin(), names.end(), [](const Named& a, const Named& b) { return a.value > b.value; });
  std::vector<double> at;
  for (const Named& one : names) at.push_back(std::max(map_y(scale, one.value), at.empty() ? 0 : at.back() + line_height));
  double bottom = map_top + map_height;
  for (std::size_t i = at.size(); i > 0; --i) {
    at[i - 1] = std::min(at[i - 1], bottom);
    bottom = at[i - 1] - line_height;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    svg.line(x, map_y(scale, names[i].value), x + 10, at[i], "stroke=\"#000\" stroke-width=\"0.6\"");
    svg.text(x + 13, at[i] + 4, shortened(names[i].name, 14));
  }
}

std::vector<double> person_measures(const DepthResult& result) {
  std::vector<double> out;
  for (const measure::Person& person : result.fit.persons) {
    if (person.n > 0) out.push_back(person.measure);
  }
  return out;
}

void draw_axis(Svg& svg, const Scale& scale, double x, double right) {
  svg.line(x, map_top, x, map_top + map_height);
  for (double logit = scale.low; logit <= scale.high; logit += 1) {
    const double y = map_y(scale, logit);
    svg.line(x - 4, y, x, y);
    svg.line(x, y, right, y, "stroke=\"#000\" stroke-width=\"0.3\" stroke-dasharray=\"1 5\"");
    svg.text(x - 7, y + 4, px(logit).substr(0, px(logit).find('.')), "end");
  }
}

struct Curve {
  double low = 0, high = 0;
  std::vector<std::vector<double>> chance;  ///< by category, along the scale
};

constexpr int curve_points = 121;

/// Chances of the partial credit model at points from 5 logits below the criterion's measure (or its lowest step) to 5 above.
Curve curve_of(double measure, const std::vector<double>& steps) {
  const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
  Curve out;
  out.low = measure + std::clamp(*least, -20.0, 0.0) - 3;
  out.high = measure + std::clamp(*most, 0.0, 20.0) + 3;
  out.chance.assign(steps.size() + 1, {});
  for (int i = 0; i < curve_points; ++i) {
    const double theta = out.low + (out.high - out.low) * i / (curve_points - 1);
    std::vector<double> exponent{0};
    for (const double step : steps) exponent.push_back(exponent.back() + theta - measure - step);
    const double top = *std::max_element(exponent.begin(), exponent.end());
    double sum = 0;
    for (double& one : exponent) sum += one = std::exp(one - top);
    for (std::size_t k = 0; k < exponent.size(); ++k) out.chance[k].push_back(exponent[k] / sum);
  }
  return out;
}

void draw_curve(Svg& svg, const DepthData& data, const Curve& curve, const std::string& name, double left, double top) {
  constexpr double width = 300, height = 150;
  constexpr std::array dashes{"", "7 3", "2 3", "9 3 2 3", "4 2", "12 4"};
  svg.text(left, top - 8, shortened(name, 40), "start", 12);
  svg.text(left + width, top + height + 28, "logit", "end");
  svg.line(left, top, left, top + height);
  svg.line(left, top + height, left + width, top + height);
  for (const char* share : {"0", "0.5", "1"}) svg.text(left - 5, top + height * (1 - std::atof(share)) + 4, share, "end");
  const auto x_of = [&](double theta) { return left + width * (theta - curve.low) / (curve.high - curve.low); };
  const double every = curve.high - curve.low > 14 ? 4 : 2;
  for (double logit = std::ceil(curve.low / every) * every; logit <= curve.high; logit += every) {
    svg.line(x_of(logit), top + height, x_of(logit), top + height + 4);
    svg.text(x_of(logit), top + height + 16, px(logit).substr(0, px(logit).find('.')), "middle");
  }
  for (std::size_t k = 0; k < curve.chance.size(); ++k) {
    std::string points;
    for (int i = 0; i < curve_points; ++i) points += px(left + width * i / (curve_points - 1)) + "," + px(top + height * (1 - curve.chance[k][static_cast<std::size_t>(i)])) + " ";
    svg.path(points, dashes[k % dashes.size()]);
    const auto peak = std::max_element(curve.chance[k].begin(), curve.chance[k].end());
    const double x = left + width * static_cast<double>(peak - curve.chance[k].begin()) / (curve_points - 1);
    svg.text(std::clamp(x, left + 6, left + width - 6), top + height * (1 - *peak) - 3, std::to_string(data.score_min + static_cast<int>(k)), "middle");
  }
}

std::vector<double> steps_of(const DepthResult& result, std::uint32_t criterion) {
  std::vector<double> out;
  for (const measure::Step& step : result.fit.steps) {
    if (step.criterion == (result.options.steps == measure::Steps::rating_scale ? 0 : criterion)) out.push_back(step.measure);
  }
  return out;
}

}  // namespace

std::string wright_map(const DepthData& data, const DepthResult& result, bool indonesian) {
  constexpr double axis = 60, persons_width = 170, column_width = 130;
  constexpr std::size_t names_max = 36;
  const std::vector<double> persons = person_measures(result);
  Scale scale;
  for (const double value : persons) scale.take(value);
  for (const auto& levels : result.fit.facets) {
    for (const measure::Level& level : levels) scale.take(level.measure);
  }
  scale.round();
  const std::string description = indonesian ? std::to_string(persons.size()) + " orang sebagai batang, tiap faset di sampingnya, pada satu skala logit. Makin tinggi: orang makin mampu, tugas dan kriteria makin sulit, penilai makin ketat."
                                             : std::to_string(persons.size()) + " persons as bars, each facet beside them, on one scale of logits. Higher: abler persons, harder tasks and criteria, stricter raters.";
  const double width = axis + persons_width + 20 + column_width * static_cast<double>(data.levels.size()) + 10;
  Svg svg(width, map_top + map_height + 20, indonesian ? "Peta Wright" : "Wright map", description);
  draw_axis(svg, scale, axis, width - 10);
  svg.text(axis - 7, 45, "logit", "end");
  svg.text(axis + 5, 45, (indonesian ? "orang: " : "persons: ") + std::to_string(persons.size()));
  draw_bars(svg, scale, persons, axis, persons_width);
  for (std::size_t f = 0; f < data.levels.size(); ++f) {
    const double x = axis + persons_width + 20 + column_width * static_cast<double>(f);
    std::vector<Named> names;
    std::vector<double> values;
    for (std::size_t l = 0; l < data.levels[f].size(); ++l) {
      if (!result.fit.facets[f][l].estimable) continue;
      names.push_back({result.fit.facets[f][l].measure, data.levels[f][l]});
      values.push_back(names.back().value);
    }
    svg.text(x, 45, shortened(data.ratings.facets[f].name, 12) + ": " + std::to_string(data.levels[f].size()));
    svg.line(x, map_top, x, map_top + map_height);
    if (names.size() <= names_max) draw_names(svg, scale, std::move(names), x);
    else draw_bars(svg, scale, values, x, column_width - 25);
  }
  return svg.done();
}

std::string category_curves(const DepthData& data, const DepthResult& result, bool indonesian) {
  constexpr double cell_width = 370, cell_height = 230;
  const std::uint32_t criterion = data.facet("criterion");
  const std::vector<std::string>& names = data.levels[criterion];
  std::vector<std::uint32_t> drawn;
  for (std::uint32_t c = 0; c < names.size() && drawn.size() < curves_max; ++c) {
    if (!steps_of(result, c).empty()) drawn.push_back(c);
  }
  const double lines = std::ceil(static_cast<double>(drawn.size()) / 2);
  const std::string all = std::to_string(drawn.size()) + " / " + std::to_string(names.size());
  const std::string description = indonesian ? "Peluang tiap skor menurut kemampuan, dalam logit; kriteria yang digambar: " + all + "." : "How likely each score is by ability, in logits; criteria drawn: " + all + ".";
  Svg svg(2 * cell_width + 20, 50 + std::max(1.0, lines) * cell_height, indonesian ? "Peluang tiap skor" : "Category curves", description);
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const Curve curve = curve_of(result.fit.facets[criterion][drawn[i]].measure, steps_of(result, drawn[i]));
    draw_curve(svg, data, curve, names[drawn[i]], 40 + cell_width * static_cast<double>(i % 2), 70 + cell_height * std::floor(static_cast<double>(i) / 2));
  }
  return svg.done();
}

}  // namespace selami::cli
