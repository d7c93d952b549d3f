// The instructions of calls and of making functions: their slow ways.
// SPDX-License-Identifier: MIT
#include "runtime/base/limits.h"
#include "runtime/vm/machine.h"

enum { CALL_LENGTH = 3, CALL_KW_LENGTH = 5, CALL_METHOD_KW_LENGTH = 8 };

static void specialise(Frame *frame, uint32_t *pc, Value callable, unsigned count)
{
    if (value_has_shape(callable, CLASS_FUNCTION)) {
        unsigned form = call_form(frame, value_as_object(callable), count, OP_CALL_FUNCTION);
        if (form != 0) rewrite(pc, form);
    } else if (value_has_shape(callable, CLASS_NATIVE)) {
        Native *native = (Native *)value_as_object(callable);
        if (native_may_take(native, count)) rewrite(pc, OP_CALL_NATIVE);
    } else if (value_has_shape(callable, CLASS_TYPE) && !frame_is_fixed(frame)) {
        rewrite(pc, OP_CALL_INSTANCE);
    }
}

// ---- instances of classes with a plain __init__ ----

// The __init__ that calling `class` comes down to, with nothing else to run: no metaclass's __call__, no own __new__. NULL otherwise.
static Function *plain_init(Vm *vm, Class *class)
{
    if (OURO_LIKELY(class->init_epoch == vm->class_epoch)) return class->plain_init;
    class->init_epoch = vm->class_epoch;
    class->plain_init = NULL;
    bool special = class->class_id != CLASS_OBJECT || class->flags & (CLASS_FLAG_ABSTRACT | CLASS_FLAG_BUILTIN | CLASS_FLAG_NO_NEW);
    if (special || ouro_class_overrides(vm, class, SPECIAL_NEW)) return NULL;
    Value init = ouro_class_special(vm, class, SPECIAL_INIT);
    if (value_has_shape(init, CLASS_FUNCTION)) class->plain_init = (Function *)value_as_object(init);
    return class->plain_init;
}

// The instance stays in the class's register, and the frame of __init__ begins one register further up.
Next ouro_slow_call_instance(Thread *thread, Frame *frame, uint32_t *pc)
{
    unsigned a = instruction_a(*pc), count = instruction_b(*pc);
    Value *window = &frame->registers[a];
    if (!value_has_shape(window[0], CLASS_TYPE)) return ouro_slow_call(thread, frame, pc);
    Class *class = value_as_class(window[0]);
    Function *init = plain_init(thread->vm, class);
    if (init == NULL || init->arity_and_kind != count + 1) goto general;
    uint64_t link = LINK_DEPTH(frame->link) + LINK_DEPTH_ONE + link_make(LINK_INIT, a, CALL_LENGTH);
    Frame *callee = (Frame *)(void *)(window + 1);
    if ((char *)callee + init->frame_size > thread->stack_limit || link >= thread->link_limit || ouro_thread_budget(thread) <= 1) goto general;
    ouro_thread_count(thread);
    Object *instance = ouro_instance_new(thread->vm, class, 0);
    if (OURO_UNLIKELY(instance == NULL)) goto general;
    memmove(callee->registers + 1, window + FRAME_WORDS, count * sizeof(Value));
    window[0] = callee->registers[0] = value_from_object(instance);
    frame->pc = pc;
    callee->function = value_from_object(init);
    callee->caller = frame;
    callee->link = link;
    return (Next){init->code_start, callee};
general:
    return ouro_call_window(thread, frame, pc, window, count, NULL, link_make(LINK_VALUE, a, CALL_LENGTH));
}

Next ouro_slow_call(Thread *thread, Frame *frame, uint32_t *pc)
{
    unsigned a = instruction_a(*pc), count = instruction_b(*pc);
    Value *window = &frame->registers[a];
    specialise(frame, pc, window[0], count);
    return ouro_call_window(thread, frame, pc, window, count, NULL, link_make(LINK_VALUE, a, CALL_LENGTH));
}

// A direct call met a limit: of the stack, of the depth.
Next ouro_slow_call_again(Thread *thread, Frame *frame, uint32_t *pc)
{
    unsigned a = instruction_a(*pc), count = instruction_b(*pc);
    Opcode opcode = pristine_opcode(frame, pc);
    if (opcode == OP_CALL_LOADED) return ouro_slow_call_loaded(thread, frame, pc);
    bool is_method = opcode == OP_CALL_METHOD;
    unsigned length = is_method ? 6 : CALL_LENGTH;
    return ouro_call_window(thread, frame, pc, &frame->registers[a], count + is_method, NULL, link_make(LINK_VALUE, a, length));
}

Next ouro_slow_call_keywords(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    unsigned a = instruction_a(*pc), count = instruction_b(*pc);
    Value *window = &frame->registers[a];
    bool is_method = pristine_opcode(frame, pc) == OP_CALL_METHOD_KW;
    Tuple *keywords = value_as_tuple(value_at_words(pc + (is_method ? 2 : 1)));
    unsigned length = is_method ? CALL_METHOD_KW_LENGTH : CALL_KW_LENGTH;
    uint64_t link = link_make(LINK_VALUE, a, length);
    if (!is_method) return ouro_call_window(thread, frame, pc, window, count, keywords, link);
    Value receiver = window[FRAME_WORDS];
    String *name = name_at(frame, pc[1]);
    Value method = ouro_find_method(thread->vm, receiver, name);
    if (!value_is_unbound(method)) {
        window[0] = method;
        return ouro_call_window(thread, frame, pc, window, count + 1, keywords, link);
    }
    window[1] = ouro_get_attr(thread, receiver, name);
    if (value_is_unbound(window[1])) {
        window[1] = VALUE_NONE;
        return ouro_unwind(thread, frame, pc);
    }
    window[0] = VALUE_NONE;
    return ouro_call_window(thread, frame, pc, window + 1, count, keywords, link);
}

// ---- f(*args, **keywords) ----

static Value *items_of(Value sequence, size_t *count)
{
    if (value_has_type(sequence, TYPE_TUPLE)) {
        *count = value_as_tuple(sequence)->count;
        return value_as_tuple(sequence)->items;
    }
    *count = value_as_list(sequence)->count;
    return *count > 0 ? value_as_list(sequence)->array->items : NULL;
}

enum { SPREAD_MAX = 4096 }; // more arguments than this do not go over the stack

Next ouro_slow_call_ex(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    unsigned a = instruction_a(*pc);
    Value *window = &frame->registers[a], callable = window[0];
    Dict *keywords = value_is_none(window[FRAME_WORDS + 1]) ? NULL : value_as_object(window[FRAME_WORDS + 1]);
    size_t count;
    Value *items = items_of(window[FRAME_WORDS], &count);
    bool plain = (keywords == NULL || keywords->count == 0) && count <= SPREAD_MAX;
    if (plain) return ouro_call_pushed(thread, frame, pc, callable, items, (uint32_t)count, link_make(LINK_VALUE, a, 1));
    uint32_t mark = ouro_roots_mark(thread);
    Tuple *args = ouro_tuple_of(thread->vm, items, count);
    Value result = ouro_root(thread, ouro_made(thread, args));
    if (!value_is_unbound(result)) result = ouro_call_tuple(thread, callable, args, keywords);
    bool is_coroutine_function = value_has_shape(callable, CLASS_FUNCTION) && ((Function *)value_as_object(callable))->code->flags & UNIT_COROUTINE;
    if (instruction_c(*pc) && is_coroutine_function && !value_is_unbound(result) && !value_is_unbound(ouro_root(thread, result)))
        ouro_coroutine_drop(thread, value_as_object(result), false);
    ouro_roots_release(thread, mark);
    return finish(thread, frame, pc, a, 1, result);
}

// ---- functions ----

static Function *make_function(Vm *vm, Frame *frame, Code *code, unsigned flags, const Value *parts)
{
    Function *outer = frame_function(frame);
    Function *function = ouro_function_new(vm, code, outer->globals, outer->builtins);
    if (function == NULL) return NULL;
    if (flags & FUNCTION_DEFAULTS) function->defaults = value_as_object(*parts++);
    if (flags & FUNCTION_KEYWORD_DEFAULTS) function->keyword_defaults = value_as_object(*parts++);
    if (flags & FUNCTION_ANNOTATIONS) function->annotations = *parts++;
    if (flags & FUNCTION_CLOSURE) function->closure = value_as_object(*parts++);
    if (flags & FUNCTION_TYPE_PARAMS) function->type_params = *parts++;
    if (code->unit->flags & UNIT_HAS_DOCSTRING) function->doc = code->constants->items[0];
    function->module = ouro_dict_get_string(vm, outer->globals, VM_NAME(vm, NAME_));
    return function;
}

Next ouro_slow_function(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Code *code = value_as_object(value_at_words(pc + 1));
    Value *window = &frame->registers[instruction_a(*pc)];
    Function *function = make_function(thread->vm, frame, code, instruction_b(*pc), window + 1);
    return finish(thread, frame, pc, instruction_a(*pc), 3, ouro_made(thread, function));
}
