// Functions over Boost.Algorithm and Boost.CRC.
#include <boost/algorithm/hex.hpp>
#include <boost/algorithm/is_palindrome.hpp>
#include <boost/algorithm/searching/boyer_moore.hpp>
#include <boost/algorithm/searching/knuth_morris_pratt.hpp>
#include <boost/crc.hpp>
#include <iterator>

namespace oracle {

std::ptrdiff_t found_by_boyer_moore(const std::string& text, const std::string& word) {
  return boost::algorithm::boyer_moore_search(text, word).first - text.begin();
}

std::ptrdiff_t found_by_knuth(const std::string& text, const std::string& word) {
  return boost::algorithm::knuth_morris_pratt_search(text, word).first - text.begin();
}

std::string hexadecimal(const std::string& text) {
  std::string out;
  boost::algorithm::hex(text, std::back_inserter(out));
  return boost::algorithm::is_palindrome(out) ? out : boost::algorithm::unhex(out);
}

unsigned checksum(const std::string& text) {
  boost::crc_32_type crc;
  crc.process_bytes(text.data(), text.size());
  return crc.checksum();
}

}  // namespace oracle
