#include "cli/plan_export.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "document/kept.hpp"
#include "files/zip.hpp"
#include "kit_files/pdf_text.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

/// A plan's file and where its form goes; both are taken away again.
class PlanExportCommand : public testing::Test {
 protected:
  PlanExportCommand() {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "rencana.yaml", std::ios::binary) << "design: {topic: Air wudu ketika rob}\nidentity: {level: smp, subject: fikih}\n";
  }
  ~PlanExportCommand() override { fs::remove_all(folder_); }

  int run(const std::string& out, const std::string& date = "2026-08-03", const std::string& file = "rencana.yaml") {
    PlanExport wish{(folder_ / file).string(), (folder_ / out).string(), date, {}};
    wish.names.school = "MTs Contoh";
    wish.names.teacher = "Sari Contoh, S.Pd.";
    wish.names.place = "Pekalongan";
    said_.str("");
    return plan_export(wish, said_);
  }
  std::string bytes(const std::string& out) {
    std::ostringstream text;
    text << std::ifstream(folder_ / out, std::ios::binary).rdbuf();
    return text.str();
  }

  fs::path folder_ = fs::temp_directory_path() / ("selami-export-" + std::to_string(::getpid()));
  std::ostringstream said_;
};

TEST_F(PlanExportCommand, WritesBothKindsWithTheNamesGiven) {
  ASSERT_EQ(run("bentuk.pdf"), 0) << said_.str();
  const std::string page = kit::in_one_line(kit::pdf_pages(bytes("bentuk.pdf")).at(0));
  for (const char* words : {"MTs Contoh", "Sari Contoh, S.Pd.", "Pekalongan, 3 Agustus 2026", "Air wudu ketika rob", "( ................................ )"}) {
    EXPECT_NE(page.find(words), std::string::npos) << words;
  }
  ASSERT_EQ(run("bentuk.docx"), 0) << said_.str();
  const std::string zip = bytes("bentuk.docx");
  const auto reader = files::ZipReader::open(zip);
  ASSERT_TRUE(reader);
  document::Parts parts;
  for (const char* name : {"word/document.xml", "customXml/item1.xml"}) parts[name] = reader->part(name).value();
  EXPECT_NE(parts["word/document.xml"].find("Pekalongan, 3 Agustus 2026"), std::string::npos);
  const auto kept = document::kept_plan(parts);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->design.topic, "Air wudu ketika rob");
}

TEST_F(PlanExportCommand, SaysWhatIsWrong) {
  EXPECT_EQ(run("bentuk.odt"), 2);
  EXPECT_NE(said_.str().find(".docx"), std::string::npos);
  EXPECT_EQ(run("bentuk.pdf", "3 Agustus"), 2);
  EXPECT_NE(said_.str().find("2026-08-03"), std::string::npos);
  EXPECT_EQ(run("bentuk.pdf", "", "tidak-ada.yaml"), 2);
  EXPECT_EQ(run("tidak-ada/bentuk.pdf"), 2);
  std::ofstream(folder_ / "salah.yaml", std::ios::binary) << "steps: 4\n";
  EXPECT_EQ(run("bentuk.pdf", "", "salah.yaml"), 1);
  EXPECT_NE(said_.str().find("steps"), std::string::npos);
}

}  // namespace
}  // namespace selami::cli
