// Functions over nlohmann's JSON library.
#include <nlohmann/json.hpp>

namespace oracle {

struct person {
  std::string name;
  int age = 0;
};

void to_json(nlohmann::json& out, const person& p) {
  out = {{"name", p.name}, {"age", p.age + 1}};
}

std::string written(int age) {
  return nlohmann::json(person{"x", age}).dump();
}

int parsed(const std::string& text) {
  nlohmann::json document = nlohmann::json::parse(text, nullptr, false);
  return document.is_discarded() ? -1 : document.value("age", 3);
}

}  // namespace oracle
