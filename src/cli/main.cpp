/// @file The command line. Exit 0: done; 1: findings or refused input; 2: wrong use; 3: the world is broken.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "app/backup.hpp"
#include "app/doctor.hpp"
#include "app/messages_file.hpp"
#include "app/night.hpp"
#include "app/pack_check.hpp"
#include "app/portable.hpp"
#include "app/serve.hpp"
#include "app/setup.hpp"
#include "app/wiring.hpp"
#include "cli/answers.hpp"
#include "cli/cards.hpp"
#include "cli/depth_command.hpp"
#include "cli/pages.hpp"
#include "cli/sheet.hpp"
#include "cli/plan_check.hpp"
#include "cli/plan_export.hpp"
#include "cli/plan_grade.hpp"
#include "cli/plan_import.hpp"
#include "contract_files.hpp"
#include "portable_command.hpp"
#include "teaching/cards_print.hpp"
#include "teaching/pages_print.hpp"
#include "teaching/sheet_print.hpp"

namespace {

using namespace selami;

constexpr const char* version = "0.1.0";

using cli::add_place;

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

int begin(const app::Options& options, const app::Beginning& wish) {
  const auto begun = app::init(options, wish);
  if (!begun) {
    std::cerr << "selami: " << begun.error().code << " " << begun.error().field << "\n";
    return 1;
  }
  std::cout << begun->admin.name << " (" << begun->admin.login << ")\n" << begun->link << "\n";
  return 0;
}

int fill_city(const app::Options& options, const simulate::Wish& wish) {
  const simulate::Done done = app::simulate_city(options, wish);
  std::cout << wish.city << " (data buatan): " << done.schools << " sekolah, " << done.teachers << " guru, " << done.pupils << " murid, "
            << done.lessons << " pertemuan, " << done.judgements << " penilaian\n";
  for (const simulate::Login& l : done.logins) std::cout << l.role << ": " << l.login << " / " << l.password << "  (" << l.about << ")\n";
  return 0;
}

/// What the words of one call fill in.
struct Words {
  app::Options options;
  people::RosterOrder order;
  timetable::TimetableOrder timetable;
  simulate::Wish wish;
  std::string folder;
  app::Beginning beginning;
  std::string today;
  privacy::PupilOrder pupil;
  privacy::Leak leak;
  std::string since;
  std::string until;
  std::string format = "text";
  std::string language = "id";
  std::string code;
  cli::PlanCheck plan_check;
  cli::PlanExport plan_export;
  cli::PlanImport plan_import;
  cli::CardsRead cards;
  teaching::CardsOrder card_order;
  std::string group;
  std::string ids;
  std::string size = "a5";
  std::string sheet = "a4";
  int spare = teaching::usual_spare;
  cli::SheetsRead sheets;
  cli::AnswersGroup answers;
  cli::PagesRead pages;
  teaching::PagesOrder page_order;
  std::string kind = "work";
  std::string questions = "4,4";
  int levels = 1;
  bool no_attendance = false;
  bool spoke = false;
  app::DoctorWish doctor;
  int result = 0;
};

checker::Language words(const Words& in) { return in.language == "en" ? checker::Language::en : checker::Language::id; }

void add_server(CLI::App& selami, Words& in) {
  CLI::App* serve = selami.add_subcommand("serve", "Serve the web app and its interface until SIGTERM");
  add_place(*serve, in.options);
  serve->add_option("--web", in.options.web, "Folder of the built web app");
  serve->add_option("--host", in.options.host, "Address to listen on (default: 127.0.0.1)");
  serve->add_option("--port", in.options.port, "Port (default: 8080; 0: any free one)")->check(CLI::Range(0, 65535));
  serve->add_option("--public-url", in.options.public_url, "The address people see, for printed QR codes; kept for later starts");
  serve->add_option("--trusted-proxy", in.options.trusted_proxies, "Address of a proxy whose X-Forwarded-For is believed");
  serve->add_flag("--secure-cookies", in.options.secure_cookies, "Cookies over HTTPS only (behind TLS)");
  serve->add_option("--second-factor", in.options.second_factor, "Whom a second factor is asked of: off, or offices (offices and operators); kept for later starts")
      ->check(CLI::IsMember({"off", "offices"}));
  serve->add_option("--session-burst", in.options.session_burst, "How much one session may ask for at once (default: 1200; 0: no limit)")->check(CLI::NonNegativeNumber);
  serve->add_option("--today", in.options.today, "The day on which the clock of a made-up city stands, for training (2027-07-12)");
  serve->add_flag("--quiet", in.options.quiet, "No request log");
  serve->callback([&in] { app::serve(app::complete(in.options)); });

  CLI::App* openapi = selami.add_subcommand("openapi", "Print the interface's contract (OpenAPI 3.1)");
  add_place(*openapi, in.options);
  openapi->add_option("--out", in.folder, "Write openapi.json and commands/ into this folder instead");
  openapi->callback([&in] {
    const std::string packs = app::complete(in.options).packs;
    if (in.folder.empty()) std::cout << cli::openapi_text(packs);
    else cli::write_contract(packs, in.folder);
  });
}

void add_backup(CLI::App& selami, Words& in) {
  CLI::App* backup = selami.add_subcommand("backup", "Copy everything into a new folder, while the server runs");
  add_place(*backup, in.options);
  backup->add_option("folder", in.folder, "New or empty folder")->required();
  backup->callback([&in] { in.result = say(app::backup(app::complete(in.options), in.folder, app::system_now())); });

  CLI::App* restore = selami.add_subcommand("restore", "Put a backup back into an empty data folder");
  add_place(*restore, in.options);
  restore->add_option("folder", in.folder, "A folder made by backup")->required()->check(CLI::ExistingDirectory);
  restore->callback([&in] { in.result = say(app::restore(app::complete(in.options), in.folder, app::system_now())); });
}

void add_doctor(CLI::App& selami, Words& in) {
  CLI::App* doctor = selami.add_subcommand("doctor", "What is wrong with this installation, and what to do. Changes nothing. Exit 0: nothing, 1: something to see to, 3: broken");
  add_place(*doctor, in.options);
  doctor->add_option("--host", in.options.host, "Address that serve listens on (default: 127.0.0.1)");
  doctor->add_option("--port", in.options.port, "Port that serve listens on (default: 8080)")->check(CLI::Range(0, 65535));
  doctor->add_option("--backups", in.doctor.backups, "Folder of the dated backups (default: SELAMI_BACKUPS, else /var/backups/selami)");
  doctor->add_flag("--thorough", in.doctor.thorough, "Check the database's indexes, too: takes longer");
  doctor->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  doctor->add_option("--language", in.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  doctor->callback([&in] {
    in.doctor.options = app::complete(in.options);
    in.doctor.now = app::system_now();
    const app::Troubles found = app::examine(in.doctor);
    std::cout << (in.format == "json" ? app::told_json(found, in.language) : app::told(found, in.language));
    in.result = app::exit_of(found);
  });
}

void add_beginning(CLI::App& selami, Words& in) {
  CLI::App* init = selami.add_subcommand("init", "Begin an installation: prints the one-time link of an office's first person");
  add_place(*init, in.options);
  init->add_option("--name", in.beginning.name, "The city's name; with --authority the name of that office");
  init->add_option("--admin", in.beginning.admin, "Name of the first office person; the same name again gets a new link")->required();
  init->add_option("--authority", in.beginning.authority, "The office of one authority of a city that is there: it alone sees its schools")
      ->check(CLI::IsMember({"city", "province", "religious_affairs"}));
  init->add_option("--public-url", in.options.public_url, "The address people will see; kept for serve");
  init->add_option("--port", in.options.port, "Port of the server, for the link")->check(CLI::Range(1, 65535));
  init->callback([&in] {
    if (in.beginning.authority.empty() && in.beginning.name.empty()) throw CLI::RequiredError("--name");
    in.result = begin(app::complete(in.options), in.beginning);
  });

  CLI::App* simulate = selami.add_subcommand("simulate", "Fill an empty database with a made-up city whose true values are known");
  add_place(*simulate, in.options);
  simulate->add_option("--seed", in.wish.params.seed, "The same seed gives the same city");
  simulate->add_option("--pupils", in.wish.params.pupils, "At least so many (default: 2000)")->check(CLI::Range(1, 2000000));
  simulate->add_option("--weeks", in.wish.params.weeks, "Weeks of lessons up to today (default: 4)")->check(CLI::Range(0, 150));
  simulate->add_option("--today", in.today, "YYYY-MM-DD instead of the local day");
  simulate->add_option("--truth", in.wish.truth, "Folder for the true values (default: DATA/truth)");
  simulate->add_flag("--demo", in.wish.demo, "Also one login a role, and a lesson that runs now");
  simulate->callback([&in] {
    if (!in.today.empty()) {
      const auto day = parse_date(in.today);
      if (!day) throw CLI::ValidationError("--today", "not a day YYYY-MM-DD");
      in.wish.params.today = *day;
    }
    const app::Options whole = app::complete(in.options);
    if (in.wish.truth.empty()) in.wish.truth = whole.data + "/truth";
    in.result = fill_city(whole, in.wish);
  });
}

void add_second_factor(CLI::App& selami, Words& in) {
  CLI::App* second = selami.add_subcommand("second-factor", "The second step of somebody whose phone is lost, where no operator and no office can help");
  second->require_subcommand(1);
  CLI::App* off = second->add_subcommand("off", "Take it off: from then on the password is enough, until it is set up again. Its owner sees that it was done here");
  add_place(*off, in.options);
  off->add_option("login", in.code, "The login, as printed on the slip")->required();
  off->add_option("--language", in.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  off->callback([&in] {
    const people::CliOutcome outcome = app::take_off_second(app::complete(in.options), in.code, in.language);
    std::cout << outcome.text;
    in.result = outcome.exit;
  });
}

void add_roster(CLI::App& selami, Words& in) {
  CLI::App* roster = selami.add_subcommand("roster", "Schools, staff and pupils from files, as the pages import them");
  roster->require_subcommand(1);
  CLI::App* import = roster->add_subcommand("import", "Say what a file would change, and keep all of it or nothing");
  add_place(*import, in.options);
  import->add_option("kind", in.order.kind, "schools, staff or pupils")->required()->check(CLI::IsMember({"schools", "staff", "pupils"}));
  import->add_option("file", in.order.wish.filename, "XLSX or CSV")->required()->check(CLI::ExistingFile);
  import->add_option("--school", in.order.npsn, "NPSN of the school, for staff and pupils");
  import->add_option("--answers", in.order.wish.answers, "17:new,21:pupil_… who a row is, where that was asked");
  import->add_option("--gone", in.order.wish.gone, "pupil_…:moved,staff_…:left what became of who is missing; unsaid: they stay");
  import->add_option("--skip", in.order.wish.skip, "12,40: rows to leave out");
  import->add_flag_callback("--grades", [&in] { in.order.wish.grades = "yes"; }, "Confirm grade and phase where the class group's name says them surely");
  import->add_flag("--dry-run", in.order.wish.dry_run, "Only say what would change");
  import->add_option("--language", in.order.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  import->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  import->callback([&in] {
    in.order.json = in.format == "json";
    const people::CliOutcome outcome = app::import_roster(app::complete(in.options), in.order);
    std::cout << outcome.text;
    in.result = outcome.exit;
  });
}

void add_timetable(CLI::App& selami, Words& in) {
  CLI::App* timetable = selami.add_subcommand("timetable", "A school's timetable from a file, as the page imports it");
  timetable->require_subcommand(1);
  CLI::App* import = timetable->add_subcommand("import", "Say what a file would change, and keep all of it or nothing");
  add_place(*import, in.options);
  import->add_option("file", in.timetable.wish.filename, "XLSX or CSV")->required()->check(CLI::ExistingFile);
  import->add_option("--school", in.timetable.npsn, "NPSN of the school")->required();
  import->add_flag("--assign", in.timetable.wish.assign, "Also note the assignments that the file takes for granted");
  import->add_flag("--dry-run", in.timetable.wish.dry_run, "Only say what would change");
  import->add_option("--language", in.timetable.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  import->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  import->callback([&in] {
    in.timetable.json = in.format == "json";
    const people::CliOutcome outcome = app::import_timetable(app::complete(in.options), in.timetable);
    std::cout << outcome.text;
    in.result = outcome.exit;
  });
}

/// The file goes to -o or the standard output, what is said to the person to the standard error.
int deliver(const privacy::CliOutcome& outcome, const std::string& file) {
  std::cerr << outcome.said;
  if (file.empty()) std::cout << outcome.file;
  else std::ofstream(file, std::ios::binary) << outcome.file;
  return outcome.exit;
}

int deliver(const people::CliOutcome& outcome) {
  std::cerr << outcome.text;
  return outcome.exit;
}

/// "2026-11-24" or "2026-11-24T07:30", local. Throws CLI::ValidationError.
Instant moment(const std::string& text, const char* option, int offset_min) {
  const auto day = parse_date(text.substr(0, 10));
  int hour = 0;
  int minute = 0;
  const bool clock = text.size() == 16 && text[10] == 'T' && std::sscanf(text.c_str() + 11, "%2d:%2d", &hour, &minute) == 2;
  if (!day || (text.size() > 10 && !clock)) throw CLI::ValidationError(option, "not YYYY-MM-DD or YYYY-MM-DDTHH:MM");
  return {day_number(*day) * day_ms + (hour * 60 + minute - offset_min) * std::int64_t{60000}};
}

void add_privacy(CLI::App& selami, Words& in) {
  const auto one_pupil = [&in](CLI::App& command) {
    add_place(command, in.options);
    command.add_option("--school", in.pupil.npsn, "NPSN of the school");
    command.add_option("--pupil", in.pupil.pupil, "NISN or pupil_…");
  };
  CLI::App* copy = selami.add_subcommand("export", "All that a school keeps of one pupil, for its family: as JSON, or with the kept files where -o ends in .zip. "
                                                   "Without --pupil the whole school, as tables and files that any program reads and another Selami takes in");
  one_pupil(*copy);
  copy->add_option("-o", in.folder, "File (default: standard output); of a school a new folder, or a new file that ends in .zip");
  copy->add_option("--language", in.language, "Of what is said of a school's export: id or en")->check(CLI::IsMember({"id", "en"}));
  copy->callback([&in] {
    if (in.pupil.npsn.empty()) throw CLI::RequiredError("--school");
    if (in.pupil.pupil.empty()) {
      if (in.folder.empty()) throw CLI::RequiredError("-o, or --pupil for one pupil's copy");
      in.result = deliver(app::export_school(app::complete(in.options), in.pupil.npsn, in.folder, in.language));
      return;
    }
    in.pupil.zip = std::filesystem::path(in.folder).extension() == ".zip";
    in.result = deliver(app::export_pupil(app::complete(in.options), in.pupil), in.folder);
  });

  CLI::App* erase = selami.add_subcommand("erase", "Erase all of one pupil; or, after a restore, of those who had been erased");
  one_pupil(*erase);
  erase->add_option("--name", in.pupil.name, "The pupil's name as in the roster");
  erase->add_option("--list", in.folder, "The newest erased.list: of the old data folder or of the last backup")->check(CLI::ExistingFile);
  erase->callback([&in] {
    const app::Options whole = app::complete(in.options);
    if (in.folder.empty() && in.pupil.name.empty()) throw CLI::RequiredError("--school, --pupil and --name, or --list");
    in.result = deliver(in.folder.empty() ? app::erase_pupil(whole, in.pupil) : app::erase_listed(whole, in.folder), "");
  });

  CLI::App* breach = selami.add_subcommand("breach", "Who is affected by a leak: a table for the notice that the law asks within three days");
  add_place(*breach, in.options);
  breach->add_option("--account", in.leak.login, "Login whose account or phone was in others' hands");
  breach->add_option("--school", in.leak.npsn, "NPSN of a school whose data lay open");
  breach->add_flag("--all", in.leak.all, "Everything: the database or a backup was copied");
  breach->add_option("--since", in.since, "From when it lay open: YYYY-MM-DD or YYYY-MM-DDTHH:MM")->required();
  breach->add_option("--until", in.until, "Until when (default: now)");
  breach->add_option("-o", in.folder, "File (default: standard output)");
  breach->callback([&in] {
    const app::Options whole = app::complete(in.options);
    if ((in.leak.login.empty() ? 0 : 1) + (in.leak.npsn.empty() ? 0 : 1) + (in.leak.all ? 1 : 0) != 1) {
      throw CLI::RequiredError("exactly one of --account, --school, --all");
    }
    const int offset = app::local_offset(whole);
    in.leak.since = moment(in.since, "--since", offset);
    in.leak.until = in.until.empty() ? app::system_now() : moment(in.until, "--until", offset);
    in.result = deliver(app::list_affected(whole, in.leak), in.folder);
  });
}

void add_packs(CLI::App& selami, Words& in) {
  CLI::App* pack = selami.add_subcommand("pack", "Packs: the data that say what a curriculum or context is");
  pack->require_subcommand(1);
  CLI::App* pack_check = pack->add_subcommand("check", "Are all packs whole?");
  pack_check->add_option("folder", in.folder, "Folder of packs (default: beside the program)");
  pack_check->callback([&in] { in.result = check_packs(in.folder.empty() ? app::complete(in.options).packs : in.folder); });
}

void add_plan_export(CLI::App& plan, Words& in) {
  CLI::App* command = plan.add_subcommand("export", "A plan in the official form (Indonesian), A4");
  command->add_option("file", in.plan_export.file, "A plan in the native YAML form")->required();
  command->add_option("-o,--out", in.plan_export.out, "FILE.docx or FILE.pdf")->required();
  document::FormNames& names = in.plan_export.names;
  command->add_option("--school", names.school, "The school's name; what is not given is left to be written by hand");
  command->add_option("--teacher", names.teacher, "Who teaches");
  command->add_option("--teacher-nip", names.teacher_nip, "The teacher's NIP");
  command->add_option("--head", names.head, "Who heads the school");
  command->add_option("--head-nip", names.head_nip, "The head's NIP");
  command->add_option("--head-office", names.head_office, "As what: Kepala sekolah, Kepala madrasah");
  command->add_option("--place", names.place, "Where it is signed");
  command->add_option("--date", in.plan_export.date, "When: 2026-08-03");
  command->callback([&in] { in.result = cli::plan_export(in.plan_export, std::cerr); });
}

/// A place in a file, "line 7" or "row 7, score: x", as the language says it. Other places are names and stay.
std::string place_words(const std::string& place, const std::string& language) {
  if (language == "en") return place;
  for (const std::string word : {"line ", "row "}) {
    if (place.rfind(word, 0) == 0) return "baris " + place.substr(word.size());
  }
  return place;
}

/// An error in the packs' words.
std::string packs_words(const Error& error, Words& in) {
  const Message text = app::load_messages(app::complete(in.options).packs).find(in.language, error.code);
  return text.message + (text.hint.empty() ? "" : " " + text.hint) + " (" + error.code + (error.field.empty() ? "" : " " + place_words(error.field, in.language)) + ")";
}

void add_plan_import(CLI::App& plan, Words& in) {
  CLI::App* command = plan.add_subcommand("import", "A lesson plan as teachers have it, as a plan in the native YAML form");
  command->add_option("file", in.plan_import.file, "FILE.docx, FILE.odt, or text as pasted")->required();
  command->add_option("-o,--out", in.plan_import.out, "The plan's YAML (default: the standard output)");
  command->add_option("--format", in.plan_import.format, "yaml, or json with where each field came from")->check(CLI::IsMember({"yaml", "json"}));
  command->add_option("--language", in.language, "Of errors: id or en")->check(CLI::IsMember({"id", "en"}));
  command->add_option("--packs", in.options.packs, "Folder of the packs (default: beside the program)");
  command->callback([&in] { in.result = cli::plan_import(in.plan_import, [&in](const Error& error) { return packs_words(error, in); }, std::cout, std::cerr); });
}

void add_plans(CLI::App& selami, Words& in) {
  CLI::App* plan = selami.add_subcommand("plan", "Lesson plans: check them, explain a rule, grade the checker, write the official form, take in what teachers have");
  plan->require_subcommand(1);
  CLI::App* plan_check = plan->add_subcommand("check", "What would stay at the surface, line by line");
  plan_check->add_option("files", in.plan_check.files, "Plans in the native YAML form")->required();
  plan_check->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  plan_check->add_option("--language", in.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  plan_check->add_option("--top", in.plan_check.top, "At most this many of each plan, the most useful first")->check(CLI::PositiveNumber);
  plan_check->add_option("--published", in.plan_check.published.folder, "Folder of published plans: says which one is copied (PM802)");
  plan_check->add_option("--packs", in.options.packs, "Folder of the packs (default: beside the program)");
  plan_check->callback([&in] {
    in.plan_check.format = in.format;
    in.plan_check.language = words(in);
    in.plan_check.published.packs = app::complete(in.options).packs;
    in.result = cli::plan_check(in.plan_check, std::cout, std::cerr);
  });
  CLI::App* plan_explain = plan->add_subcommand("explain", "A rule's page");
  plan_explain->add_option("code", in.code, "PM101 …")->required();
  plan_explain->add_option("--language", in.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  plan_explain->callback([&in] { in.result = cli::plan_explain(in.code, words(in), std::cout, std::cerr); });
  CLI::App* plan_grade = plan->add_subcommand("grade", "How right the checker is on plans marked with what should be found");
  plan_grade->add_option("folder", in.folder, "Folder of plans with lines # expect: PM203 /steps/2/text")->required();
  plan_grade->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  plan_grade->callback([&in] { in.result = cli::plan_grade(in.folder, in.format, std::cout, std::cerr); });
  add_plan_export(*plan, in);
  add_plan_import(*plan, in);
}

/// Throws CLI::ValidationError.
std::vector<int> ids_of(const std::string& text) {
  const auto out = cli::card_ids(text);
  if (!out) throw CLI::ValidationError("--ids", "numbers of cards as in 1-40,45, at most 116");
  return *out;
}

/// Throws std::runtime_error when the file cannot be written.
void write_paper(const std::string& file, const files::Paper& paper) {
  std::ofstream out(file, std::ios::binary);
  out << files::pdf_of(paper);
  if (!out.flush()) throw std::runtime_error(file + ": cannot be written");
}

int print_cards(Words& in) {
  in.card_order.size = in.size == "a4" ? teaching::CardSize::a4 : teaching::CardSize::a5;
  in.card_order.sheet = in.sheet == "f4" ? files::Sheet::f4 : files::Sheet::a4;
  if (in.group.empty()) {
    in.card_order.numbers = ids_of(in.ids);
  } else {
    const app::Options whole = app::complete(in.options);
    const auto numbers = app::card_numbers(whole, GroupId{in.group}, in.spare);
    if (!numbers) {
      std::cerr << app::said(whole, numbers.error(), in.language);
      return 1;
    }
    in.card_order.numbers = *numbers;
  }
  write_paper(in.folder, teaching::cards_paper(in.card_order));
  return 0;
}

int print_sheet(Words& in) {
  const app::Options whole = app::complete(in.options);
  const auto sheet_size = in.sheet == "f4" ? files::Sheet::f4 : files::Sheet::a4;
  const auto paper = app::sheet_paper(whole, GroupId{in.group}, {in.questions, in.levels, !in.no_attendance, in.spoke, sheet_size});
  if (!paper) {
    std::cerr << app::said(whole, paper.error(), in.language);
    return 1;
  }
  write_paper(in.folder, *paper);
  return 0;
}

void add_sheet(CLI::App& selami, Words& in) {
  CLI::App* sheet = selami.add_subcommand("sheet", "The class sheet for a lesson without devices");
  sheet->require_subcommand(1);
  CLI::App* print = sheet->add_subcommand("print", "A sheet of boxes as PDF");
  add_place(*print, in.options);
  print->add_option("--class", in.group, "group_…")->required();
  print->add_option("--questions", in.questions, "How many options each question has: 4,4 (default); 0 for none");
  print->add_option("--levels", in.levels, "Questions with boxes for the five levels (default: 1)")->check(CLI::Range(0, 3));
  print->add_flag("--no-attendance", in.no_attendance, "Without boxes for who is absent");
  print->add_option("--sheet", in.sheet, "Paper: a4 or f4")->check(CLI::IsMember({"a4", "f4"}));
  print->add_option("-o", in.folder, "File")->required();
  print->add_option("--language", in.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  print->add_flag("--spoke", in.spoke, "With a box for who spoke");
  print->callback([&in] { in.result = print_sheet(in); });
  CLI::App* read = sheet->add_subcommand("read", "Which boxes are marked in a photograph");
  read->add_option("images", in.sheets.images, "PNG or JPEG")->required()->check(CLI::ExistingFile);
  read->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  read->callback([&in] {
    in.sheets.json = in.format == "json";
    in.result = cli::sheets_read(in.sheets, std::cout, std::cerr);
  });
}

int print_pages(Words& in) {
  const auto sheet = in.sheet == "a4" ? files::Sheet::a4 : files::Sheet::f4;
  const auto kind = in.kind == "journal" ? pages::Kind::journal : pages::Kind::work;
  if (in.group.empty()) {
    in.page_order.numbers = ids_of(in.ids);
    in.page_order.kind = kind;
    in.page_order.sheet = sheet;
  } else {
    const app::Options whole = app::complete(in.options);
    const auto order = app::pages_order(whole, GroupId{in.group}, {kind, sheet, in.page_order.half, in.spare});
    if (!order) {
      std::cerr << app::said(whole, order.error(), in.language);
      return 1;
    }
    in.page_order = *order;
  }
  write_paper(in.folder, teaching::pages_paper(in.page_order));
  return 0;
}

void add_pages(CLI::App& selami, Words& in) {
  CLI::App* pages = selami.add_subcommand("pages", "Pages for pupils' work and journals, each with its pupil's number for the camera");
  pages->require_subcommand(1);
  CLI::App* print = pages->add_subcommand("print", "A page for each pupil as PDF");
  add_place(*print, in.options);
  CLI::Option* group = print->add_option("--class", in.group, "group_…: the numbers of that class and some spare ones");
  CLI::Option* ids = print->add_option("--ids", in.ids, "1-40,45: these numbers, of no class");
  ids->excludes(group);
  print->add_option("--spare", in.spare, "With --class: how many of the next numbers as well (default: 4)")->check(CLI::Range(0, 40));
  print->add_option("--kind", in.kind, "work (default): an empty area, or journal: lines")->check(CLI::IsMember({"work", "journal"}));
  print->add_option("--sheet", in.sheet, "Paper: f4 or a4 (default)")->check(CLI::IsMember({"a4", "f4"}));
  print->add_flag("--half", in.page_order.half, "Two on a sheet, to cut apart");
  print->add_option("-o", in.folder, "File")->required();
  print->add_option("--language", in.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  print->callback([&in] {
    if (in.group.empty() && in.ids.empty()) throw CLI::RequiredError("--class or --ids");
    in.result = print_pages(in);
  });
  CLI::App* read = pages->add_subcommand("read", "Whose pages are photographed; straightens and shrinks them");
  read->add_option("images", in.pages.images, "PNG or JPEG")->required()->check(CLI::ExistingFile);
  read->add_option("-o", in.pages.folder, "Folder for the straightened pages")->check(CLI::ExistingDirectory);
  read->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  read->callback([&in] {
    in.pages.json = in.format == "json";
    in.result = cli::pages_read(in.pages, std::cout, std::cerr);
  });
}

void add_answers(CLI::App& selami, Words& in) {
  CLI::App* answers = selami.add_subcommand("answers", "Pupils' short answers");
  answers->require_subcommand(1);
  CLI::App* group = answers->add_subcommand("group", "Alike answers side by side, and which may be proposed one level; with scores, how right that is");
  group->add_option("file", in.answers.file, "CSV or XLSX; its first row names the columns")->required();
  group->add_option("--text", in.answers.text, "Column: what the pupil wrote")->required();
  group->add_option("--question", in.answers.question, "Column: to which question (default: all to one)");
  group->add_option("--questions", in.answers.questions, "A table of that column's values and, second, the questions' texts");
  group->add_option("--id", in.answers.id, "Column: the answer's name (default: its row)");
  group->add_option("--score", in.answers.score, "Column: a human score; prints agreement and taps saved");
  group->add_option("--likeness", in.answers.bound, "From which likeness answers are grouped (default: 0.97)")->check(CLI::Range(0.01, 1.0));
  group->add_option("--judged", in.answers.judged, "With --score: so many percent are taken as judged, to try the suggestions")->check(CLI::Range(1, 99));
  group->add_option("--format", in.answers.format, "text, json or csv")->check(CLI::IsMember({"text", "json", "csv"}));
  cli::add_language(*group, in.language);
  group->add_option("--packs", in.options.packs, "Folder of the packs (default: beside the program)");
  group->callback([&in] { in.result = cli::answers_group(in.answers, [&in](const Error& error) { return packs_words(error, in); }, std::cout, std::cerr); });
}

void add_cards(CLI::App& selami, Words& in) {
  CLI::App* cards = selami.add_subcommand("cards", "Answer cards for a class without devices");
  cards->require_subcommand(1);
  CLI::App* print = cards->add_subcommand("print", "Cards as PDF");
  add_place(*print, in.options);
  CLI::Option* group = print->add_option("--class", in.group, "group_…: the numbers of that class and some spare ones");
  CLI::Option* ids = print->add_option("--ids", in.ids, "1-40,45: these numbers");
  ids->excludes(group);
  print->add_option("--spare", in.spare, "With --class: how many of the next numbers as well (default: 4)")->check(CLI::Range(0, 40));
  print->add_option("--size", in.size, "Of a card: a5, two on a sheet, or a4")->check(CLI::IsMember({"a5", "a4"}));
  print->add_option("--sheet", in.sheet, "Paper: a4 or f4")->check(CLI::IsMember({"a4", "f4"}));
  print->add_flag("--pictures", in.card_order.pictures, "Pictures beside the letters, for who does not read yet");
  print->add_flag("--back", in.card_order.back, "A motif on the back of each, for printing on both sides");
  print->add_option("-o", in.folder, "File")->required();
  print->add_option("--language", in.language, "id or en")->check(CLI::IsMember({"id", "en"}));
  print->callback([&in] {
    if (in.group.empty() && in.ids.empty()) throw CLI::RequiredError("--class or --ids");
    in.result = print_cards(in);
  });
  CLI::App* read = cards->add_subcommand("read", "Whose cards are in a picture, and which side is up");
  read->add_option("images", in.cards.images, "PNG or JPEG")->required()->check(CLI::ExistingFile);
  read->add_option("--ids", in.ids, "1-40,45: of the class; others are not listened to");
  read->add_option("--format", in.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  read->callback([&in] {
    if (!in.ids.empty()) in.cards.ids = ids_of(in.ids);
    in.cards.json = in.format == "json";
    in.result = cli::cards_read(in.cards, std::cout, std::cerr);
  });
}

std::string night_words(const scale::NightDone& done, bool id) {
  if (!done.changed) return id ? "penilaiannya sama dengan malam sebelumnya" : "the same judgements as last night";
  if (done.overtaken) return id ? "sementara itu sudah ada perhitungan lain yang disimpan" : "another fit was saved meanwhile";
  const auto counted = [](auto count, const char* what) { return std::to_string(count) + what; };
  return counted(done.judgements, id ? " penilaian, " : " judgements, ") + counted(done.classes, id ? " kelas, " : " classes, ") +
         counted(done.shown, id ? " di antaranya ditampilkan, " : " of them shown, ") + counted(done.parts, id ? " bagian" : " parts");
}

std::string told_words(int months, bool id) { return std::to_string(months) + (id ? " bulan diceritakan kepada dinas" : " months told to offices"); }

std::string observed_words(const growth::ObservedDone& done, bool id) {
  if (!done.changed) return id ? "kunjungan: sama dengan malam sebelumnya" : "visits: the same as last night";
  return (id ? "kunjungan: " : "visits: ") + std::to_string(done.practices) + (id ? " guru dan indikator, " : " teachers and indicators, ") + std::to_string(done.shown) +
         (id ? " di antaranya ditampilkan" : " of them shown");
}

/// What the server runs each night; by hand it does no harm.
void add_nightly(CLI::App& depth, Words& in) {
  CLI::App* nightly = depth.add_subcommand("nightly", "Tell offices the months that are over, put the half year's judgements on one scale and what visits say beside it, as the server does each night");
  add_place(*nightly, in.options);
  nightly->add_option("--today", in.options.today, "The day on which the clock of a made-up city stands");
  cli::add_language(*nightly, in.language);
  nightly->callback([&in] {
    const bool id = in.language != "en";
    const auto failed = [&in](const Error& error) {
      std::cerr << "selami: " << packs_words(error, in) << "\n";
      in.result = 1;
    };
    // First, and for itself: a scale that does not come about keeps no month back.
    const int told = app::tell_night(app::complete(in.options));
    if (told > 0) std::cout << told_words(told, id) << "\n";
    const app::NightFits done = app::fit_night(app::complete(in.options));
    if (!done.classes) failed(done.classes.error());
    else std::cout << night_words(*done.classes, id) << "\n";
    if (!done.observed) failed(done.observed.error());
    else if (done.observed->practices > 0 || done.observed->changed) std::cout << observed_words(*done.observed, id) << "\n";
  });
}

}  // namespace

int main(int argc, char** argv) {
  Words in;
  CLI::App selami("Selami: pembelajaran mendalam for a whole city");
  selami.require_subcommand(1);
  add_server(selami, in);
  add_backup(selami, in);
  cli::add_move(selami, in.result);
  add_doctor(selami, in);
  add_beginning(selami, in);
  add_second_factor(selami, in);
  add_roster(selami, in);
  add_timetable(selami, in);
  add_privacy(selami, in);
  cli::add_import(selami, in.result);
  add_packs(selami, in);
  add_plans(selami, in);
  add_cards(selami, in);
  add_answers(selami, in);
  add_sheet(selami, in);
  add_pages(selami, in);
  const auto told = [&in](const Error& error, const std::string& language) {
    in.language = language;
    return packs_words(error, in);
  };
  cli::add_depth(selami, in.options.packs, told, in.result);
  add_nightly(*selami.get_subcommand("depth"), in);
  selami.add_subcommand("version", "Print the version")->callback([] { std::cout << "selami " << version << "\n"; });
  try {
    selami.parse(argc, argv);
    return in.result;
  } catch (const CLI::ParseError& error) {
    return selami.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& broken) {
    std::cerr << "selami: " << broken.what() << "\n";
    if (selami.got_subcommand("serve")) std::cerr << "  → selami doctor --data " << in.options.data << "\n";
    return 3;
  }
}
