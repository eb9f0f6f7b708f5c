// The public functions, each the engine's.
#include <coolcache/control.hpp>
#include <coolcache/detail/engine.hpp>

namespace coolcache {
namespace detail {
namespace {

/// The engine, which knows where this image keeps its results, even before its first call.
engine& engine_with_default() {
  engine& all = the_engine();
  if (&coolcache_image_table != nullptr) all.open_default(coolcache_image_table);
  return all;
}

}  // namespace
}  // namespace detail

void configure(const settings& chosen) {
  detail::the_engine().configure(chosen);
}
std::uint64_t clear() {
  return detail::engine_with_default().clear();
}
std::uint64_t clear(std::string_view function) {
  return detail::engine_with_default().clear(function);
}
void flush() {
  detail::the_engine().flush();
}
statistics stats() {
  return detail::engine_with_default().stats();
}
std::vector<function_info> functions() {
  return detail::the_engine().functions();
}
void on_event(std::function<void(const event&)> callback) {
  detail::the_engine().on_event(std::move(callback));
}

namespace detail {

options merge_options(const options& under, const options& over) {
  options both = under;
  if (!over.dir.empty()) both.dir = over.dir;
  if (over.max_size != 0) both.max_size = over.max_size;
  both.memory_only |= over.memory_only;
  both.again |= over.again;
  both.bypass |= over.bypass;
  both.bust |= over.bust;
  both.only_cached |= over.only_cached;
  if (over.keep_for) both.keep_for = over.keep_for;
  if (over.version != 0) both.version = over.version;
  both.auto_invalidate &= over.auto_invalidate;
  if (!over.name.empty()) both.name = over.name;
  return both;
}

pending_options::pending_options(const options& chosen)
    : before_(the_engine().this_thread().pending) {
  const options* now = &chosen;
  if (before_ != nullptr) now = &both_.emplace(merge_options(*before_, chosen));
  the_engine().this_thread().pending = now;
}

pending_options::~pending_options() {
  the_engine().this_thread().pending = before_;
}

}  // namespace detail
}  // namespace coolcache
