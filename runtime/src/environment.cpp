#include "environment.hpp"

#include <charconv>
#include <cstdlib>
#include <string>

namespace coolcache::detail {
namespace {

using warner = std::function<void(std::string_view)>;

/// Empty where it is not set; where it is set to nothing, that is said.
std::string_view variable(const char* name, const warner& warn,
                          std::string_view remedy = "give it a value") {
  const char* const value = std::getenv(name);
  if (value == nullptr) return {};
  if (*value == '\0')
    warn(std::string(name) + " is empty, which has no effect; unset it, or " + std::string(remedy));
  return value;
}

std::string complain(const char* name, std::string_view value, std::string_view remedy) {
  return std::string(name) + "='" + std::string(value) + "' is not understood and has no effect; " +
         std::string(remedy);
}

/// True for 1, false for 0, `otherwise` for what is neither or not set.
bool flag(const char* name, bool otherwise, const warner& warn) {
  constexpr std::string_view remedy = "set it to 1 or 0";
  const std::string_view value = variable(name, warn, remedy);
  if (value == "1") return true;
  if (value == "0") return false;
  if (!value.empty()) warn(complain(name, value, remedy));
  return otherwise;
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || !(number >= 0)) return std::nullopt;
  std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  double factor = 1;
  constexpr std::string_view units = "KMGT";
  if (!unit.empty() && unit != "B") {
    const char first = unit[0] >= 'a' ? static_cast<char>(unit[0] - 'a' + 'A') : unit[0];
    const std::size_t power = units.find(first);
    if (power == std::string_view::npos) return std::nullopt;
    for (std::size_t i = 0; i <= power; ++i) factor *= 1024;
    const std::string_view rest = unit.substr(1);
    if (!rest.empty() && rest != "B" && rest != "iB") return std::nullopt;
  }
  if (number * factor >= 1.8e19) return std::nullopt;
  return static_cast<std::uint64_t>(number * factor);
}

std::optional<double> parse_share(std::string_view text) {
  double share = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

effective_settings apply_environment(const settings& chosen,
                                     const std::function<void(std::string_view)>& warn) {
  effective_settings result;
  static_cast<settings&>(result) = chosen;
  if (const auto dir = variable("COOLCACHE_DIR", warn); !dir.empty()) result.dir = dir;
  result.disabled = flag("COOLCACHE_DISABLE", false, warn);
  result.readonly = flag("COOLCACHE_READONLY", chosen.readonly, warn);
  result.verbose = flag("COOLCACHE_VERBOSE", chosen.verbose, warn);
  constexpr std::string_view sizes = "write a size such as 500M or 2G";
  if (const auto text = variable("COOLCACHE_MAX_SIZE", warn, sizes); !text.empty()) {
    if (const auto size = parse_size(text)) {
      result.max_size = *size;
    } else {
      warn(complain("COOLCACHE_MAX_SIZE", text, sizes));
    }
  }
  constexpr std::string_view shares =
      "write the share of hits to compute again, between 0 and 1, such as 0.05";
  if (const auto text = variable("COOLCACHE_VERIFY", warn, shares); !text.empty()) {
    if (const auto share = parse_share(text)) {
      result.verify = *share;
    } else {
      warn(complain("COOLCACHE_VERIFY", text, shares));
    }
  }
  if (!variable("COOLCACHE_REMOTE", warn).empty() || !chosen.remote.empty())
    warn("this version has no remote cache; COOLCACHE_REMOTE and settings::remote have no effect");
  return result;
}

}  // namespace coolcache::detail
