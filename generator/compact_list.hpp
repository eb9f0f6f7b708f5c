// A vector for the many lists of a declaration, most of which are empty: as large as a pointer.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <new>
#include <type_traits>
#include <utility>

namespace coolcache::scan {

template <class T>
class compact_list {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  compact_list() = default;
  compact_list(std::initializer_list<T> items) { append(items.begin(), items.end()); }
  template <class Iterator>
  compact_list(Iterator first, Iterator last) {
    append(first, last);
  }
  compact_list(const compact_list& other) { append(other.begin(), other.end()); }
  compact_list(compact_list&& other) noexcept : block_(std::exchange(other.block_, nullptr)) {}
  compact_list& operator=(compact_list other) noexcept {
    std::swap(block_, other.block_);
    return *this;
  }
  ~compact_list() { std::free(block_); }

  bool empty() const { return size() == 0; }
  std::uint32_t size() const { return block_ == nullptr ? 0 : block_->size; }
  T* data() { return block_ == nullptr ? nullptr : reinterpret_cast<T*>(block_ + 1); }
  const T* data() const {
    return block_ == nullptr ? nullptr : reinterpret_cast<const T*>(block_ + 1);
  }
  T* begin() { return data(); }
  T* end() { return data() + size(); }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  T& operator[](std::size_t i) { return data()[i]; }
  const T& operator[](std::size_t i) const { return data()[i]; }
  const T& front() const { return data()[0]; }
  const T& back() const { return data()[size() - 1]; }

  void push_back(const T& item) { emplace_back(item); }
  template <class... Arguments>
  T& emplace_back(Arguments&&... arguments) {
    T item{std::forward<Arguments>(arguments)...};
    make_room(1);
    return *new (data() + block_->size++) T(item);
  }
  T* insert(const T* before, const T& item) {
    auto at = before - begin();
    emplace_back(item);
    std::rotate(begin() + at, end() - 1, end());
    return begin() + at;
  }
  // Of another list, or of this one's own copy.
  template <class Iterator>
  void append(Iterator first, Iterator last) {
    auto count = static_cast<std::uint32_t>(std::distance(first, last));
    if (count == 0) return;
    make_room(count);
    std::copy(first, last, end());
    block_->size += count;
  }
  void erase(const T* first, const T* last) {
    if (first == last) return;
    T* behind = std::copy(last, std::as_const(*this).end(), begin() + (first - begin()));
    block_->size = static_cast<std::uint32_t>(behind - begin());
  }
  void resize(std::size_t size) {
    if (size == 0 && block_ == nullptr) return;
    if (size > this->size()) {
      auto more = static_cast<std::uint32_t>(size) - this->size();
      make_room(more);
      std::fill_n(end(), more, T{});
    }
    block_->size = static_cast<std::uint32_t>(size);
  }
  void reserve(std::size_t capacity) {
    if (capacity > size()) make_room(static_cast<std::uint32_t>(capacity) - size());
  }
  void clear() { resize(0); }
  // Gives back what it does not need.
  void fit() {
    if (block_ == nullptr || block_->size == block_->capacity) return;
    if (block_->size == 0)
      std::free(std::exchange(block_, nullptr));
    else
      set_capacity(block_->size);
  }

  friend bool operator==(const compact_list& a, const compact_list& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  struct header {
    std::uint32_t size;
    std::uint32_t capacity;
  };
  static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(header));

  void make_room(std::uint32_t more) {
    std::uint32_t needed = size() + more;
    std::uint32_t known = block_ == nullptr ? 0 : block_->capacity;
    if (needed > known) set_capacity(known == 0 ? needed : std::max(needed, known * 2));
  }

  void set_capacity(std::uint32_t capacity) {
    std::uint32_t kept = size();
    void* moved = std::realloc(block_, sizeof(header) + capacity * sizeof(T));
    if (moved == nullptr) throw std::bad_alloc();
    block_ = static_cast<header*>(moved);
    *block_ = {kept, capacity};
  }

  header* block_ = nullptr;
};

template <class T>
std::size_t erase(compact_list<T>& list, const std::type_identity_t<T>& item) {
  const T* kept = std::remove(list.begin(), list.end(), item);
  auto erased = static_cast<std::size_t>(list.end() - kept);
  list.erase(kept, list.end());
  return erased;
}

}  // namespace coolcache::scan
