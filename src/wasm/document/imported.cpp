#include "imported.hpp"

#include "document/import.hpp"
#include "wasm/framed.hpp"

namespace selami::wasm {
namespace {

enum class ImportKind { docx, odt, text };

struct ImportRequest {
  ImportKind kind = ImportKind::docx;
  document::Parts parts;
};

}  // namespace
}  // namespace selami::wasm

namespace selami {

template <>
struct EnumNames<wasm::ImportKind> {
  static constexpr std::pair<wasm::ImportKind, const char*> names[] = {
      {wasm::ImportKind::docx, "docx"}, {wasm::ImportKind::odt, "odt"}, {wasm::ImportKind::text, "text"}};
};
template <>
struct Shape<wasm::ImportRequest> {
  static constexpr auto fields = std::tuple{Field{"kind", &wasm::ImportRequest::kind, "docx, odt or text"},
                                            Field{"parts", &wasm::ImportRequest::parts, "texts of the file's parts by name"}};
};

namespace wasm {

std::string imported_answer(std::string_view request) {
  const auto ask = from_json_text<ImportRequest>(request);
  if (!ask) return error_answer(ask.error());
  const auto text = ask->parts.empty() ? std::string() : ask->parts.begin()->second;
  const auto made = ask->kind == ImportKind::docx  ? document::import_docx(ask->parts)
                    : ask->kind == ImportKind::odt ? document::import_odt(ask->parts)
                                                   : document::import_text(text);
  return made ? to_json(*made) : error_answer(made.error());
}

}  // namespace wasm
}  // namespace selami
