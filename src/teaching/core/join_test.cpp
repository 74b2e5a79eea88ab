#include "teaching_core/join.hpp"

#include <gtest/gtest.h>
