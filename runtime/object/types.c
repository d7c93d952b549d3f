// How the collector finds the values in each kind of object.
//
// Instances of subclasses of built-ins have slots, the extra word and attributes behind the struct: TRACE_ALL covers them, since it visits all
// words to the object's end. Where raw bytes come between, the tail is only the last word.
// SPDX-License-Identifier: MIT
#include "runtime/object/class.h"
#include "runtime/object/gate.h"
#include "runtime/object/lock.h"

static void trace_tail(Tracer *tracer, Object *object)
{
    if (object->shape < SHAPE_FIRST_FREE) return;
    size_t words = object->words != 0 ? object->words : ouro_heap_size_of(object) / 8;
    ouro_trace_value(tracer, ((Value *)object)[words - 1]);
}

static void trace_string(Tracer *tracer, Object *object)
{
    ouro_trace_object(tracer, ((String *)object)->extra);
    trace_tail(tracer, object);
}

static void trace_class(Tracer *tracer, Object *object)
{
    Class *class = (Class *)object;
    const void *fields[] = {class->name, class->qualified_name, class->bases,     class->mro,
                            class->namespace_, class->base,     class->subclasses};
    for (size_t i = 0; i < OURO_COUNT_OF(fields); i++) ouro_trace_object(tracer, fields[i]);
}

// A cache of LOAD_GLOBAL or LOAD_ATTR keeps what it holds: the address of a cell, or a value.
static void trace_cache(Tracer *tracer, const uint32_t *words)
{
    uint64_t bits;
    memcpy(&bits, words, sizeof bits);
    if (value_is_object((Value){bits})) ouro_trace_value(tracer, (Value){bits});
    else if (bits >> 48 == 0) ouro_trace_object(tracer, (const void *)(uintptr_t)bits);
}

enum { CACHED_WORD = 4 }; // of both instructions

static void trace_code(Tracer *tracer, Object *object)
{
    Code *code = (Code *)object;
    const void *fields[] = {code->unit_owner, code->names,     code->local_names, code->constants, code->name,
                            code->qualified_name, code->file_name, code->words,       code->globals};
    for (size_t i = 0; i < OURO_COUNT_OF(fields); i++) ouro_trace_object(tracer, fields[i]);
    if (code->words == NULL) return; // it is being made
    for (uint32_t at = 0; at < code->unit->code_count;) {
        Opcode opcode = (Opcode)instruction_opcode(code->unit->code[at]);
        if (opcode == OP_LOAD_GLOBAL || opcode == OP_LOAD_ATTR) trace_cache(tracer, code->code + at + CACHED_WORD);
        at += ouro_opcode_format(opcode)->length;
    }
}

// What a thread had to itself goes with it.
static void trace_local_entry(Tracer *tracer, Object *object)
{
    LocalEntry *entry = (LocalEntry *)object;
    ouro_trace_object(tracer, entry->next);
    ouro_trace_object(tracer, entry->handle);
    if (entry->handle->is_alive) ouro_trace_object(tracer, entry->dict);
    else entry->dict = NULL;
}

#define POINTER(word) (1u << (word))
#define POINTERS(first, last) ((POINTER((last) + 1) - 1) & ~(POINTER(first) - 1))

const TypeTrace ouro_type_traces[TYPE_COUNT] = {
    [TYPE_INSTANCE] = {.kind = TRACE_ALL},
    [TYPE_STRING] = {.kind = TRACE_CUSTOM, .trace = trace_string},
    [TYPE_BYTES] = {.kind = TRACE_CUSTOM, .trace = trace_tail},
    [TYPE_BYTEARRAY] = {.kind = TRACE_ALL, .pointers = POINTER(3)},
    [TYPE_BIGINT] = {.kind = TRACE_CUSTOM, .trace = trace_tail},
    [TYPE_FLOAT_OBJECT] = {.kind = TRACE_ALL, .first = 2},
    [TYPE_COMPLEX] = {.kind = TRACE_ALL, .first = 3},
    [TYPE_LIST] = {.kind = TRACE_ALL, .pointers = POINTER(2)},
    [TYPE_TUPLE] = {.kind = TRACE_ALL},
    [TYPE_DICT] = {.kind = TRACE_ALL, .pointers = POINTER(3) | POINTER(5)},
    [TYPE_SET] = {.kind = TRACE_ALL, .first = 2, .pointers = POINTERS(4, 5)},
    [TYPE_DEQUE] = {.kind = TRACE_ALL, .pointers = POINTER(5)},
    [TYPE_RANGE] = {.kind = TRACE_ALL},
    [TYPE_SLICE] = {.kind = TRACE_ALL},
    [TYPE_CELL] = {.kind = TRACE_ALL},
    [TYPE_CODE] = {.kind = TRACE_CUSTOM, .trace = trace_code},
    [TYPE_FUNCTION] = {.kind = TRACE_ALL, .pointers = POINTERS(3, 10) | POINTER(15)},
    [TYPE_METHOD] = {.kind = TRACE_ALL},
    [TYPE_NATIVE] = {.kind = TRACE_ALL, .pointers = POINTER(4) | POINTER(7)},
    [TYPE_CLASS] = {.kind = TRACE_CUSTOM, .trace = trace_class},
    [TYPE_SUPER] = {.kind = TRACE_ALL},
    [TYPE_PROPERTY] = {.kind = TRACE_ALL},
    [TYPE_WRAPPER] = {.kind = TRACE_ALL, .pointers = POINTER(2)},
    [TYPE_MEMBER] = {.kind = TRACE_ALL, .pointers = POINTERS(1, 2)},
    [TYPE_MODULE] = {.kind = TRACE_ALL, .pointers = POINTER(1)},
    [TYPE_EXCEPTION] = {.kind = TRACE_ALL},
    [TYPE_TRACEBACK] = {.kind = TRACE_ALL},
    [TYPE_FRAME_OBJECT] = {.kind = TRACE_ALL},
    [TYPE_GENERATOR] = {.kind = TRACE_ALL, .pointers = POINTER(2) | POINTER(4)},
    [TYPE_GENERATOR_CALL] = {.kind = TRACE_ALL},
    [TYPE_FUTURE] = {.kind = TRACE_ALL},
    [TYPE_TASK] = {.kind = TRACE_ALL},
    [TYPE_HANDLE] = {.kind = TRACE_ALL},
    [TYPE_TIMEOUT] = {.kind = TRACE_ALL},
    [TYPE_GROUP] = {.kind = TRACE_ALL},
    [TYPE_WATCHER] = {.kind = TRACE_ALL},
    [TYPE_WAIT] = {.kind = TRACE_ALL},
    [TYPE_GATE] = {.kind = TRACE_ALL},
    [TYPE_TASK_QUEUE] = {.kind = TRACE_ALL},
    [TYPE_LOOP] = {.kind = TRACE_CUSTOM, .trace = ouro_loop_trace},
    [TYPE_ITERATOR] = {.kind = TRACE_ALL},
    [TYPE_VIEW] = {.kind = TRACE_ALL},
    [TYPE_WEAKREF] = {.kind = TRACE_ALL, .first = 4},
    [TYPE_CONTEXT] = {.kind = TRACE_ALL, .pointers = POINTER(1)},
    [TYPE_CONTEXT_VAR] = {.kind = TRACE_ALL, .pointers = POINTER(1)},
    [TYPE_CONTEXT_TOKEN] = {.kind = TRACE_ALL, .pointers = POINTERS(1, 2)},
    [TYPE_CONTEXT_NODE] = {.kind = TRACE_ALL, .first = 2},
    [TYPE_MEMORYVIEW] = {.kind = TRACE_ALL, .first = 7},
    [TYPE_LOCK] = {.kind = TRACE_ALL, .first = 6},
    [TYPE_THREAD_HANDLE] = {.kind = TRACE_ALL, .first = 6},
    [TYPE_LOCAL] = {.kind = TRACE_ALL, .pointers = POINTER(3)},
    [TYPE_LOCAL_ENTRY] = {.kind = TRACE_CUSTOM, .trace = trace_local_entry},
    [TYPE_USERDATA] = {.kind = TRACE_ALL, .release = ouro_userdata_release},
    [TYPE_ARRAY] = {.kind = TRACE_ITEMS},
    [TYPE_DICT_ENTRIES] = {.kind = TRACE_ITEMS, .stride = 3, .raw = 1},
    [TYPE_SET_ENTRIES] = {.kind = TRACE_ITEMS, .stride = 2, .raw = 1},
    [TYPE_RAW] = {.kind = TRACE_NONE},
};

void ouro_userdata_release(Heap *heap, Object *object)
{
    (void)heap;
    Userdata *userdata = (Userdata *)object;
    if (userdata->release != NULL && userdata->address != NULL) userdata->release(userdata->address);
    userdata->address = NULL;
}
