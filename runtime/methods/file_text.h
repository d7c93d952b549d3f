// What the two files of TextIOWrapper share.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/file.h"

static inline TextFile *ouro_text_file_of(Value self) { return value_as_userdata(self)->address; }

Value ouro_text_file_part(Value self, TextFilePart part);
/// False with ValueError pending where the file is closed or detached.
OURO_MUST_USE bool ouro_text_file_check(Thread *thread, const TextFile *file);
/// Calls a method of the buffer.
Value ouro_text_file_ask(Thread *thread, Value self, const char *method, const Value *args,
                         uint32_t count);
OURO_MUST_USE bool ouro_text_file_begin_reading(Thread *thread, Value self);
Value ouro_text_file_read_all(Thread *thread, Value self);
Value ouro_text_file_read_some(Thread *thread, Value self, int64_t count);
/// Drops what was read ahead, after the position changed.
void ouro_text_file_forget(TextFile *file);
/// -1 raised.
int64_t ouro_text_file_tell(Thread *thread, Value self);
/// None of encoding and errors, UNBOUND of newline: as it is.
OURO_MUST_USE bool ouro_text_file_reconfigure(Thread *thread, Value self,
                                              const TextOptions *options);
