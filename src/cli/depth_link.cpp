#include "cli/depth_link.hpp"

#include <charconv>
#include <ostream>

#include "cli/depth_result.hpp"
#include "cli/whole_folder.hpp"

namespace selami::cli {
namespace {

const std::vector<std::string> link_files{"assignments.csv", "teachers.csv", "summary.json"};

/// Whole numbers by the code of their text.
Result<std::vector<std::uint32_t>> piece_counts(const CodedColumn& column) {
  constexpr std::uint32_t pieces_max = 1000;
  std::vector<std::uint32_t> out;
  for (const std::string& text : column.names) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || value > pieces_max) return fail(Fault::invalid, "depth.pieces", column.column + ": " + text);
    out.push_back(value);
  }
  return out;
}

std::size_t withheld(const measure::LinkPlan& plan) {
  std::size_t count = 0;
  for (const measure::LinkStanding& one : plan.teachers) count += one.withheld ? 1 : 0;
  return count;
}

std::string link_said(const DepthLink& wish, const LinkData& data, const measure::LinkPlan& plan) {
  const bool id = wish.language != "en";
  const std::size_t short_of = withheld(plan);
  std::string out = std::to_string(plan.tasks.size()) + (id ? " penilaian silang untuk " : " judgements for ") + std::to_string(data.rows.size()) + (id ? " guru\n" : " teachers\n");
  if (short_of > 0) {
    out += std::to_string(short_of) + (id ? " guru belum mencapai ketelitian yang diminta: angkanya tidak ditampilkan (kolom missing di teachers.csv menyebut kekurangannya).\n"
                                          : " teachers do not reach the target: their figures are withheld (column missing of teachers.csv says how many pieces are lacking).\n");
  }
  for (const measure::LinkBand& band : plan.bands) {
    if (band.parts < 2) continue;
    out += data.bands[band.band] + ": " + std::to_string(band.parts) + (id ? " bagian tidak terhubung\n" : " parts do not hang together\n");
  }
  return out + wish.out + "\n";
}

}  // namespace

Result<LinkData> read_teachers(const DepthLink& wish) {
  RatingsWish columns;
  columns.columns = {{"teacher", wish.teacher}, {"school", wish.school}, {"band", wish.band}, {"pieces", wish.pieces}};
  TRY_DO(check_roles(columns));
  TRY(RatingsFile file, read_ratings_file(wish.file, columns));
  TRY(const std::vector<std::uint32_t> pieces, piece_counts(file.columns[3]));
  LinkData data;
  for (std::size_t row = 0; row < file.rows(); ++row) {
    data.rows.push_back({file.columns[0].codes[row], file.columns[1].codes[row], file.columns[2].codes[row], pieces[file.columns[3].codes[row]]});
  }
  data.teachers = std::move(file.columns[0].names);
  data.schools = std::move(file.columns[1].names);
  data.bands = std::move(file.columns[2].names);
  return data;
}

std::string assignments_csv(const LinkData& data, const measure::LinkPlan& plan) {
  std::string out = "judge,author,school,band,piece,kind\n";
  for (const measure::LinkTask& task : plan.tasks) {
    const measure::LinkTeacher& author = data.rows[task.author];
    out += csv_value(data.teachers[data.rows[task.judge].person]) + "," + csv_value(data.teachers[author.person]) + "," + csv_value(data.schools[author.school]) + ",";
    out += csv_value(data.bands[author.band]) + "," + std::to_string(task.piece + 1) + (task.benchmark ? ",benchmark\n" : ",exchange\n");
  }
  return out;
}

std::string link_teachers_csv(const LinkData& data, const measure::LinkPlan& plan) {
  std::string out = "teacher,school,band,given,received,se,missing,withheld\n";
  for (std::size_t row = 0; row < data.rows.size(); ++row) {
    const measure::LinkTeacher& teacher = data.rows[row];
    const measure::LinkStanding& one = plan.teachers[row];
    out += csv_value(data.teachers[teacher.person]) + "," + csv_value(data.schools[teacher.school]) + "," + csv_value(data.bands[teacher.band]) + ",";
    out += std::to_string(one.given) + "," + std::to_string(one.received) + "," + csv_number(one.se) + "," + std::to_string(one.missing) + (one.withheld ? ",yes\n" : ",no\n");
  }
  return out;
}

json::Value link_summary(const DepthLink& wish, const LinkData& data, const measure::LinkPlan& plan) {
  const auto whole = [](std::size_t number) { return json::make(static_cast<std::int64_t>(number)); };
  json::Array bands;
  for (const measure::LinkBand& band : plan.bands) {
    bands.push_back({json::Object{{"band", json::make(data.bands[band.band])}, {"teachers", whole(band.teachers)}, {"parts", whole(band.parts)}, {"bridges", whole(band.bridges)}, {"withheld", whole(band.withheld)}}});
  }
  return {json::Object{{"teachers", whole(data.rows.size())},
                       {"schools", whole(data.schools.size())},
                       {"judgements", whole(plan.tasks.size())},
                       {"target_se", json::make(wish.wish.target_se)},
                       {"most_each", whole(wish.wish.most)},
                       {"halo", json::make(wish.wish.halo)},
                       {"withheld", whole(withheld(plan))},
                       {"bands", {std::move(bands)}}}};
}

int depth_link(const DepthLink& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err) {
  const auto refuse = [&](const Error& error) {
    err << "selami: " << told(error) << "\n";
    return 1;
  };
  if (const auto place = may_write(wish.out, link_files); !place) return refuse(place.error());
  const auto data = read_teachers(wish);
  if (!data) return refuse(data.error());
  const auto plan = measure::plan_links(data->rows, wish.wish);
  if (!plan) return refuse(plan.error());
  const NamedTexts files{{"assignments.csv", assignments_csv(*data, *plan)},
                         {"teachers.csv", link_teachers_csv(*data, *plan)},
                         {"summary.json", json::pretty(link_summary(wish, *data, *plan))}};
  if (const auto written = write_whole(wish.out, link_files, files); !written) return refuse(written.error());
  out << link_said(wish, *data, *plan);
  return 0;
}

}  // namespace selami::cli
