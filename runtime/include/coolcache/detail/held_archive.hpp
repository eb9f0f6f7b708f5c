/// \file
/// Room for an archive of cereal's in what does not know cereal.
#pragma once

namespace coolcache::detail {

/// Holds one object of a type that its user chooses, once that asked for it.
class held_archive {
 public:
  held_archive() noexcept = default;
  held_archive(const held_archive&) = delete;
  held_archive& operator=(const held_archive&) = delete;
  ~held_archive() {
    if (made_ != nullptr) destroy_(made_);
  }

  /// Made of `argument` at the first call. REQUIRES: all calls are of one type.
  template <class Archive, class Argument>
  Archive& get(Argument& argument) {
    if (made_ == nullptr) {
      made_ = new Archive(argument);
      destroy_ = [](void* made) { delete static_cast<Archive*>(made); };
    }
    return *static_cast<Archive*>(made_);
  }

 private:
  void* made_ = nullptr;
  void (*destroy_)(void*) = nullptr;
};

}  // namespace coolcache::detail
