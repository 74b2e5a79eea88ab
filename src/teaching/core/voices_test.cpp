#include "teaching_core/voices.hpp"

#include <gtest/gtest.h>
