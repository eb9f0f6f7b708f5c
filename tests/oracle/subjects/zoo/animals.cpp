#include "animal.hpp"

namespace zoo {
namespace {

class cat : public animal {
 public:
  std::string name() const override { return "cat"; }
  double weight() const override { return 4.5; }
};

class bird : public animal {
 public:
  std::string name() const override { return "bird"; }
  int legs() const override { return 2; }

 protected:
  double appetite() const override { return wings_ * 0.25; }

 private:
  int wings_ = 2;
};

class owl : public bird {
 public:
  std::string name() const override { return "owl"; }
  double weight() const override { return bird::weight() + 1; }
};

ZOO_REGISTER(cat);
ZOO_REGISTER(bird);
ZOO_REGISTER(owl);

}  // namespace
}  // namespace zoo
