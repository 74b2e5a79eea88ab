#include "people_core/password.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "base/hash.hpp"
#include "people_core/known_passwords.hpp"

namespace selami::people {
namespace {

// What is in every list of broken passwords from here, as it stands without digits; and what lies near in a school.
constexpr std::string_view common[] = {
    "adminadmin", "administrator", "admin",     "akucintakamu", "akusayangkamu", "alhamdulillah", "anakku",      "bandung",   "bapakguru", "belajar",
    "bismillah",  "bismillahirrahmanirrahim",   "cintaku",      "dapodik",       "doraemon",      "garuda",      "guru",      "guruku",    "gurusd",
    "gurupenggerak", "hebat",      "ibuguru",   "iloveyou",     "indonesia",     "indonesiaku",   "indonesiaraya", "jakarta", "jayajaya",  "katasandi",
    "katasandiku", "keluarga",     "keluargaku", "komputer",    "kurikulum",     "kurikulummerdeka", "makanmakan", "merdeka",  "merdekabelajar", "merdekamengajar",
    "murid",      "muridku",       "operator",  "operatorsekolah", "pakguru",    "pancasila",     "passw",       "password",  "passwordku", "pekalongan",
    "pendidikan", "persib",        "qwerty",    "rahasia",      "rahasiaku",     "rahasiasaya",   "sayang",      "sayangku",  "sayangkamu", "sekolah",
    "sekolahdasar", "sekolahku",   "selami",    "selamatpagi",  "semangat",      "semarang",      "solo",        "subhanallah", "surabaya", "terserah",
    "welcome",    "yogyakarta"};
constexpr std::string_view rows[] = {"01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertyuiopasdfghjklzxcvbnm",
                                     "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Small letters, digits and whatever is no ASCII.
std::string core_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((small >= 'a' && small <= 'z') || is_digit(small) || static_cast<unsigned char>(small) >= 0x80) out += small;
  }
  return out;
}

std::string without_digits(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), is_digit), text.end());
  return text;
}

bool is_row(const std::string& text) {
  const std::string back(text.rbegin(), text.rend());
  return std::any_of(std::begin(rows), std::end(rows), [&](std::string_view row) {
    const std::string twice = std::string(row) + std::string(row);
    return twice.find(text) != std::string::npos || twice.find(back) != std::string::npos;
  });
}

/// The word, or the word over and over.
bool is_only(const std::string& text, std::string_view word) {
  if (word.empty() || text.size() % word.size() != 0) return false;
  for (std::size_t at = 0; at < text.size(); at += word.size()) {
    if (text.compare(at, word.size(), word) != 0) return false;
  }
  return true;
}

std::size_t characters_in(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool inside = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;  // the second and further bytes of a letter
    const bool again = text[at] == ' ' && at > 0 && text[at - 1] == ' ';
    if (!inside && !again) ++out;
  }
  return out;
}

}  // namespace

Result<bool> fit_length(std::string_view password) {
  const std::size_t characters = characters_in(password);
  if (characters < password_least) return fail(Fault::invalid, "auth.password_short", "password");
  if (characters > password_most) return fail(Fault::invalid, "auth.password_long", "password");
  return true;
}

Result<bool> good_password(std::string_view password, std::string_view login) {
  TRY_DO(fit_length(password));
  if (is_easy(password, login)) return fail(Fault::invalid, "auth.password_easy", "password");
  return true;
}

bool is_easy(std::string_view password, std::string_view login) {
  const std::string core = core_of(password);
  if (std::binary_search(std::begin(known_passwords), std::end(known_passwords), hash_of(core))) return true;
  if (std::set<char>(core.begin(), core.end()).size() <= 3 || is_row(core)) return true;
  const std::string letters = without_digits(core);
  if (letters.empty()) return true;
  for (std::size_t at = 0; at <= login.size();) {  // each part of the login, and the whole
    const std::size_t end = std::min(login.find('.', at), login.size());
    if (is_only(letters, without_digits(core_of(login.substr(at, end - at))))) return true;
    at = end + 1;
  }
  if (is_only(letters, without_digits(core_of(login)))) return true;
  return std::any_of(std::begin(common), std::end(common), [&](std::string_view word) { return is_only(letters, word); });
}

}  // namespace selami::people
