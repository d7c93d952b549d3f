// The modules of the library that are written in Python, as part of the program. Made by embed.py.
// SPDX-License-Identifier: MIT
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct LibraryFile {
    const char *path; // "collections/__init__.py"
    const char *text;
    size_t size;
    bool hides_frames; // stands for C code of CPython's: tracebacks do not show it
} LibraryFile;

/// Ordered by path.
extern const LibraryFile ouro_library[];
extern const size_t ouro_library_count;

/// A module of the library, compiled when the program was built (unit_blob.h). NULL where it did
/// not compile.
typedef struct LibraryUnit {
    const char *path;
    const uint32_t *blob;
} LibraryUnit;

/// In the order of ouro_library.
extern const LibraryUnit ouro_library_units[];
extern const size_t ouro_library_units_count;
