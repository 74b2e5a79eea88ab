#pragma once
/// @file Who is at the other end: behind trusted proxies, and as the network that one household or one school has.

#include <string>
#include <string_view>
#include <vector>

namespace selami {

/// The client. `forwarded` is what all X-Forwarded-For headers say, joined by commas: it is believed from its right end, as far as
/// those who wrote it are trusted; whatever a client itself put before that is not. Without a trusted proxy: the peer.
std::string client_of(const std::string& peer, std::string_view forwarded, const std::vector<std::string>& trusted);

/// What guesses are counted by: an IPv4 address as it is, of IPv6 the first 64 bits, for the rest is the client's to choose.
std::string network_of(const std::string& address);

}  // namespace selami
