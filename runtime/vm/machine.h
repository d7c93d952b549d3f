// What the files of the interpreter share: opcodes with the specialised ones, slow ways, calls.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"
#include "runtime/vm/load.h"

enum {
    OP_FIRST_SPECIALISED = OPCODE_COUNT - 1,
#define SPECIALISED(name, base) OP_##name,
#include "runtime/vm/specialised.def"
#undef SPECIALISED
    MACHINE_OPCODE_COUNT
};

/// A slow way: what an instruction does when its fast handler cannot. It sees everything in its place, and its result tells where to go on, be that
/// behind the instruction, in a frame it pushed, or in a handler of the exception it raised.
typedef Next SlowWay(Thread *thread, Frame *frame, uint32_t *pc);

enum { AWAIT_OF_ANEXT = 3 }; // operand c of AWAIT_ITER: what `async for` awaits

// ---- classes ----

/// Whether scripts made the class, so that their methods may stand before the slots of its built-in base.
static inline bool is_script_class(const Class *class) { return !(class->flags & CLASS_FLAG_BUILTIN); }

// ---- instructions ----

static inline Instruction instruction_at(const uint32_t *pc) { return *pc; }
static inline Value value_at_words(const uint32_t *words)
{
    Value value;
    memcpy(&value, words, sizeof value);
    return value;
}
static inline Cell *cell_at(const uint32_t *words)
{
    Cell *cell;
    memcpy(&cell, words, sizeof cell);
    return cell;
}
/// memcpy, where `from` may be NULL if there is nothing to copy.
static inline void copy_values(Value *to, const Value *from, size_t count)
{
    if (count > 0) memcpy(to, from, count * sizeof *to);
}
static inline void value_to_words(uint32_t *words, Value value) { memcpy(words, &value, sizeof value); }
static inline void pointer_to_words(uint32_t *words, const void *pointer) { memcpy(words, &pointer, sizeof pointer); }
static inline Code *frame_code(const Frame *frame) { return frame_function(frame)->code; }
/// The instruction as the compiler wrote it.
static inline Opcode pristine_opcode(const Frame *frame, const uint32_t *pc)
{
    const Code *code = frame_code(frame);
    return (Opcode)instruction_opcode(code->unit->code[pc - code->code]);
}
static inline void rewrite(uint32_t *pc, unsigned opcode) { *pc = (*pc & ~0xFFu) | opcode; }

/// Whether it is called with the receiver as its first argument, and need not be bound.
static inline bool is_plain_method(Value method)
{
    return value_has_shape(method, CLASS_FUNCTION) || value_has_shape(method, CLASS_METHOD_DESCRIPTOR) || value_has_shape(method, CLASS_SLOT_WRAPPER);
}

/// Whether an instruction with `count` arguments may call the native without binding them.
static inline bool native_may_take(const Native *native, uint32_t count)
{
    if (native->direct_count == count) return true;
    if (native->flags & ~(uint32_t)(NATIVE_PUBLIC | NATIVE_VARIADIC | NATIVE_OPTIONAL | NATIVE_SPREAD | NATIVE_SCRIPT)) return false;
    if (native->flags & NATIVE_VARIADIC) return true;
    if (native->flags & NATIVE_SPREAD) return count >= native->required_count;
    if (native->flags & NATIVE_OPTIONAL && count >= native->required_count && count <= native->parameters_count) return true;
    return !value_is_unbound(native->self) && native->parameters_count == count + 1;
}
/// The same, and puts what the native is bound to before the arguments: the word there is free.
OURO_INLINE bool native_takes(const Native *native, Value **args, uint32_t *count)
{
    if (OURO_LIKELY(native->direct_count == *count)) return true;
    if (!native_may_take(native, *count)) return false;
    if (value_is_unbound(native->self)) return true;
    *--*args = native->self;
    ++*count;
    return true;
}

/// What a call with exactly `count` positional arguments becomes, of the three forms that the specialised calls of functions have in this order: entered
/// in place, entered from a frame whose windows are elsewhere, made a generator. 0: none of them.
static inline unsigned call_form(const Frame *frame, const Function *function, unsigned count, unsigned in_place)
{
    if (function->arity_and_kind == (count | FUNCTION_KIND_SUSPENDS)) return in_place + 2;
    if (function->arity_and_kind != count) return 0;
    if (frame_is_heap(frame)) return in_place + 1;
    return frame_is_fixed(frame) ? 0 : in_place;
}

enum { MISSES_MAX = 12 }; // a site that failed so often stays general
/// Counts a miss in the upper half of the word with the name; whether the site may still specialise.
static inline bool may_specialise(uint32_t *word)
{
    if (*word >> 16 >= MISSES_MAX) return false;
    *word += 1u << 16;
    return true;
}
static inline String *name_at(const Frame *frame, uint32_t word)
{
    return (String *)value_as_object(frame_code(frame)->names->items[word & 0xFFFF]);
}

/// C runs on behalf of the instruction at `pc`.
static inline void leave_to_c(Thread *thread, Frame *frame, uint32_t *pc)
{
    frame->pc = pc;
    thread->frame = frame;
}

// ---- going on ----

static inline Next go_on(Frame *frame, uint32_t *pc, unsigned length) { return (Next){pc + length, frame}; }

/// The exception pending was raised by the instruction at `pc`: goes on in its handler, or leaves the interpreter.
Next ouro_unwind(Thread *thread, Frame *frame, uint32_t *pc);

/// R[reg] = result and on behind the instruction of `length` words; or unwinds where the result is UNBOUND.
static inline Next finish(Thread *thread, Frame *frame, uint32_t *pc, unsigned reg, unsigned length, Value result)
{
    thread->roots_count = thread->roots_base;
    if (OURO_UNLIKELY(value_is_unbound(result))) return ouro_unwind(thread, frame, pc);
    frame->registers[reg] = result;
    return go_on(frame, pc, length);
}

/// A frame returns `result`: what its link says happens. For links of other kinds than LINK_VALUE.
Next ouro_return(Thread *thread, Frame *frame, Value result);

/// Notes in the pending exception that it passed through `frame` at `pc`.
void ouro_add_traceback(Thread *thread, Frame *frame, uint32_t *pc);
/// The exception pending passes by again: no new traceback entry in this frame.
Next ouro_unwind_again(Thread *thread, Frame *frame, uint32_t *pc);
/// A fused comparison came out as `truth`: jumps, or goes on.
Next ouro_jump_compared(Frame *frame, uint32_t *pc, bool truth);
/// A method of an operator, pushed as a frame, returned `result`.
Next ouro_operator_returned(Thread *thread, Frame *frame, uint32_t *pc, Value result);
Next ouro_comparison_returned(Thread *thread, Frame *frame, uint32_t *pc, uint64_t link, Value result);
/// Resumes a generator on behalf of the instruction at `pc`; ended: what its end means there.
Next ouro_generator_enter(Thread *thread, Frame *frame, uint32_t *pc, Generator *generator, Value value, uint64_t link);
/// Resumes a suspended generator with an exception that is raised in it, or in the last of its chain. False, and nothing done: others are to be asked
/// before (ouro_generator_resume does so), or there is no room.
OURO_MUST_USE bool ouro_generator_enter_raising(Thread *thread, Frame *frame, Generator *generator, Value exception, uint64_t link, Next *next);
Next ouro_generator_ended(Thread *thread, Frame *frame, uint32_t *pc, uint64_t link, Value result);
/// TypeError of operands, in CPython's words.
Value ouro_operand_error(Thread *thread, Value left, Value right, BinaryOp op, bool is_inplace);
/// Collects, runs finalisers and weak callbacks, looks at interrupts. False: raised.
OURO_MUST_USE bool ouro_safepoint(Thread *thread);

/// The object that scripts see of a frame; NULL where none was made, or memory is refused.
FrameObject *ouro_frame_object_find(Thread *thread, Frame *frame);
FrameObject *ouro_frame_object(Thread *thread, Frame *frame);
void ouro_frame_object_detach(Thread *thread, FrameObject *object);

/// object.__repr__: <module.Class object at 0x...>.
Value ouro_object_repr(Thread *thread, Value value);
/// isinstance and issubclass without the metaclass's hooks.
int ouro_is_instance_plain(Thread *thread, Value value, Value class);
int ouro_is_subclass_plain(Thread *thread, Value value, Value class);

/// What `raise value` raises. UNBOUND raised.
Value ouro_exception_of(Thread *thread, Value value);
/// Whether an exception is of a class or of one of a tuple: 1, 0, or -1 raised.
int ouro_exception_matches(Thread *thread, Value exception, Value classes);
/// What goes on after the clauses of except*: of the original and the list of raised and unhandled parts; or None. UNBOUND raised.
Value ouro_exception_group_combine(Thread *thread, Value original, List *parts);

/// The method that a receiver's class has under a name, if it is to be called with the receiver as first argument; else UNBOUND.
Value ouro_find_method(Vm *vm, Value receiver, String *name);

/// X.__new__ of built-in classes.
extern const NativeDef ouro_new_def;

/// Leaves the interpreter: thread->result is what ouro_interpret returns.
Next ouro_exit(Thread *thread, Value result);

/// Runs `frame` until it returns; UNBOUND with an exception pending where it raised.
Value ouro_interpret(Thread *thread, Frame *frame);

// ---- calls (call.c) ----

/// Calls window[0] with the `count` arguments at window[FRAME_WORDS..], the last of them named by `keywords` (or NULL). Either runs a native and goes
/// on by `link` (whose length counts from `pc`), or enters a function.
Next ouro_call_window(Thread *thread, Frame *frame, uint32_t *pc, Value *window, uint32_t count,
                      Tuple *keywords, uint64_t link);
/// The same with arguments elsewhere: they are copied to the stack's top.
Next ouro_call_pushed(Thread *thread, Frame *frame, uint32_t *pc, Value callable, const Value *args,
                      uint32_t count, uint64_t link);

/// Arguments of a call. The values of keywords may not stand where binding writes.
typedef struct Arguments {
    Value *positional;
    uint32_t positional_count;
    const Value *named;
    Tuple *keywords; // their names, or NULL
} Arguments;
/// Binds arguments to a function's parameters: one register each. The positional ones may stand in the registers already. False with TypeError pending.
OURO_MUST_USE bool ouro_bind(Thread *thread, Function *function, Value *registers, const Arguments *arguments);
/// A call made for `link` by the instruction at `pc` came out with `result` (UNBOUND: raised) without a frame of its own.
Next ouro_deliver(Thread *thread, Frame *frame, uint32_t *pc, uint64_t link, Value result);
/// type.__call__: __new__, then __init__.
/// Calls a built-in class that has only __new__, where it stands: args[-1] may be overwritten. False: another class.
bool ouro_construct_in_place(Thread *thread, Class *class, Value *args, uint32_t count, Tuple *keywords, Value *made);
Value ouro_class_call(Thread *thread, Class *class, const Value *args, uint32_t count, Tuple *keywords);
/// The name of names[from..to) most like `name`, or None: for "Did you mean".
Value ouro_suggest_name(Thread *thread, Value name, const Tuple *names, uint32_t from, uint32_t to);
/// Calls a native whose arguments stand at `args`, with room for all its parameters behind (OURO_NATIVE_SLACK_WORDS).
Value ouro_call_native(Thread *thread, Native *native, Value *args, uint32_t count, Tuple *keywords);
/// Nobody will await a new coroutine, which the caller keeps alive: warns, and ends it. What a script's warnings raise is reported.
/// Where the collector found it, the running frames have nothing to do with it, and its definition is blamed.
void ouro_coroutine_drop(Thread *thread, Generator *coroutine, bool is_collected);
/// A generator, coroutine or async generator for a function whose bound arguments stand at `registers`.
Value ouro_generator_new(Thread *thread, Function *function, const Value *registers);

// ---- slow ways, by file ----
SlowWay ouro_slow_safepoint, ouro_slow_binary, ouro_slow_unary;                                           // unwind.c, arithmetic.c
SlowWay ouro_slow_compare, ouro_slow_jump_compare, ouro_slow_jump_truth, ouro_slow_contains, ouro_slow_jump_contains; // compare.c
SlowWay ouro_slow_load_global, ouro_slow_store_global, ouro_slow_delete_global, ouro_slow_names, ouro_slow_cells; // names.c
SlowWay ouro_slow_load_attr, ouro_slow_store_attr, ouro_slow_delete_attr, ouro_slow_load_special, ouro_slow_super; // attribute.c
SlowWay ouro_slow_get_item, ouro_slow_get_item_k, ouro_slow_set_item, ouro_slow_delete_item;               // subscript.c
SlowWay ouro_slow_display, ouro_slow_build_tuple, ouro_slow_build_list, ouro_slow_for_prepare, ouro_slow_for_loop, ouro_slow_for_end, ouro_slow_iterate, ouro_slow_unpack;       // display.c, iterate.c
SlowWay ouro_slow_call, ouro_slow_call_again, ouro_slow_call_instance, ouro_slow_call_keywords, ouro_slow_call_ex, ouro_slow_call_method, ouro_slow_load_method, ouro_slow_call_loaded, ouro_slow_function;   // call.c
SlowWay ouro_slow_return, ouro_slow_suspend, ouro_slow_delegate, ouro_slow_await, ouro_slow_generator_return;     // generator.c
SlowWay ouro_slow_raise, ouro_slow_handler, ouro_slow_match, ouro_slow_import, ouro_slow_class;                  // raise.c, match.c, import.c
