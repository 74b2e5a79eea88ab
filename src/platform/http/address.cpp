#include "http/address.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <optional>

namespace selami {
namespace {

namespace ip = boost::asio::ip;

/// ::ffff:192.0.2.7 is 192.0.2.7, however it came in.
std::optional<ip::address> read(const std::string& text) {
  boost::system::error_code ec;
  const ip::address address = ip::make_address(text, ec);
  if (ec) return std::nullopt;
  if (address.is_v6() && address.to_v6().is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address.to_v6());
  return address;
}

std::string tidy(const std::string& text) {
  const auto address = read(text);
  return address ? address->to_string() : text;
}

/// The last of a list of addresses, which it is taken off.
std::string take_last(std::string_view& list) {
  const std::size_t comma = list.rfind(',');
  std::string_view last = comma == std::string_view::npos ? list : list.substr(comma + 1);
  list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
  while (!last.empty() && last.front() == ' ') last.remove_prefix(1);
  while (!last.empty() && last.back() == ' ') last.remove_suffix(1);
  return std::string(last);
}

}  // namespace

std::string client_of(const std::string& peer, std::string_view forwarded, const std::vector<std::string>& trusted) {
  std::string client = tidy(peer);
  const auto believed = [&] {
    return std::any_of(trusted.begin(), trusted.end(), [&](const std::string& proxy) { return tidy(proxy) == client; });
  };
  while (!forwarded.empty() && believed()) {
    const auto before = read(take_last(forwarded));
    if (!before) break;  // not an address: whoever passed it on is as far as can be seen
    client = before->to_string();
  }
  return client;
}

std::string network_of(const std::string& address) {
  const auto known = read(address);
  if (!known || known->is_v4()) return known ? known->to_string() : address;
  auto bytes = known->to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return ip::address_v6(bytes).to_string() + "/64";
}

}  // namespace selami
