#include <gtest/gtest.h>

#include "files/photo.hpp"
#include "kit_files/pdf_text.hpp"
#include "pages/reader.hpp"
#include "teaching/pages_print.hpp"

namespace selami::teaching {
namespace {

PagesOrder order_of(std::vector<int> numbers) {
  PagesOrder out;
  out.numbers = std::move(numbers);
  out.tag = sheet::tag_of("group_x");
  out.class_name = "V-A";
  out.made = Instant{1};
  return out;
}

tl::expected<pages::PageSeen, pages::Fault> read(const files::Paper& paper) {
  const files::GreyPhoto photo = files::grey_photo(files::png_of(paper).png).value();
  return pages::read_page({photo.width, photo.height, photo.width, photo.pixels.data()});
}

TEST(PagesPrint, APrintedPageIsReadAsItsPupils) {
  for (const files::Sheet sheet : {files::Sheet::a4, files::Sheet::f4}) {
    for (const pages::Kind kind : {pages::Kind::work, pages::Kind::journal}) {
      PagesOrder order = order_of({17});
      order.sheet = sheet;
      order.kind = kind;
      const auto seen = read(pages_paper(order));
      ASSERT_TRUE(seen) << static_cast<int>(seen.error());
      EXPECT_EQ(seen->doubt, pages::Doubt::none);
      ASSERT_TRUE(seen->form);
      EXPECT_EQ(seen->form->number, 17);
      EXPECT_EQ(seen->form->kind, kind);
      EXPECT_EQ(seen->form->tag, order.tag);
    }
  }
}

/// The size of the words that say what a page is and of which class.
double head_pt(const files::Paper& paper, const std::string& words) {
  for (const files::Plates::Mark& mark : std::get<files::Plates>(paper.blocks.front()).plates.front().marks) {
    if (mark.text == words) return mark.size_pt;
  }
  return 0;
}

TEST(PagesPrint, ALongClassNameStandsWhole) {
  for (const bool half : {false, true}) {
    PagesOrder order = order_of({17});
    order.half = half;
    order.kind = pages::Kind::journal;
    order.class_name = "Kelompok B";
    const files::Paper paper = pages_paper(order);
    const std::string page = kit::in_one_line(kit::pdf_pages(files::pdf_of(paper)).at(0));
    EXPECT_NE(page.find("Jurnal · Kelompok B"), std::string::npos) << page;
    EXPECT_EQ(page.find("…"), std::string::npos) << page;
    const auto seen = read(paper);
    ASSERT_TRUE(seen) << static_cast<int>(seen.error());
    EXPECT_EQ(seen->doubt, pages::Doubt::none);
    ASSERT_TRUE(seen->form);
    EXPECT_EQ(seen->form->number, 17);
    EXPECT_EQ(seen->form->kind, pages::Kind::journal);
    order.class_name = "V-A";
    EXPECT_EQ(head_pt(pages_paper(order), "Jurnal · V-A"), 11) << "a short one is read from afar";
  }
}

TEST(PagesPrint, TwoHalvesAreCutApartAndReadOneByOne) {
  PagesOrder order = order_of({17});
  order.half = true;
  const auto one = read(pages_paper(order));
  ASSERT_TRUE(one) << static_cast<int>(one.error());
  EXPECT_EQ(one->size, pages::Size::half_f4);
  order.numbers = {17, 18};
  EXPECT_EQ(read(pages_paper(order)).error(), pages::Fault::several) << "not yet cut";
}

TEST(PagesPrint, APageForEachNumberThatHasAMarker) {
  const files::Paper paper = pages_paper(order_of({1, 2, 0, 116, 117}));
  const auto& plates = std::get<files::Plates>(paper.blocks.front());
  EXPECT_EQ(plates.plates.size(), 3u);
  EXPECT_EQ(paper.title, "Halaman karya V-A");
}

}  // namespace
}  // namespace selami::teaching
