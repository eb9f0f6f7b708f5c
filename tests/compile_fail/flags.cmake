# How COMPILER is called. It finds all.hpp.gch beside all.hpp.
set(flags -std=c++20 -Wall -Wextra -Wshadow -Wpedantic -Wconversion -Werror)
set(header ${DIRECTORY}/all.hpp)
