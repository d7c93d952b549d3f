// The interpreter: dispatch in two shapes over the same handlers (handlers.h).
//
// With tail calls each handler is a function that ends in a jump to the next; pc, frame, thread and the table stay in registers. With computed goto they
// are labelled blocks of one function. A hot handler has no error exits: a slow way returns where to go on.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

// Lengths of instructions and places of their constants, as compile-time numbers.
enum {
    WORDS_NONE = 0, WORDS_N = 1, WORDS_J = 1, WORDS_K = 2, WORDS_I = 1, WORDS_C2 = 2, WORDS_N_C4 = 5, WORDS_N_C2 = 3,
    WORDS_J_K = 3, WORDS_J_C2 = 3, WORDS_K_C2 = 4, WORDS_N_K_C4 = 7, WORDS_K_I = 3,
    AT_NONE = 0, AT_N = 0, AT_J = 0, AT_K = 1, AT_I = 0, AT_C2 = 0, AT_N_C4 = 0, AT_N_C2 = 0,
    AT_J_K = 2, AT_J_C2 = 0, AT_K_C2 = 1, AT_N_K_C4 = 2, AT_K_I = 1,
#define OP(name, operands, extra, effects, meaning) LENGTH_##name = 1 + WORDS_##extra,
#include "runtime/bytecode/opcodes.def"
#undef OP
#define OP(name, operands, extra, effects, meaning) KONSTANT_##name = AT_##extra,
#include "runtime/bytecode/opcodes.def"
#undef OP
};

static_assert((int)MACHINE_OPCODE_COUNT <= 256, "an opcode is a byte");

#define CALL_LINK(kind, reg, length) (((uint64_t)1 << 32) + ((uint64_t)(kind) << 16 | (uint64_t)(length) << 8 | (uint64_t)(reg)))
// Written so that it becomes one subtraction in memory and one branch.
#ifdef OURO_HAS_TSAN
#    define WANTS_SAFEPOINT() (__atomic_fetch_sub(&thread->budget, 1, __ATOMIC_RELAXED) == 0)
#else
#    define WANTS_SAFEPOINT() __builtin_sub_overflow(thread->budget, (uint64_t)1, &thread->budget)
#endif
#define SAFEPOINT_THEN_DISPATCH()                                                                  \
    do {                                                                                           \
        if (OURO_UNLIKELY(WANTS_SAFEPOINT())) SLOW(ouro_slow_safepoint);                                \
        DISPATCH();                                                                                \
    } while (0)
#define JUMP_WHEN(op, condition)                                                                   \
    do {                                                                                           \
        if (condition) {                                                                           \
            int32_t offset = (int32_t)pc[1];                                                       \
            pc += offset;                                                                          \
            if (offset <= 0) SAFEPOINT_THEN_DISPATCH();                                             \
            DISPATCH();                                                                            \
        }                                                                                          \
        NEXT(op);                                                                                  \
    } while (0)
#define NEXT(op)                                                                                   \
    do {                                                                                           \
        pc += LENGTH_##op;                                                                         \
        DISPATCH();                                                                                \
    } while (0)
#define R(index) (frame->registers[index])
#define K(op)    value_at_words(pc + KONSTANT_##op)

#ifdef OURO_DISPATCH_TAIL

#    define CONVENTION __attribute__((preserve_none))
#    define PARAMETERS uint32_t *pc, Frame *frame, Thread *thread, const void *table, Instruction instruction
#    define ARGUMENTS  pc, frame, thread, table, instruction
typedef CONVENTION void (*Handler)(PARAMETERS);
#    define HANDLE(op) static CONVENTION void handle_##op(PARAMETERS)
#    define DISPATCH()                                                                             \
        do {                                                                                       \
            instruction = instruction_at(pc);                                                      \
            __attribute__((musttail)) return ((const Handler *)table)[(uint8_t)instruction](ARGUMENTS); \
        } while (0)
#    define SLOW(way) __attribute__((musttail)) return tail_##way(ARGUMENTS)
#    define LEAVE()   return (void)(pc, frame, thread, table, instruction)

#    define TAIL_TO(way)                                                                           \
        static OURO_NOINLINE CONVENTION void tail_##way(PARAMETERS)                                \
        {                                                                                          \
            Next next = way(thread, frame, pc);                                                    \
            pc = next.pc;                                                                          \
            frame = next.frame;                                                                    \
            DISPATCH();                                                                            \
        }
TAIL_TO(ouro_slow_safepoint)
TAIL_TO(ouro_slow_binary)
TAIL_TO(ouro_slow_unary)
TAIL_TO(ouro_slow_compare)
TAIL_TO(ouro_slow_jump_compare)
TAIL_TO(ouro_slow_jump_truth)
TAIL_TO(ouro_slow_contains)
TAIL_TO(ouro_slow_jump_contains)
TAIL_TO(ouro_slow_load_global)
TAIL_TO(ouro_slow_store_global)
TAIL_TO(ouro_slow_delete_global)
TAIL_TO(ouro_slow_names)
TAIL_TO(ouro_slow_cells)
TAIL_TO(ouro_slow_load_attr)
TAIL_TO(ouro_slow_store_attr)
TAIL_TO(ouro_slow_delete_attr)
TAIL_TO(ouro_slow_load_special)
TAIL_TO(ouro_slow_super)
TAIL_TO(ouro_slow_get_item)
TAIL_TO(ouro_slow_get_item_k)
TAIL_TO(ouro_slow_set_item)
TAIL_TO(ouro_slow_delete_item)
TAIL_TO(ouro_slow_display)
TAIL_TO(ouro_slow_build_tuple)
TAIL_TO(ouro_slow_build_list)
TAIL_TO(ouro_slow_for_prepare)
TAIL_TO(ouro_slow_for_loop)
TAIL_TO(ouro_slow_for_end)
TAIL_TO(ouro_slow_iterate)
TAIL_TO(ouro_slow_unpack)
TAIL_TO(ouro_slow_call)
TAIL_TO(ouro_slow_call_again)
TAIL_TO(ouro_slow_call_instance)
TAIL_TO(ouro_slow_call_keywords)
TAIL_TO(ouro_slow_call_ex)
TAIL_TO(ouro_slow_call_method)
TAIL_TO(ouro_slow_load_method)
TAIL_TO(ouro_slow_call_loaded)
TAIL_TO(ouro_slow_function)
TAIL_TO(ouro_slow_return)
TAIL_TO(ouro_slow_suspend)
TAIL_TO(ouro_slow_delegate)
TAIL_TO(ouro_slow_await)
TAIL_TO(ouro_slow_generator_return)
TAIL_TO(ouro_slow_raise)
TAIL_TO(ouro_slow_handler)
TAIL_TO(ouro_slow_match)
TAIL_TO(ouro_slow_import)
TAIL_TO(ouro_slow_class)
TAIL_TO(ouro_unwind)

#else

#    define HANDLE(op) label_##op:
#    define DISPATCH()                                                                             \
        do {                                                                                       \
            instruction = instruction_at(pc);                                                      \
            goto *labels[(uint8_t)instruction];                                                    \
        } while (0)
#    define SLOW(way)                                                                              \
        do {                                                                                       \
            Next next_ = way(thread, frame, pc);                                                   \
            pc = next_.pc;                                                                         \
            frame = next_.frame;                                                                   \
            DISPATCH();                                                                            \
        } while (0)
#    define LEAVE() goto left

#endif

#define a ((uint8_t)(instruction >> 8))
#define b ((uint8_t)(instruction >> 16))
#define c (instruction >> 24)
#define d ((int16_t)(instruction >> 16))

#ifdef OURO_DISPATCH_TAIL
#    include "runtime/vm/handlers.h"

static const Handler handlers[MACHINE_OPCODE_COUNT] = {
#    define OP(name, operands, extra, effects, meaning) [OP_##name] = handle_##name,
#    include "runtime/bytecode/opcodes.def"
#    undef OP
#    define SPECIALISED(name, base) [OP_##name] = handle_##name,
#    include "runtime/vm/specialised.def"
#    undef SPECIALISED
};

static OURO_NOINLINE void run(Thread *thread, Frame *frame)
{
    uint32_t *pc = frame->pc;
    Instruction instruction = instruction_at(pc);
    const void *table = handlers;
    handlers[(uint8_t)instruction](ARGUMENTS);
}
#else
static OURO_NOINLINE void run(Thread *thread, Frame *frame)
{
    static const void *const labels[MACHINE_OPCODE_COUNT] = {
#    define OP(name, operands, extra, effects, meaning) [OP_##name] = &&label_##name,
#    include "runtime/bytecode/opcodes.def"
#    undef OP
#    define SPECIALISED(name, base) [OP_##name] = &&label_##name,
#    include "runtime/vm/specialised.def"
#    undef SPECIALISED
    };
    uint32_t *pc = frame->pc;
    Instruction instruction;
    DISPATCH();
#    include "runtime/vm/handlers.h"
left:;
}
#endif

#undef a
#undef b
#undef c
#undef d

Next ouro_exit(Thread *thread, Value result)
{
    static const uint32_t leave[] = {OP_EXIT};
    thread->result = result;
    return (Next){(uint32_t *)(uintptr_t)leave, NULL};
}

Value ouro_interpret(Thread *thread, Frame *frame)
{
    Frame *outer = thread->frame;
    uint32_t base = thread->roots_base, roots = thread->roots_count;
    bool called_by_c = thread->called_by_c;
    thread->roots_base = roots;
    thread->called_by_c = false;
    run(thread, frame);
    thread->called_by_c = called_by_c;
    thread->roots_base = base;
    thread->roots_count = roots;
    thread->frame = outer;
    Value result = thread->result;
    thread->result = VALUE_UNBOUND;
    return result;
}
