#include "engine_impl.hpp"

#include <pthread.h>
#include <sys/resource.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "environment.hpp"

namespace coolcache::detail {
namespace {

constexpr std::uint64_t default_memory_size = std::uint64_t{256} << 20;

}  // namespace

thread_state& engine_impl::this_thread() noexcept {
  static thread_local thread_state state;
  return state;
}

const effective_settings& engine_impl::current_settings() noexcept {
  if (!settled_.load(std::memory_order_acquire)) settle();
  return settings_;
}

void engine_impl::settle() {
  const std::lock_guard lock(mutex_);
  if (settled_.load(std::memory_order_relaxed)) return;
  settings_ =
      apply_environment(configured_, [this](std::string_view text) { warn_once(text, text); });
  std::error_code error;  // what is relative is so to where the program is now
  if (!settings_.dir.empty()) {
    const auto whole = std::filesystem::absolute(settings_.dir, error);
    if (!error) settings_.dir = whole;
  }
  memory_ = std::make_unique<memory_tier>(settings_.memory_size != 0 ? settings_.memory_size
                                                                     : default_memory_size);
  memory_only_ = std::make_unique<tiered_store>(*memory_, counters_, writer_, nullptr);
  settled_.store(true, std::memory_order_release);
  tell_whether_hits_are_plain();
}

/// With the mutex held.
void engine_impl::tell_whether_hits_are_plain() noexcept {
  const bool allowed = settled_ && !listening_ && !settings_.disabled && !settings_.verbose &&
                       !settings_.keep_for && settings_.verify == 0;
  plain.allowed.release(allowed);
}

void engine_impl::configure(const settings& chosen) {
  if (chosen.keep_for && chosen.keep_for->count() < 0)
    throw std::invalid_argument("coolcache::configure: keep_for is negative");
  if (!(chosen.verify >= 0 && chosen.verify <= 1))
    throw std::invalid_argument("coolcache::configure: verify is not between 0 and 1");
  const std::lock_guard lock(mutex_);
  if (settled_)
    throw std::logic_error("coolcache::configure must come before the first marked call");
  configured_ = chosen;
}

void engine_impl::add(const site& where) noexcept try {
  function_info info{where.row().function, where.row().file, where.row().first_line,
                     to_fingerprint(where.code())};
  const std::lock_guard lock(functions_mutex_);
  functions_.try_emplace({info.name, where.code()}, info);
} catch (...) {
  // Out of memory: `functions` will not name it.
}

/// The environment's and the program's choice before the build's; the user's own cache where the
/// build directory is gone.
std::filesystem::path engine_impl::default_directory(const table& image) {
  if (!settings_.dir.empty()) return settings_.dir;
  const std::string built = image.cache_directory;
  const auto known = fallback_of_.find(built);
  if (known != fallback_of_.end()) return known->second;
  std::filesystem::path chosen = built;
  std::error_code error;
  if (built.empty() || !std::filesystem::is_directory(chosen.parent_path(), error))
    chosen = directory_of_user();
  fallback_of_[built] = chosen.string();
  return chosen;
}

store* engine_impl::store_for(const site& where, const options& chosen) noexcept try {
  if (chosen.keep_for && chosen.keep_for->count() < 0)
    warn_once(std::string("keep_for ") + where.name(),
              std::string("keep_for of ") + where.name() + " is negative: it is always a miss");
  if (chosen.memory_only) return memory_only_.get();
  const std::lock_guard lock(mutex_);
  const bool by_default = chosen.dir.empty();
  const std::filesystem::path directory =
      by_default ? default_directory(where.image()) : std::filesystem::absolute(chosen.dir);
  if (directory.empty()) {
    warn_once("no directory", "there is no directory for results; set COOLCACHE_DIR");
    return nullptr;
  }
  tiered_store* const found = open_store(directory);
  if (found == nullptr) return nullptr;
  if (by_default) default_store_ = found;
  const std::uint64_t limit = chosen.max_size != 0 ? chosen.max_size
                              : by_default         ? settings_.max_size
                                                   : 0;
  if (limit != 0) found->limit(limit);
  return found;
} catch (...) {
  return nullptr;
}

void engine_impl::open_default(const table& image) noexcept try {
  if (image.format != table_format || current_settings().disabled) return;
  const std::lock_guard lock(mutex_);
  if (default_store_ != nullptr) return;
  const std::filesystem::path directory = default_directory(image);
  std::error_code error;
  if (directory.empty() || !std::filesystem::is_directory(directory, error)) return;
  default_store_ = open_store(directory);
  if (default_store_ != nullptr && settings_.max_size != 0)
    default_store_->limit(settings_.max_size);
} catch (...) {
  // Out of memory: it is as if nothing were there.
}

/// One store a directory, whatever it is called. Null, said once, where it cannot be used.
tiered_store* engine_impl::open_store(const std::filesystem::path& directory) {
  const auto known = by_name_.find(directory.native());
  if (known != by_name_.end()) {
    if (known->second != nullptr && !known->second->disk()->is_awake()) rest_directories();
    return known->second;
  }
  const std::string name = directory.native();
  tiered_store*& result = by_name_[name];
  const directory_check checked = check_directory(directory, !settings_.readonly);
  if (checked.good) {
    tiered_store*& of_identity = by_identity_[checked.identity];
    if (of_identity == nullptr) {
      auto disk = std::make_unique<disk_store>(
          std::filesystem::absolute(directory), settings_.readonly,
          [this](std::string_view problem) {
            warn_once(problem, std::string(problem) + "; what needs it runs uncached");
          });
      stores_.push_back(
          std::make_unique<tiered_store>(*memory_, counters_, writer_, std::move(disk)));
      of_identity = stores_.back().get();
    }
    rest_directories();
    result = of_identity->disk()->open(&checked) ? of_identity : nullptr;
  } else if (!(settings_.readonly && checked.missing)) {
    warn_once(checked.problem, checked.problem + "; the program runs uncached");
  }
  return result;
}

/// Of the directories that were not used for longest, so many that at most as many are open as the
/// program can spare descriptors for: an eighth of what it may have.
void engine_impl::rest_directories() {
  constexpr std::size_t descriptors_each = 5, most = 64;
  rlimit files;
  std::size_t limit = most;
  if (::getrlimit(RLIMIT_NOFILE, &files) == 0)
    limit = std::clamp<std::size_t>(files.rlim_cur / 8 / descriptors_each, 2, most);
  std::vector<tiered_store*> awake;
  for (const auto& each : stores_)
    if (each->disk()->is_awake()) awake.push_back(each.get());
  if (awake.size() < limit) return;
  writer_.drain();  // what waits to be written needs its directory, and holds locks in it
  std::sort(awake.begin(), awake.end(), [](const tiered_store* a, const tiered_store* b) {
    return a->disk()->last_used() < b->disk()->last_used();
  });
  awake.resize(awake.size() - limit / 2);
  for (tiered_store* each : awake) each->sleep();
}

void engine_impl::bust_once(store& from, std::string_view function) noexcept try {
  const std::lock_guard lock(bust_mutex_);  // a call beside the first must not find them either
  if (busted_.emplace(&from, function).second) from.clear(function);
} catch (...) {
  warn_once("bust", "results could not be dropped: out of memory");
}

void engine_impl::report(const event& what) noexcept {
  if (!listening_) return;
  std::shared_ptr<const std::function<void(const event&)>> callback;
  {
    const std::lock_guard lock(callback_mutex_);
    callback = callback_;
  }
  if (callback) (*callback)(what);
}

turn engine_impl::take_turn(store& in, const key& under, bool among_processes,
                            std::shared_ptr<flight>& mine) noexcept {
  return flights_.take(static_cast<tiered_store&>(in), under, this_thread(), among_processes, mine);
}

void engine_impl::warn_once(std::string_view topic, std::string_view text) noexcept try {
  {
    const std::lock_guard lock(told_mutex_);
    if (!told_.emplace(topic).second) return;
  }
  const std::string line = "coolcache: " + std::string(text) + "\n";
  std::fputs(line.c_str(), stderr);
} catch (...) {
  // Out of memory: the warning is lost.
}

std::vector<tiered_store*> engine_impl::open_stores() {
  const std::lock_guard lock(mutex_);
  std::vector<tiered_store*> result;
  for (const auto& each : stores_) result.push_back(each.get());
  return result;
}

std::uint64_t engine_impl::clear() {
  current_settings();
  std::uint64_t removed = memory_only_->clear();
  for (tiered_store* each : open_stores()) removed += each->clear();
  return removed;
}

std::uint64_t engine_impl::clear(std::string_view function) {
  current_settings();
  std::set<std::string> known;
  for (const function_info& each : functions()) known.insert(each.name);
  writer_.drain();
  for (tiered_store* each : open_stores()) known.merge(each->disk()->functions());
  if (!known.contains(std::string(function))) {
    std::string names;
    for (const std::string& each : known) names += (names.empty() ? "" : ", ") + each;
    throw std::invalid_argument("coolcache::clear: no marked function '" + std::string(function) +
                                "' is known; known are: " + (names.empty() ? "none" : names));
  }
  std::uint64_t removed = memory_only_->clear(function);
  for (tiered_store* each : open_stores()) removed += each->clear(function);
  return removed;
}

void engine_impl::flush() noexcept try {
  writer_.drain();
  if (memory_) memory_->tell_uses();
  for (tiered_store* each : open_stores()) {
    const bool slept = !each->disk()->is_awake();
    each->disk()->flush();
    if (slept) each->sleep();
  }
} catch (...) {
  // Out of memory: counters are lost.
}

void engine_impl::at_exit() noexcept try {
  writer_.stop();
  flush();
  for (tiered_store* each : open_stores()) each->disk()->leave();
} catch (...) {
  // Out of memory: the pages of an index are read when it is opened next.
}

statistics engine_impl::stats() {
  statistics result;
  current_settings();
  writer_.drain();
  memory_->tell_uses();
  disk_store* from = nullptr;
  {
    const std::lock_guard lock(mutex_);
    if (default_store_ != nullptr) from = default_store_->disk();
    for (const auto& each : stores_) result.evictions += each->disk()->evicted();
  }
  if (from != nullptr) {
    const held now = from->holds();
    result.bytes = now.bytes;
    result.entries = now.entries;
  }
  const totals sum = counters_.sum();
  result.memory_hits = sum.memory_hits;
  result.disk_hits = sum.disk_hits;
  result.misses = sum.misses;
  result.stores = sum.stores;
  result.errors = sum.errors;
  result.verify_mismatches = sum.verify_mismatches;
  result.saved = std::chrono::nanoseconds(static_cast<std::int64_t>(sum.saved));
  return result;
}

std::vector<function_info> engine_impl::functions() {
  const std::lock_guard lock(functions_mutex_);
  std::vector<function_info> result;
  for (const auto& [id, info] : functions_) result.push_back(info);
  return result;
}

void engine_impl::on_event(std::function<void(const event&)> callback) {
  const std::scoped_lock lock(mutex_, callback_mutex_);
  listening_ = static_cast<bool>(callback);
  tell_whether_hits_are_plain();
  callback_ = callback
                  ? std::make_shared<const std::function<void(const event&)>>(std::move(callback))
                  : nullptr;
}

}  // namespace coolcache::detail
