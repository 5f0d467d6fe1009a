#pragma once
// Debian 12 ships Catch2 2.13; newer systems ship 3. Tests include this, never Catch2 itself.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
