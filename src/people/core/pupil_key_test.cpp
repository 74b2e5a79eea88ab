#include "people_core/pupil_key.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace selami::people {
namespace {

/// Bytes in a row, from a given one on.
class Counting : public Random {
 public:
  explicit Counting(unsigned char from) : next_(from) {}
  void fill(unsigned char* bytes, std::size_t size) override {
    for (std::size_t i = 0; i < size; ++i) bytes[i] = next_++;
  }

 private:
  unsigned char next_;
};
class Always : public Random {
 public:
  explicit Always(std::vector<unsigned char> bytes) : bytes_(std::move(bytes)) {}
  void fill(unsigned char* bytes, std::size_t size) override {
    for (std::size_t i = 0; i < size; ++i) bytes[i] = bytes_[at_++ % bytes_.size()];
  }

 private:
  std::vector<unsigned char> bytes_;
  std::size_t at_ = 0;
};

TEST(PictureKey, IsThreeDifferentPicturesInOrder) {
  Counting random(0);
  EXPECT_EQ(new_picture_key(random), "ikan perahu canting");
  Always twice({7, 7, 19, 11, 0});
  EXPECT_EQ(new_picture_key(twice), "sepeda bintang ikan") << "7 and 19 are the same picture";
}

TEST(PictureKey, NoPictureIsLikelier) {
  Counting random(252);  // 252 to 255 would make the first four likelier
  EXPECT_EQ(new_picture_key(random), "ikan perahu canting");
  std::set<std::string> firsts;
  for (int from = 0; from < 12; ++from) {
    Counting one(static_cast<unsigned char>(from));
    const std::string key = new_picture_key(one);
    firsts.insert(key.substr(0, key.find(' ')));
  }
  EXPECT_EQ(firsts.size(), 12u);
}

TEST(PictureKey, IsReadBackAndNothingElseIs) {
  EXPECT_EQ(pictures_of("bintang ikan payung"), (std::vector<Picture>{Picture::bintang, Picture::ikan, Picture::payung}));
  for (const char* wrong : {"", "ikan", "ikan perahu", "ikan perahu canting rumah", "ikan ikan perahu", "ikan  perahu", "1234", "Ikan perahu canting"}) {
    EXPECT_FALSE(pictures_of(wrong)) << wrong;
  }
}

TEST(Drawings, AreOneAPictureInTheirOrder) {
  ASSERT_EQ(drawings().size(), std::size(EnumNames<Picture>::names));
  for (std::size_t i = 0; i < drawings().size(); ++i) {
    EXPECT_EQ(drawings()[i].picture, EnumNames<Picture>::names[i].first);
    EXPECT_FALSE(drawings()[i].lines.empty() && drawings()[i].solid.empty()) << i;
  }
}

TEST(UsualKey, IsPicturesWhereMostDoNotReadYet) {
  EXPECT_EQ(usual_key("tk", ""), KeyKind::pictures);
  EXPECT_EQ(usual_key("sd", "1"), KeyKind::pictures);
  EXPECT_EQ(usual_key("sd", "2"), KeyKind::pin);
  EXPECT_EQ(usual_key("sd", ""), KeyKind::pin);
  EXPECT_EQ(usual_key("slb", "1"), KeyKind::pin);
}

}  // namespace
}  // namespace selami::people
