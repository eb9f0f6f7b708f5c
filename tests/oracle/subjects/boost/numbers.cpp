// Functions over Boost.Rational, Boost.Heap and Boost.Integer.
#include <boost/heap/d_ary_heap.hpp>
#include <boost/heap/pairing_heap.hpp>
#include <boost/rational.hpp>

namespace oracle {

long harmonic(int n) {
  boost::rational<long> sum(0);
  for (int i = 1; i <= n; ++i) sum += boost::rational<long>(1, i);
  return (sum < boost::rational<long>(3, 2) ? sum : -sum).numerator();
}

int smallest_of_pairing_heap(const std::vector<int>& numbers) {
  boost::heap::pairing_heap<int> heap;
  for (int number : numbers) heap.push(-number);
  while (heap.size() > 2) heap.pop();
  return heap.empty() ? 0 : heap.top();
}

int smallest_of_d_ary_heap(const std::vector<int>& numbers) {
  boost::heap::d_ary_heap<int, boost::heap::arity<3>> heap;
  for (int number : numbers) heap.push(number);
  return heap.empty() ? 0 : heap.top();
}

}  // namespace oracle
