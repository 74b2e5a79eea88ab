#include "people/slip_print.hpp"

#include <algorithm>

#include "auth/secrets.hpp"
#include "files/qr.hpp"
#include "people/sign_in.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

bool is_host_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':' || c == '[' ||
         c == ']';
}
bool is_path_letter(char c) { return is_host_letter(c) || c == '/' || c == '?' || c == '=' || c == '&' || c == '_' || c == '%' || c == '#'; }

QrView view_of(const files::Qr& qr) { return {qr.size, qr.path}; }

}  // namespace

std::string printed_origin(const Setting& setting, const std::string& origin) {
  if (!setting.public_url.empty()) return setting.public_url;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (origin.rfind(scheme, 0) != 0) continue;
    const std::string_view host = std::string_view(origin).substr(scheme.size());
    if (!host.empty() && std::all_of(host.begin(), host.end(), is_host_letter)) return origin;
  }
  return {};
}

SlipDraft draft_slip(Call& snapshot, const std::string& origin) {
  SlipDraft out;
  out.code = new_code(snapshot.random);
  const std::string base = printed_origin(snapshot.setting, origin);
  out.address = base + "/masuk";
  if (!base.empty()) out.qr = view_of(files::qr_of(out.address + "?kode=" + out.code));
  return out;
}

SlipMade keep_draft(Call& call, const SlipDraft& draft, const PersonId& person, const std::string& school) {
  SlipMade out;
  out.person = person;
  out.school = school;
  out.code = draft.code;
  out.address = draft.address;
  out.qr = draft.qr;
  out.expires = call.now + slip_ms;
  call.tx.each(sql::person_by_id{.person = person}, [&](const storage::Row& row) { out.name = row.text(0); });
  call.tx.each(sql::account_of_person{.person = person}, [&](const storage::Row& row) { out.login = row.text(0); });
  keep_slip(call, person, draft.code);
  return out;
}

Result<QrView> qr_of_path(Call& call, const std::string& path, const std::string& origin) {
  const std::string base = printed_origin(call.setting, origin);
  if (base.empty()) return fail(Fault::invalid, "request.out_of_range", "origin");
  const bool ours = path.size() > 1 && path[0] == '/' && path[1] != '/' && std::all_of(path.begin(), path.end(), is_path_letter);
  if (!ours) return fail(Fault::invalid, "request.out_of_range", "path");
  return view_of(files::qr_of(base + path));
}

}  // namespace selami::people
