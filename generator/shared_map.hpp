// A hash table that several threads fill: what is in it stays, and where it is.
#pragma once

#include <atomic>
#include <bit>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace coolcache::scan {

template <class Key, class Value, class Hash>
class shared_map {
 public:
  // For about so many keys.
  explicit shared_map(std::size_t expected) : heads_(std::bit_ceil(expected + 1)) {}
  ~shared_map() {
    for (std::atomic<node*>& head : heads_)
      for (node* n = head.load(std::memory_order_relaxed); n != nullptr;)
        delete std::exchange(n, n->next);
  }
  shared_map(const shared_map&) = delete;

  // compute() must give equal values whenever it is called for the key; of two that are computed at
  // once, one stays.
  template <class Compute>
  const Value& get(const Key& key, const Compute& compute) {
    std::atomic<node*>& head = heads_[Hash{}(key) & (heads_.size() - 1)];
    node* first = head.load(std::memory_order_acquire);
    if (const node* known = find(first, nullptr, key)) return known->value;
    auto made = std::make_unique<node>(key, compute());
    made->next = first;
    while (!head.compare_exchange_weak(made->next, made.get(), std::memory_order_acq_rel,
                                       std::memory_order_acquire)) {
      if (const node* known = find(made->next, first, key)) return known->value;
      first = made->next;
    }
    return made.release()->value;
  }

 private:
  struct node {
    node(const Key& k, Value v) : key(k), value(std::move(v)) {}
    Key key;
    Value value;
    node* next = nullptr;
  };

  // Among those in front of the last.
  static const node* find(const node* n, const node* last, const Key& key) {
    while (n != last && !(n->key == key)) n = n->next;
    return n == last ? nullptr : n;
  }

  std::vector<std::atomic<node*>> heads_;
};

}  // namespace coolcache::scan
