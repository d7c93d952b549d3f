// Threads: making them, their stack, their roots.
// SPDX-License-Identifier: MIT
#include "runtime/task/thread.h"
#include "runtime/base/limits.h"

#include <sys/resource.h>
#include <unistd.h>

enum { STACK_SEGMENT_SIZE = 256 * 1024, SLICE_BUDGET = 10000 };

static StackSegment *segment_new(Vm *vm, size_t size, StackSegment *previous)
{
    StackSegment *segment = ouro_allocate(vm->allocator, sizeof *segment + size);
    if (segment == NULL) return NULL;
    segment->previous = previous;
    segment->size = size;
    return segment;
}

static void use_segment(Thread *thread, StackSegment *segment)
{
    thread->segment = segment;
    thread->stack_end = (char *)segment->values + segment->size;
    thread->stack_high = segment->values;
    thread->stack_limit = (char *)segment->values;
}

// Of an OS thread that is not the process's first.
static char *limit_of_small_stack(void)
{
    pthread_attr_t attributes;
    void *lowest;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return (char *)__builtin_frame_address(0) - 64 * 1024;
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    return (char *)lowest + size / 4;
}

char *ouro_c_stack_limit(void)
{
    if (gettid() != getpid()) return limit_of_small_stack();
    struct rlimit limit;
    size_t size = 1 << 20;
    if (getrlimit(RLIMIT_STACK, &limit) == 0) {
        size = limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > OURO_C_STACK_SIZE_MAX
                   ? OURO_C_STACK_SIZE_MAX
                   : limit.rlim_cur;
    }
    return (char *)__builtin_frame_address(0) - size * 3 / 4;
}

static void set_link_limit(Thread *thread) { thread->link_limit = ((uint64_t)thread->vm->recursion_limit + 1) << 32; }

Thread *ouro_thread_new(Vm *vm)
{
    Thread *thread = ouro_allocate_zeroed(vm->allocator, sizeof *thread);
    if (thread == NULL) return NULL;
    StackSegment *segment = segment_new(vm, STACK_SEGMENT_SIZE, NULL);
    if (segment == NULL) {
        ouro_release(vm->allocator, thread, sizeof *thread);
        return NULL;
    }
    thread->vm = vm;
    thread->pending = VALUE_UNBOUND;
    thread->result = VALUE_UNBOUND;
    thread->handled = VALUE_NONE;
    thread->running_loop = thread->awaited = VALUE_NONE;
    thread->context = VALUE_UNBOUND;
    thread->async_hooks[0] = thread->async_hooks[1] = VALUE_NONE;
    thread->budget = thread->slice = SLICE_BUDGET;
    thread->c_stack_limit = ouro_c_stack_limit();
    thread->handle = thread->at_end = thread->host_exception = VALUE_NONE;
    ouro_seat_init(&thread->seat);
    ouro_text_init(&thread->host_text, vm->allocator);
    thread->seat.poll = &thread->budget;
    use_segment(thread, segment);
    set_link_limit(thread);
    thread->next = vm->threads;
    vm->threads = thread;
    return thread;
}

void ouro_thread_free(Thread *thread)
{
    Vm *vm = thread->vm;
    ouro_seat_deinit(&thread->seat);
    ouro_text_deinit(&thread->host_text);
    while (thread->segment != NULL) {
        StackSegment *segment = thread->segment;
        thread->segment = segment->previous;
        ouro_release(vm->allocator, segment, sizeof *segment + segment->size);
    }
    ouro_release(vm->allocator, thread->repr_stack, thread->repr_capacity * sizeof *thread->repr_stack);
    ouro_release(vm->allocator, thread->roots, thread->roots_capacity * sizeof *thread->roots);
    ouro_release(vm->allocator, thread, sizeof *thread);
}

void ouro_set_recursion_limit(Vm *vm, uint32_t limit)
{
    vm->recursion_limit = limit;
    for (Thread *thread = vm->threads; thread != NULL; thread = thread->next) set_link_limit(thread);
}

// Slots beyond what was cleared may hold anything; a frame may use them only after they are cleared.
static void clear_up_to(Thread *thread, char *from, char *end)
{
    if ((char *)thread->stack_high < from) thread->stack_high = (Value *)(void *)from;
    for (Value *slot = thread->stack_high; (char *)slot < end; slot++) *slot = VALUE_NONE;
    thread->stack_high = (Value *)(void *)end;
    thread->stack_limit = end;
}

enum { STACK_STEP = 16 * 1024 };

bool ouro_thread_reserve(Thread *thread, const void *from, size_t size, bool *moved)
{
    char *wanted = (char *)from + size;
    *moved = false;
    if (wanted <= thread->stack_end) {
        char *end = wanted + STACK_STEP < thread->stack_end ? wanted + STACK_STEP : thread->stack_end;
        if ((char *)thread->stack_high < end) clear_up_to(thread, (char *)from, end);
        else thread->stack_limit = end > thread->stack_limit ? end : thread->stack_limit;
        return true;
    }
    size_t segment_size = size * 2 > STACK_SEGMENT_SIZE ? size * 2 : STACK_SEGMENT_SIZE;
    StackSegment *segment = segment_new(thread->vm, segment_size, thread->segment);
    if (segment == NULL) return false;
    thread->segment->used = (Value *)(uintptr_t)from;
    use_segment(thread, segment);
    clear_up_to(thread, (char *)segment->values, (char *)segment->values + size);
    *moved = true;
    return true;
}

void ouro_thread_leave_segment(Thread *thread, const Frame *frame)
{
    for (;;) {
        StackSegment *segment = thread->segment;
        const char *begin = (char *)segment->values;
        if ((const char *)frame >= begin && (const char *)frame < begin + segment->size) break;
        if (segment->previous == NULL) break; // the caller's frame is in the heap
        thread->segment = segment->previous;
        ouro_release(thread->vm->allocator, segment, sizeof *segment + segment->size);
        thread->stack_end = (char *)thread->segment->values + thread->segment->size;
    }
    // What lies above in this segment is as old as the segment that was left: it is cleared again before use.
    thread->stack_high = thread->segment->values;
    thread->stack_limit = (char *)thread->segment->values;
}

// ---- windows of C, and what is live ----

static bool segment_holds(const StackSegment *segment, const void *at)
{
    const char *begin = (const char *)segment->values;
    return (const char *)at >= begin && (const char *)at <= begin + segment->size;
}

Value *ouro_thread_top(Thread *thread)
{
    Value *top = thread->segment->values;
    if (thread->frame != NULL) {
        Value *end = frame_stack_top(thread->frame);
        if (segment_holds(thread->segment, end)) top = end;
    }
    Value *c_top = thread->c_top;
    return c_top > top && segment_holds(thread->segment, c_top) ? c_top : top;
}

bool ouro_window_open(Thread *thread, size_t words, Window *window)
{
    *window = (Window){ouro_thread_top(thread), thread->c_top, thread->segment};
    bool moved = false;
    if ((char *)(window->at + words) > thread->stack_limit) {
        if (!ouro_thread_reserve(thread, window->at, words * 8, &moved)) {
            (void)ouro_raise_memory(thread);
            return false;
        }
        if (moved) window->at = thread->segment->values;
    }
    thread->c_top = window->at + words;
    return true;
}

void ouro_window_close(Thread *thread, const Window *window)
{
    thread->c_top = window->outer_top;
    if (OURO_UNLIKELY(thread->segment != window->outer_segment)) {
        while (thread->segment != window->outer_segment) {
            StackSegment *segment = thread->segment;
            thread->segment = segment->previous;
            ouro_release(thread->vm->allocator, segment, sizeof *segment + segment->size);
        }
        thread->stack_end = (char *)thread->segment->values + thread->segment->size;
        thread->stack_high = thread->segment->values;
        thread->stack_limit = (char *)thread->segment->values;
    }
}

static Instruction instruction_of(const Frame *frame)
{
    const Code *code = frame_function(frame)->code;
    return code->unit->code[frame->pc - code->code];
}

static bool calls_loaded(unsigned opcode) { return opcode == OP_CALL_LOADED || opcode == OP_CALL_LOADED_KW; }

// Where the arguments end of the call that the frame makes, if it makes one; or NULL.
static Value *arguments_end(Frame *frame)
{
    Instruction instruction = instruction_of(frame);
    unsigned opcode = instruction_opcode(instruction);
    bool is_method = opcode == OP_CALL_METHOD || opcode == OP_CALL_METHOD_KW || calls_loaded(opcode);
    if (opcode != OP_CALL && opcode != OP_CALL_KW && !is_method) return NULL;
    return frame->registers + instruction_a(instruction) + FRAME_WORDS + instruction_b(instruction) + is_method;
}

// What a call's window holds below its arguments is dead where the callee's frame does not lie over it; but the last word may be what a native is
// bound to, and the first two what LOAD_METHOD found.
static void clear_window_head(Frame *frame)
{
    Instruction instruction = instruction_of(frame);
    Value *window = &frame->registers[instruction_a(instruction)];
    for (unsigned i = calls_loaded(instruction_opcode(instruction)) ? 2 : 1; i < FRAME_WORDS - 1; i++) window[i] = VALUE_NONE;
}

// In a call, what lies above the arguments is dead: the collector shall not keep it. (A native that completed its arguments says so by c_top.)
static Value *live_top(Thread *thread)
{
    Value *top = ouro_thread_top(thread);
    Frame *frame = thread->frame;
    if (frame == NULL || frame_is_fixed(frame) || top != frame_stack_top(frame)) return top;
    Value *end = arguments_end(frame);
    if (end == NULL) return top;
    clear_window_head(frame);
    if (thread->c_top > end && thread->c_top < top) end = thread->c_top;
    for (Value *dead = end; dead < top; dead++) *dead = VALUE_NONE;
    return end;
}

// The same in a frame on the stack whose callee is in the heap, and so does not lie over the window.
static void clear_uncovered_window(Frame *frame)
{
    Value *end = frame_stack_top(frame), *dead = frame_is_fixed(frame) ? NULL : arguments_end(frame);
    for (; dead != NULL && dead < end; dead++) *dead = VALUE_NONE;
}

// The same in a heap frame that runs, unless locals stand behind the window.
static void clear_dead_registers(Frame *frame)
{
    unsigned count = frame_function(frame)->code->registers_count;
    Value *dead = count <= REGISTERS_NEAR ? arguments_end(frame) : NULL;
    if (dead == NULL) return;
    clear_window_head(frame);
    for (; dead < frame->registers + count; dead++) *dead = VALUE_NONE;
}

// A callee may end below its caller's end: what the caller has there is dead, and is cleared, for nobody will do so before the caller uses it.
static void clear_dead_ends(const Thread *thread, const StackSegment *segment, Value *top)
{
    for (Frame *frame = thread->frame; frame != NULL; frame = frame->caller) {
        if (frame_is_heap(frame) || !segment_holds(segment, frame)) continue;
        for (Value *end = frame_stack_top(frame); top < end; top++) *top = VALUE_NONE;
    }
}

void ouro_thread_trace(Tracer *tracer, Thread *thread)
{
    Value *top = live_top(thread);
    for (StackSegment *segment = thread->segment; segment != NULL; segment = segment->previous) {
        Value *end = segment == thread->segment ? top : segment->used;
        ouro_trace_values(tracer, segment->values, (size_t)(end - segment->values));
        clear_dead_ends(thread, segment, end);
    }
    thread->stack_high = top;
    thread->stack_limit = (char *)top;
    for (Frame *frame = thread->frame, *caller; frame != NULL; frame = caller) {
        caller = frame->caller;
        if (!frame_is_heap(frame)) continue;
        // What C called for may still stand in the window.
        if (caller != NULL && !frame_is_heap(caller) && link_kind(frame->link) != LINK_EXIT) clear_uncovered_window(caller);
        clear_dead_registers(frame);
        ouro_trace_running(tracer, (Object *)frame_generator(frame));
    }
    ouro_trace_values(tracer, thread->roots, thread->roots_count);
    ouro_trace_values(tracer, thread->repr_stack, thread->repr_count);
    for (FrameObject *object = thread->frame_objects; object != NULL; object = object->next) ouro_trace_object(tracer, object);
    const Value fields[] = {thread->pending,        thread->handled,        thread->result,
                            thread->context,        thread->async_hooks[0], thread->async_hooks[1],
                            thread->running_loop,   thread->awaited,        thread->handle,
                            thread->at_end,         thread->host_exception};
    ouro_trace_values(tracer, fields, OURO_COUNT_OF(fields));
    ouro_trace_object(tracer, thread->loop);
}
