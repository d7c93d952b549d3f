// Finding bytes in bytes, in linear time.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"

/// Offset of the first `needle` in `text`, or TEXT_NOT_FOUND. An empty needle is at 0.
///
/// Cost: O(text.size + needle.size), in the worst case too. The same for those below.
size_t ouro_text_find(Text text, Text needle);

/// Offset of the last `needle` in `text`, or TEXT_NOT_FOUND. An empty needle is at text.size.
size_t ouro_text_find_last(Text text, Text needle);

/// How often `needle`, which is not empty, occurs without overlap, up to `limit`.
size_t ouro_text_occurrences(Text text, Text needle, size_t limit);
