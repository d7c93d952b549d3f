// Three deliberate mistakes, one a test, which a sanitizer must report and the runner count.
// SPDX-License-Identifier: MIT
#include <criterion/criterion.h>
#include <limits.h>
#include <stdlib.h>

// Volatile, so that no compiler sees through the mistakes and removes them.
static void *volatile kept;
static volatile int one = 1;

Test(sanitizer_selftest, leak)
{
    kept = malloc(64);
    kept = NULL;
}

Test(sanitizer_selftest, overflow)
{
    volatile int sum = INT_MAX;
    sum += one;
}

Test(sanitizer_selftest, overrun)
{
    volatile char *bytes = malloc(8);
    bytes[8 * one] = 1;
    free((void *)bytes);
}
