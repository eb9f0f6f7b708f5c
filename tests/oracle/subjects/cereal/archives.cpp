// Functions over cereal, whose polymorphic types are registered by static objects.
#include <cereal/archives/binary.hpp>
#include <cereal/types/memory.hpp>
#include <cereal/types/polymorphic.hpp>
#include <cereal/types/vector.hpp>
#include <sstream>

namespace oracle {

struct shape {
  virtual ~shape() = default;
  virtual int area() const = 0;
};

struct square : shape {
  int side = 3;
  int area() const override { return side * side; }
  template <class Archive>
  void serialize(Archive& archive) {
    archive(side);
  }
};

struct parcel {
  std::vector<int> numbers;
  double weight = 0.5;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(numbers, weight);
  }
};

}  // namespace oracle

CEREAL_REGISTER_TYPE(oracle::square);
CEREAL_REGISTER_POLYMORPHIC_RELATION(oracle::shape, oracle::square);

namespace oracle {

std::string stored_parcel(int n) {
  std::ostringstream out;
  cereal::BinaryOutputArchive archive(out);
  archive(parcel{{n, 2}, 1.5});
  return out.str();
}

int area_of_stored(int n) {
  std::stringstream stream;
  auto made = std::make_shared<square>();
  made->side = n;
  std::shared_ptr<shape> one = made;
  cereal::BinaryOutputArchive archive(stream);
  archive(one);
  std::shared_ptr<shape> other;
  cereal::BinaryInputArchive input(stream);
  input(other);
  return other->area();
}

}  // namespace oracle
