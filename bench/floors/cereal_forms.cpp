// Floors: what cereal's own archives cost, against one over a buffer and against the bytes alone.
#include <array>
#include <cereal/archives/binary.hpp>
#include <cereal/types/vector.hpp>
#include <cstring>
#include <memory>
#include <sstream>

#include "../figure.hpp"
#include "floors.hpp"

namespace coolcache::bench {

// The least that an archive of one's own can be: bytes appended to a string.
class buffer_archive
    : public cereal::OutputArchive<buffer_archive, cereal::AllowEmptyClassElision> {
 public:
  explicit buffer_archive(std::string& to) : OutputArchive(this), to_(to) {}
  template <class Number>
  void append(const Number& value) {
    to_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

 private:
  std::string& to_;
};

template <class Number>
requires std::is_arithmetic_v<Number>
void CEREAL_SAVE_FUNCTION_NAME(buffer_archive& to, const Number& value) {
  to.append(value);
}

void add_cereal_forms(const plan& plan) {
  add_repeated("floor/cereal/stream", [n = 0]() mutable {
    std::ostringstream out;
    cereal::BinaryOutputArchive to(out);
    to(n++, 0.5);
    benchmark::DoNotOptimize(out.str());
  });
  add_repeated("floor/cereal/buffer", [n = 0, bytes = std::string()]() mutable {
    bytes.clear();
    buffer_archive to(bytes);
    to(n++, 0.5);
    benchmark::DoNotOptimize(bytes.data());
  });
  add_repeated("floor/cereal/bytes", [n = 0]() mutable {
    std::array<char, sizeof(int) + sizeof(double)> bytes;
    const double half = 0.5;
    std::memcpy(bytes.data(), &n, sizeof n);
    std::memcpy(bytes.data() + sizeof n, &half, sizeof half);
    benchmark::DoNotOptimize(bytes);
    ++n;
  });
  auto numbers = std::make_shared<std::vector<double>>(plan.large_bytes() / sizeof(double), 0.5);
  add_repeated("floor/cereal/large_vector", [numbers] {
    std::ostringstream out;
    cereal::BinaryOutputArchive to(out);
    to(*numbers);
    benchmark::DoNotOptimize(out.str());
  })->Unit(benchmark::kMillisecond);
}

}  // namespace coolcache::bench
