// What the C of Ouro says to compilers and readers: hints, must-use, unreachable.
// SPDX-License-Identifier: MIT
#pragma once
#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define OURO_LIKELY(x)   __builtin_expect(!!(x), 1)
#define OURO_UNLIKELY(x) __builtin_expect(!!(x), 0)

/// The result tells of failure and may not be dropped.
#define OURO_MUST_USE            __attribute__((warn_unused_result))
#define OURO_COLD                __attribute__((cold, noinline))
#define OURO_NOINLINE            __attribute__((noinline))
#define OURO_INLINE              static inline __attribute__((always_inline))
#define OURO_PRINTF(text, first) __attribute__((format(printf, text, first)))

/// Marks a place that no input can reach.
#define OURO_UNREACHABLE() (assert(!"unreachable"), __builtin_unreachable())

#define OURO_COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#if defined __has_feature
#    if __has_feature(thread_sanitizer)
#        define OURO_HAS_TSAN
#    endif
#endif
#ifdef __SANITIZE_THREAD__
#    define OURO_HAS_TSAN
#endif
