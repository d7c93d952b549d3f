// Leaving frames: returns that are more than a value, exceptions on their way to a handler, safepoints.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"
#include "runtime/vm/generator.h"

// ---- safepoints ----

Next ouro_slow_safepoint(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    thread->roots_count = thread->roots_base;
    if (!ouro_safepoint(thread)) return ouro_unwind(thread, frame, pc);
    return go_on(frame, pc, 0);
}

// ---- the end of a frame ----

static void tell_frame_object(Thread *thread, Frame *frame)
{
    FrameObject *object = ouro_frame_object_find(thread, frame);
    if (object != NULL) ouro_frame_object_detach(thread, object);
}

// What must happen whenever `frame` ends, however it does.
static void drop_frame(Thread *thread, Frame *frame)
{
    if (OURO_UNLIKELY(frame->link & LINK_HAS_FRAME_OBJECT)) tell_frame_object(thread, frame);
    if (OURO_UNLIKELY(frame->link & LINK_FIRST_OF_SEGMENT)) ouro_thread_leave_segment(thread, frame->caller);
}

static Next take_init(Thread *thread, Frame *frame, uint64_t link, Value result)
{
    if (OURO_UNLIKELY(!value_is_none(result))) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__init__() should return None, not '%T'", result);
        return ouro_unwind(thread, frame, frame->pc);
    }
    return go_on(frame, frame->pc, link_length(link));
}

Next ouro_deliver(Thread *thread, Frame *frame, uint32_t *pc, uint64_t link, Value result)
{
    if (OURO_UNLIKELY(value_is_unbound(result))) {
        if (link_kind(link) == LINK_FOR && ouro_pending_is(thread, CLASS_STOP_ITERATION)) {
            thread->pending = VALUE_UNBOUND;
            return go_on(frame, pc, ouro_opcode_format(OP_FOR_LOOP)->length);
        }
        return ouro_unwind(thread, frame, pc);
    }
    frame->pc = pc;
    thread->frame = frame;
    switch (link_kind(link)) {
    case LINK_DRIVER: return thread->driver->stepped(thread, frame, STEP_RETURNED, result);
    case LINK_INIT: return take_init(thread, frame, link, result);
    case LINK_DISCARD: return go_on(frame, pc, link_length(link));
    case LINK_COMPARE: case LINK_COMPARE_JUMP: return ouro_comparison_returned(thread, frame, pc, link, result);
    case LINK_OPERATOR: return ouro_operator_returned(thread, frame, pc, result);
    case LINK_FOR:
        frame->registers[link_register(link)] = result;
        return go_on(frame, pc + (int32_t)pc[1], 0);
    default:
        frame->registers[link_register(link)] = result;
        return go_on(frame, pc, link_length(link));
    }
}

Next ouro_return(Thread *thread, Frame *frame, Value result)
{
    uint64_t link = frame->link;
    Frame *caller = frame->caller;
    drop_frame(thread, frame);
    if (link_kind(link) == LINK_EXIT) return ouro_exit(thread, result);
    return ouro_deliver(thread, caller, caller->pc, link, result);
}

Next ouro_slow_return(Thread *thread, Frame *frame, uint32_t *pc)
{
    Instruction instruction = *pc;
    Value result = instruction_opcode(instruction) == OP_RETURN_K ? value_at_words(pc + 1)
                                                                  : frame->registers[instruction_a(instruction)];
    frame->pc = pc;
    return ouro_return(thread, frame, result);
}

// ---- exceptions ----

// Notes in the exception that it passed through `frame`. A refusal of memory loses the entry, not the exception.
void ouro_add_traceback(Thread *thread, Frame *frame, uint32_t *pc)
{
    Vm *vm = thread->vm;
    if (frame_code(frame)->flags & UNIT_HIDDEN) return;
    Exception *exception = value_as_exception(thread->pending);
    Traceback *entry = ouro_heap_new(&vm->heap, TYPE_TRACEBACK, CLASS_TRACEBACK, sizeof *entry);
    if (entry == NULL) return;
    entry->next = exception->traceback;
    entry->function = frame->function;
    entry->frame = VALUE_UNBOUND;
    entry->pc = pc - frame_code(frame)->code;
    entry->place = frame;
    if (frame->link & LINK_HAS_FRAME_OBJECT)
        entry->frame = value_from_object(ouro_frame_object_find(thread, frame));
    ouro_heap_store(&vm->heap, exception, &exception->traceback, value_from_object(entry));
}

static const HandlerRow *find_handler(const Code *code, uint32_t offset)
{
    const Unit *unit = code->unit;
    for (uint32_t i = 0; i < unit->handlers_count; i++) {
        const HandlerRow *row = &unit->handlers[i];
        if (offset >= row->start && offset < row->end) return row;
    }
    return NULL;
}

// The exception leaves `frame`; where its caller takes it as something else (the end of an iteration), *next says where to go on.
static bool leave_raising(Thread *thread, Frame *frame, Frame *caller, Next *next)
{
    uint64_t link = frame->link;
    bool is_heap = frame_is_heap(frame);
    if (is_heap) ouro_generator_raised(thread, frame_generator(frame));
    drop_frame(thread, frame);
    if (is_heap) {
        ouro_generator_leave_chain(thread, frame_generator(frame));
        ouro_generator_clear(frame_generator(frame));
    }
    if (link_kind(link) == LINK_EXIT) {
        *next = ouro_exit(thread, VALUE_UNBOUND);
        return true;
    }
    if (OURO_UNLIKELY(ouro_thread_is_killed(thread))) return false;
    if (link_kind(link) == LINK_DRIVER) {
        *next = thread->driver->stepped(thread, caller, STEP_RAISED, VALUE_UNBOUND);
        return true;
    }
    bool ends_loop = link_kind(link) == LINK_FOR && !is_heap;
    if (ends_loop && ouro_pending_is(thread, CLASS_STOP_ITERATION)) {
        thread->pending = VALUE_UNBOUND;
        *next = go_on(caller, caller->pc, ouro_opcode_format(OP_FOR_LOOP)->length);
        return true;
    }
    return false;
}

static Next unwind(Thread *thread, Frame *frame, uint32_t *pc, bool adds_entry)
{
    for (;;) {
        const Code *code = frame_code(frame);
        frame->pc = pc;
        if (adds_entry) ouro_add_traceback(thread, frame, pc);
        adds_entry = true;
        const HandlerRow *row = find_handler(code, (uint32_t)(pc - code->code));
        if (row != NULL && !ouro_thread_is_killed(thread)) {
            frame->registers[row->exception] = ouro_take_pending(thread);
            return (Next){code->code + row->target, frame};
        }
        Next next;
        Frame *caller = frame->caller;
        if (leave_raising(thread, frame, caller, &next)) return next;
        frame = caller;
        pc = frame->pc;
    }
}

Next ouro_unwind(Thread *thread, Frame *frame, uint32_t *pc)
{
    if (OURO_UNLIKELY(!ouro_pending(thread))) {
        Transfer *way = thread->transfer;
        thread->transfer = NULL;
        return way(thread, frame, pc);
    }
    return unwind(thread, frame, pc, true);
}

Next ouro_unwind_again(Thread *thread, Frame *frame, uint32_t *pc) { return unwind(thread, frame, pc, false); }
