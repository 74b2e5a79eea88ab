# Reads the closing counts of the runners we use out of their output. Sourced by test; tried by tools/count_test.

# counts LOG   prints "passed failed skipped", summed over all closing lines in LOG. All zero: no test ran.
# GTest, node:test (spec and TAP), vitest, svelte-check, ctest, and the plain "N passed, N failed[, N skipped]".
counts() {
  sed 's/\x1b\[[0-9;]*m//g; s/\r$//' "$1" | awk '
    function number_before(word,   i) { for (i = 2; i <= NF; i++) if ($i ~ "^" word "[,)]?$") return $(i - 1) + 0; return 0 }
    /^\[  PASSED  \] [0-9]+ tests?\./ { passed += $4 }
    /^\[  SKIPPED \] [0-9]+ tests?[.,]/ { skipped += $4 }
    /^\[  FAILED  \] [0-9]+ tests?, listed below/ { listed += $4 }
    /^\[  FAILED  \] .*\([0-9]+ ms\)$/ { single++ }  # all that --gtest_brief=1 says
    /^(ℹ|#) pass [0-9]+$/ { passed += $3 }
    /^(ℹ|#) (fail|cancelled) [0-9]+$/ { failed += $3 }
    /^(ℹ|#) (skipped|todo) [0-9]+$/ { skipped += $3 }
    /^ *Tests  .*\([0-9]+\)$/ {
      gsub(/\|/, " ")
      passed += number_before("passed"); failed += number_before("failed"); skipped += number_before("skipped")
    }
    match($0, /svelte-check found [0-9]+ error/) { split(substr($0, RSTART), w, " "); if (w[3] == 0) passed++; else failed += w[3] }
    /^([a-z]+: )?[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$/ {
      passed += number_before("passed"); failed += number_before("failed"); skipped += number_before("skipped")
    }
    /% tests passed, [0-9]+ tests failed out of [0-9]+/ { failed += $4; passed += $NF - $4 }
    END { failed += listed > 0 ? listed : single; print passed + 0, failed + 0, skipped + 0 }'
}
