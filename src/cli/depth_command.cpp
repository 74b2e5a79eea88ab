#include "cli/depth_command.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/depth_accuracy.hpp"
#include "cli/depth_fit.hpp"
#include "cli/depth_simulate.hpp"

namespace selami::cli {
namespace {

void add_columns(CLI::App& fit, DepthColumns& columns) {
  fit.add_option("--person", columns.person, "Column of who is measured")->required();
  fit.add_option("--score", columns.score, "Column of the scores: whole numbers from 0")->required();
  fit.add_option("--group", columns.group, "Column of the persons' group, such as the class: groups have means of their own");
  fit.add_option("--task", columns.task, "Column of the task");
  fit.add_option("--criterion", columns.criterion, "Column of the criterion; criteria bear the steps");
  fit.add_option("--rater", columns.rater, "Column of who judged");
  fit.add_option("--occasion", columns.occasion, "Column of when, in the order of its names; raters' drift is looked for over it");
  fit.add_option("--facet", columns.facets, "Column of one more additive facet; up to four times")->take_all();
  fit.add_option("--dif", columns.dif, "Column of groups of persons (sex, school): tasks that are harder for one are flagged")->take_all();
}

void add_model(CLI::App& fit, DepthFit& wish) {
  fit.add_option("--population", wish.population, "group (default): each group has its own mean; one: all persons are of one population")->check(CLI::IsMember({"group", "one"}));
  fit.add_option("--raters", wish.raters, "random (default): shrunken severities; fixed")->check(CLI::IsMember({"random", "fixed"}));
  fit.add_option("--halo", wish.halo, "Effect common to all criteria of one script by one rater: auto (default: tested), on, off")->check(CLI::IsMember({"auto", "on", "off"}));
  fit.add_option("--model", wish.model, "pcm (default): steps of each criterion; rsm: the same steps for all")->check(CLI::IsMember({"pcm", "rsm"}));
  fit.add_option("--estimator", wish.estimator, "mml (default); jml: biased, to compare with other programs only")->check(CLI::IsMember({"mml", "jml"}));
}

void add_city(CLI::App& command, simulate::JudgedParams& p) {
  command.add_option("--seed", p.seed, "The same seed gives the same city");
  command.add_option("--classes", p.classes, "Classes, and teachers (default: 100)");
  command.add_option("--pupils", p.pupils, "Pupils a class (default: 23)");
  command.add_option("--tasks", p.tasks, "Tasks in all (default: 40)");
  command.add_option("--tasks-each", p.tasks_each, "Tasks that a class works on (default: 5)");
  command.add_option("--criteria", p.criteria, "Criteria (default: 4)");
  command.add_option("--categories", p.categories, "Scores from 0 (default: 5)");
  command.add_option("--occasions", p.occasions, "Occasions (default: 1)");
  command.add_option("--districts", p.districts, "Districts between which nobody judges (default: 1)");
  command.add_option("--moderated", p.moderated, "Share of scripts judged a second time (default: 0.08)");
  command.add_option("--pupil-sd", p.pupil_sd, "Logits, within classes (default: 1.2)");
  command.add_option("--class-sd", p.class_sd, "Logits (default: 0.5)");
  command.add_option("--rater-sd", p.rater_sd, "Logits (default: 0.6)");
  command.add_option("--halo-sd", p.halo_sd, "Logits (default: 0.6)");
  command.add_option("--erratic", p.erratic, "Teachers who often judge at random");
  command.add_option("--central", p.central, "Teachers who always choose the middle");
  command.add_option("--drift", p.drift, "Teachers who become stricter over the occasions");
  command.add_option("--drift-size", p.drift_size, "Logits from the first occasion to the last (default: 1.5)");
  command.add_option("--dif", p.dif, "Tasks that are harder for one sex");
  command.add_option("--dif-size", p.dif_size, "Logits (default: 0.9)");
}

void add_accuracy(CLI::App& depth, std::string& packs, const Told& told, int& result) {
  const auto wish = std::make_shared<DepthAccuracy>();
  const auto model = std::make_shared<DepthFit>();
  CLI::App* accuracy = depth.add_subcommand("accuracy", "How near estimates come to the truth of made-up cities: a table over several seeds");
  add_city(*accuracy, wish->params);
  add_model(*accuracy, *model);
  accuracy->add_option("--seeds", wish->seeds, "How many, from --seed on (default: 8)")->check(CLI::Range(1, 1000));
  accuracy->add_option("--threads", model->threads, "Threads (default: as many as there are)")->check(CLI::Range(0, 256));
  add_language(*accuracy, model->language);
  accuracy->add_option("--packs", packs, "Folder of the packs (default: beside the program)");
  accuracy->callback([wish, model, told, &result] {
    wish->options = model_of(*model);
    result = depth_accuracy(*wish, [&](const Error& error) { return told(error, model->language); }, std::cout, std::cerr);
  });
}

}  // namespace

void add_language(CLI::App& command, std::string& language) {
  command.add_option("--language", language, "Of what is printed: id (default) or en")->check(CLI::IsMember({"id", "en"}));
}

void add_depth(CLI::App& selami, std::string& packs, const Told& told, int& result) {
  CLI::App* depth = selami.add_subcommand("depth", "Ratings on one fair scale: many-facet Rasch measurement");
  depth->require_subcommand(1);
  add_depth_compare(*depth, packs, told, result);
  add_depth_link(*depth, packs, told, result);
  const auto fit_wish = std::make_shared<DepthFit>();  // the callbacks outlive this function
  CLI::App* fit = depth->add_subcommand("fit", "Measure persons, raters, tasks and criteria from a CSV of ratings, one judgement a row");
  fit->add_option("ratings", fit_wish->file, "CSV with a line of headings; ',' ';' or tab")->required();
  add_columns(*fit, fit_wish->columns);
  add_model(*fit, *fit_wish);
  fit->add_option("--persons", fit_wish->persons, "Measures in persons.csv: eap (default), the posterior's mean, drawn towards the group; wle: Warm's weighted likelihood, from their own judgements alone")
      ->check(CLI::IsMember({"eap", "wle"}));
  fit->add_option("--interaction", fit_wish->interactions, "Two facets whose pairs get effects of their own: 'rater*criterion', 'group*task'")->take_all();
  fit->add_option("--anchor", fit_wish->anchor, "CSV with facet, level, measure (and sd): known measures that hold the scale");
  fit->add_option("--out", fit_wish->out, "New folder for the tables and drawings")->required();
  fit->add_option("--threads", fit_wish->threads, "Threads (default: as many as there are); any number gives the same bits")->check(CLI::Range(0, 256));
  fit->add_option("--format", fit_wish->format, "What is printed: text or json")->check(CLI::IsMember({"text", "json"}));
  add_language(*fit, fit_wish->language);
  fit->add_option("--packs", packs, "Folder of the packs (default: beside the program)");
  fit->callback([fit_wish, told, &result] {
    if (fit_wish->columns.facets.size() > 4) throw CLI::ValidationError("--facet", fit_wish->language == "en" ? "at most four" : "paling banyak empat");
    result = depth_fit(*fit_wish, [&](const Error& error) { return told(error, fit_wish->language); }, std::cout, std::cerr);
  });

  const auto city = std::make_shared<DepthSimulate>();
  CLI::App* simulate = depth->add_subcommand("simulate", "Ratings of a made-up city with all true values: classes judged by their own teachers, a share twice");
  add_city(*simulate, city->params);
  simulate->add_option("--out", city->out, "New folder for ratings.csv and truth.csv")->required();
  add_language(*simulate, city->language);
  simulate->add_option("--packs", packs, "Folder of the packs (default: beside the program)");
  simulate->callback([city, told, &result] {
    result = depth_simulate(*city, [&](const Error& error) { return told(error, city->language); }, std::cout, std::cerr);
  });
  add_accuracy(*depth, packs, told, result);
}

}  // namespace selami::cli
