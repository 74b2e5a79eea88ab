#include "portable_command.hpp"

#include <iostream>
#include <memory>

#include "app/portable.hpp"

namespace selami::cli {

void add_place(CLI::App& command, app::Options& options) {
  command.add_option("--data", options.data, "Folder of this installation (default: data)");
  command.add_option("--db", options.db, "postgresql://… instead of SQLite in the data folder");
  command.add_option("--packs", options.packs, "Folder of the packs (default: beside the program)");
}

void add_move(CLI::App& selami, int& result) {
  struct Given {
    app::MoveWords words;
    app::Options options;
    std::string format = "text";
  };
  const auto in = std::make_shared<Given>();
  CLI::App* move = selami.add_subcommand(
      "move", "Move a whole city into another database, SQLite or PostgreSQL, with a checksum for each table. Stop the server first. "
              "Killed in between, the same command goes on. Photos and recordings, secret.key and erased.list stay in the data folder.");
  move->add_option("--from", in->words.from, "Where it is: sqlite:FILE, a data folder, or postgresql://…")->required();
  move->add_option("--to", in->words.to, "Where it goes, the same words: an empty database, or the half-done move of the same source")->required();
  move->add_flag("--check", in->words.check, "Move nothing: compare both, table by table, and name rows that differ");
  move->add_option("--batch", in->words.batch, "Rows at a time, at the most (default: 1024)")->check(CLI::Range(1, 100000));
  move->add_option("--packs", in->options.packs, "Folder of the packs (default: beside the program)");
  move->add_option("--language", in->words.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  move->add_option("--format", in->format, "text or json")->check(CLI::IsMember({"text", "json"}));
  move->callback([in, &result] {
    in->words.json = in->format == "json";
    const people::CliOutcome outcome = app::move_city(app::complete(in->options), in->words, std::cerr);
    std::cout << outcome.text;
    result = outcome.exit;
  });
}

void add_import(CLI::App& selami, int& result) {
  struct Given {
    app::Options options;
    std::string folder;
    std::string language = "id";
  };
  const auto in = std::make_shared<Given>();
  CLI::App* import = selami.add_subcommand(
      "import", "Take in a school that another Selami exported (selami export --school NPSN -o FOLDER): all of it or nothing. Ids stay; accounts come "
                "without passwords and pupils without PINs.");
  add_place(*import, in->options);
  import->add_option("--school", in->folder, "The exported folder; a ZIP is unpacked first")->required()->check(CLI::ExistingDirectory);
  import->add_option("--language", in->language, "id or en")->check(CLI::IsMember({"id", "en"}));
  import->callback([in, &result] {
    const people::CliOutcome outcome = app::import_school(app::complete(in->options), in->folder, in->language);
    std::cout << outcome.text;
    result = outcome.exit;
  });
}

}  // namespace selami::cli
