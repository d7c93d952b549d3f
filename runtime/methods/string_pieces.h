// Cutting texts into pieces, for str, bytes and bytearray alike.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/object/sequence.h"

/// What is cut. Nothing here runs script code, so `text` stays valid.
typedef struct Pieces {
    Value whole;
    Text text;
    bool is_unicode; // white space and line breaks are those of Unicode, else of ASCII
    /// A piece of `whole` as an object; UNBOUND when memory is refused.
    Value (*cut)(Vm *vm, const struct Pieces *pieces, size_t start, size_t end);
} Pieces;

// NULL results mean that memory was refused. A limit is a number of cuts; negative: none.

/// `separator` is not empty.
List *ouro_pieces_split(Vm *vm, const Pieces *pieces, Text separator, int64_t limit);
List *ouro_pieces_split_white(Vm *vm, const Pieces *pieces, int64_t limit);
List *ouro_pieces_split_right(Vm *vm, const Pieces *pieces, Text separator, int64_t limit);
List *ouro_pieces_split_white_right(Vm *vm, const Pieces *pieces, int64_t limit);
List *ouro_pieces_lines(Vm *vm, const Pieces *pieces, bool keep_ends);

/// The offset of the first byte that is not white, from `start` on; the text's size if all are.
size_t ouro_pieces_skip_white(const Pieces *pieces, size_t start);
/// The offset behind the last byte that is not white, before `end`; `start` if all are.
size_t ouro_pieces_skip_white_right(const Pieces *pieces, size_t start, size_t end);
