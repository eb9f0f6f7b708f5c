// What marked calls on other threads depend on counts for the body that they work for.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

#include "testing.hpp"

namespace pooled {

using namespace std::chrono_literals;
using coolcache::file;
using coolcache::options;

/// A thread that is there before and after the bodies that use it.
class worker {
 public:
  ~worker() {
    hand_over([] {}, true);
    thread_.join();
  }
  /// Waits until the task is done.
  void run(std::function<void()> task) { hand_over(std::move(task), false); }

 private:
  void hand_over(std::function<void()> task, bool last) {
    std::unique_lock lock(mutex_);
    task_ = std::move(task);
    is_last_ = last;
    changed_.notify_all();
    changed_.wait(lock, [this] { return !task_; });
  }
  void work() {
    std::unique_lock lock(mutex_);
    while (!is_last_) {
      changed_.wait(lock, [this] { return task_ != nullptr; });
      task_();
      task_ = nullptr;
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::function<void()> task_;
  bool is_last_ = false;
  std::thread thread_{[this] { work(); }};
};

worker* pool = nullptr;
int listed = 1;
std::filesystem::path input;

int of_global(int n) {
  return CACHE_FN(n, listed) {
    return ++bodies, n + listed;
  };
}
int of_file(int n) {
  return CACHE_FN(n, CACHE_ITEM(content, file{input})) {
    return ++bodies, n + static_cast<int>(read_text(content.path()).size());
  };
}
int short_lived(int n) {
  return CACHE_FN_WITH((options{.keep_for = 50ms}), n) {
    return ++bodies, n;
  };
}
int by_pool(int which, int n) {
  return CACHE_FN(which, n) {
    ++bodies;
    int result = 0;
    pool->run([&] {
      result = which == 0 ? of_global(n) : which == 1 ? of_file(n) : short_lived(n);
    });
    return result;
  };
}
int by_two_threads(int n) {
  return CACHE_FN(n) {
    ++bodies;
    int result = 0;
    std::thread([&] { result = by_pool(0, n); }).join();
    return result;
  };
}
/// Its row says that no other thread works for it.
int alone(int n) {
  return CACHE_FN(n) {
    ++bodies;
    pool->run([&] { of_global(n); });
    return n;
  };
}
std::atomic<bool> is_inside = false;
std::function<void()> meanwhile;
int lasts_a_while(int n) {
  return CACHE_FN(n) {
    ++bodies;
    is_inside = true;
    meanwhile();
    return n;
  };
}
int throws(int n) {
  return CACHE_FN(n)->int {
    ++bodies;
    throw n;
  };
}

}  // namespace pooled

using namespace pooled;

class NestedThreads : public runtime_test {
 protected:
  NestedThreads() {
    pool = &worker_;
    listed = 1;
    input = folder_ / "input";
    write_file(input, "four");
  }

  scratch folder_;
  worker worker_;
};

TEST_F(NestedThreads, AGlobalThatACallOnAThreadOfAPoolListsIsWatched) {
  EXPECT_RUNS(2, by_pool(0, 2), 3);
  EXPECT_HIT(by_pool(0, 2), 3);
  listed = 5;
  EXPECT_RUNS(2, by_pool(0, 2), 7);
}

TEST_F(NestedThreads, SoIsAFile) {
  EXPECT_RUNS(2, by_pool(1, 2), 6);
  EXPECT_HIT(by_pool(1, 2), 6);
  write_file(input, "longer");
  EXPECT_RUNS(2, by_pool(1, 2), 8);
}

TEST_F(NestedThreads, SoIsWhatACallThatHitsDependsOn) {
  EXPECT_MISS(of_file(2), 6);
  EXPECT_MISS(by_pool(1, 2), 6);
  write_file(input, "longer");
  EXPECT_RUNS(2, by_pool(1, 2), 8);
}

TEST_F(NestedThreads, ABodyDoesNotOutliveWhatACallOnAnotherThreadKeepsForAWhile) {
  EXPECT_RUNS(2, by_pool(2, 2), 2);
  std::this_thread::sleep_for(60ms);
  EXPECT_RUNS(2, by_pool(2, 2), 2);
}

TEST_F(NestedThreads, ThreadsOfThreadsCount) {
  EXPECT_RUNS(3, by_two_threads(2), 3);
  EXPECT_HIT(by_two_threads(2), 3);
  listed = 5;
  EXPECT_RUNS(3, by_two_threads(2), 7);
}

TEST_F(NestedThreads, CallsOfThreadsThatWorkForSomebodyElseCountToo) {
  meanwhile = [&] { worker_.run([] { EXPECT_EQ(of_global(2), 3); }); };
  EXPECT_RUNS(2, lasts_a_while(2), 2);
  EXPECT_HIT(lasts_a_while(2), 2);
  meanwhile = [] {};
  listed = 5;
  EXPECT_MISS(lasts_a_while(2), 2);
  EXPECT_HIT(lasts_a_while(2), 2);
}

TEST_F(NestedThreads, CallsBesideABodyThatUsesNoThreadsAreNoneOfItsOwn) {
  EXPECT_RUNS(2, alone(2), 2);
  listed = 5;
  EXPECT_HIT(alone(2), 2);
}

TEST_F(NestedThreads, ABodyThatThrowsIsToldNoMore) {
  EXPECT_THROW(throws(2), int);
  worker_.run([] { EXPECT_MISS(of_global(2), 3); });
  EXPECT_THROW(throws(2), int);
}

TEST_F(NestedThreads, TheChildOfAForkTellsNoBodyOfAThreadThatItDoesNotHave) {
  int status = -1;
  std::promise<void> forked;
  worker_.run([] { EXPECT_MISS(of_global(7), 8); });
  meanwhile = [&] { forked.get_future().wait(); };
  std::thread other([] { lasts_a_while(2); });
  while (!is_inside) std::this_thread::yield();
  const pid_t child = ::fork();
  if (child == 0) ::_exit(of_global(7) == 8 ? 0 : 1);
  forked.set_value();
  other.join();
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}
