#include "teaching_core/question.hpp"

#include <gtest/gtest.h>
