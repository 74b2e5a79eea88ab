/// @file The command line. Exit 0: done; 1: findings or refused input; 2: wrong use; 3: the world is broken.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "app/backup.hpp"
#include "app/serve.hpp"
#include "app/wiring.hpp"
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

  selami.add_subcommand("version", "Print the version")->callback([] { std::cout << "selami " << version << "\n"; });

  try {
    selami.parse(argc, argv);
    return result;
  } catch (const CLI::ParseError& error) {
    const int code = selami.exit(error);
    return code == 0 ? 0 : 2;
  } catch (const std::exception& broken) {
    std::cerr << "selami: " << broken.what() << "\n";
    return 3;
  }
}
