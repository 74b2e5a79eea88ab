/// The program as it was built holds against crafted input what compiler and linker can give it.
#include "hardened.hpp"

#include <elf.h>
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

#include "kit/program.hpp"

namespace selami {
namespace {

using Guards = std::set<std::string>;

const std::string& program() {
  static const std::string bytes = [] {
    std::ifstream in(kit::program_path(), std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  }();
  return bytes;
}

/// The program with each `from` (followed by a zero) renamed.
std::string without(const std::string& from) {
  std::string out = program();
  for (std::size_t at = out.find(from + '\0'); at != std::string::npos; at = out.find(from + '\0', at + 1)) out[at + from.size() - 1] = '?';
  return out;
}

/// The program with the first header of this kind made one of no kind.
std::string without_header(Elf64_Word kind) {
  std::string out = program();
  Elf64_Ehdr head;
  std::memcpy(&head, out.data(), sizeof head);
  for (std::size_t i = 0; i < head.e_phnum; ++i) {
    const std::size_t at = head.e_phoff + i * head.e_phentsize;
    Elf64_Phdr header;
    std::memcpy(&header, out.data() + at, sizeof header);
    if (header.p_type != kind) continue;
    header.p_type = PT_NULL;
    std::memcpy(out.data() + at, &header, sizeof header);
    return out;
  }
  return out;
}

TEST(Program, IsBuiltWithItsGuards) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer brings guards of its own";
#else
  EXPECT_EQ(hardening_of(program()), (Guards{"canary", "fortify", "now", "pie", "relro", "stack"}));
#endif
}

TEST(Program, WithoutOneOfThemIsFound) {
  EXPECT_EQ(hardening_of(without("__stack_chk_fail")).count("canary"), 0u);
  EXPECT_EQ(hardening_of(without_header(PT_GNU_RELRO)).count("relro"), 0u);
  EXPECT_EQ(hardening_of(without_header(PT_GNU_STACK)).count("stack"), 0u);
  const Guards none = hardening_of(without_header(PT_DYNAMIC));
  EXPECT_EQ(none.count("now") + none.count("pie"), 0u);
  std::string fixed = program();
  reinterpret_cast<Elf64_Ehdr*>(fixed.data())->e_type = ET_EXEC;
  EXPECT_EQ(hardening_of(fixed).count("pie"), 0u);
  EXPECT_EQ(hardening_of("#!/bin/sh\n"), Guards{});
}

}  // namespace
}  // namespace selami
