// Every limit of Ouro and every size at which an algorithm changes, each with its reason.
// SPDX-License-Identifier: MIT
#pragma once

// --- memory -------------------------------------------------------------------------------------

/// Alignment of every allocation that asks for none: what libc gives, and enough for any scalar.
#define OURO_ALIGNMENT_DEFAULT 16
/// One allocation; no address space of today's machines holds more, so the host is not asked.
#define OURO_ALLOCATION_MAX ((size_t)1 << 47)

/// An arena's first block. A one-line program's tree fits, so that `-c` allocates once.
#define OURO_ARENA_BLOCK_FIRST (4u << 10)
/// An arena's blocks double up to here; beyond, doubling would waste more than it saves in calls.
#define OURO_ARENA_BLOCK_LAST (256u << 10)

/// The first capacity of a growable array or text: one cache line of text, a few items.
#define OURO_ARRAY_FIRST_CAPACITY 8
#define OURO_TEXT_FIRST_CAPACITY  64

// --- numbers ------------------------------------------------------------------------------------

/// Decimal digits that int(text) and str(int) accept, until sys.set_int_max_str_digits: CPython's.
#define OURO_INT_TEXT_DIGITS_DEFAULT 4300
/// The least that sys.set_int_max_str_digits accepts other than 0: CPython's.
#define OURO_INT_TEXT_DIGITS_LEAST 640

/// Digits of 64 bits an int may have: 2^31 bits. An int of more cannot be computed with in
/// reasonable time, and bit counts stay far from overflow.
#define OURO_DIGITS_MAX (1u << 25)

/// From this many digits of 64 bits in the shorter factor, Karatsuba beats schoolbook.
#define OURO_KARATSUBA_DIGITS 32
/// From this many digits of 64 bits in the divisor, recursive division beats Knuth's.
#define OURO_RECURSIVE_DIVISION_DIGITS 80
/// From this many digits of 64 bits, text in base ten is made by halving.
#define OURO_DECIMAL_SPLIT_DIGITS 40

/// The precision that a float's format may have: CPython's.
#define OURO_FORMAT_PRECISION_MAX INT32_MAX

// --- source text --------------------------------------------------------------------------------

/// Levels of a program's tree; deeper ends in CPython's RecursionError. What reads the tree
/// recurses over it without a check: a level costs the compiler about 1 KiB of stack.
#define OURO_TREE_DEPTH_MAX 3000
/// Bytes of a source text: offsets into it are 32 bits, with room for sums.
#define OURO_SOURCE_SIZE_MAX (1u << 31)

// --- heap ---------------------------------------------------------------------------------------

/// Bytes handed out between two minor collections: what the L2 cache holds; more gains nothing.
#define OURO_HEAP_YOUNG_SIZE (512u << 10)
/// The same before the first ones, so that a small program's garbage is found while it is small.
#define OURO_HEAP_YOUNG_FIRST (128u << 10)
/// Percentage of the living bytes at which a major collection begins. 150 costs 30 % more time, 300
/// saves 10 % and takes half as much memory again.
#define OURO_HEAP_GROWTH_PERCENT 200
/// The longest slice of marking, so that pauses stay below a millisecond with room to spare.
#define OURO_HEAP_SLICE_NS (400 * 1000)
/// Old objects written to before a minor collection is brought forward: it visits all of them.
#define OURO_HEAP_REMEMBERED_MAX 4096
/// The same for slots of arrays, which cost a fourth.
#define OURO_HEAP_SLOTS_MAX 16384
/// Blocks swept at a safepoint: some ten microseconds.
#define OURO_HEAP_SWEEPS_AT_SAFEPOINT 64
/// Share of the memory limit by which a native may pass it while garbage waits: an eighth.
#define OURO_HEAP_OVERDRAFT_SHARE 8
/// Bytes above the limit in which MemoryError is raised, printed and handled.
#define OURO_HEAP_RESERVE_SIZE (16u << 10)
/// Chunks of blocks grow with the heap up to this size: beyond, fewer calls of the host save
/// nothing.
#define OURO_HEAP_CHUNK_SIZE_MAX (1024u << 10)

// ---- the machine ----

/// The C stack that nested calls through C may use at the most: as much as Linux gives a main
/// thread.
#define OURO_C_STACK_SIZE_MAX (8u << 20)
/// Containers within containers that repr() goes into: CPython's C recursion limit. Each is compared with
/// all that it is in.
#define OURO_REPR_DEPTH_MAX 10000
/// sys.getrecursionlimit() at the start, as CPython's.
#define OURO_RECURSION_LIMIT 1000
/// Words behind a frame's registers in which calls of natives complete their arguments.
#define OURO_NATIVE_SLACK_WORDS 16

// --- built-in types -----------------------------------------------------------------------------

/// Collections in vain that tell a VM that its scripts drop memoryviews without releasing them. Each
/// may take as long as a full collection.
#define OURO_EXPORT_COUNTS_MAX 16
