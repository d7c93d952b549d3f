// What the files of the methods of bytes and bytearray share. Both have most methods in common, which
// look at their `self`.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/containers.h"
#include "runtime/methods/string_methods.h"

/// The bytes of `self`, a bytes or bytearray: valid until script code runs.
Text ouro_bytes_self(Value self);

/// A new object of the kind of `self`, filled with `text` (or by the caller where its `at` is NULL).
/// UNBOUND where memory is refused.
Value ouro_bytes_like(Vm *vm, Value self, Text text);
/// Where the bytes of a new object of ouro_bytes_like are to be written.
char *ouro_bytes_room(Value made);
/// The same as ouro_bytes_like of all of `self`: `self` itself if it is exactly a bytes.
Value ouro_bytes_same(Vm *vm, Value self);

/// What was built, as an object of the kind of `self`; the builder is deinitialised.
Value ouro_bytes_built(Thread *thread, Value self, TextBuilder *out);

/// The byte that an item of a bytes-like object is. Errors: TypeError; ValueError with `message`.
OURO_MUST_USE bool ouro_byte_argument(Thread *thread, Value value, const char *message,
                                      unsigned char *out);

/// What bytes(source, encoding, errors) holds, as a bytes object; `type` is bytes or bytearray.
Value ouro_bytes_from(Thread *thread, const char *type, Value source, Value encoding, Value errors);

/// The truth of an order, less than, equal to or greater than 0.
Value ouro_order_result(int order, CompareOp op);

/// hex() of any bytes, with the arguments sep and bytes_per_sep.
Value ouro_text_hex(Thread *thread, Text text, Value separator, Value group_size);

/// + of a bytes-like object and another: NOT_IMPLEMENTED where a class of a script may know better.
Value ouro_bytes_add(Thread *thread, Value left, Value right);
Value ouro_bytes_repeat(Thread *thread, Value self, Value other);
/// The item or slice that a subscript tells; `what` begins the messages of errors.
typedef struct BytesMessages {
    const char *range; // "index out of range"
    const char *type;  // "byte indices must be integers or slices, not %T"
} BytesMessages;
Value ouro_bytes_get_item(Thread *thread, Value self, Value key, const BytesMessages *messages);

/// Appends the items of a walk, which must be bytes. False: raised.
OURO_MUST_USE bool ouro_bytes_append_items(Thread *thread, Walk *walk, const char *message,
                                           TextBuilder *out);

extern const char ouro_message_byte_range[]; // "byte must be in range(0, 256)"

Pieces ouro_bytes_pieces(Value self);

/// Slots that both classes have.
int ouro_bytes_contains(Thread *thread, Value self, Value item);

typedef NativeFunction BytesMethod;
BytesMethod ouro_bytes_find, ouro_bytes_rfind, ouro_bytes_index, ouro_bytes_rindex;
BytesMethod ouro_bytes_count, ouro_bytes_startswith, ouro_bytes_endswith, ouro_bytes_replace;
BytesMethod ouro_bytes_split, ouro_bytes_rsplit, ouro_bytes_splitlines, ouro_bytes_join;
BytesMethod ouro_bytes_partition, ouro_bytes_rpartition;
BytesMethod ouro_bytes_strip, ouro_bytes_lstrip, ouro_bytes_rstrip;
BytesMethod ouro_bytes_removeprefix, ouro_bytes_removesuffix;
BytesMethod ouro_bytes_center, ouro_bytes_ljust, ouro_bytes_rjust, ouro_bytes_zfill;
BytesMethod ouro_bytes_expandtabs;
BytesMethod ouro_bytes_upper, ouro_bytes_lower, ouro_bytes_swapcase, ouro_bytes_title;
BytesMethod ouro_bytes_capitalize;
BytesMethod ouro_bytes_isalpha, ouro_bytes_isalnum, ouro_bytes_isdigit, ouro_bytes_isspace;
BytesMethod ouro_bytes_isascii, ouro_bytes_islower, ouro_bytes_isupper, ouro_bytes_istitle;
BytesMethod ouro_bytes_hex, ouro_bytes_fromhex, ouro_bytes_translate, ouro_bytes_maketrans;
BytesMethod ouro_bytes_decode;

/// Rows of a table of methods that both classes have.
#define BYTES_METHODS                                                                              \
    {.signature = "capitalize(self, /)", .function = ouro_bytes_capitalize,                        \
     .doc = "Return a copy with the first byte capitalized (ASCII) and the rest lower-cased."},    \
    {.signature = "center(self, width, fillchar=..., /)", .function = ouro_bytes_center,          \
     .doc = "Return a centered string of length width."},                                          \
    {.signature = "count(self, sub, start=None, end=None, /)", .function = ouro_bytes_count,       \
     .doc = "Return the number of non-overlapping occurrences of subsection sub."},                \
    {.signature = "decode(self, /, encoding='utf-8', errors='strict')",                            \
     .function = ouro_bytes_decode,                                                                \
     .doc = "Decode the bytes using the codec registered for encoding."},                          \
    {.signature = "endswith(self, suffix, start=None, end=None, /)",                               \
     .function = ouro_bytes_endswith,                                                              \
     .doc = "Return True if the bytes end with the specified suffix, False otherwise."},           \
    {.signature = "expandtabs(self, /, tabsize=8)", .function = ouro_bytes_expandtabs,             \
     .doc = "Return a copy where all tab characters are expanded using spaces."},                  \
    {.signature = "find(self, sub, start=None, end=None, /)", .function = ouro_bytes_find,         \
     .doc = "Return the lowest index where subsection sub is found, or -1."},                      \
    {.signature = "fromhex(type, string, /)", .function = ouro_bytes_fromhex,                      \
     .doc = "Create an object from a string of hexadecimal numbers.", .flags = NATIVE_CLASS},      \
    {.signature = "hex(self, /, sep=..., bytes_per_sep=1)", .function = ouro_bytes_hex,            \
     .doc = "Create a string of hexadecimal numbers from a bytes object."},                        \
    {.signature = "index(self, sub, start=None, end=None, /)", .function = ouro_bytes_index,       \
     .doc = "Return the lowest index where subsection sub is found."},                             \
    {.signature = "isalnum(self, /)", .function = ouro_bytes_isalnum,                              \
     .doc = "Return True if all bytes are ASCII letters or digits, and there is one."},            \
    {.signature = "isalpha(self, /)", .function = ouro_bytes_isalpha,                              \
     .doc = "Return True if all bytes are ASCII letters, and there is one."},                      \
    {.signature = "isascii(self, /)", .function = ouro_bytes_isascii,                              \
     .doc = "Return True if all bytes are ASCII."},                                                \
    {.signature = "isdigit(self, /)", .function = ouro_bytes_isdigit,                              \
     .doc = "Return True if all bytes are ASCII digits, and there is one."},                       \
    {.signature = "islower(self, /)", .function = ouro_bytes_islower,                              \
     .doc = "Return True if there are lower-case ASCII letters, and no upper-case ones."},         \
    {.signature = "isspace(self, /)", .function = ouro_bytes_isspace,                              \
     .doc = "Return True if all bytes are ASCII white space, and there is one."},                  \
    {.signature = "istitle(self, /)", .function = ouro_bytes_istitle,                              \
     .doc = "Return True if each word begins with its only capital, and there is one."},           \
    {.signature = "isupper(self, /)", .function = ouro_bytes_isupper,                              \
     .doc = "Return True if there are upper-case ASCII letters, and no lower-case ones."},         \
    {.signature = "join(self, iterable_of_bytes, /)", .function = ouro_bytes_join,                 \
     .doc = "Concatenate any number of bytes-like objects."},                                      \
    {.signature = "ljust(self, width, fillchar=..., /)", .function = ouro_bytes_ljust,            \
     .doc = "Return a left-justified string of length width."},                                    \
    {.signature = "lower(self, /)", .function = ouro_bytes_lower,                                  \
     .doc = "Return a copy with all ASCII letters in lower case."},                                \
    {.signature = "lstrip(self, bytes=None, /)", .function = ouro_bytes_lstrip,                    \
     .doc = "Strip leading bytes contained in the argument."},                                     \
    {.signature = "maketrans(frm, to, /)", .function = ouro_bytes_maketrans,                       \
     .doc = "Return a translation table usable for translate().", .flags = NATIVE_STATIC},         \
    {.signature = "partition(self, sep, /)", .function = ouro_bytes_partition,                     \
     .doc = "Partition the bytes into three parts using the given separator."},                    \
    {.signature = "removeprefix(self, prefix, /)", .function = ouro_bytes_removeprefix,            \
     .doc = "Return a copy without the given prefix, if it is there."},                            \
    {.signature = "removesuffix(self, suffix, /)", .function = ouro_bytes_removesuffix,            \
     .doc = "Return a copy without the given suffix, if it is there."},                            \
    {.signature = "replace(self, old, new, count=-1, /)", .function = ouro_bytes_replace,          \
     .doc = "Return a copy with all occurrences of subsection old replaced by new."},              \
    {.signature = "rfind(self, sub, start=None, end=None, /)", .function = ouro_bytes_rfind,       \
     .doc = "Return the highest index where subsection sub is found, or -1."},                     \
    {.signature = "rindex(self, sub, start=None, end=None, /)", .function = ouro_bytes_rindex,     \
     .doc = "Return the highest index where subsection sub is found."},                            \
    {.signature = "rjust(self, width, fillchar=..., /)", .function = ouro_bytes_rjust,            \
     .doc = "Return a right-justified string of length width."},                                   \
    {.signature = "rpartition(self, sep, /)", .function = ouro_bytes_rpartition,                   \
     .doc = "Partition the bytes into three parts at the last separator."},                        \
    {.signature = "rsplit(self, /, sep=None, maxsplit=-1)", .function = ouro_bytes_rsplit,         \
     .doc = "Return a list of the sections in the bytes, splitting from their end."},              \
    {.signature = "rstrip(self, bytes=None, /)", .function = ouro_bytes_rstrip,                    \
     .doc = "Strip trailing bytes contained in the argument."},                                    \
    {.signature = "split(self, /, sep=None, maxsplit=-1)", .function = ouro_bytes_split,           \
     .doc = "Return a list of the sections in the bytes, using sep as the delimiter."},            \
    {.signature = "splitlines(self, /, keepends=False)", .function = ouro_bytes_splitlines,        \
     .doc = "Return a list of the lines in the bytes, breaking at line boundaries."},              \
    {.signature = "startswith(self, prefix, start=None, end=None, /)",                             \
     .function = ouro_bytes_startswith,                                                            \
     .doc = "Return True if the bytes start with the specified prefix, False otherwise."},         \
    {.signature = "strip(self, bytes=None, /)", .function = ouro_bytes_strip,                      \
     .doc = "Strip leading and trailing bytes contained in the argument."},                        \
    {.signature = "swapcase(self, /)", .function = ouro_bytes_swapcase,                            \
     .doc = "Return a copy with the case of all ASCII letters exchanged."},                        \
    {.signature = "title(self, /)", .function = ouro_bytes_title,                                  \
     .doc = "Return a copy where each word begins with a capital, the rest in lower case."},       \
    {.signature = "translate(self, table, /, delete=...)", .function = ouro_bytes_translate,       \
     .doc = "Return a copy with each byte mapped by the given translation table."},                \
    {.signature = "upper(self, /)", .function = ouro_bytes_upper,                                  \
     .doc = "Return a copy with all ASCII letters in upper case."},                                \
    {.signature = "zfill(self, width, /)", .function = ouro_bytes_zfill,                           \
     .doc = "Pad a numeric string with zeros on the left."}
