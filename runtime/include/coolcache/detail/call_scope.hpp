/// \file
/// What happens around the body of a marked function that does not depend on its types. Headers
/// that only its definition needs stay out of it: every marked source includes this.
#pragma once

#include <coolcache/detail/digest.hpp>
#include <coolcache/detail/listed_state.hpp>
#include <coolcache/detail/noted_files.hpp>
#include <coolcache/detail/site.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coolcache {

struct options;

namespace detail {

struct bytes_owner;
struct call_parts;
struct early_key;
class engine;
struct found_entry;
class hasher;
class store;
struct thread_state;

/// One call of a marked function, on its thread's stack. Nothing here throws but
/// `require_permission_to_compute`: a failure of the cache is a miss.
class call_scope {
 public:
  call_scope(const site& where, const options* own) noexcept;
  ~call_scope();
  call_scope(const call_scope&) = delete;
  call_scope& operator=(const call_scope&) = delete;

  /// False where the call neither reads nor writes.
  bool cached() const noexcept { return cached_; }
  /// Whether this call, or one around it, needs to know what the key depends on.
  bool wants_key() const noexcept { return wants_key_; }

  /// Puts the site's identity and the floating-point modes into the key.
  void begin_key(hasher& to) const;
  void end_key(const hasher& from) noexcept;
  /// In place of both, of a call that may go the short way.
  void take_key(early_key& made) noexcept;
  /// Whether an outer call may need to know which globals are items of this one.
  bool lists_state() const noexcept;
  /// An item of the key, which may be a global. A `computed` one may be a value that an expression
  /// has just made.
  void note_item(const char* name, const void* item, bool computed, std::uint64_t type,
                 item_reader reader) noexcept;
  /// The key could not be made: the call runs uncached and the reason is reported once.
  void fail_key(const char* why) noexcept;
  /// Files in the key; they are checked again before the result is stored.
  noted_files& own_files() noexcept { return files_; }

  /// Whether there is a stored result of this type that still holds.
  bool find(std::uint64_t type_hash, bool maps) noexcept;
  /// Its bytes, which live as long as this.
  std::string_view found_bytes() const noexcept;
  /// What keeps them where they are for longer. REQUIRES: it was looked for with `maps`.
  const bytes_owner* owner_of_found() noexcept;
  /// The bytes found did not decode: the entry is dropped and the call is a miss.
  void reject() noexcept;
  /// The result found is being returned.
  void hit(const std::string& args) noexcept;

  /// After a hit. True where this is one of the share that is computed all the same, to compare.
  bool verifies() noexcept;

  /// After a miss. True where the result may be there now, since another has computed it; the call
  /// may have waited for that.
  bool looks_again() noexcept;
  /// Throws `not_cached` where the options forbid computing; starts the clock.
  void require_permission_to_compute();
  /// Stops the clock; false where nothing is to be stored.
  bool computed() noexcept;
  /// True where the call verified a hit whose bytes are these; where it found others, it says so.
  bool confirms(std::string_view payload, const std::string& args) noexcept;
  /// `maps` where it is to stay mapped when it is found again.
  void store_result(std::uint64_t type_hash, bool maps, std::string payload,
                    std::string args) noexcept;
  /// The result could not be encoded.
  void fail_result(const char* why) noexcept;

  /// Whether somebody will read the arguments of a hit.
  bool describes_hits() const noexcept { return watched_; }

 private:
  using nanoseconds = std::int64_t;  ///< since the steady clock began, of a point in time

  void merge(const options* own, const options* pending);
  bool lists_state(std::string_view item) const noexcept;
  void note_options() noexcept;
  void open_store();
  bool is_usual() const noexcept;
  bool still_holds(const found_entry& found) noexcept;
  bool among_processes() const noexcept;
  void put(found_entry&& made);
  void open_body_to_others() noexcept;
  void close_body_to_others() noexcept;
  void tell_outer() noexcept;
  void finish(std::string_view what, const std::string& args, nanoseconds took) noexcept;

  engine& engine_;
  thread_state& thread_;
  const site& site_;
  const options* options_ = nullptr;
  const options* pending_;
  call_scope* outer_;
  store* store_ = nullptr;
  bool cached_ = false, wants_key_ = false, is_open_ = false, watched_ = false, finished_ = false,
       verifying_ = false;
  key key_ = {};
  noted_files files_;
  alignas(void*) std::byte room_[288];
  call_parts& parts_;  ///< stand in `room_`
  nanoseconds entered_ = 0, started_ = 0, cost_ = 0;
  const char* reason_ = "";
};

}  // namespace detail
}  // namespace coolcache
