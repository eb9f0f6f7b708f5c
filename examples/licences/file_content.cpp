#include "file_content.hpp"

#include <array>
#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace licences {

std::string file_content(const std::filesystem::path& path) {
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  std::string bytes;
  // read() turns an error of the disk into badbit; an istreambuf_iterator would let it escape.
  std::array<char, 65536> block;
  while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
    bytes.append(block.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (!stream.is_open() || stream.bad()) {
    throw std::runtime_error("cannot read " + path.string() + ": " +
                             std::generic_category().message(errno));
  }
  return bytes;
}

}  // namespace licences
