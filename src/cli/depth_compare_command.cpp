#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/depth_command.hpp"
#include "cli/depth_compare.hpp"
#include "cli/depth_link.hpp"

namespace selami::cli {

void add_depth_compare(CLI::App& depth, std::string& packs, const Told& told, int& result) {
  const auto wish = std::make_shared<DepthCompare>();  // the callback outlives this function
  CLI::App* command = depth.add_subcommand("compare", "Comparative judgement: one scale from a CSV of 'this piece shows more than that one', a comparison a row");
  command->add_option("comparisons", wish->file, "CSV with a line of headings; ',' ';' or tab")->required();
  command->add_option("--judge", wish->judge, "Column of who judged")->required();
  command->add_option("--chosen", wish->chosen, "Column of the piece that was chosen")->required();
  command->add_option("--rejected", wish->rejected, "Column of the other piece")->required();
  command->add_option("--time", wish->time, "Column of the seconds that it took; judges.csv then has each judge's median");
  command->add_option("--eps", wish->eps, "A score s of N counts as eps + (N - 2 eps) / N s (default: 0.3); 0: a normal prior estimated from the data")->check(CLI::Range(0.0, 0.5));
  command->add_option("--seed", wish->seed, "Of the random halves of the judges (default: 1)");
  command->add_option("--out", wish->out, "New folder for candidates.csv, judges.csv and summary.json")->required();
  command->add_option("--format", wish->format, "What is printed: text or json")->check(CLI::IsMember({"text", "json"}));
  add_language(*command, wish->language);
  command->add_option("--packs", packs, "Folder of the packs (default: beside the program)");
  command->callback([wish, told, &result] {
    result = depth_compare(*wish, [&](const Error& error) { return told(error, wish->language); }, std::cout, std::cerr);
  });
}

void add_depth_link(CLI::App& depth, std::string& packs, const Told& told, int& result) {
  const auto wish = std::make_shared<DepthLink>();
  CLI::App* command = depth.add_subcommand("link", "Who judges which pieces of other schools, so that all teachers are on one scale with the fewest judgements");
  command->add_option("teachers", wish->file, "CSV with a line of headings, a teacher a row (a row a grade band)")->required();
  command->add_option("--teacher", wish->teacher, "Column of the teacher (default: teacher)");
  command->add_option("--school", wish->school, "Column of the school (default: school)");
  command->add_option("--band", wish->band, "Column of the grade band: pieces are judged within (default: band)");
  command->add_option("--pieces", wish->pieces, "Column of how many own pieces may be shown to others (default: pieces)");
  command->add_option("--target-se", wish->wish.target_se, "Logits of a severity (default: 0.2)")->check(CLI::Range(0.02, 0.59));
  command->add_option("--most", wish->wish.most, "Pieces of others that one teacher judges (default: 10)")->check(CLI::Range(0, 1000));
  command->add_option("--benchmarks", wish->wish.benchmarks, "Pieces that all of a band judge, at most (default: 6)")->check(CLI::Range(0, 100));
  command->add_flag("--halo", wish->wish.halo, "Criteria of one piece hang together: 1.6 times as many are needed");
  command->add_option("--out", wish->out, "New folder for assignments.csv, teachers.csv and summary.json")->required();
  add_language(*command, wish->language);
  command->add_option("--packs", packs, "Folder of the packs (default: beside the program)");
  command->callback([wish, told, &result] {
    result = depth_link(*wish, [&](const Error& error) { return told(error, wish->language); }, std::cout, std::cerr);
  });
}

}  // namespace selami::cli
