#include "house.hpp"

#include <sodium.h>

#include <array>
#include <future>
#include <vector>

#include "auth/secrets.hpp"
#include "city/telling.hpp"
#include "files/pack.hpp"
#include "growth/observed.hpp"
#include "http/contract.hpp"
#include "json_schema.hpp"
#include "kit/setting.hpp"
#include "people/people.hpp"
#include "people_core/rights.hpp"

namespace selami::kit {
namespace {

const std::string packs = std::string(SELAMI_SOURCE_DIR) + "/packs";

void give_secrets(storage::Tx& tx, const City& city, const Setting& setting) {
  static const std::string hash = hash_password(House::password);  // argon2id takes its time: once a process
  run(tx, "UPDATE account SET password_hash = $1", {hash});
  std::vector<Child> all = city.pupils;
  all.insert(all.end(), city.pupils_of_anto.begin(), city.pupils_of_anto.end());
  all.push_back(city.indra);
  for (const Child& child : all) {
    run(tx, "UPDATE pupil SET pin_hash = $1 WHERE id = $2", {people::pin_hash(setting, child.id, House::pin), child.id});
  }
}

std::map<std::string, std::string> query_of(const std::string& text) {
  std::map<std::string, std::string> out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('&', from), text.size());
    const std::string pair = text.substr(from, end - from);
    const std::size_t equals = pair.find('=');
    out[pair.substr(0, equals)] = equals == std::string::npos ? std::string() : pair.substr(equals + 1);
    from = end + 1;
  }
  return out;
}

std::string locked(const std::string& text, const std::string& id, const std::string& key_hex) {
  std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_KEYBYTES> key{};
  sodium_hex2bin(key.data(), key.size(), key_hex.data(), key_hex.size(), nullptr, nullptr, nullptr);
  const std::string known = "selami1." + id;
  constexpr std::size_t nonce = crypto_aead_chacha20poly1305_ietf_NPUBBYTES;
  std::vector<unsigned char> bytes(nonce + text.size() + crypto_aead_chacha20poly1305_ietf_ABYTES);
  unsigned long long size = 0;
  const auto in = [](const std::string& each) { return reinterpret_cast<const unsigned char*>(each.data()); };
  crypto_aead_chacha20poly1305_ietf_encrypt(bytes.data() + nonce, &size, in(text), text.size(), in(known), known.size(), nullptr,
                                            bytes.data(), key.data());
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();
  return known + "." + out;
}

}  // namespace

const json::Value& contract() {
  static const json::Value made = openapi(app::all_routes(packs), [](Action action) { return people::roles_of(action); });
  return made;
}

std::set<std::string>& exercised() {
  static std::set<std::string> names;
  return names;
}

House::House(storage::Engine engine) : fresh_(engine), setting_(contoh()) {
  settle();
  open();
}

House::House(storage::Engine engine, const std::function<void(Wiring&, const City&)>& spoil) : fresh_(engine), setting_(contoh()) {
  settle();
  open(spoil);
}

void House::settle() {
  files::keep_parsed_packs();  // three quarters of what a house cost was reading the same packs
  const auto connection = fresh_.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    city_ = small_city(tx, now_);
    give_secrets(tx, city_, setting_);
  });
}

House::House(storage::Engine engine, const std::function<void(const FreshDatabase&)>& fill)
    : fresh_(engine, true), setting_(contoh()) {
  files::keep_parsed_packs();
  fill(fresh_);
  const FreshDatabase aside(storage::Engine::sqlite);  // the people have the same ids everywhere
  const auto connection = aside.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { city_ = small_city(tx, now_); });
  open();
}

void House::open(const std::function<void(Wiring&, const City&)>& spoil) {
  app::Options options;
  options.packs = packs;
  options.data = fresh_.folder();
  Wiring wiring = app::make_wiring(options, setting_, dice_, [this] { return now_; },
                                   [this](const Announcement& a) { told_.push_back(a); });
  if (spoil) spoil(wiring, city_);
  reader_ = fresh_.get().connect_read_only();
  writer_ = std::make_unique<storage::Writer>(fresh_.get().connect());
  writer_->start();
  workers_ = std::make_unique<Workers>(fresh_.get(), 1);
  engine_ = std::make_unique<selami::Engine>(std::move(wiring), std::vector<storage::Writer*>{writer_.get()}, workers_.get());
}

void House::renew_sessions() {
  const auto connection = fresh_.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    run(tx, "UPDATE session SET made_at = $1, proved_at = $1, expires_at = $2", {now_, now_ + 180 * day_ms});
  });
}

void House::reckon_visits() {
  const auto done = growth::reckon_observed(database(), now_, setting_.offset_min);
  if (!done) throw std::runtime_error("the night: " + done.error().code);
}

void House::tell_october() {
  const auto connection = fresh_.get().connect();
  const auto change = [&](const char* sql, std::initializer_list<storage::Param> params) { storage::in_transaction(*connection, [&](storage::Tx& tx) { run(tx, sql, params); }); };
  change("INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) "
         "VALUES ($1, 'lesson_october', $2, $3, 1, 'Air', 'ipas', '2026-10-12', 0, 0, '', 1)",
         {city_.school, city_.group, city_.sari.person});
  city::tell_months(database(), now_, setting_.offset_min);
  // Gone again: it was told, and other scenes count lessons.
  change("DELETE FROM lesson WHERE school_id = $1 AND id = 'lesson_october'", {city_.school});
}

void House::make_vocational() {
  const auto connection = fresh_.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { run(tx, "UPDATE school SET level = 'smk' WHERE id = $1", {city_.school}); });
}

void House::judge_all(const std::string& round) {
  const auto connection = fresh_.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    for (const kit::Adult* rater : {&city_.ratna, &city_.budi, &city_.wati}) {
      run(tx, "INSERT INTO moderation_level (id, round_id, piece_id, rater_id, school_id, pupil_id, level, stands, at, arrived_at) "
              "SELECT $1 || p.id, p.round_id, p.id, $2, p.school_id, p.pupil_id, 2, 1, 0, 0 FROM moderation_piece p WHERE p.round_id = $3",
          {rater->name, rater->person, round});
    }
  });
}

void House::give_desk_next_door(const std::string& who, const std::string& role) {
  const auto connection = fresh_.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, since) VALUES ($1, $2, $3, $4, '2026-07-01')",
        {"grant_next_" + who, city_.adult(who).person, role, city_.neighbour});
  });
}

void House::take_sari_next_door() {
  const auto connection = fresh_.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    run(tx, "INSERT INTO staff (school_id, id, person_id, name, kind, extra_task, version) VALUES ($1, 'staff_sari_next', $2, 'Sari Contoh', 'Guru Kelas', '', 1)",
        {city_.neighbour, city_.sari.person});
    run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, since) VALUES ('grant_sari_next', $1, 'teacher', $2, '2026-07-01')",
        {city_.sari.person, city_.neighbour});
  });
}

House::~House() {
  workers_->stop();
  writer_->stop();
}

Reply House::ask(const std::string& token, const std::string& method, const std::string& path, const std::string& body,
                 const std::string& language) {
  Request request;
  const std::size_t mark = path.find('?');
  request.method = method;
  request.path = path.substr(0, mark);
  if (mark != std::string::npos) request.query = query_of(path.substr(mark + 1));
  request.token = token;
  request.language = language;
  request.body = body;
  request.address = "192.0.2.7";
  std::promise<Reply> answered;
  engine_->handle(std::move(request), *reader_, [&](Reply reply) { answered.set_value(std::move(reply)); });
  Reply reply = answered.get_future().get();
  reply.make_body();
  if (reply.status == 200 && !reply.route.empty()) exercised().insert(reply.route);
  return reply;
}

std::string House::against_contract(const Reply& reply) const {
  if (!reply.topic.empty()) return {};
  const json::Value* schema = nullptr;
  if (reply.status != 200) {
    schema = contract().find("components")->find("schemas")->find("Failure");
  } else {
    for (const auto& [path, methods] : *contract().find("paths")->object()) {
      for (const auto& [method, operation] : *methods.object()) {
        if (operation.text_of("operationId") != reply.route) continue;
        const json::Value& ok = *operation.find("responses")->find("200")->find("content");
        const json::Value* as_json = ok.find("application/json");
        if (!as_json) return {};  // a file
        schema = as_json->find("schema");
      }
    }
  }
  if (!schema) return "no operation is called " + reply.route;
  const auto value = json::parse(reply.body);
  if (!value) return "no JSON: " + reply.body.substr(0, 80);
  return misfit(*value, *schema, contract());
}

std::string House::sealed_by(const std::string& token, const std::string& commands) {
  const auto seal = json::parse(ask(token, "GET", "/my/seal").body);
  return locked("{\"commands\": [" + commands + "]}", std::string(seal->text_of("id")), std::string(seal->text_of("key")));
}

}  // namespace selami::kit
