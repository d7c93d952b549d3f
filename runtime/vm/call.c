// Calls: whatever is called, from an instruction or from C.
//
// An instruction's call enters a function of a script by pushing a frame, so that no C is nested. C's own calls (ouro_call) run a nested interpreter.
// SPDX-License-Identifier: MIT
#include "runtime/base/limits.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/signature.h"

// ---- natives ----

static bool check_self(Thread *thread, Native *native, const Value *args, uint32_t count)
{
    Class *owner = value_as_class(native->owner);
    const char *kind = native->object.shape == CLASS_SLOT_WRAPPER ? "requires" : "for";
    if (count == 0) {
        if (*kind == 'r')
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "descriptor '%S' of '%N' object needs an argument", native->name, owner);
        else
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "unbound method %S.%S() needs an argument", owner->name, native->name);
        return false;
    }
    if (OURO_LIKELY(ouro_class_is_subclass(ouro_class_of(thread->vm, args[0]), owner))) return true;
    if (*kind == 'r')
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "descriptor '%S' requires a '%N' object but received a '%T'", native->name, owner, args[0]);
    else
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", native->name, owner, args[0]);
    return false;
}

Value ouro_call_native(Thread *thread, Native *native, Value *args, uint32_t count, Tuple *keywords)
{
    if (!value_is_unbound(native->self)) {
        memmove(args + 1, args, count * sizeof *args);
        args[0] = native->self;
        count++;
    } else if (native->object.shape == CLASS_METHOD_DESCRIPTOR || native->object.shape == CLASS_SLOT_WRAPPER) {
        if (!check_self(thread, native, args, keywords ? count - (uint32_t)keywords->count : count)) return VALUE_UNBOUND;
    }
    Value *outer_top = thread->c_top;
    NativeFunction *function = native->function;
    if (native->flags & NATIVE_VARIADIC) {
        if (keywords != NULL && keywords->count > 0) {
            bool is_method = value_is_class(native->owner) && !(native->flags & NATIVE_CONSTRUCTOR);
            if (!is_method) return ouro_raise(thread, CLASS_TYPE_ERROR, "%S() takes no keyword arguments", native->name);
            return ouro_raise(thread, CLASS_TYPE_ERROR, "%S.%S() takes no keyword arguments", value_as_class(native->owner)->name, native->name);
        }
    } else if (native->flags & NATIVE_SPREAD && keywords == NULL && count >= native->required_count) {
        // as they are
    } else if (keywords != NULL || count != native->parameters_count) {
        if (!ouro_bind_native(thread, native, args, count, keywords, &count)) return VALUE_UNBOUND;
        if (native->flags & NATIVE_SPREAD) function = native->def->setter;
    }
    // What lies above is dead, for the collector too.
    thread->c_top = args + count;
    uint32_t roots = thread->roots_count;
    thread->native_context = native;
    Value result = function(thread, args, count);
    thread->roots_count = roots;
    thread->c_top = outer_top;
    assert(value_is_unbound(result) ? ouro_pending(thread) || thread->transfer != NULL : !ouro_pending(thread));
    return result;
}

// ---- functions ----

// Makes room for a frame at `at`, moving what a callee's window holds to a new segment where this one is full.
static Frame *place_frame(Thread *thread, Value *at, uint32_t filled, size_t size, uint64_t *link)
{
    if (OURO_LIKELY((char *)at + size <= thread->stack_limit)) return (Frame *)(void *)at;
    bool moved;
    // What the window holds already is not to be cleared.
    if (!ouro_thread_reserve(thread, at + filled, size, &moved)) return (void)ouro_raise_memory(thread), NULL;
    if (!moved) return (Frame *)(void *)at;
    memcpy(thread->segment->values, at, filled * sizeof(Value));
    *link |= LINK_FIRST_OF_SEGMENT;
    return (Frame *)(void *)thread->segment->values;
}

static Value too_deep(Thread *thread)
{
    // While the exception is made and handled there is some room above the limit.
    uint64_t limit = thread->link_limit;
    thread->link_limit += 50 * LINK_DEPTH_ONE;
    Value raised = ouro_raise(thread, CLASS_RECURSION_ERROR, "maximum recursion depth exceeded");
    thread->link_limit = limit;
    return raised;
}

bool ouro_enter(Thread *thread, const char *doing)
{
    char *here = __builtin_frame_address(0);
    if (OURO_LIKELY(here > thread->c_stack_limit)) return true;
    // Some room is left for the exception itself.
    char *limit = thread->c_stack_limit;
    thread->c_stack_limit -= 64 * 1024;
    if (here > thread->c_stack_limit + 16 * 1024)
        (void)ouro_raise(thread, CLASS_RECURSION_ERROR, "maximum recursion depth exceeded%s", doing);
    else (void)ouro_raise_memory(thread);
    thread->c_stack_limit = limit;
    return false;
}

// A coroutine that the program drops where it made it: said at once, as CPython does, and not when it is collected.
static bool is_dropped(const Frame *frame, const uint32_t *pc, uint64_t link)
{
    if (instruction_c(*pc) != true || link_kind(link) != LINK_VALUE) return false;
    return ouro_opcode_format(pristine_opcode(frame, pc))->c == OPERAND_FLAG;
}

static void drop_coroutine(Thread *thread, Frame *frame, uint32_t *pc, Value generator)
{
    if (!value_has_shape(generator, CLASS_COROUTINE)) return;
    uint32_t mark = ouro_roots_mark(thread);
    leave_to_c(thread, frame, pc);
    if (!value_is_unbound(ouro_root(thread, generator))) ouro_coroutine_drop(thread, value_as_object(generator), false);
    ouro_roots_release(thread, mark);
}

// A function with bound arguments is entered, or its generator made. On failure an exception is pending at `pc` of `frame`.
static Next enter_function(Thread *thread, Frame *frame, uint32_t *pc, Value *window, const Arguments *arguments, uint64_t link)
{
    Function *function = (Function *)value_as_object(window[0]);
    uint64_t depth = LINK_DEPTH(frame->link) + LINK_DEPTH_ONE;
    if (OURO_UNLIKELY(depth >= thread->link_limit)) {
        (void)too_deep(thread);
        return ouro_unwind(thread, frame, pc);
    }
    link |= depth;
    Frame *callee = place_frame(thread, window, FRAME_WORDS + arguments->positional_count, function->frame_size, &link);
    if (callee == NULL) return ouro_unwind(thread, frame, pc);
    Arguments here = *arguments;
    if (arguments->positional == window + FRAME_WORDS) here.positional = callee->registers;
    if (function->arity_and_kind != here.positional_count || here.keywords != NULL) {
        if (!ouro_bind(thread, function, callee->registers, &here)) goto failed;
        if (function->code->flags & (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR)) {
            Value generator = ouro_generator_new(thread, function, callee->registers);
            if (is_dropped(frame, pc, link)) drop_coroutine(thread, frame, pc, generator);
            if (link & LINK_FIRST_OF_SEGMENT) ouro_thread_leave_segment(thread, frame);
            return ouro_deliver(thread, frame, pc, link, generator);
        }
    }
    callee->function = value_from_object(function);
    callee->caller = frame;
    callee->link = link;
    callee->pc = function->code_start;
    if (OURO_UNLIKELY(ouro_thread_budget(thread) == 0)) return ouro_slow_safepoint(thread, callee, callee->pc);
    return (Next){callee->pc, callee};
failed:
    if (link & LINK_FIRST_OF_SEGMENT) ouro_thread_leave_segment(thread, frame);
    return ouro_unwind(thread, frame, pc);
}

// ---- classes ----

typedef struct Call {
    Thread *thread;
    Frame *frame;
    uint32_t *pc;
    Value *window;
    uint32_t count; // arguments, named ones included
    Tuple *keywords;
    uint64_t link;
} Call;

static bool uses_plain_new(Vm *vm, Class *class)
{
    return !ouro_class_overrides(vm, class, SPECIAL_NEW) && class->class_id == CLASS_OBJECT;
}

// An instance of a class with object's __new__ and an __init__ of the script: the instance stays in window[0], and the frame of __init__ begins one
// register further up, so that its return finds it there.
static bool enter_init(Call *call, Class *class, Next *next)
{
    Vm *vm = call->thread->vm;
    if (!uses_plain_new(vm, class) || class->flags & (CLASS_FLAG_ABSTRACT | CLASS_FLAG_NO_NEW)) return false;
    Value init = ouro_class_special(vm, class, SPECIAL_INIT);
    if (!value_has_shape(init, CLASS_FUNCTION)) return false;
    Function *function = (Function *)value_as_object(init);
    if (function->code->flags & (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR)) return false;
    Object *instance = ouro_instance_new(vm, class, 0);
    if (instance == NULL) {
        (void)ouro_raise_memory(call->thread);
        *next = ouro_unwind(call->thread, call->frame, call->pc);
        return true;
    }
    Value *window = call->window;
    memmove(window + FRAME_WORDS + 2, window + FRAME_WORDS, call->count * sizeof(Value));
    window[0] = call->frame->registers[link_register(call->link)] = value_from_object(instance);
    window[1] = init;
    window[FRAME_WORDS + 1] = value_from_object(instance);
    call->window = window + 1;
    call->count++;
    call->link = link_make(LINK_INIT, link_register(call->link), link_length(call->link));
    return true;
}

// ---- any callable ----

// Puts `self` before the arguments. The slack behind the window's frame has room for a few of these.
static void insert_self(Call *call, Value function, Value self)
{
    Value *args = call->window + FRAME_WORDS;
    memmove(args + 1, args, call->count * sizeof(Value));
    args[0] = self;
    call->window[0] = function;
    call->count++;
}

static Next enter(Call *call)
{
    uint32_t named = call->keywords != NULL ? (uint32_t)call->keywords->count : 0;
    Arguments arguments = {call->window + FRAME_WORDS, call->count - named, NULL, named > 0 ? call->keywords : NULL};
    Value kept[256];
    if (named > 0) { // binding writes where they stand
        memcpy(kept, arguments.positional + arguments.positional_count, named * sizeof(Value));
        arguments.named = kept;
    }
    return enter_function(call->thread, call->frame, call->pc, call->window, &arguments, call->link);
}

static Next deliver(Call *call, Value result)
{
    return ouro_deliver(call->thread, call->frame, call->pc, call->link, result);
}

static Next call_other(Call *call, Value callable)
{
    Thread *thread = call->thread;
    Value special = ouro_class_special(thread->vm, ouro_class_of(thread->vm, callable), SPECIAL_CALL);
    if (value_is_unbound(special))
        return deliver(call, ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not callable", callable));
    if (value_has_shape(special, CLASS_FUNCTION)) {
        insert_self(call, special, callable);
        return enter(call);
    }
    Value *args = call->window + FRAME_WORDS;
    Value bound = ouro_special(thread, callable, SPECIAL_CALL);
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is_unbound(bound) || value_is_unbound(ouro_root(thread, bound))) return deliver(call, VALUE_UNBOUND);
    Value result = ouro_call_keywords(thread, bound, args, call->count, call->keywords);
    ouro_roots_release(thread, mark);
    return deliver(call, result);
}

static Next call_class(Call *call, Class *class)
{
    Thread *thread = call->thread;
    Next next = {NULL, NULL};
    Class *metaclass = ouro_class_of(thread->vm, value_from_object(class));
    if (OURO_UNLIKELY(ouro_class_overrides(thread->vm, metaclass, SPECIAL_CALL)))
        return call_other(call, value_from_object(class));
    bool plain = link_kind(call->link) == LINK_VALUE;
    if (plain && enter_init(call, class, &next)) return next.frame != NULL || next.pc != NULL ? next : enter(call);
    thread->c_top = call->window + FRAME_WORDS + call->count;
    Value *args = call->window + FRAME_WORDS, made;
    if (ouro_construct_in_place(thread, class, args, call->count, call->keywords, &made)) return deliver(call, made);
    return deliver(call, ouro_class_call(thread, class, args, call->count, call->keywords));
}

static Next call_any(Call *call)
{
    for (;;) {
        Value callable = call->window[0];
        if (!value_is_object(callable)) return call_other(call, callable);
        switch (value_object(callable)->type) {
        case TYPE_FUNCTION: return enter(call);
        case TYPE_NATIVE:
            return deliver(call, ouro_call_native(call->thread, (Native *)value_as_object(callable),
                                                  call->window + FRAME_WORDS, call->count, call->keywords));
        case TYPE_CLASS: return call_class(call, value_as_class(callable));
        case TYPE_METHOD: {
            Method *method = (Method *)value_as_object(callable);
            insert_self(call, method->function, method->self);
            break;
        }
        default: return call_other(call, callable);
        }
    }
}

// The calls of a fixed frame are laid out on the stack.
static bool move_to_stack(Thread *thread, Frame *frame, Value **window, uint32_t count)
{
    Value *top = ouro_thread_top(thread);
    size_t size = (FRAME_WORDS + count + OURO_NATIVE_SLACK_WORDS) * sizeof(Value);
    bool moved = false;
    (void)frame;
    if ((char *)top + size > thread->stack_limit && !ouro_thread_reserve(thread, top, size, &moved)) {
        (void)ouro_raise_memory(thread);
        return false;
    }
    if (moved) top = thread->segment->values;
    top[0] = (*window)[0];
    for (unsigned i = 1; i < FRAME_WORDS; i++) top[i] = VALUE_NONE; // whatever stood there is dead
    top[FRAME_WORDS + count] = top[FRAME_WORDS + count + 1] = VALUE_NONE;
    memcpy(top + FRAME_WORDS, *window + FRAME_WORDS, count * sizeof(Value));
    *window = top;
    return true;
}

Next ouro_call_window(Thread *thread, Frame *frame, uint32_t *pc, Value *window, uint32_t count, Tuple *keywords, uint64_t link)
{
    leave_to_c(thread, frame, pc);
    Value *outer_top = thread->c_top;
    if (frame_is_fixed(frame)) {
        if (!move_to_stack(thread, frame, &window, count)) return ouro_unwind(thread, frame, pc);
        thread->c_top = window + FRAME_WORDS + count + 2;
    }
    Call call = {thread, frame, pc, window, count, keywords, link};
    Next next = call_any(&call);
    thread->c_top = outer_top;
    return next;
}

Next ouro_call_pushed(Thread *thread, Frame *frame, uint32_t *pc, Value callable, const Value *args, uint32_t count, uint64_t link)
{
    leave_to_c(thread, frame, pc);
    Window window;
    if (!ouro_window_open(thread, FRAME_WORDS + count + OURO_NATIVE_SLACK_WORDS, &window)) return ouro_unwind(thread, frame, pc);
    window.at[0] = callable;
    for (unsigned i = 1; i < FRAME_WORDS; i++) window.at[i] = VALUE_NONE; // whatever stood there is dead
    copy_values(window.at + FRAME_WORDS, args, count);
    Call call = {thread, frame, pc, window.at, count, NULL, link};
    if (thread->segment != window.outer_segment) call.link |= LINK_FIRST_OF_SEGMENT;
    Next next = call_any(&call);
    thread->c_top = window.outer_top;
    return next;
}

// ---- calls from C ----

static Value run_function(Thread *thread, Value callable, const Arguments *arguments)
{
    Function *function = (Function *)value_as_object(callable);
    uint64_t depth = thread->frame != NULL ? LINK_DEPTH(thread->frame->link) + LINK_DEPTH_ONE : LINK_DEPTH_ONE;
    if (depth >= thread->link_limit) return too_deep(thread);
    if (!ouro_enter(thread, " while calling a Python object")) return VALUE_UNBOUND;
    Window window;
    if (!ouro_window_open(thread, function->frame_size / 8, &window)) return VALUE_UNBOUND;
    Frame *frame = (Frame *)(void *)window.at;
    Value result = VALUE_UNBOUND;
    frame->function = callable;
    if (!ouro_bind(thread, function, frame->registers, arguments)) goto done;
    if (function->code->flags & (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR)) {
        result = ouro_generator_new(thread, function, frame->registers);
        goto done;
    }
    frame->caller = thread->frame;
    frame->link = link_make(LINK_EXIT, 0, 0) | depth;
    frame->pc = function->code_start;
    thread->c_top = window.outer_top;
    result = ouro_interpret(thread, frame);
done:
    ouro_leave(thread);
    ouro_window_close(thread, &window);
    return result;
}

static Value run_native(Thread *thread, Native *native, const Value *args, uint32_t count, Tuple *keywords)
{
    Window window;
    if (!ouro_enter(thread, " while calling a Python object")) return VALUE_UNBOUND;
    if (!ouro_window_open(thread, count + 1 + OURO_NATIVE_SLACK_WORDS, &window)) return VALUE_UNBOUND;
    copy_values(window.at, args, count);
    for (uint32_t i = 0; i <= OURO_NATIVE_SLACK_WORDS; i++) window.at[count + i] = VALUE_NONE;
    bool called_by_c = thread->called_by_c;
    thread->called_by_c = true;
    Value result = ouro_call_native(thread, native, window.at, count, keywords);
    thread->called_by_c = called_by_c;
    if (OURO_UNLIKELY(thread->transfer != NULL)) {
        thread->transfer = NULL;
        (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "%S() cannot be called from C", native->name);
    }
    ouro_window_close(thread, &window);
    ouro_leave(thread);
    return result;
}

static Value call_with_self(Thread *thread, Value function, Value self, const Value *args, uint32_t count, Tuple *keywords)
{
    Window window;
    if (!ouro_window_open(thread, count + 1, &window)) return VALUE_UNBOUND;
    window.at[0] = self;
    copy_values(window.at + 1, args, count);
    Value result = ouro_call_keywords(thread, function, window.at, count + 1, keywords);
    ouro_window_close(thread, &window);
    return result;
}

Value ouro_call_keywords(Thread *thread, Value callable, const Value *args, uint32_t count, Tuple *keywords)
{
    Vm *vm = thread->vm;
    if (keywords != NULL && keywords->count == 0) keywords = NULL;
    switch (value_is_object(callable) ? value_object(callable)->type : TYPE_COUNT) {
    case TYPE_FUNCTION: {
        uint32_t positional = keywords != NULL ? count - (uint32_t)keywords->count : count;
        Arguments arguments = {(Value *)(uintptr_t)args, positional, keywords != NULL ? args + positional : NULL, keywords};
        return run_function(thread, callable, &arguments);
    }
    case TYPE_NATIVE: return run_native(thread, (Native *)value_as_object(callable), args, count, keywords);
    case TYPE_METHOD: {
        Method *method = (Method *)value_as_object(callable);
        return call_with_self(thread, method->function, method->self, args, count, keywords);
    }
    case TYPE_CLASS:
        if (!ouro_class_overrides(vm, ouro_class_of(vm, callable), SPECIAL_CALL))
            return ouro_class_call(thread, value_as_class(callable), args, count, keywords);
        break;
    default: break;
    }
    Value special = ouro_class_special(vm, ouro_class_of(vm, callable), SPECIAL_CALL);
    if (value_is_unbound(special)) return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not callable", callable);
    if (value_has_shape(special, CLASS_FUNCTION)) return call_with_self(thread, special, callable, args, count, keywords);
    if (!ouro_enter(thread, " while calling a Python object")) return VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    special = ouro_root(thread, ouro_special(thread, callable, SPECIAL_CALL));
    Value result = value_is_unbound(special) ? special : ouro_call_keywords(thread, special, args, count, keywords);
    ouro_roots_release(thread, mark); // behind the call, which so is no jump: objects that call each other must run out of stack
    ouro_leave(thread);
    return result;
}

Value ouro_call(Thread *thread, Value callable, const Value *args, uint32_t count)
{
    return ouro_call_keywords(thread, callable, args, count, NULL);
}

Value ouro_call_tuple(Thread *thread, Value callable, Tuple *args, Dict *keywords)
{
    if (keywords == NULL || keywords->count == 0) return ouro_call(thread, callable, args->items, (uint32_t)args->count);
    Tuple *names = ouro_tuple_new(thread->vm, keywords->count);
    Tuple *values = ouro_tuple_new(thread->vm, args->count + keywords->count);
    if (names == NULL || values == NULL) return ouro_raise_memory(thread);
    copy_values(values->items, args->items, args->count);
    uint32_t position = 0;
    for (size_t i = 0; i < names->count; i++) {
        int64_t hash;
        (void)ouro_dict_next(keywords, &position, &names->items[i], &values->items[args->count + i], &hash);
        if (!value_is_string(names->items[i])) return ouro_raise(thread, CLASS_TYPE_ERROR, "keywords must be strings");
    }
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is_unbound(ouro_root(thread, value_from_object(names)))) return VALUE_UNBOUND;
    if (value_is_unbound(ouro_root(thread, value_from_object(values)))) return VALUE_UNBOUND;
    Value result = ouro_call_keywords(thread, callable, values->items, (uint32_t)values->count, names);
    ouro_roots_release(thread, mark);
    return result;
}

Value ouro_call_method(Thread *thread, Value self, String *name, const Value *args, uint32_t count)
{
    Value method = ouro_get_attr(thread, self, name);
    if (value_is_unbound(method)) return method;
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is_unbound(ouro_root(thread, method))) return VALUE_UNBOUND;
    Value result = ouro_call(thread, method, args, count);
    ouro_roots_release(thread, mark);
    return result;
}

Value ouro_call_special(Thread *thread, Value self, Special special, const Value *args, uint32_t count)
{
    Class *class = ouro_class_of(thread->vm, self);
    Value method = ouro_class_special(thread->vm, class, special);
    if (is_plain_method(method)) return call_with_self(thread, method, self, args, count, NULL);
    uint32_t mark = ouro_roots_mark(thread);
    method = ouro_special(thread, self, special);
    if (value_is_unbound(method)) {
        if (ouro_pending(thread)) return method;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object has no %S method", self, thread->vm->names[special]);
    }
    if (value_is_unbound(ouro_root(thread, method))) return VALUE_UNBOUND;
    Value result = ouro_call(thread, method, args, count);
    ouro_roots_release(thread, mark);
    return result;
}

bool ouro_is_callable(Thread *thread, Value value)
{
    if (value_has_type(value, TYPE_FUNCTION) || value_has_type(value, TYPE_NATIVE)) return true;
    if (value_is_class(value) || value_has_type(value, TYPE_METHOD)) return true;
    return !value_is_unbound(ouro_class_special(thread->vm, ouro_class_of(thread->vm, value), SPECIAL_CALL));
}
