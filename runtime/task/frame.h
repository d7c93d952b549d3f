// Frames: a call in progress. One layout on the stack and in the heap.
//
//        caller's registers ...  R[a]      R[a+1]   R[a+2]  R[a+3]  R[a+4] R[a+5] ...
//                              | function | caller | pc    | link  | arg 0  arg 1 ...      callee's frame
//
// A frame's pc is valid whenever it is not the running one, or C runs on its behalf: it is that of the instruction that called.
// Frames on the stack overlap: the callee's begins in the caller's window. A generator's frame lies in its object.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/vm.h"

struct Frame {
    Value function;  // a Function
    Frame *caller;   // NULL: C called
    uint32_t *pc;
    uint64_t link;   // FrameLink: what the caller does with the result
    Value registers[];
};

static_assert(sizeof(Frame) / 8 == FRAME_WORDS, "windows are laid out for this");

/// What happens when a frame returns, packed into `link`: bits 0..7 the caller's register for the result, 8..15 how many words to go on from the
/// caller's pc, 16..23 a LinkKind, 24.. flags.
typedef enum LinkKind {
    LINK_VALUE,      // R[register] = result, go on behind the instruction
    LINK_INIT,       // result must be None; R[register] keeps the instance (a frame of __init__)
    LINK_COMPARE,    // a comparison: NotImplemented goes on to identity or an error
    LINK_COMPARE_JUMP, // the same, then a jump on the result's truth
    LINK_DISCARD,    // __setattr__, __setitem__ ...: no result
    LINK_FOR,        // FOR_LOOP: an item, or the end
    LINK_DELEGATE,   // DELEGATE: what the inner generator yielded or returned
    LINK_OPERATOR,   // a binary operator: NotImplemented goes on to the reflected one
    LINK_EXIT,       // C called: leave the interpreter with the result
    LINK_NEXT,       // next(g), g.send(v) as calls: an item; the end raises StopIteration
    LINK_DRIVER,     // whatever the frame comes to, the thread's driver says what follows (a step of an event loop)
    LINK_SLOW,       // anything else: the machine looks at the instruction
} LinkKind;

static inline uint64_t link_make(LinkKind kind, unsigned reg, unsigned length)
{
    return reg | length << 8 | (uint64_t)kind << 16;
}
static inline unsigned link_register(uint64_t link) { return (uint8_t)link; }
static inline unsigned link_length(uint64_t link) { return (uint8_t)(link >> 8); }
static inline LinkKind link_kind(uint64_t link) { return (LinkKind)(uint8_t)(link >> 16); }

/// Where the interpreter goes on: an instruction and the frame it runs in.
typedef struct Next {
    uint32_t *pc;
    Frame *frame;
} Next;

/// What a frame came to that was resumed with LINK_DRIVER.
typedef enum StepOutcome { STEP_YIELDED, STEP_RETURNED, STEP_RAISED } StepOutcome;

/// Who resumes frames without waiting for them in C: a layer above the machine. See runtime/scheduler.
typedef struct Driver {
    /// A frame that `frame` resumed yielded or returned `value`, or raised (then an exception is pending): what is next.
    Next (*stepped)(Thread *thread, Frame *frame, StepOutcome outcome, Value value);
} Driver;

static inline Function *frame_function(const Frame *frame)
{
    return (Function *)value_as_object(frame->function);
}

/// Frames that delegate (`yield from`, `await`) form a chain: each is the caller of the next, and stays so while the chain is suspended. Its first is
/// the root, which somebody resumes; what the last one yields goes to that one, and the next value goes to the last one directly, however long the
/// chain is. Whoever wants to drive a frame in the middle by hand takes the chain apart first (ouro_chain_part).
typedef enum GeneratorState {
    GENERATOR_CREATED, GENERATOR_SUSPENDED, GENERATOR_RUNNING, GENERATOR_FINISHED,
    GENERATOR_LINKED,     // suspended as the last of a chain
    GENERATOR_DELEGATING, // the next of its chain runs or, where the root says so, is suspended
} GeneratorState;

// A frame, which ends with its registers, at the end of a struct: an extension that both compilers have.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
/// A generator, coroutine or async generator: its frame is inside.
typedef struct Generator {
    Object object;
    uint8_t state;            // GeneratorState
    uint8_t handled_register; // while suspended in a handler: where the outer handled exception is kept, or REGISTER_NONE
    uint8_t flags;            // GENERATOR_ bits
    uint8_t zero;
    uint16_t handlers;        // of a root: how many frames of its chain delegate from within a handler
    uint16_t registers_count; // last, and below 0x8000: the collector reads the word that these make
    struct Generator *root;   // of its chain; itself while it delegates to nothing and nothing delegates to it
    union {
        Value *stack_top;     // while running: where the frames it calls begin
        Frame *innermost;     // of a root whose chain is suspended: where it goes on
    };
    Tuple *names;             // __name__ and __qualname__ where a script set them, or NULL: the function's
    Value frame_object;       // what scripts have seen of the frame, or None
    Frame frame;              // registers follow; and one more: see generator_extra
} Generator;
#pragma GCC diagnostic pop

enum {
    GENERATOR_ITERABLE_COROUTINE = 1, // types.coroutine
    GENERATOR_HOOKS_CALLED = 2,       // of async generators
    GENERATOR_CLOSING = 4,
    GENERATOR_ITERATING = 8,          // ag_running: somebody awaits its next item
    GENERATOR_CHAIN_SUSPENDED = 16,   // of a root in state DELEGATING
    GENERATOR_HAS_ORIGIN = 32,        // of coroutines
    GENERATOR_GATHERED = 64,          // is being given to gather(): notices one that is there twice
};

/// What asend(), athrow(), aclose(), __await__() and anext(default) return.
typedef struct GeneratorCall {
    Object object;
    Value target;    // the generator or coroutine
    Value arguments; // what to send; a tuple to throw
    uint32_t kind, state;
} GeneratorCall;

typedef struct FrameObject { // what scripts see of a frame: made on demand
    Object object;
    Value function;
    Value generator; // whose frame it is, or None
    Value back;      // FrameObject or None
    Value locals;    // a dict snapshot, or UNBOUND
    Value globals_;  // dict
    int64_t pc;      // word offset where it stood; updated while the frame lives
    Frame *frame;    // NULL when it has returned
    struct FrameObject *next; // of those whose frames are on the stack
} FrameObject;

/// Set in a link: the frame is the first of its stack segment, which is left with it.
#define LINK_FIRST_OF_SEGMENT ((uint64_t)1 << 24)
/// Set in a link: a FrameObject refers to the frame and must be told of its end.
#define LINK_HAS_FRAME_OBJECT ((uint64_t)1 << 25)
/// A link's upper half counts the frames below: the depth of recursion.
#define LINK_DEPTH_ONE ((uint64_t)1 << 32)
#define LINK_DEPTH(link) ((link) & ~(uint64_t)UINT32_MAX)

static inline bool frame_is_heap(const Frame *frame)
{
    return frame_function(frame)->code->flags &
           (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR);
}
static inline Generator *frame_generator(Frame *frame)
{
    return (Generator *)(void *)((char *)frame - offsetof(Generator, frame));
}
/// SUSPENDED or RUNNING also for one that delegates.
static inline GeneratorState generator_state(const Generator *generator)
{
    if (generator->state < GENERATOR_LINKED) return (GeneratorState)generator->state;
    return generator->root->flags & GENERATOR_CHAIN_SUSPENDED ? GENERATOR_SUSPENDED : GENERATOR_RUNNING;
}
/// Behind the registers of an async generator: its finaliser, or None. Of a coroutine with GENERATOR_HAS_ORIGIN: where it was made, a tuple.
static inline Value *generator_extra(Generator *generator)
{
    return &generator->frame.registers[generator->registers_count - 1];
}
static inline String *generator_name(const Generator *generator)
{
    return generator->names != NULL ? (String *)value_as_object(generator->names->items[0])
                                    : frame_function(&generator->frame)->name;
}
static inline String *generator_qualified_name(const Generator *generator)
{
    return generator->names != NULL ? (String *)value_as_object(generator->names->items[1])
                                    : frame_function(&generator->frame)->qualified_name;
}

/// Where frames that C pushes on top of `frame` begin.
static inline Value *frame_stack_top(Frame *frame)
{
    if (frame_is_heap(frame)) return frame_generator(frame)->stack_top;
    return (Value *)(void *)((char *)frame + frame_function(frame)->frame_size);
}

/// Whether frames that it calls may not begin in its registers: a heap frame has no room behind them, and in a frame with far registers locals stand there.
static inline bool frame_is_fixed(const Frame *frame)
{
    return frame_is_heap(frame) || frame_function(frame)->code->registers_count > REGISTERS_NEAR;
}
