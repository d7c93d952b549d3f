// Frames and tracebacks as scripts see them.
//
// f_lasti and tb_lasti count bytes of co_code.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/generator.h"
#include "runtime/vm/machine.h"

enum { BYTES_A_WORD = 4 };

static FrameObject *value_as_frame_object(Value v) { return value_as_object(v); }
static Function *function_of(const FrameObject *object)
{
    return value_as_object(object->function);
}

static Value line_value(uint32_t line) { return line == 0 ? VALUE_NONE : value_from_int(line); }

// ---- frames ----

static Value get_code(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count,
           value_from_object(function_of(value_as_frame_object(args[0]))->code);
}

static Value get_globals(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_frame_object(args[0])->globals_;
}

static Value get_builtins(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Dict *builtins = function_of(value_as_frame_object(args[0]))->builtins;
    return value_from_object(builtins != NULL ? builtins : thread->vm->builtins);
}

static Value get_locals(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    FrameObject *object = value_as_frame_object(args[0]);
    if (object->frame != NULL) return ouro_made(thread, ouro_frame_locals(thread, object->frame));
    if (value_has_type(object->locals, TYPE_DICT)) return object->locals;
    Value locals = ouro_made(thread, ouro_dict_new(thread->vm, 0));
    if (!value_is_unbound(locals))
        ouro_heap_store(&thread->vm->heap, object, &object->locals, locals);
    return locals;
}

static Value get_back(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const FrameObject *object = value_as_frame_object(args[0]);
    if (object->frame == NULL) return value_is_unbound(object->back) ? VALUE_NONE : object->back;
    bool waits = !value_is_none(object->generator) &&
                 generator_state(frame_generator(object->frame)) != GENERATOR_RUNNING;
    if (waits || object->frame->caller == NULL) return VALUE_NONE;
    return ouro_made(thread, ouro_frame_object(thread, object->frame->caller));
}

static uint32_t line_of(const FrameObject *object)
{
    bool is_new = !value_is_none(object->generator) &&
                  frame_generator(object->frame)->state == GENERATOR_CREATED;
    if (is_new) return function_of(object)->code->unit->first_line;
    return ouro_code_position(function_of(object)->code, ouro_frame_object_pc(object)).line;
}

static Value get_line(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, line_value(line_of(value_as_frame_object(args[0])));
}

static Value get_last(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count,
           value_from_int(ouro_frame_object_pc(value_as_frame_object(args[0])) * BYTES_A_WORD);
}

static Value get_trace(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_NONE;
}
static Value get_trace_lines(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_TRUE;
}
static Value get_trace_opcodes(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_FALSE;
}
// Nothing traces: what is set here has no effect.
static Value set_trace(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_NONE;
}

static Value clear(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    FrameObject *object = value_as_frame_object(args[0]);
    if (object->frame == NULL) {
        object->locals = VALUE_UNBOUND;
        return VALUE_NONE;
    }
    if (value_is_none(object->generator))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot clear an executing frame");
    Generator *generator = frame_generator(object->frame);
    if (generator_state(generator) == GENERATOR_RUNNING)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot clear an executing frame");
    if (generator_state(generator) == GENERATOR_SUSPENDED)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot clear a suspended frame");
    bool is_missed = generator->state == GENERATOR_CREATED && generator->object.shape == CLASS_COROUTINE;
    if (is_missed) return ouro_coroutine_drop(thread, generator, false), VALUE_NONE;
    return ouro_generator_close(thread, generator);
}

static Value frame_repr(Thread *thread, Value self)
{
    const FrameObject *object = value_as_frame_object(self);
    const Code *code = function_of(object)->code;
    AddressText address = ouro_address_text(self);
    Value file = ouro_repr(thread, value_from_object(code->file_name));
    if (value_is_unbound(file)) return file;
    return ouro_worded(thread, "<frame at %s, file %V, line %i, code %S>", address.text, file,
                       (int)line_of(object), code->name);
}

static const NativeDef frame_rows[] = {
    {"f_back(self)", get_back, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"f_code(self)", get_code, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"f_globals(self)", get_globals, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"f_builtins(self)", get_builtins, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"f_locals(self)", get_locals, NULL, NATIVE_PROPERTY, NULL},
    {"f_lineno(self)", get_line, NULL, NATIVE_PROPERTY, NULL},
    {"f_lasti(self)", get_last, NULL, NATIVE_PROPERTY, NULL},
    {"f_trace(self)", get_trace, NULL, NATIVE_PROPERTY, set_trace},
    {"f_trace_lines(self)", get_trace_lines, NULL, NATIVE_PROPERTY, set_trace},
    {"f_trace_opcodes(self)", get_trace_opcodes, NULL, NATIVE_PROPERTY, set_trace},
    {"clear(self, /)", clear, "F.clear(): clear most references held by the frame", 0, NULL},
    {0},
};
static const TypeSlots frame_slots = {.repr = frame_repr};
const ClassDef ouro_class_def_FRAME = {
    .slots = &frame_slots,
    .methods = frame_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};

// ---- tracebacks ----

static Traceback *value_as_traceback(Value v) { return value_as_object(v); }

// The frame that handled the exception may run on.
static Frame *running_frame(Thread *thread, const Traceback *traceback)
{
    for (Frame *frame = thread->frame; frame != NULL; frame = frame->caller)
        if (frame == traceback->place && value_is(frame->function, traceback->function))
            return frame;
    return NULL;
}

static FrameObject *ended_frame(Vm *vm, const Traceback *traceback)
{
    FrameObject *object = ouro_heap_new(&vm->heap, TYPE_FRAME_OBJECT, CLASS_FRAME, sizeof *object);
    if (object == NULL) return NULL;
    Object header = object->object;
    *object = (FrameObject){.object = header,
                            .function = traceback->function,
                            .generator = VALUE_NONE,
                            .back = VALUE_NONE,
                            .locals = VALUE_UNBOUND,
                            .pc = traceback->pc};
    object->globals_ = value_from_object(function_of(object)->globals);
    return object;
}

static Value traceback_frame(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Traceback *traceback = value_as_traceback(args[0]);
    if (!value_is_unbound(traceback->frame)) return traceback->frame;
    Frame *frame = running_frame(thread, traceback);
    FrameObject *object =
        frame != NULL ? ouro_frame_object(thread, frame) : ended_frame(thread->vm, traceback);
    if (object == NULL) return ouro_raise_memory(thread);
    ouro_heap_store(&thread->vm->heap, traceback, &traceback->frame, value_from_object(object));
    return traceback->frame;
}

static Value traceback_line(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const Traceback *traceback = value_as_traceback(args[0]);
    const Function *function = value_as_object(traceback->function);
    return line_value(ouro_code_position(function->code, traceback->pc).line);
}

static Value traceback_last(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count,
           value_from_int(value_as_traceback(args[0])->pc * BYTES_A_WORD);
}

static Value traceback_next(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_traceback(args[0])->next;
}

static Value set_traceback_next(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Traceback *traceback = value_as_traceback(args[0]);
    if (value_is_unbound(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't delete tb_next attribute");
    if (!value_is_none(args[1]) && !value_has_type(args[1], TYPE_TRACEBACK))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "expected traceback object, got '%T'", args[1]);
    for (Value at = args[1]; !value_is_none(at); at = value_as_traceback(at)->next)
        if (value_is(at, args[0]))
            return ouro_raise(thread, CLASS_VALUE_ERROR, "traceback loop detected");
    ouro_heap_store(&thread->vm->heap, traceback, &traceback->next, args[1]);
    return VALUE_NONE;
}

enum { NEXT = 1, FRAME, LAST, LINE };

static Value traceback_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t last, line;
    if (!value_is_none(args[NEXT]) && !value_has_type(args[NEXT], TYPE_TRACEBACK))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "expected traceback object or None, got '%T'",
                          args[NEXT]);
    if (!value_has_type(args[FRAME], TYPE_FRAME_OBJECT))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "traceback() argument 'tb_frame' must be frame, not %T", args[FRAME]);
    if (!ouro_index_int64(thread, args[LAST], CLASS_OVERFLOW_ERROR, &last)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[LINE], CLASS_OVERFLOW_ERROR, &line)) return VALUE_UNBOUND;
    Traceback *traceback =
        ouro_heap_new(&thread->vm->heap, TYPE_TRACEBACK, CLASS_TRACEBACK, sizeof *traceback);
    if (traceback == NULL) return ouro_raise_memory(thread);
    traceback->next = args[NEXT];
    traceback->function = value_as_frame_object(args[FRAME])->function;
    traceback->frame = args[FRAME];
    traceback->pc = last / BYTES_A_WORD;
    traceback->place = NULL;
    return value_from_object(traceback);
}

static Value traceback_dir(Thread *thread, Value *args, uint32_t count)
{
    static const char *const names[] = {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"};
    (void)args, (void)count;
    List *list = ouro_list_new(thread->vm, OURO_COUNT_OF(names));
    if (list == NULL) return ouro_raise_memory(thread);
    for (size_t i = 0; i < OURO_COUNT_OF(names); i++) {
        String *name = ouro_string_from_c(thread->vm, names[i]);
        if (name == NULL || !ouro_list_append(thread->vm, list, value_from_object(name)))
            return ouro_raise_memory(thread);
    }
    return value_from_object(list);
}

static const NativeDef traceback_rows[] = {
    {"tb_frame(self)", traceback_frame, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"tb_lineno(self)", traceback_line, NULL, NATIVE_PROPERTY, NULL},
    {"tb_lasti(self)", traceback_last, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"tb_next(self)", traceback_next, NULL, NATIVE_PROPERTY, set_traceback_next},
    {"__dir__(self, /)", traceback_dir, NULL, 0, NULL},
    {0},
};
const ClassDef ouro_class_def_TRACEBACK = {
    .methods = traceback_rows,
    .new_ = {"traceback(tb_next, tb_frame, tb_lasti, tb_lineno)", traceback_new, NULL, 0, NULL},
    .doc = "Create a new traceback object.",
    .flags = CLASS_FLAG_FINAL,
};
