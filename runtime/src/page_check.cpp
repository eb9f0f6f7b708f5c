#include "page_check.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace coolcache::detail {
namespace {

struct page_head {
  std::uint64_t number;
  std::uint16_t pad, flags;
  std::uint16_t lower, upper;  ///< of the free space; of an overflow page, together: how many
};
struct node_head {
  std::uint16_t low, high;  ///< of the value's size; of a page number, with `flags` on top
  std::uint16_t flags, key_size;
};
static_assert(sizeof(page_head) == 16 && sizeof(node_head) == 8);

constexpr std::uint16_t branch = 0x01, leaf = 0x02, overflow = 0x04;    // flags of pages
constexpr std::uint16_t in_pages = 0x01, is_tree = 0x02;                // flags of nodes
constexpr std::uint16_t integer_keys = 0x08, no_subdirectory = 0x4000;  // flags of trees
constexpr std::uint64_t deepest = 32, longest_key = 511;

/// What the values of a tree are. The keys of free_pages are numbers.
enum class kind { free_pages, trees, records };

class page_checker {
 public:
  page_checker(const index_meta& meta, std::span<const std::byte> bytes)
      : meta_(meta), bytes_(bytes), page_size_(meta.free.page_size), used_(meta.last_page + 1) {
    used_[0] = used_[1] = true;
  }

  bool is_sound() {
    return (meta_.free.flags & ~no_subdirectory) == integer_keys && meta_.main.flags == 0 &&
           tree(meta_.main, kind::trees) && tree(meta_.free, kind::free_pages);
  }

 private:
  template <class T>
  T at(std::uint64_t place) const {
    static_assert(std::is_trivially_copyable_v<T>);
    T value;
    std::memcpy(&value, bytes_.data() + place, sizeof value);
    return value;
  }

  /// Notes the use of pages; false where they are not there or used already.
  bool use(std::uint64_t first, std::uint64_t count) {
    if (first > meta_.last_page || count > meta_.last_page + 1 - first) return false;
    for (std::uint64_t page = first; page < first + count; ++page) {
      if (used_[page]) return false;
      used_[page] = true;
    }
    return true;
  }

  bool tree(const index_tree& which, kind of) {
    seen_ = {};
    last_.reset();
    least_.reset();
    if (which.root == no_page) return which.depth == 0 && which.entries == 0;
    if (which.depth < 1 || which.depth >= deepest || !page(which.root, which.depth, of))
      return false;
    return seen_.branch_pages == which.branch_pages && seen_.leaf_pages == which.leaf_pages &&
           seen_.overflow_pages == which.overflow_pages && seen_.entries == which.entries;
  }

  /// `height` is 1 for leaves.
  bool page(std::uint64_t number, int height, kind of) {
    if (!use(number, 1)) return false;
    const bool in_leaf = height == 1;
    const std::uint64_t start = number * page_size_;
    const auto head = at<page_head>(start);
    if (head.number != number || head.flags != (in_leaf ? leaf : branch) ||
        head.lower < sizeof head || head.lower % 2 != 0 || head.lower > head.upper ||
        head.upper > page_size_)
      return false;
    const std::uint64_t count = (head.lower - sizeof head) / 2;
    if (count < (in_leaf ? 1 : 2)) return false;
    ++(in_leaf ? seen_.leaf_pages : seen_.branch_pages);
    std::vector<std::uint64_t> places(count);
    for (std::uint64_t i = 0; i < count; ++i)
      places[i] = at<std::uint16_t>(start + sizeof head + 2 * i);
    if (!fill_the_page(start, places, head.upper, in_leaf)) return false;
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t node = start + places[i];
      if (!(in_leaf ? leaf_node(node, of) : branch_node(node, height, of, i == 0))) return false;
    }
    return true;
  }

  std::uint64_t size_of(std::uint64_t place, bool in_leaf) const {
    const auto node = at<node_head>(place);
    std::uint64_t size = sizeof node + node.key_size;
    if (in_leaf) size += (node.flags & in_pages) != 0 ? sizeof(std::uint64_t) : value_size(node);
    return size + size % 2;
  }

  /// Whether the nodes follow each other from `upper` to the page's end.
  bool fill_the_page(std::uint64_t start, std::vector<std::uint64_t> places, std::uint64_t upper,
                     bool in_leaf) const {
    std::sort(places.begin(), places.end());
    std::uint64_t next = upper;
    for (const std::uint64_t place : places) {
      if (place != next || place + sizeof(node_head) > page_size_) return false;
      next += size_of(start + place, in_leaf);
      if (next > page_size_) return false;
    }
    return next == page_size_;
  }

  static std::uint64_t value_size(const node_head& node) {
    return node.low | std::uint64_t{node.high} << 16;
  }

  std::string_view key_at(std::uint64_t place, const node_head& node) const {
    return {reinterpret_cast<const char*>(bytes_.data()) + place + sizeof node, node.key_size};
  }

  static std::uint64_t number_in(std::string_view key) {
    std::uint64_t number;
    std::memcpy(&number, key.data(), sizeof number);
    return number;
  }

  static bool is_key(std::string_view key, kind of) {
    return of == kind::free_pages ? key.size() == sizeof(std::uint64_t)
                                  : !key.empty() && key.size() <= longest_key;
  }

  static bool less(std::string_view a, std::string_view b, kind of) {
    return of == kind::free_pages ? number_in(a) < number_in(b) : a < b;
  }

  bool branch_node(std::uint64_t place, int height, kind of, bool is_first) {
    const auto node = at<node_head>(place);
    if (!is_first) {  // the first one's key is never looked at
      const std::string_view key = key_at(place, node);
      if (!is_key(key, of) || (last_ && !less(*last_, key, of))) return false;
      least_ = key;
    }
    return page(value_size(node) | std::uint64_t{node.flags} << 32, height - 1, of);
  }

  bool leaf_node(std::uint64_t place, kind of) {
    const auto node = at<node_head>(place);
    const std::string_view key = key_at(place, node);
    if (!is_key(key, of) || (last_ && !less(*last_, key, of)) || (least_ && less(key, *least_, of)))
      return false;
    last_ = key;
    ++seen_.entries;
    const std::uint64_t value = place + sizeof node + node.key_size;
    if (of == kind::trees) return node.flags == is_tree && named_tree(value, value_size(node));
    if (node.flags == 0) return of == kind::records || free_list(key, value, value_size(node));
    return node.flags == in_pages &&
           large_value(key, at<std::uint64_t>(value), value_size(node), of);
  }

  bool large_value(std::string_view key, std::uint64_t first, std::uint64_t size, kind of) {
    if (first > meta_.last_page) return false;
    const std::uint64_t start = first * page_size_;
    const auto head = at<page_head>(start);
    const std::uint64_t pages = head.lower | std::uint64_t{head.upper} << 16;
    if (head.number != first || head.flags != overflow || !use(first, pages) ||
        pages * page_size_ < sizeof head + size)
      return false;
    seen_.overflow_pages += pages;
    return of == kind::records || free_list(key, start + sizeof head, size);
  }

  /// The pages that a transaction has let go: how many, and their numbers, falling.
  bool free_list(std::string_view key, std::uint64_t place, std::uint64_t size) {
    constexpr std::uint64_t each = sizeof(std::uint64_t);
    if (number_in(key) > meta_.transaction || size < each || size % each != 0) return false;
    const auto count = at<std::uint64_t>(place);
    if (count > size / each - 1) return false;
    for (std::uint64_t i = 1, before = no_page; i <= count; ++i) {
      const auto number = at<std::uint64_t>(place + i * each);
      if (number >= before || !use(number, 1)) return false;
      before = number;
    }
    return true;
  }

  bool named_tree(std::uint64_t place, std::uint64_t size) {
    if (size != sizeof(index_tree)) return false;
    const auto which = at<index_tree>(place);
    const auto outer = std::tuple(seen_, last_, least_);
    const bool sound = which.flags == 0 && tree(which, kind::records);
    std::tie(seen_, last_, least_) = outer;
    return sound;
  }

  const index_meta& meta_;
  const std::span<const std::byte> bytes_;
  const std::uint64_t page_size_;
  std::vector<bool> used_;                 ///< by number of the page
  index_tree seen_ = {};                   ///< counts of the tree that is being read
  std::optional<std::string_view> last_;   ///< key that was read; keys rise
  std::optional<std::string_view> least_;  ///< that a key to come may be
};

}  // namespace

bool pages_are_sound(const index_meta& meta, std::span<const std::byte> bytes) {
  return page_checker(meta, bytes).is_sound();
}

}  // namespace coolcache::detail
