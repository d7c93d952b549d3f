// Frames as scripts see them, locals() included, and names like a misspelt one.
// SPDX-License-Identifier: MIT
#include "runtime/vm/frame_object.h"
#include "runtime/vm/machine.h"

// The object of a generator's frame is known to the generator and keeps it alive; those of frames on the stack stand in a list.
FrameObject *ouro_frame_object_find(Thread *thread, Frame *frame)
{
    if (frame_is_heap(frame)) {
        Value known = frame_generator(frame)->frame_object;
        return value_is_none(known) ? NULL : value_as_object(known);
    }
    for (FrameObject *object = thread->frame_objects; object != NULL; object = object->next)
        if (object->frame == frame) return object;
    return NULL;
}

FrameObject *ouro_frame_object(Thread *thread, Frame *frame)
{
    FrameObject *object = ouro_frame_object_find(thread, frame);
    if (object != NULL) return object;
    object = ouro_heap_new(&thread->vm->heap, TYPE_FRAME_OBJECT, CLASS_FRAME, sizeof *object);
    if (object == NULL) return NULL;
    Object header = object->object;
    *object = (FrameObject){.object = header,
                            .function = frame->function,
                            .generator = VALUE_NONE,
                            .back = VALUE_UNBOUND,
                            .locals = VALUE_UNBOUND,
                            .globals_ = value_from_object(frame_function(frame)->globals),
                            .frame = frame};
    frame->link |= LINK_HAS_FRAME_OBJECT;
    if (frame_is_heap(frame)) {
        Generator *generator = frame_generator(frame);
        object->generator = value_from_object(generator);
        ouro_heap_store(&thread->vm->heap, generator, &generator->frame_object, value_from_object(object));
    } else {
        object->next = thread->frame_objects;
        thread->frame_objects = object;
    }
    return object;
}

void ouro_frame_object_detach(Thread *thread, FrameObject *object)
{
    Frame *frame = object->frame;
    object->pc = frame->pc - frame_code(frame)->code;
    Dict *locals = ouro_frame_locals(thread, frame);
    object->locals = locals != NULL ? value_from_object(locals) : VALUE_NONE;
    if (value_is_unbound(object->back)) object->back = VALUE_NONE;
    if (!value_is_none(object->generator)) frame_generator(frame)->frame_object = VALUE_NONE;
    object->generator = VALUE_NONE;
    for (FrameObject **at = &thread->frame_objects; *at != NULL; at = &(*at)->next) {
        if (*at != object) continue;
        *at = object->next;
        break;
    }
    object->frame = NULL;
    object->next = NULL;
    ouro_heap_barrier(&thread->vm->heap, object);
}

int64_t ouro_frame_object_pc(const FrameObject *object)
{
    if (object->frame == NULL) return object->pc;
    return object->frame->pc - frame_code(object->frame)->code;
}

static Value local_value(const Frame *frame, const LocalRow *row)
{
    Value value = frame->registers[row->reg];
    if (row->is_cell && value_has_shape(value, CLASS_CELL)) return ((Cell *)value_as_object(value))->value;
    return value;
}

static bool add_free_variables(Vm *vm, Dict *locals, const Frame *frame)
{
    const Unit *unit = frame_code(frame)->unit;
    const Tuple *closure = frame_function(frame)->closure;
    for (uint32_t i = 0; i < unit->free_names_count && closure != NULL; i++) {
        Value value = ((Cell *)value_as_object(closure->items[i]))->value;
        String *name = ouro_intern(vm, unit->free_names[i].at, unit->free_names[i].size);
        if (name == NULL) return false;
        if (!value_is_unbound(value) && !ouro_dict_set_string(vm, locals, name, value)) return false;
    }
    return true;
}

Dict *ouro_frame_locals(Thread *thread, Frame *frame)
{
    Vm *vm = thread->vm;
    const Code *code = frame_code(frame);
    const Unit *unit = code->unit;
    if (unit->flags & UNIT_NAMESPACE) {
        Value namespace_ = frame->registers[0];
        return value_has_type(namespace_, TYPE_DICT) ? value_as_object(namespace_) : NULL;
    }
    if (!(unit->flags & UNIT_FUNCTION)) return frame_function(frame)->globals;
    Dict *locals = ouro_dict_new(vm, unit->locals_count);
    if (locals == NULL) return NULL;
    // Registers of other units may hold what is long dead; the parameters come first, and theirs are always good.
    bool all = unit->flags & UNIT_READABLE_LOCALS || frame_is_heap(frame);
    for (uint32_t i = 0; i < (all ? unit->locals_count : code->parameters_count); i++) {
        Value value = local_value(frame, &unit->locals[i]);
        String *name = value_as_string(code->local_names->items[i]);
        if (!value_is_unbound(value) && !ouro_dict_set_string(vm, locals, name, value)) return NULL;
    }
    return add_free_variables(vm, locals, frame) ? locals : NULL;
}

static Tuple *summary_of(Vm *vm, const Frame *frame)
{
    Code *code = frame_code(frame);
    uint32_t line = ouro_code_position(code, frame->pc - code->code).line;
    const Value parts[] = {value_from_object(code->file_name), value_from_int(line), value_from_object(code->name)};
    return ouro_tuple_of(vm, parts, OURO_COUNT_OF(parts));
}

Tuple *ouro_frames_summary(Thread *thread, uint32_t depth)
{
    size_t count = 0;
    for (const Frame *frame = thread->frame; frame != NULL && count < depth; frame = frame->caller) count++;
    Tuple *all = ouro_tuple_new(thread->vm, count);
    if (all == NULL) return NULL;
    for (size_t i = 0; i < count; i++) all->items[i] = VALUE_NONE;
    const Frame *frame = thread->frame;
    for (size_t i = 0; i < count; i++, frame = frame->caller) {
        Tuple *summary = summary_of(thread->vm, frame);
        if (summary == NULL) return NULL;
        all->items[i] = value_from_object(summary);
    }
    return all;
}

// ---- "Did you mean" ----

// CPython's distance: 2 a change, 1 a change of case, cut off at `limit`.
static unsigned distance(Text a, Text b, unsigned limit)
{
    enum { MAX = 40 };
    unsigned row[MAX + 1];
    if (a.size > MAX || b.size > MAX) return limit + 1;
    for (unsigned i = 0; i <= b.size; i++) row[i] = 2 * i;
    for (unsigned i = 0; i < a.size; i++) {
        unsigned diagonal = row[0], best;
        row[0] = best = 2 * (i + 1);
        for (unsigned k = 0; k < b.size; k++) {
            bool alike = (a.at[i] | 32) == (b.at[k] | 32);
            unsigned change = diagonal + (a.at[i] == b.at[k] ? 0 : alike ? 1 : 2);
            diagonal = row[k + 1];
            unsigned least = row[k] < diagonal ? row[k] + 2 : diagonal + 2;
            row[k + 1] = change < least ? change : least;
            if (row[k + 1] < best) best = row[k + 1];
        }
        if (best > limit) return limit + 1;
    }
    return row[b.size];
}

void ouro_suggestion_consider(Suggestion *suggestion, Value candidate)
{
    if (!value_is_string(candidate)) return;
    const String *name = value_as_string(candidate);
    if (ouro_string_equal(name, suggestion->wanted)) return;
    unsigned limit = (unsigned)(suggestion->wanted->size + name->size + 3) * 2 / 6;
    if (suggestion->best_distance > 0 && suggestion->best_distance - 1 < limit) limit = suggestion->best_distance - 1;
    unsigned found = distance(string_text(suggestion->wanted), string_text(name), limit);
    if (found > limit) return;
    suggestion->best = candidate;
    suggestion->best_distance = found;
}

Value ouro_suggest_name(Thread *thread, Value name, const Tuple *names, uint32_t from, uint32_t to)
{
    (void)thread;
    Suggestion suggestion = {value_as_string(name), VALUE_NONE, UINT32_MAX};
    for (uint32_t i = from; i < to; i++) ouro_suggestion_consider(&suggestion, names->items[i]);
    return suggestion.best;
}
