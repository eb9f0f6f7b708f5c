// Virtual functions, a registry that static objects fill, and a chain of bases.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace zoo {

class animal {
 public:
  virtual ~animal() = default;
  virtual std::string name() const = 0;
  virtual double weight() const { return 1.5; }
  virtual int legs() const { return 4; }
  double food() const { return weight() * appetite() + legs(); }

 protected:
  virtual double appetite() const { return 0.1; }
};

using maker = std::unique_ptr<animal> (*)();

class registry {
 public:
  static registry& instance();
  void add(const std::string& name, maker make) { makers_[name] = make; }
  std::unique_ptr<animal> make(const std::string& name) const;
  std::size_t size() const { return makers_.size(); }

 private:
  std::map<std::string, maker> makers_;
};

template <class Animal>
struct registration {
  explicit registration(const char* name) {
    registry::instance().add(name, [] { return std::unique_ptr<animal>(new Animal); });
  }
};

#define ZOO_REGISTER(TYPE) static const registration<TYPE> registered_##TYPE(#TYPE)

double food_of(const std::vector<std::string>& names);
double heaviest(double limit);

}  // namespace zoo
