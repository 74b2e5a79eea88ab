#include "teaching_core/lesson.hpp"

#include <gtest/gtest.h>
