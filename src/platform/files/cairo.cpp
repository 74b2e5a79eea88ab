#include "files/cairo.hpp"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace selami::files {
namespace {

/// The library is never closed: glib cannot be unloaded.
CairoCalls load() {
  void* const library = dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) throw std::runtime_error(std::string("papers need libpangocairo-1.0-0: ") + dlerror());
  CairoCalls out;
  const auto find = [library](const char* name) {
    void* const call = dlsym(library, name);  // also in what it needs itself: pango, cairo, glib
    if (!call) throw std::runtime_error(std::string("papers: libpangocairo lacks ") + name);
    return call;
  };
#define SELAMI_CAIRO_FIND(name) out.name = reinterpret_cast<decltype(out.name)>(find(#name));
  SELAMI_CAIRO_CALLS(SELAMI_CAIRO_FIND)
#undef SELAMI_CAIRO_FIND
  return out;
}

}  // namespace

const CairoCalls& lib() {
  static const CairoCalls calls = load();
  return calls;
}

}  // namespace selami::files
