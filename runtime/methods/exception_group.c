// Exception groups: trees of exceptions that are split by what matches.
// SPDX-License-Identifier: MIT
#include "runtime/methods/exception_methods.h"
#include "runtime/vm/machine.h"

enum { MESSAGE, EXCEPTIONS };

static bool is_group(Vm *vm, Value value)
{
    return value_is_exception(value) &&
           ouro_value_is_instance(vm, value, CLASS_BASE_EXCEPTION_GROUP);
}

// None where another base's __init__ took their place.
static const Tuple *members(Value group)
{
    static const Tuple none = {.object = OBJECT_STATIC(TYPE_TUPLE, CLASS_TUPLE)};
    Value exceptions = ouro_exception_field(value_as_exception(group), EXCEPTIONS);
    return value_has_type(exceptions, TYPE_TUPLE) ? value_as_tuple(exceptions) : &none;
}

// ---- making ----

static bool check_members(Thread *thread, const Tuple *exceptions, bool *all_plain)
{
    *all_plain = true;
    if (exceptions->count == 0) {
        (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                         "second argument (exceptions) must be a non-empty sequence");
        return false;
    }
    for (size_t i = 0; i < exceptions->count; i++) {
        if (!value_is_exception(exceptions->items[i])) {
            (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                             "Item %z of second argument (exceptions) is not an exception", i);
            return false;
        }
        *all_plain &= ouro_value_is_instance(thread->vm, exceptions->items[i], CLASS_EXCEPTION);
    }
    return true;
}

// A group of exceptions that are all Exceptions is one itself; a group that is an Exception can
// hold no others.
static Class *class_for(Thread *thread, Class *class, bool all_plain)
{
    Vm *vm = thread->vm;
    if (class == vm->classes[CLASS_BASE_EXCEPTION_GROUP])
        return all_plain ? vm->classes[CLASS_EXCEPTION_GROUP] : class;
    if (all_plain || !ouro_class_is_subclass(class, vm->classes[CLASS_EXCEPTION])) return class;
    if (class == vm->classes[CLASS_EXCEPTION_GROUP])
        (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                         "Cannot nest BaseExceptions in an ExceptionGroup");
    else
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "Cannot nest BaseExceptions in '%N'", class);
    return NULL;
}

static bool is_sequence(Vm *vm, Value value)
{
    if (value_has_type(value, TYPE_LIST) || value_has_type(value, TYPE_TUPLE)) return true;
    if (value_has_type(value, TYPE_DICT) || value_has_type(value, TYPE_SET)) return false;
    return !value_is_unbound(ouro_class_special(vm, ouro_class_of(vm, value), SPECIAL_GETITEM));
}

static Value group_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Tuple *given = value_as_tuple(args[1]);
    if (given->count != 2)
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "BaseExceptionGroup.__new__() takes exactly 2 arguments (%z given)",
                          (size_t)given->count);
    Value message = given->items[0];
    if (!value_is_string(message))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "BaseExceptionGroup.__new__() argument 1 must be str, not %T", message);
    if (!is_sequence(vm, given->items[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "second argument (exceptions) must be a sequence");
    Value exceptions = ouro_root(thread, ouro_tuple_from(thread, given->items[1]));
    bool all_plain;
    if (value_is_unbound(exceptions) ||
        !check_members(thread, value_as_tuple(exceptions), &all_plain))
        return VALUE_UNBOUND;
    Class *class = class_for(thread, value_as_class(args[0]), all_plain);
    if (class == NULL) return VALUE_UNBOUND;
    Exception *group = ouro_exception_make(vm, class, args[1]);
    if (group == NULL) return ouro_raise_memory(thread);
    if (!ouro_exception_set_field(thread, group, MESSAGE, message)) return VALUE_UNBOUND;
    if (!ouro_exception_set_field(thread, group, EXCEPTIONS, exceptions)) return VALUE_UNBOUND;
    return value_from_object(group);
}

static Value group_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_exception_no_keywords(thread, args[0], args[2])) return VALUE_UNBOUND;
    ouro_exception_set_args(thread, value_as_exception(args[0]), args[1]);
    return VALUE_NONE;
}

static Value make_group(Thread *thread, Value message, List *exceptions)
{
    Value args[] = {message, value_from_object(exceptions)};
    return ouro_call(thread, value_from_object(thread->vm->classes[CLASS_BASE_EXCEPTION_GROUP]),
                     args, 2);
}

// ---- splitting ----

typedef enum MatchKind { MATCH_CLASSES, MATCH_FUNCTION, MATCH_LEAVES } MatchKind;

typedef struct Matcher {
    MatchKind kind;
    Value value;     // classes, a function, or a Set of addresses of leaves
    bool wants_rest; // what does not match is wanted too
} Matcher;

typedef struct Parts {
    Value match, rest; // None: empty
} Parts;

static Value address_key(Value exception)
{
    return value_from_int((int64_t)(uintptr_t)value_as_object(exception));
}

static int matches(Thread *thread, const Matcher *matcher, Value exception)
{
    switch (matcher->kind) {
    case MATCH_CLASSES: return ouro_exception_matches(thread, exception, matcher->value);
    case MATCH_LEAVES:
        if (is_group(thread->vm, exception)) return 0;
        return ouro_set_contains(thread, value_as_set(matcher->value), address_key(exception));
    default: break;
    }
    Value result = ouro_call(thread, matcher->value, &exception, 1);
    return value_is_unbound(result) ? -1 : ouro_truth(thread, result);
}

static bool copy_notes(Thread *thread, Value from, Value to)
{
    Value notes = ouro_get_attr_optional(thread, from, VM_NAME(thread->vm, NOTES));
    if (value_is_unbound(notes)) return !ouro_pending(thread);
    if (!is_sequence(thread->vm, notes)) return true;
    Value copy = ouro_root(thread, ouro_list_from(thread, notes));
    return !value_is_unbound(copy) && ouro_set_attr(thread, to, VM_NAME(thread->vm, NOTES), copy);
}

// A group like `original` of some of its exceptions, made by its derive(). None where there are
// none.
static Value subset(Thread *thread, Value original, List *exceptions)
{
    Vm *vm = thread->vm;
    if (exceptions->count == 0) return VALUE_NONE;
    Value argument = value_from_object(exceptions);
    Value derived =
        ouro_root(thread, ouro_call_method(thread, original, VM_NAME(vm, DERIVE), &argument, 1));
    if (value_is_unbound(derived)) return derived;
    if (!is_group(vm, derived))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "derive must return an instance of BaseExceptionGroup");
    const Exception *from = value_as_exception(original);
    Exception *to = value_as_exception(derived);
    to->traceback = from->traceback;
    to->context = from->context;
    to->cause = from->cause;
    to->suppress_context |= !value_is_none(from->cause);
    ouro_heap_barrier(&vm->heap, to);
    return copy_notes(thread, original, derived) ? derived : VALUE_UNBOUND;
}

static bool split(Thread *thread, const Matcher *matcher, Value exception, Parts *out);

static bool split_members(Thread *thread, const Matcher *matcher, Value group, List *matched,
                          List *rest)
{
    Vm *vm = thread->vm;
    const Tuple *exceptions = members(group);
    for (size_t i = 0; i < exceptions->count; i++) {
        Parts parts;
        if (!split(thread, matcher, exceptions->items[i], &parts)) return false;
        bool done = value_is_none(parts.match) || ouro_list_append(vm, matched, parts.match);
        if (matcher->wants_rest && !value_is_none(parts.rest))
            done = done && ouro_list_append(vm, rest, parts.rest);
        if (!done) return (void)ouro_raise_memory(thread), false;
    }
    return true;
}

static bool split_group(Thread *thread, const Matcher *matcher, Value group, Parts *out)
{
    Value matched = ouro_root(thread, ouro_made(thread, ouro_list_new(thread->vm, 0)));
    Value rest = ouro_root(thread, ouro_made(thread, ouro_list_new(thread->vm, 0)));
    if (value_is_unbound(matched) || value_is_unbound(rest)) return false;
    if (!split_members(thread, matcher, group, value_as_list(matched), value_as_list(rest)))
        return false;
    out->match = subset(thread, group, value_as_list(matched));
    if (value_is_unbound(out->match)) return false;
    out->rest = subset(thread, group, value_as_list(rest));
    return !value_is_unbound(out->rest);
}

// Both parts are kept alive by being stored at once, or by the roots of the caller's caller: a
// collection comes only when script code runs.
static bool split(Thread *thread, const Matcher *matcher, Value exception, Parts *out)
{
    int match = matches(thread, matcher, exception);
    if (match < 0) return false;
    *out = (Parts){VALUE_NONE, VALUE_NONE};
    if (match > 0)
        out->match = exception;
    else if (!is_group(thread->vm, exception))
        out->rest = matcher->wants_rest ? exception : VALUE_NONE;
    else {
        if (!ouro_enter(thread, " in exceptiongroup_split_recursive")) return false;
        uint32_t mark = ouro_roots_mark(thread);
        bool done = split_group(thread, matcher, exception, out);
        ouro_roots_release(thread, mark);
        ouro_leave(thread);
        return done;
    }
    return true;
}

static bool is_exception_class(Value value)
{
    return value_is_class(value) && value_as_class(value)->flags & CLASS_FLAG_EXCEPTION;
}

static bool is_tuple_of_classes(Value value)
{
    if (!value_has_type(value, TYPE_TUPLE)) return false;
    const Tuple *tuple = value_as_tuple(value);
    for (size_t i = 0; i < tuple->count; i++)
        if (!is_exception_class(tuple->items[i])) return false;
    return true;
}

static bool matcher_of(Thread *thread, Value value, bool wants_rest, Matcher *out)
{
    *out = (Matcher){MATCH_CLASSES, value, wants_rest};
    if (is_exception_class(value) || is_tuple_of_classes(value)) return true;
    out->kind = MATCH_FUNCTION;
    if (!value_is_class(value) && ouro_is_callable(thread, value)) return true;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                     "expected an exception type, a tuple of exception types, or a callable (other "
                     "than a class)");
    return false;
}

static Value group_split(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Matcher matcher;
    Parts parts;
    if (!matcher_of(thread, args[1], true, &matcher) || !split(thread, &matcher, args[0], &parts))
        return VALUE_UNBOUND;
    Value items[] = {parts.match, parts.rest};
    return ouro_made(thread, ouro_tuple_of(thread->vm, items, 2));
}

static Value group_subgroup(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Matcher matcher;
    Parts parts;
    if (!matcher_of(thread, args[1], false, &matcher) || !split(thread, &matcher, args[0], &parts))
        return VALUE_UNBOUND;
    return parts.match;
}

static Value group_derive(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value both[] = {ouro_exception_field(value_as_exception(args[0]), MESSAGE), args[1]};
    return ouro_call(thread, value_from_object(thread->vm->classes[CLASS_BASE_EXCEPTION_GROUP]),
                     both, 2);
}

// ---- the end of try with except* ----

// Whether `part` was split off `original`: it then carries the same history.
static bool is_part_of(Value part, const Exception *original)
{
    const Exception *exception = value_as_exception(part);
    return value_is(exception->traceback, original->traceback) &&
           value_is(exception->cause, original->cause) &&
           value_is(exception->context, original->context);
}

static bool add_leaves(Thread *thread, Set *leaves, Value exception)
{
    if (!is_group(thread->vm, exception))
        return ouro_set_add(thread, leaves, address_key(exception));
    if (!ouro_enter(thread, " in exceptiongroup_split_recursive")) return false;
    const Tuple *exceptions = members(exception);
    bool done = true;
    for (size_t i = 0; i < exceptions->count && done; i++)
        done = add_leaves(thread, leaves, exceptions->items[i]);
    ouro_leave(thread);
    return done;
}

// The part of `original` that has the leaves of all `parts`, in its own structure.
static Value project(Thread *thread, Value original, const List *parts)
{
    Set *leaves = ouro_set_new(thread->vm, CLASS_SET);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, leaves)))) return VALUE_UNBOUND;
    for (size_t i = 0; i < parts->count; i++)
        if (!add_leaves(thread, leaves, parts->array->items[i])) return VALUE_UNBOUND;
    Matcher matcher = {MATCH_LEAVES, value_from_object(leaves), false};
    Parts result;
    return split(thread, &matcher, original, &result) ? result.match : VALUE_UNBOUND;
}

static Value combine(Thread *thread, Value original, const List *parts)
{
    Vm *vm = thread->vm;
    List *raised = ouro_list_new(vm, 0), *again = ouro_list_new(vm, 0);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, raised)))) return VALUE_UNBOUND;
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, again)))) return VALUE_UNBOUND;
    for (size_t i = 0; i < parts->count; i++) {
        Value part = parts->array->items[i];
        if (value_is_none(part)) continue;
        bool is_old = is_group(vm, part) && is_part_of(part, value_as_exception(original));
        if (!ouro_list_append(vm, is_old ? again : raised, part)) return ouro_raise_memory(thread);
    }
    Value rest =
        again->count > 0 ? ouro_root(thread, project(thread, original, again)) : VALUE_NONE;
    if (raised->count == 0 || value_is_unbound(rest)) return rest;
    if (!value_is_none(rest) && !ouro_list_append(vm, raised, rest))
        return ouro_raise_memory(thread);
    if (raised->count == 1) return raised->array->items[0];
    return make_group(thread, value_from_object(VM_NAME(vm, EMPTY)), raised);
}

Value ouro_exception_group_combine(Thread *thread, Value original, List *parts)
{
    if (is_group(thread->vm, original)) return combine(thread, original, parts);
    // A naked exception: at most one clause ran, and nothing of it is left over.
    return parts->count > 0 ? parts->array->items[0] : VALUE_NONE;
}

// ---- the classes ----

static Value group_str(Thread *thread, Value self)
{
    size_t count = members(self)->count;
    Value message = ouro_exception_field(value_as_exception(self), MESSAGE);
    return ouro_worded(thread, "%V (%z sub-exception%s)", message, count, count == 1 ? "" : "s");
}

static Value class_getitem(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, ouro_generic_alias(thread, args[0], args[1]);
}

static const NativeDef methods[] = {
    {"message(self)", ouro_get_field_0, "exception message", NATIVE_PROPERTY,
     ouro_read_only_attribute},
    {"exceptions(self)", ouro_get_field_1, "nested exceptions", NATIVE_PROPERTY,
     ouro_read_only_attribute},
    {"derive(self, excs, /)", group_derive, NULL, 0, NULL},
    {"split(self, matcher_value, /)", group_split, NULL, 0, NULL},
    {"subgroup(self, matcher_value, /)", group_subgroup, NULL, 0, NULL},
    {"__class_getitem__(cls, object, /)", class_getitem, "See PEP 585", NATIVE_CLASS, NULL},
    {0},
};
static const TypeSlots slots = {.repr = ouro_exception_repr, .str = group_str};
const ClassDef ouro_class_def_BASE_EXCEPTION_GROUP = {
    .slots = &slots,
    .methods = methods,
    EXCEPTION_NEW(group_new),
    EXCEPTION_INIT(group_init),
    .doc = "A combination of multiple unrelated exceptions.",
};
const ClassDef ouro_class_def_EXCEPTION_GROUP = {.flags = CLASS_FLAG_HAS_WEAKREF};
