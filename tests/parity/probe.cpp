// A program of its own for tests that need processes to start, end and be killed. What it prints
// ends with `ran N`: how many bodies did.
//
//   parity_probe numbers FIRST LAST   a small result each, then std::exit
//   parity_probe configured DIR       as `numbers 1 3`, with that directory by `configure`
//   parity_probe map ORDER            the key is an unordered_map, filled up or down
//   parity_probe rewrite              stores results again and again until it is killed
#include <coolcache/coolcache.hpp>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using namespace coolcache::detail;
using arguments = std::vector<std::string>;

int bodies = 0;

int square(int n) {
  return CACHE_FN(n) {
    return ++bodies, n * n;
  };
}

int sum(const std::unordered_map<std::string, int>& numbers) {
  return CACHE_FN(numbers) {
    ++bodies;
    int total = 0;
    for (const auto& [name, number] : numbers) total += number;
    return total;
  };
}

constexpr table_row rows[] = {
    {"parity/probe.cpp", 1, 1000, "square", "n", 1, 2, nullptr, 0, 0, "", 0, 0},
    {"parity/probe.cpp", 1, 1000, "sum", "numbers", 3, 4, nullptr, 0, 0, "", 0, 0},
};

void compute(int first, int last) {
  for (int n = first; n <= last; ++n)
    if (square(n) != n * n) std::cout << "wrong: square(" << n << ")\n";
}

void compute_numbers(const arguments& words) {
  compute(std::stoi(words.at(1)), std::stoi(words.at(2)));
}

void use_configured_directory(const arguments& words) {
  coolcache::configure({.dir = words.at(1)});
  compute(1, 3);
}

void use_map(const arguments& words) {
  constexpr int size = 100;
  const bool up = words.at(1) == "up";
  std::unordered_map<std::string, int> numbers(up ? 7 : 1000);
  for (int i = 0; i < size; ++i) {
    const int number = up ? i : size - 1 - i;
    numbers["number " + std::to_string(number)] = number;
  }
  std::cout << "sum " << sum(numbers) << '\n';
}

void rewrite_for_ever(const arguments&) {
  for (int n = 1;; n = n % 100 + 1) coolcache::with({.again = true}, [&] { return square(n); });
}

}  // namespace

extern "C" const table coolcache_image_table = {
    table_format, "parity_probe", "/nonexistent/.coolcache", rows, std::size(rows),
    nullptr,      nullptr,
};

int main(int argc, char** argv) {
  static const std::map<std::string, std::function<void(const arguments&)>> commands = {
      {"numbers", compute_numbers},
      {"configured", use_configured_directory},
      {"map", use_map},
      {"rewrite", rewrite_for_ever},
  };
  const arguments words(argv + 1, argv + argc);
  commands.at(words.at(0))(words);
  std::cout << "ran " << bodies << '\n';
  std::exit(0);
}
