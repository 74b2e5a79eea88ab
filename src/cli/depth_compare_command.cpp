#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/depth_command.hpp"
#include "cli/depth_compare.hpp"

namespace selami::cli {

void add_depth_compare(CLI::App& depth, std::string& packs, const Told& told, int& result) {
  const auto wish = std::make_shared<DepthCompare>();  // the callback outlives this function
  CLI::App* command = depth.add_subcommand("compare", "Comparative judgement: one scale from a CSV of 'this piece shows more than that one', a comparison a row");
  command->add_option("comparisons", wish->file, "CSV with a line of headings; ',' ';' or tab")->required()->check(CLI::ExistingFile);
  command->add_option("--judge", wish->judge, "Column of who judged")->required();
  command->add_option("--chosen", wish->chosen, "Column of the piece that was chosen")->required();
  command->add_option("--rejected", wish->rejected, "Column of the other piece")->required();
  command->add_option("--time", wish->time, "Column of the seconds that it took; judges.csv then has each judge's median");
  command->add_option("--eps", wish->eps, "A score s of N counts as eps + (N - 2 eps) / N s (default: 0.3); 0: a normal prior estimated from the data")->check(CLI::Range(0.0, 0.5));
  command->add_option("--seed", wish->seed, "Of the random halves of the judges (default: 1)");
  command->add_option("--out", wish->out, "New folder for candidates.csv, judges.csv and summary.json")->required();
  command->add_option("--format", wish->format, "What is printed: text or json")->check(CLI::IsMember({"text", "json"}));
  command->add_option("--language", wish->language, "id or en")->check(CLI::IsMember({"id", "en"}));
  command->add_option("--packs", packs, "Folder of the packs (default: beside the program)");
  command->callback([wish, told, &result] {
    result = depth_compare(*wish, [&](const Error& error) { return told(error, wish->language); }, std::cout, std::cerr);
  });
}

}  // namespace selami::cli
