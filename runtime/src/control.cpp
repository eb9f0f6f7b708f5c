// The public functions, each the engine's.
#include <coolcache/control.hpp>
#include <coolcache/detail/engine.hpp>

namespace coolcache {

void configure(const settings& chosen) {
  detail::the_engine().configure(chosen);
}
std::uint64_t clear() {
  return detail::the_engine().clear();
}
std::uint64_t clear(std::string_view function) {
  return detail::the_engine().clear(function);
}
void flush() {
  detail::the_engine().flush();
}
statistics stats() {
  return detail::the_engine().stats();
}
std::vector<function_info> functions() {
  return detail::the_engine().functions();
}
void on_event(std::function<void(const event&)> callback) {
  detail::the_engine().on_event(std::move(callback));
}

namespace detail {

pending_options::pending_options(const options& chosen) noexcept
    : before_(the_engine().this_thread().pending) {
  the_engine().this_thread().pending = &chosen;
}

pending_options::~pending_options() {
  the_engine().this_thread().pending = before_;
}

}  // namespace detail
}  // namespace coolcache
