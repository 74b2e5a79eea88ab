#include "cli/answers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <ostream>
#include <vector>

#include "alike/alike.hpp"
#include "base/json.hpp"
#include "files/table.hpp"

namespace selami::cli {
namespace {

constexpr std::size_t answers_max = 5000;  ///< to one question: the table of likenesses takes 8 bytes a pair

struct Asked {
  std::string key;
  std::string text;
  std::vector<alike::Answer> answers;
  std::vector<double> scores;
};

Result<files::Rows> rows_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open()) return fail(Fault::invalid, "depth.file", file);
  auto tables = files::read_tables(bytes, file);
  if (!tables) return fail(tables.error());
  return std::move(tables->front().rows);
}

/// Nothing where no column is wanted.
Result<std::optional<std::size_t>> column(const files::Cells& names, const std::string& name) {
  if (name.empty()) return std::optional<std::size_t>();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return std::optional(static_cast<std::size_t>(found - names.begin()));
  std::string all;
  for (const std::string& n : names) all += (all.empty() ? "" : ", ") + n;
  return fail(Fault::invalid, "depth.column_unknown", name + "; " + all);
}

std::string cell(const files::Cells& row, std::size_t at) { return at < row.size() ? row[at] : std::string(); }

Result<double> number(const std::string& text, std::size_t row) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != 0 || !std::isfinite(value)) return fail(Fault::invalid, "answers.score", "row " + std::to_string(row + 1) + (text.empty() ? "" : ": " + text));
  return value;
}

/// The questions' texts by what the answers' table calls them.
Result<std::map<std::string, std::string>> question_texts(const std::string& file) {
  std::map<std::string, std::string> out;
  if (file.empty()) return out;
  TRY(const files::Rows rows, rows_of(file));
  for (const files::Cells& row : rows) out[cell(row, 0)] = cell(row, 1);
  return out;
}

Result<std::vector<Asked>> read(const AnswersGroup& wish) {
  TRY(const files::Rows rows, rows_of(wish.file));
  TRY(const auto text, column(rows[0], wish.text));
  TRY(const auto question, column(rows[0], wish.question));
  TRY(const auto id, column(rows[0], wish.id));
  TRY(const auto score, column(rows[0], wish.score));
  TRY(auto texts, question_texts(wish.questions));
  std::vector<Asked> out;
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (std::all_of(rows[i].begin(), rows[i].end(), [](const std::string& c) { return c.empty(); })) continue;
    const std::string key = question ? cell(rows[i], *question) : std::string();
    const auto [at, fresh] = place.emplace(key, out.size());
    if (fresh) out.push_back({key, wish.questions.empty() ? key : texts[key], {}, {}});
    Asked& asked = out[at->second];
    asked.answers.push_back({id ? cell(rows[i], *id) : std::to_string(i + 1), cell(rows[i], *text)});
    if (score) {
      TRY(const double value, number(cell(rows[i], *score), i));
      asked.scores.push_back(value);
    }
    if (asked.answers.size() > answers_max) return fail(Fault::too_large, "answers.too_many", std::to_string(answers_max) + (key.empty() ? "" : "; " + key));
  }
  return out;
}

/// Ids may repeat in a file; the engine gets places.
std::vector<alike::Answer> by_place(const std::vector<alike::Answer>& answers) {
  std::vector<alike::Answer> out;
  for (const alike::Answer& a : answers) out.push_back({std::to_string(out.size()), a.text});
  return out;
}

struct Tally {
  int answers = 0;
  int saved = 0;
  int exact = 0;
  int near = 0;
  int suggested = 0;
  int unjudged = 0;
  int suggested_exact = 0;

  void add(const Tally& t) {
    answers += t.answers, saved += t.saved, exact += t.exact, near += t.near;
    suggested += t.suggested, unjudged += t.unjudged, suggested_exact += t.suggested_exact;
  }
};

struct Grouped {
  const Asked* asked = nullptr;
  alike::Alike alike;
  Tally tally;
};

Grouped group(const Asked& asked, const AnswersGroup& wish) {
  Grouped out{&asked, {}, {}};
  alike::Bounds bounds;
  if (wish.bound > 0) bounds.group = wish.bound;
  const auto answers = by_place(asked.answers);
  out.alike = alike::alike(asked.text, answers, {}, bounds);
  Tally& t = out.tally;
  t.answers = static_cast<int>(answers.size());
  const auto score = [&](const std::string& place) { return asked.scores[std::stoul(place)]; };
  for (const alike::Group& g : out.alike.groups) {
    t.saved += static_cast<int>(g.ids.size()) - 1;
    for (const std::string& member : g.ids) {
      if (member == g.medoid || asked.scores.empty()) continue;
      const double apart = std::abs(score(member) - score(g.medoid));
      t.exact += apart == 0 ? 1 : 0;
      t.near += apart <= 1 ? 1 : 0;
    }
  }
  if (asked.scores.empty() || wish.judged == 0) return out;
  std::vector<alike::Judged> judged;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    // Spread over the list, the same every time: multiples of the golden ratio.
    if (std::fmod(static_cast<double>(i + 1) * 0.6180339887498949, 1.0) * 100 < wish.judged) {
      judged.push_back({answers[i].id, static_cast<int>(std::lround(asked.scores[i]))});
    }
  }
  t.unjudged = t.answers - static_cast<int>(judged.size());
  for (const alike::Suggestion& s : alike::alike(asked.text, answers, judged, bounds).suggestions) {
    ++t.suggested;
    t.suggested_exact += std::lround(score(s.id)) == s.level ? 1 : 0;
  }
  return out;
}

std::string share(int part, int of, const char* form = "%.3f") {
  if (of == 0) return "–";
  char text[32];
  std::snprintf(text, sizeof text, form, static_cast<double>(part) / of);
  return text;
}

/// "| 7 | 268 | 0.134 | 0.861 | 1.000 |", with suggestions two more.
std::string line_of(const std::string& name, const Tally& t, bool judged) {
  std::string out = "| " + name + " | " + std::to_string(t.answers) + " | " + share(t.saved, t.answers) + " | " + share(t.exact, t.saved) + " | " + share(t.near, t.saved) + " |";
  if (judged) out += " " + share(t.suggested, t.unjudged) + " | " + share(t.suggested_exact, t.suggested) + " |";
  return out + "\n";
}

void write_scores(std::ostream& out, const std::vector<Grouped>& all, bool judged) {
  out << "| question | answers | taps saved | the medoid's score exactly | within one |" << (judged ? " suggested | exactly |" : "") << "\n|---|---|---|---|---|" << (judged ? "---|---|" : "") << "\n";
  Tally sum;
  for (const Grouped& g : all) {
    out << line_of(g.asked->key.empty() ? "1" : g.asked->key, g.tally, judged);
    sum.add(g.tally);
  }
  if (all.size() > 1) out << line_of("all", sum, judged);
}

/// Each place of a list -> the number of its group from 1, or 0.
std::vector<std::size_t> group_of(const Grouped& g) {
  std::vector<std::size_t> out(g.asked->answers.size(), 0);
  for (std::size_t k = 0; k < g.alike.groups.size(); ++k) {
    for (const std::string& id : g.alike.groups[k].ids) out[std::stoul(id)] = k + 1;
  }
  return out;
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

void write_csv(std::ostream& out, const std::vector<Grouped>& all) {
  out << "question,id,order,group,medoid,likeness\n";
  for (const Grouped& g : all) {
    const auto groups = group_of(g);
    for (std::size_t i = 0; i < g.alike.order.size(); ++i) {
      const std::size_t place = std::stoul(g.alike.order[i]);
      out << quoted(g.asked->key) << "," << quoted(g.asked->answers[place].id) << "," << i + 1 << ",";
      if (const std::size_t k = groups[place]; k > 0) {
        const alike::Group& group = g.alike.groups[k - 1];
        std::string likeness;
        json::write_number(likeness, std::round(group.likeness * 1000) / 1000);
        out << k << "," << quoted(g.asked->answers[std::stoul(group.medoid)].id) << "," << likeness;
      } else {
        out << ",,";
      }
      out << "\n";
    }
  }
}

void write_text(std::ostream& out, const std::vector<Grouped>& all) {
  for (const Grouped& g : all) {
    if (!g.asked->key.empty()) out << "# " << (g.asked->text.empty() ? g.asked->key : g.asked->text) << "\n";
    const auto groups = group_of(g);
    for (const std::string& id : g.alike.order) {
      const std::size_t place = std::stoul(id);
      out << (groups[place] > 0 ? std::to_string(groups[place]) : "-") << "\t" << g.asked->answers[place].text << "\n";
    }
  }
}

json::Value json_of(const Tally& t, bool judged) {
  json::Object out{{"answers", json::make(t.answers)}, {"saved", json::make(t.saved)}, {"exact", json::make(t.exact)}, {"within_one", json::make(t.near)}};
  if (judged) {
    out.insert(out.end(), {{"unjudged", json::make(t.unjudged)}, {"suggested", json::make(t.suggested)}, {"suggested_exact", json::make(t.suggested_exact)}});
  }
  return {out};
}

json::Value json_of(const Grouped& g, bool scored, bool judged) {
  const auto& answers = g.asked->answers;
  const auto ids = [&](const std::vector<std::string>& places) {
    json::Array out;
    for (const std::string& place : places) out.push_back(json::make(answers[std::stoul(place)].id));
    return json::Value{out};
  };
  json::Array groups;
  for (const alike::Group& group : g.alike.groups) {
    groups.push_back({json::Object{{"ids", ids(group.ids)}, {"medoid", json::make(answers[std::stoul(group.medoid)].id)}, {"likeness", json::make(std::round(group.likeness * 1000) / 1000)}}});
  }
  json::Object out{{"question", json::make(g.asked->key)}, {"order", ids(g.alike.order)}, {"groups", {groups}}};
  if (scored) out.emplace_back("agreement", json_of(g.tally, judged));
  return {out};
}

void write_json(std::ostream& out, const std::vector<Grouped>& all, bool scored, bool judged) {
  json::Array questions;
  Tally sum;
  for (const Grouped& g : all) {
    questions.push_back(json_of(g, scored, judged));
    sum.add(g.tally);
  }
  json::Object whole{{"questions", {questions}}};
  if (scored) whole.emplace_back("agreement", json_of(sum, judged));
  out << json::pretty({whole}) << "\n";
}

}  // namespace

int answers_group(const AnswersGroup& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err) {
  const auto asked = read(wish);
  if (!asked) {
    err << "selami: " << told(asked.error()) << "\n";
    return 1;
  }
  std::vector<Grouped> all;
  for (const Asked& a : *asked) all.push_back(group(a, wish));
  const bool scored = !wish.score.empty(), judged = scored && wish.judged > 0;
  if (wish.format == "json") write_json(out, all, scored, judged);
  else if (wish.format == "csv") write_csv(out, all);
  else if (scored) write_scores(out, all, judged);
  else write_text(out, all);
  if (wish.format == "csv" && scored) write_scores(err, all, judged);
  return 0;
}

}  // namespace selami::cli
