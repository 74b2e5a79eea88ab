#pragma once
/// @file Where an installation keeps its things: flag > environment > file selami.toml > default.

#include <string>
#include <vector>

namespace selami::app {

struct Options {
  std::string data = "data";
  std::string db;      ///< "postgresql://…"; empty: SQLite in the data directory
  std::string packs;   ///< empty: beside the program
  std::string web;     ///< empty: beside the program
  std::string host = "127.0.0.1";
  int port = 8080;
  std::string public_url;  ///< "https://selami.example": the address people see; empty: the one kept, else the page's own
  bool secure_cookies = false;
  int session_burst = -1;  ///< requests of one session at once, then 20 a second; 0: no limit; -1: as usual (http/flood.hpp)
  std::string second_factor;  ///< "off" or "offices": whom a second factor is asked of; empty: as it is kept
  bool quiet = false;  ///< no request log
  std::string today;   ///< "2027-07-12": a made-up city may stand on another day, for training and tests; empty: today
  std::vector<std::string> trusted_proxies = {"127.0.0.1", "::1"};
};

/// Fills what the command line left at its default from SELAMI_DATA, SELAMI_DB, SELAMI_PACKS, SELAMI_WEB, SELAMI_PORT,
/// SELAMI_HOST, SELAMI_PUBLIC_URL, SELAMI_SECOND_FACTOR, SELAMI_SESSION_BURST, then from DATA/selami.toml (lines `name = "value"`), and finds packs and web beside
/// the program (build tree) or under its prefix's share/selami (package). Errors are std::runtime_error with the line, or
/// for a public_url that is no https://name, or a second_factor that is neither.
Options complete(Options flags);

/// "sqlite:DATA/selami.sqlite" or the given URL.
std::string database_url(const Options& options);

/// Where the server's secret lies: a credential of systemd's (LoadCredential=secret.key:…) when there is one, else DATA/secret.key.
std::string secret_file(const Options& options);

}  // namespace selami::app
