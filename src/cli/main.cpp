/// @file The command line. Exit 0: done; 1: findings or refused input; 2: wrong use; 3: the world is broken.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "app/backup.hpp"
#include "app/pack_check.hpp"
#include "app/serve.hpp"
#include "app/setup.hpp"
#include "app/wiring.hpp"
#include "cli/plan_check.hpp"
#include "contract_files.hpp"

namespace {

using namespace selami;

constexpr const char* version = "0.1.0";

void add_place(CLI::App& command, app::Options& options) {
  command.add_option("--data", options.data, "Folder of this installation (default: data)");
  command.add_option("--db", options.db, "postgresql://… instead of SQLite in the data folder");
  command.add_option("--packs", options.packs, "Folder of the packs (default: beside the program)");
}

int say(const std::string& sentence) {
  std::cout << sentence << "\n";
  return 0;
}

/// Prints what is wrong, a line each. 0 when nothing is.
int check_packs(const std::string& folder) {
  const app::PackReport report = app::check_packs(folder);
  for (const app::PackProblem& p : report.problems) std::cout << p.file << ":" << p.line << ": " << p.what << "\n";
  std::cout << report.packs << " packs, " << report.problems.size() << " problems\n";
  return report.problems.empty() ? 0 : 1;
}

int begin_city(const app::Options& options, const std::string& city, const std::string& admin) {
  const auto made = app::init(options, city, admin);
  if (!made) {
    std::cerr << "selami: " << made.error().code << " " << made.error().field << "\n";
    return 1;
  }
  const std::string address = options.public_url.empty() ? "http://127.0.0.1:" + std::to_string(options.port) : options.public_url;
  std::cout << made->name << " (" << made->login << ")\n" << address << "/masuk?kode=" << made->code << "\n";
  return 0;
}

int fill_city(const app::Options& options, const simulate::Wish& wish) {
  const simulate::Done done = app::simulate_city(options, wish);
  std::cout << wish.city << " (data buatan): " << done.schools << " sekolah, " << done.teachers << " guru, " << done.pupils << " murid, "
            << done.lessons << " pertemuan, " << done.judgements << " penilaian\n";
  for (const simulate::Login& l : done.logins) std::cout << l.role << ": " << l.login << " / " << l.password << "  (" << l.about << ")\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  app::Options options;
  std::string folder;
  CLI::App selami("Selami: pembelajaran mendalam for a whole city");
  selami.require_subcommand(1);
  int result = 0;

  CLI::App* serve = selami.add_subcommand("serve", "Serve the web app and its interface until SIGTERM");
  add_place(*serve, options);
  serve->add_option("--web", options.web, "Folder of the built web app");
  serve->add_option("--host", options.host, "Address to listen on (default: 127.0.0.1)");
  serve->add_option("--port", options.port, "Port (default: 8080; 0: any free one)")->check(CLI::Range(0, 65535));
  serve->add_option("--public-url", options.public_url, "The address people see, for printed QR codes");
  serve->add_option("--trusted-proxy", options.trusted_proxies, "Address of a proxy whose X-Forwarded-For is believed");
  serve->add_flag("--secure-cookies", options.secure_cookies, "Cookies over HTTPS only (behind TLS)");
  serve->add_flag("--quiet", options.quiet, "No request log");
  serve->callback([&] { app::serve(app::complete(options)); });

  CLI::App* openapi = selami.add_subcommand("openapi", "Print the interface's contract (OpenAPI 3.1)");
  add_place(*openapi, options);
  openapi->add_option("--out", folder, "Write openapi.json and commands/ into this folder instead");
  openapi->callback([&] {
    const std::string packs = app::complete(options).packs;
    if (folder.empty()) std::cout << cli::openapi_text(packs);
    else cli::write_contract(packs, folder);
  });

  CLI::App* backup = selami.add_subcommand("backup", "Copy everything into a new folder, while the server runs");
  add_place(*backup, options);
  backup->add_option("folder", folder, "New or empty folder")->required();
  backup->callback([&] { result = say(app::backup(app::complete(options), folder, app::system_now())); });

  CLI::App* restore = selami.add_subcommand("restore", "Put a backup back into an empty data folder");
  add_place(*restore, options);
  restore->add_option("folder", folder, "A folder made by backup")->required()->check(CLI::ExistingDirectory);
  restore->callback([&] { result = say(app::restore(app::complete(options), folder, app::system_now())); });

  std::string name;
  std::string admin;
  CLI::App* init = selami.add_subcommand("init", "Begin an installation: prints the one-time link of its first office person");
  add_place(*init, options);
  init->add_option("--name", name, "The city's name")->required();
  init->add_option("--admin", admin, "Name of the first office person")->required();
  init->add_option("--public-url", options.public_url, "The address people will see");
  init->add_option("--port", options.port, "Port of the server, for the link")->check(CLI::Range(1, 65535));
  init->callback([&] { result = begin_city(app::complete(options), name, admin); });

  simulate::Wish wish;
  std::string today;
  CLI::App* simulate = selami.add_subcommand("simulate", "Fill an empty database with a made-up city whose true values are known");
  add_place(*simulate, options);
  simulate->add_option("--seed", wish.params.seed, "The same seed gives the same city");
  simulate->add_option("--pupils", wish.params.pupils, "At least so many (default: 2000)")->check(CLI::Range(1, 2000000));
  simulate->add_option("--weeks", wish.params.weeks, "Weeks of lessons up to today (default: 4)")->check(CLI::Range(0, 150));
  simulate->add_option("--today", today, "YYYY-MM-DD instead of the local day");
  simulate->add_option("--truth", wish.truth, "Folder for the true values (default: DATA/truth)");
  simulate->add_flag("--demo", wish.demo, "Also one login a role, and a lesson that runs now");
  simulate->callback([&] {
    if (!today.empty()) {
      const auto day = parse_date(today);
      if (!day) throw CLI::ValidationError("--today", "not a day YYYY-MM-DD");
      wish.params.today = *day;
    }
    const app::Options whole = app::complete(options);
    if (wish.truth.empty()) wish.truth = whole.data + "/truth";
    result = fill_city(whole, wish);
  });

  CLI::App* pack = selami.add_subcommand("pack", "Packs: the data that say what a curriculum or context is");
  pack->require_subcommand(1);
  CLI::App* pack_check = pack->add_subcommand("check", "Are all packs whole?");
  pack_check->add_option("folder", folder, "Folder of packs (default: beside the program)");
  pack_check->callback([&] { result = check_packs(folder.empty() ? app::complete(options).packs : folder); });

  std::vector<std::string> plan_files;
  std::string format = "text";
  std::string language = "id";
  std::string code;
  const auto words = [&] { return language == "en" ? checker::Language::en : checker::Language::id; };
  CLI::App* plan = selami.add_subcommand("plan", "Lesson plans: check them, explain a rule");
  plan->require_subcommand(1);
  CLI::App* plan_check = plan->add_subcommand("check", "What would stay at the surface, line by line");
  plan_check->add_option("files", plan_files, "Plans in the native YAML form")->required();
  plan_check->add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
  plan_check->add_option("--language", language, "id or en")->check(CLI::IsMember({"id", "en"}));
  plan_check->callback([&] { result = cli::plan_check(plan_files, format, words(), std::cout, std::cerr); });
  CLI::App* plan_explain = plan->add_subcommand("explain", "A rule's page");
  plan_explain->add_option("code", code, "PM101 …")->required();
  plan_explain->add_option("--language", language, "id or en")->check(CLI::IsMember({"id", "en"}));
  plan_explain->callback([&] { result = cli::plan_explain(code, words(), std::cout, std::cerr); });

  selami.add_subcommand("version", "Print the version")->callback([] { std::cout << "selami " << version << "\n"; });

  try {
    selami.parse(argc, argv);
    return result;
  } catch (const CLI::ParseError& error) {
    const int exit_code = selami.exit(error);
    return exit_code == 0 ? 0 : 2;
  } catch (const std::exception& broken) {
    std::cerr << "selami: " << broken.what() << "\n";
    return 3;
  }
}
