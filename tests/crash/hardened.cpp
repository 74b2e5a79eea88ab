#include "hardened.hpp"

#include <elf.h>

#include <cstring>

namespace selami {
namespace {

template <class T>
T at(const std::string& bytes, std::size_t offset) {
  T out{};
  if (offset + sizeof(T) <= bytes.size()) std::memcpy(&out, bytes.data() + offset, sizeof(T));
  return out;
}

/// What it asks of others by name stands in its table of dynamic names, ended by zeros.
bool calls(const std::string& bytes, const std::string& name) { return bytes.find('\0' + name + '\0') != std::string::npos; }

void read_dynamic(const std::string& bytes, const Elf64_Phdr& header, std::set<std::string>& out) {
  for (std::size_t i = 0; i * sizeof(Elf64_Dyn) < header.p_filesz; ++i) {
    const auto entry = at<Elf64_Dyn>(bytes, header.p_offset + i * sizeof(Elf64_Dyn));
    if (entry.d_tag == DT_NULL) return;
    if (entry.d_tag == DT_FLAGS && (entry.d_un.d_val & DF_BIND_NOW) != 0) out.insert("now");
    if (entry.d_tag == DT_FLAGS_1 && (entry.d_un.d_val & DF_1_NOW) != 0) out.insert("now");
    if (entry.d_tag == DT_BIND_NOW) out.insert("now");
    if (entry.d_tag == DT_FLAGS_1 && (entry.d_un.d_val & DF_1_PIE) != 0) out.insert("pie");
  }
}

}  // namespace

std::set<std::string> hardening_of(const std::string& bytes) {
  const auto head = at<Elf64_Ehdr>(bytes, 0);
  if (std::memcmp(head.e_ident, ELFMAG, SELFMAG) != 0 || head.e_ident[EI_CLASS] != ELFCLASS64) return {};
  std::set<std::string> out;
  for (std::size_t i = 0; i < head.e_phnum; ++i) {
    const auto header = at<Elf64_Phdr>(bytes, head.e_phoff + i * head.e_phentsize);
    if (header.p_type == PT_GNU_RELRO) out.insert("relro");
    if (header.p_type == PT_GNU_STACK && (header.p_flags & PF_X) == 0) out.insert("stack");
    if (header.p_type == PT_DYNAMIC) read_dynamic(bytes, header, out);
  }
  if (head.e_type != ET_DYN) out.erase("pie");
  if (calls(bytes, "__stack_chk_fail")) out.insert("canary");
  if (calls(bytes, "__memcpy_chk") || calls(bytes, "__snprintf_chk") || calls(bytes, "__fprintf_chk")) out.insert("fortify");
  return out;
}

}  // namespace selami
