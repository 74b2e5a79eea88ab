#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "auth/actor.hpp"
#include "auth/secrets.hpp"

namespace selami {
namespace {

TEST(Secrets, APasswordFitsItsHashOnly) {
  const std::string hash = hash_password("batik kelengan");
  EXPECT_TRUE(password_fits(hash, "batik kelengan"));
  EXPECT_FALSE(password_fits(hash, "batik Kelengan"));
  EXPECT_FALSE(password_fits("", ""));
  EXPECT_FALSE(password_fits("not a hash", "batik kelengan"));
}

TEST(Secrets, PasswordsAreHashedAsStronglyAsSaid) {
  EXPECT_EQ(hash_password("batik kelengan").substr(0, 30), "$argon2id$v=19$m=19456,t=2,p=1") << "at least what OWASP asks of argon2id";
  EXPECT_NE(hash_password("batik kelengan"), hash_password("batik kelengan")) << "each has its salt";
}

TEST(Secrets, CodesReadBackWhenTypedCarelessly) {
  SystemRandom random;
  const std::string code = new_code(random);
  EXPECT_EQ(code.size(), 11U);
  EXPECT_EQ(tidy_code("7kqx4-mpr2w"), "7KQX4MPR2W");
  EXPECT_EQ(tidy_code(" 7koi l 4"), "7K0114");
  EXPECT_NE(new_code(random), code);
  EXPECT_EQ(new_digits(random, 6).find_first_not_of("0123456789"), std::string::npos);
}

TEST(Secrets, KeyedHashesDependOnKeyAndPurpose) {
  const std::string one(32, 'a');
  const std::string other(32, 'b');
  EXPECT_EQ(keyed_hash(one, "pin", "1234"), keyed_hash(one, "pin", "1234"));
  EXPECT_NE(keyed_hash(one, "pin", "1234"), keyed_hash(other, "pin", "1234"));
  EXPECT_NE(keyed_hash(one, "pin", "1234"), keyed_hash(one, "slip", "1234"));
}

TEST(Secrets, TheServersSecretIsMadeOnceAndPrivate) {
  const std::string path = testing::TempDir() + "secret-" + std::to_string(::getpid());
  const std::string made = load_secret(path);
  EXPECT_EQ(load_secret(path), made);
  struct stat info {};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  ::unlink(path.c_str());
}

TEST(Actor, RolesAreSeen) {
  Actor sari;
  EXPECT_TRUE(sari.has(Role::guest));
  sari.person.text = "person_x";
  sari.grants.push_back({Role::teacher, SchoolId{"school_x"}, {}});
  EXPECT_TRUE(sari.has(Role::teacher));
  EXPECT_FALSE(sari.has(Role::guest));
  EXPECT_FALSE(sari.has(Role::operator_));
  Actor screen;
  screen.lesson.text = "lesson_x";
  EXPECT_TRUE(screen.has(Role::board));
  EXPECT_FALSE(screen.has(Role::pupil));
}

}  // namespace
}  // namespace selami
