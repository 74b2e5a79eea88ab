#include "cli/plan_check.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <ostream>
#include <sstream>
#include <thread>

#include "checker/useful.hpp"

namespace selami::cli {
namespace {

using checker::Language;

struct Checked {
  std::string file;
  std::vector<checker::Finding> findings;
  std::vector<int> lines;
  std::vector<std::string> unplaced;
  std::optional<Error> error;
};

const char* label(checker::Severity severity, Language language) {
  const bool id = language == Language::id;
  switch (severity) {
    case checker::Severity::error: return id ? "Perlu dilengkapi" : "To complete";
    case checker::Severity::warning: return id ? "Masih di permukaan" : "Still at the surface";
    default: return id ? "Bisa diperdalam" : "Could be deeper";
  }
}

Checked check_file(const PlanCheck& wish, const Published& published, const std::string& file, std::string_view text) {
  Checked checked;
  checked.file = file;
  auto read = read_plan_file(text);
  if (!read) {
    checked.error = read.error();
    return checked;
  }
  const auto copied = published.copied(read->plan, file);
  checked.findings = checker::check(read->plan, wish.language, copied ? &*copied : nullptr);
  if (wish.top) checked.findings = checker::most_useful(std::move(checked.findings), read->plan, *wish.top);
  for (const checker::Finding& finding : checked.findings) checked.lines.push_back(files::line_of(read->yaml, finding.path));
  checked.unplaced = read->plan.unplaced;
  return checked;
}

/// A library: each file by whichever worker is free, the answers in the order of the files.
std::vector<Checked> check_all(const PlanCheck& wish, const Published& published, const std::vector<std::string>& texts) {
  const std::vector<std::string>& files = wish.files;
  std::vector<Checked> out(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) out[i] = check_file(wish, published, files[i], texts[i]);
  };
  std::vector<std::thread> others;
  const std::size_t wanted = std::min<std::size_t>(std::thread::hardware_concurrency(), files.size());
  for (std::size_t i = 1; i < wanted; ++i) others.emplace_back(work);
  work();
  for (std::thread& one : others) one.join();
  return out;
}

json::Value as_json(const Checked& checked) {
  json::Array findings;
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    json::Value finding = json::parse(to_json(checked.findings[i])).value();
    finding.object()->emplace_back("line", json::make(checked.lines[i]));
    findings.push_back(std::move(finding));
  }
  json::Object out{{"file", json::make(checked.file)}, {"findings", json::Value{std::move(findings)}}};
  if (checked.error) {
    out.emplace_back("error", json::Value{json::Object{{"code", json::make(checked.error->code)}, {"field", json::make(checked.error->field)}}});
  }
  return {std::move(out)};
}

void print_text(const Checked& checked, Language language, std::ostream& out, std::ostream& err) {
  const bool id = language == Language::id;
  if (checked.error) {
    err << checked.file << ": " << checked.error->code << " " << checked.error->field << "\n";
    return;
  }
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    const checker::Finding& finding = checked.findings[i];
    out << checked.file << ":" << checked.lines[i] << ": " << label(finding.severity, language) << " · " << finding.code << " "
        << finding.path << "\n    " << finding.message << "\n    → " << finding.fix << "\n";
  }
  for (const std::string& text : checked.unplaced) {
    out << checked.file << ": " << (id ? "belum ditempatkan" : "not placed") << " · " << text << "\n";
  }
}

/// "steps[3].minutes" with its line, where the file has one.
Error placed(Error error, const files::Yaml& yaml) {
  if (!error.field.empty()) error.field += " (line " + std::to_string(files::line_of(yaml, plan::pointer_of(error.field))) + ")";
  return error;
}

}  // namespace

Result<PlanFile> read_plan_file(std::string_view text) {
  TRY(files::Yaml yaml, files::read_yaml(text));
  json::Value value;
  if (const json::Object* members = yaml.value.object()) {
    json::Object kept;
    for (const auto& [name, member] : *members) {
      if (name != "pack") kept.emplace_back(name, member);
    }
    value = json::Value{std::move(kept)};
  } else {
    value = yaml.value.is_null() ? json::Value{json::Object{}} : yaml.value;
  }
  auto plan = plan::read_plan(value);
  if (!plan) return fail(placed(plan.error(), yaml));
  return PlanFile{*std::move(plan), std::move(yaml)};
}

int plan_check(const PlanCheck& wish, std::ostream& out, std::ostream& err) {
  const Language language = wish.language;
  const std::string& format = wish.format;
  if (wish.files.empty() || (format != "text" && format != "json")) {
    err << "selami plan check FILE… [--format text|json] [--language id|en] [--top N] [--published DIR]\n";
    return 2;
  }
  std::vector<std::string> texts;
  for (const std::string& file : wish.files) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) {
      err << file << ": " << (language == Language::id ? "berkas tidak dapat dibuka" : "cannot open the file") << "\n";
      return 2;
    }
    texts.push_back(text.str());
  }
  const auto published = Published::read(wish.published);
  if (!published) {
    err << published.error().field << ": " << (language == Language::id ? "tidak berisi rencana yang dapat dibaca" : "no plans that can be read") << "\n";
    return 2;
  }
  json::Array all;
  std::size_t findings = 0;
  bool refused = false;
  for (const Checked& checked : check_all(wish, *published, texts)) {
    findings += checked.findings.size();
    refused = refused || checked.error.has_value();
    if (format == "json") all.push_back(as_json(checked));
    else print_text(checked, language, out, err);
  }
  if (format == "json") out << json::pretty(json::Value{std::move(all)});
  else if (language == Language::id) out << findings << " saran dalam " << wish.files.size() << " rancangan.\n";
  else out << findings << " suggestions in " << wish.files.size() << " plans.\n";
  return findings > 0 || refused ? 1 : 0;
}

int plan_explain(std::string_view code, Language language, std::ostream& out, std::ostream& err) {
  const auto page = checker::explain(code, language);
  const bool id = language == Language::id;
  if (!page) {
    err << code << ": " << (id ? "tidak ada saran dengan kode ini. Yang ada:" : "no such code. There are:");
    for (const std::string_view known : checker::codes()) err << " " << known;
    err << "\n";
    return 2;
  }
  out << page->code << " " << page->name << " · " << label(page->severity, language) << "\n\n" << page->message << "\n\n"
      << page->why << "\n\n→ " << page->fix << "\n\n" << (id ? "Belum baik:" : "Flagged:") << "\n" << page->flagged << "\n"
      << (id ? "Lebih baik:" : "Passes:") << "\n" << page->passes << "\n" << (id ? "Sumber: " : "Source: ") << page->source << "\n";
  return 0;
}

}  // namespace selami::cli
