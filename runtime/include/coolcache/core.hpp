/// \file
/// The part of CoolCache that costs little to include: the markers, with keys and results of
/// numbers, enumerations and what is of namespace std, recognized by its shape and not by its
/// header. A class of your own needs classes.hpp beside it, or coolcache.hpp, which is all of
/// CoolCache; `options`, `with` and `configure`, `file` and `mapped_array` stand in the headers of
/// those names (`with` and `configure` in control.hpp). Sources that include either can be one
/// program: a type has one form, or does not compile here and says what to include.
#pragma once

#include <coolcache/ignored.hpp>
#include <coolcache/marker.hpp>
