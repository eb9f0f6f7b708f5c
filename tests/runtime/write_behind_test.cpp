// Results on their way to disk: nothing is lost, nothing is overtaken, and the queue is bounded.
#include "write_behind.hpp"

#include <future>
#include <thread>

#include "testing.hpp"

namespace {

using namespace coolcache::detail;
using std::chrono::milliseconds;

using result = write_behind::result;

result made(std::string payload) {
  auto e = std::make_shared<found_entry>();
  e->payload = std::move(payload);
  e->function = "f";
  return e;
}

key number(std::uint64_t n) {
  return {{n, n * 77}};
}

class WriteBehind : public testing::Test {
 protected:
  disk_store::reporter record() {
    return [this](std::string_view text) { problems.emplace_back(text); };
  }
  bool on_disk(std::uint64_t n, const std::string& payload) {
    found_entry found;
    return store.find(number(n), false, found) && found.bytes() == payload;
  }
  scratch dir;
  std::vector<std::string> problems;
  disk_store store{dir / "c", false, record()};
};

/// A writer that is held up: a store beside the one under test reports its failure on the writer's
/// thread, and the report does not return before `go_on`.
class HeldUpWriter : public WriteBehind {
 protected:
  ~HeldUpWriter() override { go_on(); }
  void hold_up(write_behind& writer) {
    std::filesystem::create_directory(dir / "d");
    std::filesystem::permissions(dir / "d", std::filesystem::perms::owner_all);
    write_file(dir / "d/results", "where the folder would be");
    writer.put(stuck, number(0), made(std::string(blob_threshold, 'x')), nullptr);
    held.get_future().wait();
  }
  void go_on() {
    if (!std::exchange(went_on, true)) released.set_value();
  }

  std::promise<void> held, released;
  bool went_on = false;
  disk_store stuck{dir / "d", false, [this](std::string_view) {
                     held.set_value();
                     released.get_future().wait();
                   }};
};

}  // namespace

TEST_F(WriteBehind, WritesAllThatWasAddedBeforeItIsDrained) {
  write_behind& writer = *new write_behind(1 << 20);  // its thread never ends
  for (std::uint64_t i = 0; i < 1000; ++i)
    EXPECT_TRUE(writer.put(store, number(i), made(std::to_string(i)), nullptr));
  writer.drain();
  for (std::uint64_t i = 0; i < 1000; ++i) EXPECT_TRUE(on_disk(i, std::to_string(i))) << i;
  result found;
  EXPECT_FALSE(writer.find(store, number(1), found)) << "it no longer waits";
}

TEST_F(HeldUpWriter, FindsWhatIsNotYetWritten) {
  write_behind& writer = *new write_behind(1 << 20);
  hold_up(writer);
  writer.put(store, number(1), made("one"), nullptr);
  writer.put(store, number(2), made("two"), nullptr);
  writer.put(store, number(2), made("two again"), nullptr);
  writer.put(store, number(3), made("three"), nullptr);
  writer.drop(store, number(3));
  result found;
  EXPECT_FALSE(on_disk(1, "one"));
  ASSERT_TRUE(writer.find(store, number(1), found));
  EXPECT_EQ(found->payload, "one");
  ASSERT_TRUE(writer.find(store, number(2), found));
  EXPECT_EQ(found->payload, "two again");
  ASSERT_TRUE(writer.find(store, number(3), found));
  EXPECT_EQ(found, nullptr) << "it is about to be dropped";
  EXPECT_FALSE(writer.find(store, number(4), found));
  EXPECT_FALSE(writer.find(stuck, number(1), found)) << "in another store";
  go_on();
  writer.drain();
  EXPECT_TRUE(on_disk(1, "one"));
  EXPECT_TRUE(on_disk(2, "two again"));
  EXPECT_FALSE(on_disk(3, "three"));
}

TEST_F(HeldUpWriter, LetsCallersWaitWhereTooMuchWaitsAndDropsNothing) {
  write_behind& writer = *new write_behind(150'000);
  hold_up(writer);  // with 64 KiB
  std::atomic<std::uint64_t> added = 0;
  std::thread caller([&] {
    for (std::uint64_t i = 0; i < 50; ++i) {
      writer.put(store, number(i), made(std::string(20'000, 'x')), nullptr);
      ++added;
    }
  });
  std::this_thread::sleep_for(milliseconds(50));
  EXPECT_LE(added, 4u);
  go_on();
  caller.join();
  writer.drain();
  for (std::uint64_t i = 0; i < 50; ++i) EXPECT_TRUE(on_disk(i, std::string(20'000, 'x'))) << i;
}

TEST_F(HeldUpWriter, TakesOneThatIsLargerThanTheQueueAlone) {
  write_behind& writer = *new write_behind(1'000);
  EXPECT_TRUE(writer.put(store, number(1), made(std::string(50'000, 'x')), nullptr));
  EXPECT_TRUE(writer.put(store, number(2), made(std::string(50'000, 'y')), nullptr));
  writer.drain();
  EXPECT_TRUE(on_disk(1, std::string(50'000, 'x')));
  EXPECT_TRUE(on_disk(2, std::string(50'000, 'y')));
}

TEST_F(HeldUpWriter, LetsGoOfWhatItWasGivenOnceTheResultIsWritten) {
  write_behind& writer = *new write_behind(1 << 20);
  hold_up(writer);
  auto until_written = std::make_shared<int>(0);
  const std::weak_ptr<int> seen = until_written;
  writer.put(store, number(1), made("one"), std::move(until_written));
  EXPECT_FALSE(seen.expired());
  go_on();
  writer.drain();
  while (!seen.expired()) std::this_thread::yield();  // the test's time limit ends it otherwise
  EXPECT_TRUE(on_disk(1, "one"));
}

TEST_F(WriteBehind, LetsCallersWriteThemselvesOnceItIsStopped) {
  write_behind& writer = *new write_behind(1 << 20);
  writer.put(store, number(1), made("one"), nullptr);
  writer.stop();
  EXPECT_TRUE(on_disk(1, "one"));
  writer.put(store, number(2), made("two"), nullptr);
  EXPECT_TRUE(on_disk(2, "two"));
  writer.drop(store, number(1));
  EXPECT_FALSE(on_disk(1, "one"));
}

TEST_F(WriteBehind, HoldsNothingThatAForkedChildWouldNeverLetGo) {
  write_behind& writer = *new write_behind(1 << 20);
  std::promise<void> being_let_go;
  std::atomic<bool> let_go = false;
  std::shared_ptr<void> until_written(nullptr, [&](void*) {
    being_let_go.set_value();
    std::this_thread::sleep_for(milliseconds(50));
    let_go = true;
  });
  writer.put(store, number(1), made("one"), std::move(until_written));
  being_let_go.get_future().wait();
  writer.before_fork();
  EXPECT_TRUE(let_go);
  writer.after_fork(false);
}

TEST_F(WriteBehind, IsFedByManyThreadsAtOnce) {
  write_behind& writer = *new write_behind(10'000);
  std::vector<std::thread> all;
  for (std::uint64_t t = 0; t < 6; ++t) {
    all.emplace_back([&, t] {
      for (std::uint64_t i = 0; i < 200; ++i)
        writer.put(store, number(1000 * t + i), made(std::to_string(i)), nullptr);
    });
  }
  for (std::thread& each : all) each.join();
  writer.drain();
  EXPECT_EQ(store.holds().entries, 1200u);
  EXPECT_TRUE(problems.empty()) << problems[0];
}
