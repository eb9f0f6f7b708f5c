// Where processes that are measured at once wait for each other, and count what they did.
#pragma once

#include <filesystem>

namespace coolcache::bench {

class meeting {
 public:
  // Shared by all who give the same file, which is made if it is not there.
  explicit meeting(const std::filesystem::path& file);
  ~meeting();
  meeting(const meeting&) = delete;

  // Returns once so many have come here.
  void wait_for(long processes);
  long& count();

 private:
  struct shared;
  shared* shared_;
};

}  // namespace coolcache::bench
