// `coolcache show KEY`: all that is known of one result.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "chosen_entries.hpp"
#include "commands.hpp"
#include "opened_cache.hpp"
#include "readable.hpp"

namespace coolcache::cli {
namespace {

std::string hex_of(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return text;
}

std::string as_json(const detail::listed_entry& e) {
  auto files = nlohmann::ordered_json::array(), globals = nlohmann::ordered_json::array();
  for (const detail::file_state& each : e.value.depends.files)
    files.push_back(
        {{"path", each.path}, {"missing", each.missing}, {"content", detail::hex(each.content)}});
  for (const detail::global_state& each : e.value.depends.globals)
    globals.push_back({{"image", hex_of(each.image)},
                       {"offset", each.offset},
                       {"content", detail::hex(each.content)}});
  nlohmann::ordered_json all = {{"key", detail::hex(e.under.value)},
                                {"function", e.value.function},
                                {"args", e.value.args},
                                {"bytes", e.bytes},
                                {"cost_ns", e.value.cost},
                                {"created", e.value.created},
                                {"last_used", e.uses.last_used},
                                {"hits", e.uses.hits},
                                {"current", e.current},
                                {"code", detail::hex(e.value.code)},
                                {"in_file", e.value.in_file.number != 0},
                                {"files", files},
                                {"globals", globals}};
  all["expires"] = nullptr;
  if (e.value.depends.expires != detail::dependencies::never)
    all["expires"] = e.value.depends.expires;
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void print_text(const detail::listed_entry& e) {
  const auto line = [](std::string_view name, const std::string& value) {
    fmt::print("{:10}  {}\n", name, value);
  };
  line("call", e.value.function + "(" + e.value.args + ")");
  line("key", detail::hex(e.under.value));
  line("code", detail::hex(e.value.code) + (e.current ? ", current" : ", older"));
  line("size", readable_bytes(e.bytes) + (e.value.in_file.number != 0 ? ", in a file" : ""));
  line("cost", readable_time(e.value.cost));
  line("created", readable_date(e.value.created));
  if (e.uses.hits != 0)
    line("hits", fmt::format("{}, the last {}", e.uses.hits, readable_date(e.uses.last_used)));
  else
    line("hits", "none");
  if (e.value.depends.expires != detail::dependencies::never)
    line("expires", readable_date(e.value.depends.expires));
  for (const detail::file_state& each : e.value.depends.files)
    line("file", each.path + (each.missing ? ", missing" : ""));
  for (const detail::global_state& each : e.value.depends.globals)
    line("global", fmt::format("at {:#x} of a build", each.offset));
}

}  // namespace

void show(const std::filesystem::path& directory, const std::string& key, bool json) {
  const auto cache = open_cache(directory, access::read);
  if (cache == nullptr) throw std::runtime_error("nothing is stored, so '" + key + "' is not");
  const detail::listed_entry entry = entry_of(*cache, key, "");
  json ? fmt::print("{}\n", as_json(entry)) : print_text(entry);
}

}  // namespace coolcache::cli
