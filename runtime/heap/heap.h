// The heap: makes objects, counts them, decides when to collect. Objects never move.
//
// Three rules make its use safe without rooting anything in C code:
//   1. Allocation never collects. Only ouro_heap_safepoint, _collect, _reclaim and _idle do; the VM
//      calls them between instructions. Until then every object made stays where it is.
//   2. All fields of a new object are set before the next allocation and before the next safepoint;
//      what is not known yet is VALUE_UNBOUND, VALUE_NONE or 0.
//   3. A store into an object goes through ouro_heap_store, or is followed by ouro_heap_barrier;
//      except into one made since the last safepoint, and into the registers of a running frame.
//      Moving values within an object is storing them.
//
// The heap knows types by number only: what to visit in an object of a type is a row of a table
// that is given when the heap is made. How it collects is told at the top of collect.c.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/array.h"
#include "runtime/base/clock.h"
#include "runtime/heap/value.h"

/// What every object begins with.
typedef struct Object {
    uint8_t gc;     // GC_ bits and the two OBJECT_FLAG_ bits
    uint8_t type;   // row of the table of types
    uint16_t words; // size with this header in 8-byte words; 0 for large objects
    uint32_t shape; // the object layer's: the heap stores it and never looks
} Object;

enum {
    GC_OLD = 0x01,        // survived a collection
    GC_BARRIER = 0x02,    // a store into this object must be remembered (old, not yet remembered)
    GC_LARGE = 0x04,      // has its own host allocation
    GC_STATIC = 0x08,     // constant data shared by all VMs: never marked, traced or written
    GC_WEAK = 0x10,       // a weak reference to it was registered
    GC_FINALIZER = 0x20,  // a finaliser was registered, or has run
    OBJECT_FLAG_A = 0x40, // the last two belong to the object layer
    OBJECT_FLAG_B = 0x80,
};

/// The `gc` byte of an object in constant data. It may refer to static objects and immediates only.
#define OBJECT_GC_STATIC (GC_OLD | GC_STATIC)
/// The header of an object in constant data, as an initialiser.
#define OBJECT_STATIC(type_, shape_)                                                               \
    {                                                                                              \
        .gc = OBJECT_GC_STATIC, .type = (type_), .shape = (shape_)                                 \
    }

typedef struct Heap Heap;
typedef struct Tracer Tracer;

/// How the values in an object are found.
typedef enum TraceKind {
    TRACE_NONE,   // holds no object
    TRACE_ALL,    // every word from `first` (0: behind the header) on is a value, or harmless
    TRACE_ITEMS,  // the uint32_t behind the header counts items, which begin at word `first` (0: 2)
    TRACE_CUSTOM, // `trace` visits
} TraceKind;

/// One type, as the heap sees it. A word is harmless where it does not read as an object: any value
/// but an object, a raw address, any integer below 2^63 that is no hash. Words that may be anything
/// lie before `first`, or in the `raw` words of an item.
typedef struct TypeTrace {
    uint8_t kind;
    uint8_t first;     // index of the first visited word, counted from the header (word 0)
    uint8_t stride;    // TRACE_ITEMS: words in an item; 0 means 1
    uint8_t raw;       // TRACE_ITEMS: words at the start of each item that are not visited
    uint32_t pointers; // TRACE_ALL and TRACE_ITEMS: bit n says that word n is an Object * or NULL
    void (*trace)(Tracer *tracer, Object *object);
    /// Gives up native resources of an object made by ouro_heap_new_resource that died, or whose
    /// heap is freed. May not use the heap, nor objects that this one refers to: they may be gone.
    void (*release)(Heap *heap, Object *object);
} TypeTrace;

/// An array of values with one owner, the layout of TRACE_ITEMS with nothing else said. `count`
/// items are visited; behind them, up to `capacity`, may be anything.
typedef struct Array {
    Object object;
    uint32_t count;
    uint32_t capacity;
    Value items[];
} Array;

typedef void TraceRoots(Tracer *tracer, void *context);
typedef void WeakProcessor(Heap *heap, bool minor, void *context);

typedef struct HeapConfig {
    Allocator *allocator;    // counts and limits every byte; outlives the heap
    const TypeTrace *traces; // indexed by Object.type
    uint64_t *poll;          // set to 0 whenever a safepoint becomes due; may be NULL
    size_t young_max;        // bytes allocated between two minor collections; 0: the default
    unsigned
        growth_percent; // a major collection begins at this share of what lived; 0: the default
    uint64_t slice_ns;  // longest slice of marking; 0: the default
    /// Whether a dead object that was registered still wants its finaliser, or can go at once. NULL: all do.
    bool (*wants_finalizer)(const Object *object);
} HeapConfig;

typedef struct HeapStatistics {
    size_t old_bytes;   // of objects that survived, or were not yet found dead
    size_t young_bytes; // handed out since the last minor collection
    size_t minors, majors;
    uint64_t pause_total_ns, pause_max_ns;
} HeapStatistics;

// ---- life ----

/// An empty heap; it allocates nothing until the first object.
void ouro_heap_init(Heap *heap, const HeapConfig *config);

/// Frees everything, after calling `release` for every resource. Finalisers do not run.
void ouro_heap_deinit(Heap *heap);

/// Has `trace` visit the roots that `context` holds, at every collection. There is room for
/// HEAP_HOOKS_MAX such functions: one a layer, not one an object.
void ouro_heap_add_roots(Heap *heap, TraceRoots *trace, void *context);
void ouro_heap_remove_roots(Heap *heap, TraceRoots *trace, void *context);

/// Has `process` called in every collection when what lives is known and nothing is freed yet: it
/// asks ouro_heap_is_alive and forgets what is dead. In a minor collection (`minor`) only objects
/// made since the last collection can be dead: a table that does not know which these are visits
/// its new entries as roots when ouro_tracer_is_minor, and processes major collections only.
void ouro_heap_add_weak_processor(Heap *heap, WeakProcessor *process, void *context);
void ouro_heap_remove_weak_processor(Heap *heap, WeakProcessor *process, void *context);

/// Whether an object stays. Only for weak processors.
bool ouro_heap_is_alive(const Heap *heap, const Object *object);

// ---- visiting: for `trace` functions and roots ----

/// Visits one value, `count` values, one object (NULL is allowed).
void ouro_trace_value(Tracer *tracer, Value value);
void ouro_trace_values(Tracer *tracer, const Value *values, size_t count);
void ouro_trace_object(Tracer *tracer, const void *object);

/// Visits a running frame and, whatever its age, what it holds: from a function of roots, for each
/// frame whose registers are being written without a barrier.
void ouro_trace_running(Tracer *tracer, Object *frame);

/// Whether only objects made since the last collection are looked for.
bool ouro_tracer_is_minor(const Tracer *tracer);

// ---- collecting ----

/// Does a bounded piece of work if `due`. False: memory stays above its limit even after a full
/// collection, because natives overdrew it; the VM raises MemoryError (the reserve is open).
OURO_MUST_USE bool ouro_heap_safepoint(Heap *heap);

/// Collects everything that is dead, now.
void ouro_heap_collect(Heap *heap);

/// After an allocation was refused: collects everything. True: worth trying again.
OURO_MUST_USE bool ouro_heap_reclaim(Heap *heap);

/// Opens the reserve: a little memory above the limit in which MemoryError can be handled. It
/// closes at the first safepoint that finds memory below the limit.
void ouro_heap_open_reserve(Heap *heap);

/// Works ahead in the host's spare time. True: there is more to do.
bool ouro_heap_idle(Heap *heap, uint64_t budget_ns);

/// Changes the limit of all bytes of the allocator; 0: none.
void ouro_heap_set_limit(Heap *heap, size_t limit);

HeapStatistics ouro_heap_statistics(const Heap *heap);

/// Calls `visit` for every live object after a full collection; `visit` may not use the heap.
///
/// Cost: O(heap).
void ouro_heap_each(Heap *heap, void (*visit)(void *context, Object *object), void *context);

/// Calls `visit` for every object that `object` refers to directly.
void ouro_heap_each_referent(Heap *heap, Object *object,
                             void (*visit)(void *context, Object *referent), void *context);

// ---- finalisers ----

/// Has `object` queued, once, when it is found dead: it then lives on until the VM has taken it
/// from the queue and dropped it. No effect when registered before.
OURO_MUST_USE bool ouro_heap_register_finalizer(Heap *heap, Object *object);

/// The next object whose finaliser is to run, or NULL. A safepoint becomes due when one is queued.
Object *ouro_heap_next_finalizer(Heap *heap);

// ---- private parts, here for the sake of the inline functions ----

enum {
    HEAP_CLASS_COUNT = 12, // cells of 16 to 64 bytes by 8, to 128 by 16, and runs of lines
    HEAP_LINE_CLASS = 11,
    HEAP_CELL_WORDS_MAX = 16,   // larger ones lie in lines
    HEAP_SMALL_WORDS_MAX = 256, // larger ones have their own host allocation
    HEAP_HOOKS_MAX = 16,
};

typedef struct HeapCursor {
    char *at, *end;
} HeapCursor;
typedef struct HeapBlock HeapBlock;
typedef struct HeapChunk HeapChunk;
typedef struct HeapLarge HeapLarge;

typedef OURO_ARRAY(Object *) HeapStack;

/// Objects registered for something: those registered since the last minor collection at the end.
typedef struct HeapList {
    HeapStack objects;
    size_t young; // index of the first that may be young
} HeapList;

/// Objects that wait for the VM, first in first out. Room is made when objects are registered.
typedef struct HeapQueue {
    HeapStack objects;
    size_t taken; // those before it have left
} HeapQueue;

typedef struct HeapWeak {
    Object *weak;
    uint32_t slot; // offset of the slot in it
    uint32_t next; // index + 1 of the next entry whose target hashes alike
} HeapWeak;

typedef struct HeapWeakTable {
    OURO_ARRAY(HeapWeak) entries;
    size_t young;        // index of the first that may be young
    uint32_t *buckets;   // index + 1 of the newest entry
    size_t bucket_count; // a power of 2, or 0
    HeapQueue cleared;   // weak objects whose target died
} HeapWeakTable;

typedef struct HeapRoots {
    TraceRoots *trace;
    void *context;
} HeapRoots;

typedef struct HeapWeakHook {
    WeakProcessor *process;
    void *context;
} HeapWeakHook;

struct Heap {
    HeapCursor space[HEAP_CLASS_COUNT]; // where the next object of each class goes
    HeapCursor overflow;                // for what does not fit the current run of lines
    bool due;                           // a safepoint has work to do
    // What the collector is doing, and what it could not do for want of memory (collect.c).
    bool marking;       // a major collection is in progress
    bool everything;    // it visits young objects too: one collection from the roots, undivided
    bool minor_running; // what is not old is dead or not yet found
    bool grey_lost;     // an object could not be pushed: all marked objects must be visited again
    bool young_lost;    // a store or a promotion could not be noted: all must be collected at once
    bool exhausted;     // memory was refused, or given beyond the limit
    bool overdrawn;     // the overdraft is open
    bool reserve_open;  // the reserve is open
    HeapConfig config;
    Clock clock;
    size_t limit;      // of all bytes of the allocator
    size_t open_limit; // with the overdraft or the reserve, while one is open
    size_t young_used, young_limit, next_due;
    size_t old_bytes, live_bytes,
        threshold; // live_bytes: marked so far, or by the last major collection
    uint64_t slice_ns;
    // Blocks (blocks.c); blocks[sweep_at..] still carry the marks of the last major collection.
    OURO_ARRAY(HeapBlock *) blocks;
    size_t sweep_at;
    HeapBlock *available[HEAP_CLASS_COUNT], *empty, *touched;
    size_t empty_count;
    HeapChunk *chunks;
    size_t chunk_size;
    // Large objects (large.c); large.at[large_young..] are young.
    OURO_ARRAY(HeapLarge *) large;
    size_t large_young;
    uint32_t grey_large; // the first to be visited of those marked, as index + 1; 0: none
    // Work of the collector: old objects to visit, promoted ones to visit, old objects that may
    // hold young ones, addresses of slots of arrays that may (as Object *).
    HeapStack grey, fresh, remembered, slots;
    size_t remembered_least; // running frames: remembered whatever happens
    HeapList finalizers, resources;
    HeapQueue finalizer_queue;
    HeapWeakTable weak;
    HeapRoots roots[HEAP_HOOKS_MAX];
    HeapWeakHook weak_hooks[HEAP_HOOKS_MAX];
    unsigned root_count, weak_hook_count;
    unsigned stress_count;
    HeapStatistics statistics;
};

Object *ouro_heap_new_slow(Heap *heap, uint64_t header);
Object *ouro_heap_new_large(Heap *heap, unsigned type, uint32_t shape, size_t size);
void ouro_heap_remember(Heap *heap, Object *owner, Value *slot);

// ---- allocating ----

// Under AddressSanitizer memory that no object has is out of bounds.
#if defined __has_feature
#    if __has_feature(address_sanitizer)
#        define HEAP_HAS_ASAN
#    endif
#endif
#if defined __SANITIZE_ADDRESS__ || defined HEAP_HAS_ASAN
void __asan_unpoison_memory_region(void const volatile *at, size_t size);
OURO_INLINE void heap_show(const void *at, size_t size) { __asan_unpoison_memory_region(at, size); }
#else
OURO_INLINE void heap_show(const void *at, size_t size) { (void)at, (void)size; }
#endif

OURO_INLINE uint64_t heap_header(unsigned type, size_t words, uint32_t shape)
{
    return (uint64_t)type << 8 | (uint64_t)words << 16 | (uint64_t)shape << 32;
}

/// The class of an object of `words` words, and in *words the size of its cell.
OURO_INLINE unsigned heap_class_of(size_t *words)
{
    if (*words <= 8) return (unsigned)*words - 2;
    if (*words > HEAP_CELL_WORDS_MAX) return HEAP_LINE_CLASS;
    *words += *words & 1;
    return (unsigned)(*words + 4) / 2;
}

/// A new object of `size` bytes with its header set, its fields not. Fast where `size` is constant.
///
/// Errors: NULL when the limit or the host refuses; a full collection is then due.
OURO_INLINE OURO_MUST_USE void *ouro_heap_new(Heap *heap, unsigned type, uint32_t shape,
                                              size_t size)
{
    size_t words = (size + 7) / 8;
    if (words < 2) words = 2;
    if (OURO_UNLIKELY(words > HEAP_SMALL_WORDS_MAX)) {
        return ouro_heap_new_large(heap, type, shape, size);
    }
    uint64_t header = heap_header(type, words, shape);
    size_t cell = words;
    HeapCursor *cursor = &heap->space[heap_class_of(&cell)];
    char *at = cursor->at;
    if (OURO_LIKELY((size_t)(cursor->end - at) >= cell * 8)) {
        cursor->at = at + cell * 8;
        heap_show(at, words * 8);
        memcpy(at, &header, sizeof header);
    } else {
        at = (char *)ouro_heap_new_slow(heap, header);
    }
    // The collector reads the second word of an object that has only one.
    if (size <= 8 && at != NULL) memset(at + 8, 0, 8);
    return at;
}

/// A new object whose type has a `release` function, which will be called for it.
///
/// Errors: as ouro_heap_new. Fields are set before the next safepoint, as always.
OURO_MUST_USE void *ouro_heap_new_resource(Heap *heap, unsigned type, uint32_t shape, size_t size);

/// `object` with room for `size` bytes, of which the first `used` (with the header) are kept;
/// either in place or elsewhere, so that only its one owner may know its address. Type, shape and
/// flags stay. Also shrinks. The caller updates whatever capacity the object carries.
///
/// Errors: NULL when refused; `object` is then unchanged.  Cost: O(used) at worst.
OURO_MUST_USE void *ouro_heap_resize(Heap *heap, void *object, size_t used, size_t size);

/// A new array of `capacity` items (at least), none of them counted.
OURO_MUST_USE Array *ouro_heap_array_new(Heap *heap, unsigned type, size_t capacity);

/// `array` with room for `capacity` items (at least), as ouro_heap_resize: the caller stores the
/// result into the owner and calls ouro_heap_barrier for it.
OURO_MUST_USE Array *ouro_heap_array_grow(Heap *heap, Array *array, size_t capacity);

/// Bytes of the object with its header, a multiple of 8; 0 for static ones.
size_t ouro_heap_size_of(const Object *object);

// ---- storing ----

/// Stores into a field of `owner`.
OURO_INLINE void ouro_heap_store(Heap *heap, void *owner, Value *slot, Value value)
{
    *slot = value;
    if (OURO_UNLIKELY(((Object *)owner)->gc & GC_BARRIER)) {
        ouro_heap_remember(heap, (Object *)owner, slot);
    }
}

/// Called after fields of `owner` were written plainly: several values, or raw object addresses.
OURO_INLINE void ouro_heap_barrier(Heap *heap, void *owner)
{
    if (OURO_UNLIKELY(((Object *)owner)->gc & GC_BARRIER)) {
        ouro_heap_remember(heap, (Object *)owner, NULL);
    }
}

/// Called when a heap frame is resumed. From now on, until it is suspended or ends, its registers
/// are written without a barrier, and a function of roots calls ouro_trace_running for it.
OURO_INLINE void ouro_heap_frame_runs(Heap *heap, void *frame) { ouro_heap_barrier(heap, frame); }
