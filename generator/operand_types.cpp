#include "operand_types.hpp"

#include <set>
#include <string_view>

#include "parameters.hpp"

namespace coolcache::scan {
namespace {

class type_reader {
 public:
  explicit type_reader(const std::vector<std::string>& words) : words_(words) {}

  void run(std::vector<std::string>& out) {
    static const std::set<std::string_view> before = {"const", "volatile", "struct",
                                                      "class", "union",    "enum"};
    while (before.contains(word(at_))) ++at_;
    std::size_t first = at_;
    if (word(at_) == "::") ++at_;
    while (is_name_text(std::string(word(at_))) && word(at_ + 1) == "::") at_ += 2;
    std::size_t name = at_++;
    if (!is_name_text(std::string(word(name)))) return;
    std::size_t open = at_;
    if (word(at_) == "<") at_ = behind_angles();
    if (!ends()) return;
    std::string chain;
    for (std::size_t i = first; i <= name; ++i) chain += words_[i];
    out.push_back(chain.starts_with("::") ? chain.substr(2) : chain);
    if (at_ == open || word(first) != "std" || drops_arguments(words_[name])) return;
    for (const parameter& p :
         split_parameters({words_.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                           words_.begin() + static_cast<std::ptrdiff_t>(close_)}))
      add_operand_types(p.type, out);
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i]) : std::string_view();
  }

  // Aliases of templates, which may stand for a type without their arguments.
  static bool drops_arguments(std::string_view name) {
    return name.ends_with("_t") || name == "index_sequence_for";
  }

  std::size_t behind_angles() {
    int depth = 0;
    for (std::size_t i = at_; i < words_.size(); ++i) {
      if (words_[i] == "(" || words_[i] == "{") break;  // what < means in there is another matter
      depth += words_[i] == "<" ? 1 : words_[i] == ">" ? -1 : words_[i] == ">>" ? -2 : 0;
      if (depth > 0) continue;
      close_ = i;
      return depth == 0 ? i + 1 : words_.size() + 1;
    }
    return words_.size() + 1;  // and so it does not end as a type does
  }

  bool ends() const {
    static const std::set<std::string_view> behind = {"const", "volatile", "&", "&&", "*", "..."};
    if (at_ > words_.size()) return false;
    for (std::size_t i = at_; i < words_.size(); ++i)
      if (!behind.contains(words_[i])) return false;
    return true;
  }

  const std::vector<std::string>& words_;
  std::size_t at_ = 0;
  std::size_t close_ = 0;
};

}  // namespace

void add_operand_types(const std::vector<std::string>& type, std::vector<std::string>& out) {
  type_reader(type).run(out);
}

}  // namespace coolcache::scan
