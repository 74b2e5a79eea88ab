#include "auth/secrets.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace selami {
namespace {

constexpr std::string_view code_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // 32: five bits a letter
constexpr unsigned long long argon_passes = 2;
constexpr std::size_t argon_bytes = 19U * 1024 * 1024;

void ready() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

std::string hex(const unsigned char* bytes, std::size_t size) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(2 * size);
  for (std::size_t i = 0; i < size; ++i) {
    out += digits[bytes[i] >> 4];
    out += digits[bytes[i] & 15];
  }
  return out;
}

std::string blake2b(std::string_view text, std::string_view key) {
  ready();
  std::array<unsigned char, 32> out{};
  crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     key.empty() ? nullptr : reinterpret_cast<const unsigned char*>(key.data()), key.size());
  return hex(out.data(), out.size());
}

}  // namespace

void SystemRandom::fill(unsigned char* bytes, std::size_t size) {
  ready();
  randombytes_buf(bytes, size);
}

std::string hash_password(std::string_view password) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), argon_passes, argon_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("no memory for argon2id");
  }
  return out.data();
}

bool password_fits(std::string_view hash, std::string_view password) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> stored{};
  if (hash.empty() || hash.size() >= stored.size()) return false;
  hash.copy(stored.data(), hash.size());
  return crypto_pwhash_str_verify(stored.data(), password.data(), password.size()) == 0;
}

std::string new_token(Random& random) {
  std::array<unsigned char, 32> bytes{};
  random.fill(bytes.data(), bytes.size());
  return hex(bytes.data(), bytes.size());
}

std::string token_hash(std::string_view token) { return blake2b(token, {}); }

std::string new_code(Random& random) {
  std::array<unsigned char, 10> bytes{};
  random.fill(bytes.data(), bytes.size());
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 5) out += '-';
    out += code_letters[bytes[i] & 31];
  }
  return out;
}

std::string tidy_code(std::string_view typed) {
  std::string out;
  for (char c : typed) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    if (code_letters.find(c) != std::string_view::npos) out += c;
  }
  return out;
}

std::string new_digits(Random& random, int digits) {
  std::string out;
  while (out.size() < static_cast<std::size_t>(digits)) {
    unsigned char byte = 0;
    random.fill(&byte, 1);
    if (byte < 250) out += static_cast<char>('0' + byte % 10);  // 250: no digit is likelier than another
  }
  return out;
}

std::string keyed_hash(std::string_view secret, std::string_view purpose, std::string_view text) {
  return blake2b(std::string(purpose) + '\n' + std::string(text), secret);
}

std::string load_secret(const std::string& path) {
  std::string secret(32, '\0');
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file >= 0) {
    const auto size = ::read(file, secret.data(), secret.size());
    ::close(file);
    if (size != static_cast<ssize_t>(secret.size())) throw std::runtime_error(path + ": not a secret key of 32 bytes");
    return secret;
  }
  ready();
  randombytes_buf(secret.data(), secret.size());
  file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const bool good = file >= 0 && ::write(file, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) &&
                    ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!good) throw std::runtime_error(path + ": cannot be written");
  return secret;
}

}  // namespace selami
