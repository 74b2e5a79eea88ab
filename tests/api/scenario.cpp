#include "scenario.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "files/yaml.hpp"
#include "kit/app_code.hpp"
#include "plan/plan.hpp"

namespace selami::kit {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void skip_blanks(const std::string& text, std::size_t& at) {
  while (at < text.size() && text[at] == ' ') ++at;
}

/// The next word; a part in quotes, brackets or braces belongs to it whole.
std::string next_word(const std::string& text, std::size_t& at) {
  skip_blanks(text, at);
  const std::size_t from = at;
  int depth = 0;
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '\\') {
      ++at;
      continue;
    }
    if (c == '"') quoted = !quoted;
    else if (!quoted && (c == '{' || c == '[')) ++depth;
    else if (!quoted && (c == '}' || c == ']')) --depth;
    else if (!quoted && depth == 0 && c == ' ') break;
  }
  return text.substr(from, at - from);
}

std::string unquoted(const std::string& text) {
  if (text.size() < 2 || text.front() != '"') return text;
  const auto value = json::parse(text);
  if (!value || !value->string()) throw std::runtime_error("not a text: " + text);
  return *value->string();
}

bool is_name(char c) { return std::isupper(static_cast<unsigned char>(c)) || std::isdigit(static_cast<unsigned char>(c)) || c == '_'; }

/// The clean plan of the checker's tests as a phone would save it, with the given topic.
std::string plan_body(const std::string& topic) {
  const auto yaml = files::read_yaml(read_file(std::string(SELAMI_SOURCE_DIR) + "/tests/kit/clean-plan.yaml"));
  if (!yaml) throw std::runtime_error("clean-plan.yaml: " + yaml.error().code);
  auto plan = plan::read_plan(yaml->value);
  if (!plan) throw std::runtime_error("clean-plan.yaml: " + plan.error().code + " " + plan.error().field);
  plan->design.topic = topic;
  for (std::size_t i = 0; i < plan->steps.size(); ++i) plan->steps[i].id = "s" + std::to_string(i + 1);
  for (std::size_t i = 0; i < plan->assessments.size(); ++i) plan->assessments[i].id = "a" + std::to_string(i + 1);
  return plan::write_plan(*plan);
}

constexpr const char* lesson_body =
    R"({"group": "$G", "meeting": 1, "subject": "", "title": "Air bersih", "day": "2026-11-23", "started_at": $NOW,
 "steps": [{"id": "s1", "stage": "awal", "text": "Mengamati dua foto.", "minutes": 10},
  {"id": "s2", "stage": "memahami", "text": "Mencoba dengan spons.", "minutes": 40}],
 "questions": [{"id": "$question:Q1", "kind": "choice", "text": "Dari mana air itu?", "objective_id": "t1", "objective_text": "Menjelaskan asal air.",
   "options": [{"text": "Laut", "right": true, "reason": "", "next": ""}, {"text": "Hujan", "right": false, "reason": "", "next": ""}]},
  {"id": "$question:Q2", "kind": "text", "text": "Mengapa?", "options": [], "objective_id": "t1", "objective_text": "Menjelaskan asal air."},
  {"id": "$question:Q3", "kind": "tap", "text": "Amatan", "options": [], "objective_id": "t1", "objective_text": "Menjelaskan asal air."}]})";

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

const json::Value* part_of(const json::Value& value, const std::string& path) {
  const json::Value* now = &value;
  for (std::size_t at = 0; now && at < path.size();) {
    if (path[at] == '.') ++at;
    if (path[at] == '[') {
      const std::size_t index = std::stoul(path.substr(at + 1));
      now = now->array() && index < now->array()->size() ? &(*now->array())[index] : nullptr;
      at = path.find(']', at) + 1;
    } else {
      const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
      now = now->find(path.substr(at, end - at));
      at = end;
    }
  }
  return now;
}

Scenario::Scenario(House& house) : house_(house) {
  const City& c = house.city();
  names_ = {{"SCHOOL", c.school.text},   {"NEIGHBOUR", c.neighbour.text}, {"SMA", c.sma.text},         {"GROUP", c.group.text},
            {"AUTHORITY", c.authority.text}, {"PROVINCE", c.province.text}, {"GROUP_ANTO", c.group_of_anto.text}, {"GROUP_RATNA", c.group_of_ratna.text},
            {"INDRA", c.indra.id.text},  {"GITA", c.pupils_of_anto[0].id.text},    {"HADI", c.pupils_of_anto[1].id.text},
            {"PIN", House::pin},         {"PASSWORD", House::password}};
  const char* pupils[] = {"DINA", "RAFI", "AYU", "BIMA", "CITRA", "EKO"};
  for (std::size_t i = 0; i < std::size(pupils); ++i) names_[pupils[i]] = c.pupils[i].id.text;
  for (const char* login : {"sari", "anto", "ratna", "budi", "oki", "wati", "dinas", "prita"}) {
    std::string upper;
    for (const char* p = login; *p; ++p) upper += static_cast<char>(std::toupper(*p));
    names_["PERSON_" + upper] = c.adult(login).person.text;
    names_["STAFF_" + upper] = c.adult(login).staff.text;
  }
}

std::string Scenario::filled(const std::string& text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '$' || at + 1 == text.size()) {
      out += text[at++];
      continue;
    }
    std::size_t end = at + 1;
    if (std::islower(static_cast<unsigned char>(text[end]))) {  // $lesson:L
      while (end < text.size() && (std::islower(static_cast<unsigned char>(text[end])) || text[end] == '_')) ++end;
      const std::string prefix = text.substr(at + 1, end - at - 1);
      const std::size_t from = ++end;
      while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end]))) ++end;
      out += named_id(prefix.c_str(), text.substr(from, end - from));
    } else {
      while (end < text.size() && is_name(text[end])) ++end;
      const std::string name = text.substr(at + 1, end - at - 1);
      if (name == "NOW") out += std::to_string(house_.now().ms);
      else if (const auto found = names_.find(name); found != names_.end()) out += found->second;
      else throw std::runtime_error("nothing is called $" + name);
    }
    at = end;
  }
  return out;
}

std::string Scenario::token_of(const std::string& who) const {
  if (who == "guest") return {};
  if (const auto found = names_.find(who); found != names_.end()) return found->second;
  return house_.city().adult(who).token;
}

std::string Scenario::run(const std::string& text) {
  std::istringstream in(text);
  std::string whole;
  int number = 0;
  int first = 0;
  for (std::string part; std::getline(in, part);) {
    ++number;
    if (whole.empty()) first = number;
    const bool goes_on = !part.empty() && part.back() == '\\';
    whole += goes_on ? part.substr(0, part.size() - 1) + " " : part;
    if (goes_on) continue;
    std::string wrong;
    try {
      if (!whole.empty() && whole.front() != '#') wrong = line(whole);
    } catch (const std::exception& broken) {
      wrong = broken.what();
    }
    if (!wrong.empty()) return "line " + std::to_string(first) + ": " + whole + "\n  " + wrong;
    whole.clear();
  }
  return {};
}

std::string Scenario::line(const std::string& text) {
  std::size_t at = 0;
  const std::string word = next_word(text, at);
  if (word.empty()) return {};
  if (word == "as") return request(text.substr(at));
  if (word == "given") return given(text.substr(at));
  if (word == "later") {  // later 3 h
    const std::int64_t count = std::stoll(next_word(text, at));
    const std::string unit = next_word(text, at);
    const std::map<std::string, std::int64_t> units = {{"s", second_ms}, {"min", minute_ms}, {"h", hour_ms}, {"d", day_ms}};
    house_.later(count * units.at(unit));
    return {};
  }
  return "expected as, given or later";
}

std::string Scenario::given(const std::string& text) {
  std::size_t at = 0;
  const std::string kind = next_word(text, at);
  if (kind == "neighbour") return house_.take_sari_next_door(), std::string();
  if (kind == "vocational") return house_.make_vocational(), std::string();
  if (kind == "night") return house_.reckon_visits(), std::string();
  if (kind == "told") return house_.tell_october(), std::string();
  if (kind == "sessions") return house_.renew_sessions(), std::string();
  const std::string name = next_word(text, at);
  if (kind == "judged") return house_.judge_all(filled("$round:" + name)), std::string();
  if (kind == "operator" || kind == "principal") return house_.give_desk_next_door(name, kind), std::string();
  next_word(text, at);  // by, for
  std::string who = next_word(text, at);
  if (!who.empty() && who.back() == ',') who.pop_back();
  if (kind == "plan") {
    const std::string school = who == "ratna" ? "$NEIGHBOUR" : "$SCHOOL";
    return request(who + " PUT /plans/$plan:" + name + " {\"school\": \"" + school + "\", \"base\": 0, \"body\": " +
                   plan_body(unquoted(next_word(text, at))) + "} -> 200");
  }
  if (kind == "lesson") {
    std::string body = one_line(lesson_body);
    const std::string group = who == "anto" ? "$GROUP_ANTO" : who == "ratna" ? "$GROUP_RATNA" : "$GROUP";
    body.replace(body.find("$G\""), 2, group);
    for (std::size_t q = body.find("$question:Q"); q != std::string::npos; q = body.find("$question:Q", q + 11)) body.replace(q + 10, 1, name);
    return request(who + " PUT /lessons/$lesson:" + name + " " + body + " -> 200");
  }
  if (kind == "code") return names_[name] = app_code(names_.at(who), house_.now()), std::string();
  if (kind == "sealed") return names_[name] = house_.sealed_by(token_of(who), ""), std::string();
  if (kind == "door") return request(who + " PUT /lessons/$lesson:" + name + "/door {\"open\": true} -> 200 saves CODE_" + name + "=code");
  if (kind == "seat") {  // given seat T for 1 in L
    next_word(text, at);
    const std::string lesson = next_word(text, at);
    return request("guest POST /join {\"code\": \"$CODE_" + lesson + "\", \"number\": " + who + ", \"pin\": \"$PIN\"} -> 200 saves " + name +
                   "=token");
  }
  return "cannot give a " + kind;
}

std::string Scenario::request(const std::string& text) {
  std::size_t at = 0;
  const std::string who = next_word(text, at);
  const std::string method = next_word(text, at);
  const std::string path = filled(next_word(text, at));
  std::string body;
  std::string word = next_word(text, at);
  if (word == "file") {
    body = read_file(std::string(SELAMI_SOURCE_DIR) + "/" + unquoted(next_word(text, at)));
    word = next_word(text, at);
  } else if (word == "raw") {
    body = unquoted(next_word(text, at));
    word = next_word(text, at);
  } else if (word != "->") {
    body = filled(word);
    word = next_word(text, at);
  }
  if (word != "->") return "expected ->, found " + word;
  const Reply reply = house_.ask(token_of(who), method, path, body);
  std::string wrong = check(reply, text.substr(at));
  if (wrong.empty()) wrong = house_.against_contract(reply);
  if (wrong.empty()) return wrong;
  return wrong + "\n  answer: " + std::to_string(reply.status) + " " + reply.body.substr(0, 600);
}

std::string Scenario::check(const Reply& reply, const std::string& expected) {
  std::size_t at = 0;
  const std::string status = next_word(expected, at);
  if (status != std::to_string(reply.status)) return "expected " + status;
  const auto body = json::parse(reply.body);
  for (std::string word = next_word(expected, at); !word.empty(); word = next_word(expected, at)) {
    std::string wrong = one_check(reply, body ? *body : json::Value{}, word, at, expected);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

std::string Scenario::one_check(const Reply& reply, const json::Value& body, const std::string& word, std::size_t& at,
                                const std::string& all) {
  if (word == "hides" || word == "shows") {
    const std::string text = filled(unquoted(next_word(all, at)));
    const bool there = reply.body.find(text) != std::string::npos;
    return there == (word == "shows") ? std::string() : word + " \"" + text + "\" does not hold";
  }
  if (word == "enters") {  // the session that the answer opens
    names_[next_word(all, at)] = reply.session;
    return reply.session.empty() ? "no session was opened" : std::string();
  }
  if (word == "tells") {  // an announcement to this topic
    const std::string topic = filled(next_word(all, at));
    const auto& told = house_.told();
    const bool yes = std::any_of(told.begin(), told.end(), [&](const Announcement& a) { return a.topic == topic; });
    return yes ? std::string() : "nobody told " + topic;
  }
  const bool saves = word == "saves";
  const std::string pair = saves ? next_word(all, at) : word;
  const std::size_t equals = pair.find('=');
  if (equals == std::string::npos) return "cannot read " + pair;
  std::string path = saves ? pair.substr(equals + 1) : pair.substr(0, equals);
  const bool size = !saves && path.rfind('#', 0) == 0;
  if (size) path.erase(0, 1);
  const json::Value* found = part_of(reply.status == 200 || !body.find("error") ? body : *body.find("error"), path);
  if (!found) return "the answer has no " + path;
  if (saves) {
    names_[pair.substr(0, equals)] = found->string() ? *found->string() : json::text(*found);
    return {};
  }
  const std::string wanted = filled(unquoted(pair.substr(equals + 1)));
  std::string have = found->string() ? *found->string() : json::text(*found);
  if (size) have = std::to_string(found->array() ? found->array()->size() : 0);
  return have == wanted || wanted == "*" ? std::string() : path + " is " + have + ", expected " + wanted;
}

}  // namespace selami::kit
