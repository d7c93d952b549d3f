// Context, ContextVar and Token: what contextvars shows of contexts.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/methods/iterators.h"
#include "runtime/task/context.h"

static ContextVar *value_as_var(Value v) { return value_as_object(v); }
static ContextToken *value_as_token(Value v) { return value_as_object(v); }

// Token.MISSING, of all machines.
static const struct {
    Object object;
    uint64_t word;
} missing = {OBJECT_STATIC(TYPE_INSTANCE, CLASS_TOKEN_MISSING), 0};

Value ouro_token_missing(void) { return value_from_object((void *)(uintptr_t)&missing); }

static Value refuse_pickle(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot pickle '%T' object", args[0]);
}

#define UNPICKLABLE                                                                                \
    {                                                                                              \
        "__reduce__(self, /)", refuse_pickle, "Helper for pickle.", 0, NULL                        \
    }

// ---- Context ----

static Value context_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_as_tuple(args[1])->count > 0 || value_as_dict(args[2])->count > 0)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "Context() does not accept any arguments");
    return ouro_made(thread, ouro_context_new(thread->vm));
}

static bool is_var(Thread *thread, Value key)
{
    if (value_has_type(key, TYPE_CONTEXT_VAR)) return true;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "a ContextVar key was expected, got %R", key);
    return false;
}

static Value context_get_item(Thread *thread, Value self, Value key)
{
    if (!is_var(thread, key)) return VALUE_UNBOUND;
    Value value = ouro_context_get(value_as_context(self), value_as_var(key));
    return value_is_unbound(value) ? ouro_raise_with(thread, CLASS_KEY_ERROR, key) : value;
}

static int context_contains(Thread *thread, Value self, Value key)
{
    if (!is_var(thread, key)) return -1;
    return !value_is_unbound(ouro_context_get(value_as_context(self), value_as_var(key)));
}

static int64_t context_length(Thread *thread, Value self)
{
    return (void)thread, value_as_context(self)->count;
}

static Value context_get(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!is_var(thread, args[1])) return VALUE_UNBOUND;
    Value value = ouro_context_get(value_as_context(args[0]), value_as_var(args[1]));
    return value_is_unbound(value) ? args[2] : value;
}

static Value context_copy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Context *copy = ouro_context_copy(thread, value_as_context(args[0]));
    return copy != NULL ? value_from_object(copy) : VALUE_UNBOUND;
}

// args: the context, what to call, a tuple, a dict.
static Value context_run(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_unbound(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "run() missing 1 required positional argument");
    Value outer;
    if (!ouro_context_enter(thread, value_as_context(args[0]), &outer)) return VALUE_UNBOUND;
    Value result = VALUE_UNBOUND;
    if (value_is_unbound(outer) || !value_is_unbound(ouro_root(thread, outer)))
        result = ouro_call_tuple(thread, args[1], value_as_tuple(args[2]), value_as_dict(args[3]));
    ouro_context_leave(thread, outer);
    return result;
}

typedef struct Comparison {
    Thread *thread;
    const ContextNode *other;
    int outcome;
} Comparison;

static bool is_equal_in_other(void *state, Value var, Value value)
{
    Comparison *comparison = state;
    Context other = {.vars = (ContextNode *)(uintptr_t)comparison->other};
    Value found = ouro_context_get(&other, value_as_var(var));
    comparison->outcome =
        value_is_unbound(found) ? 0 : ouro_equal(comparison->thread, value, found);
    return comparison->outcome == 1;
}

// The nodes are rooted: the contexts may be given others while == of a script runs.
static Value context_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
    if (!is_equality || !value_has_type(right, TYPE_CONTEXT)) return VALUE_NOT_IMPLEMENTED;
    const Context *a = value_as_context(left), *b = value_as_context(right);
    Comparison comparison = {thread, b->vars, a->count == b->count};
    const ContextNode *vars = a->vars;
    if (comparison.outcome == 1 && vars != b->vars && vars != NULL && b->vars != NULL) {
        uint32_t mark = ouro_roots_mark(thread);
        bool are_rooted = !value_is_unbound(ouro_root(thread, value_from_object(a->vars))) &&
                          !value_is_unbound(ouro_root(thread, value_from_object(b->vars)));
        if (!are_rooted) return VALUE_UNBOUND;
        (void)ouro_context_each(vars, is_equal_in_other, &comparison);
        ouro_roots_release(thread, mark);
        if (comparison.outcome < 0) return VALUE_UNBOUND;
    }
    return value_from_bool(comparison.outcome == (op == COMPARE_EQUAL));
}

// ---- its iterators: over a list of what there was ----

typedef struct Gathering {
    Thread *thread;
    List *list;
    ClassId kind;
} Gathering;

static bool gather(void *state, Value var, Value value)
{
    Gathering *gathering = state;
    Vm *vm = gathering->thread->vm;
    Value item = gathering->kind == CLASS_CONTEXT_VALUES ? value : var;
    if (gathering->kind == CLASS_CONTEXT_ITEMS) {
        const Value both[] = {var, value};
        Tuple *pair = ouro_tuple_of(vm, both, 2);
        if (pair == NULL) return false;
        item = value_from_object(pair);
    }
    return ouro_list_append(vm, gathering->list, item);
}

static Value iterate_over(Thread *thread, Value self, ClassId kind)
{
    const Context *context = value_as_context(self);
    Gathering gathering = {thread, ouro_list_new(thread->vm, context->count), kind};
    if (gathering.list == NULL || !ouro_context_each(context->vars, gather, &gathering))
        return ouro_raise_memory(thread);
    return ouro_made(thread,
                     ouro_iterator_make(thread->vm, kind, value_from_object(gathering.list)));
}

static Value context_iterate(Thread *thread, Value self)
{
    return iterate_over(thread, self, CLASS_CONTEXT_KEYS);
}

static Value context_keys(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, iterate_over(thread, args[0], CLASS_CONTEXT_KEYS);
}

static Value context_values(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, iterate_over(thread, args[0], CLASS_CONTEXT_VALUES);
}

static Value context_items(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, iterate_over(thread, args[0], CLASS_CONTEXT_ITEMS);
}

static Value iterator_next(Thread *thread, Value self)
{
    (void)thread;
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    const List *list = value_as_list(iterator->target);
    if (iterator->index == (int64_t)list->count) return ouro_iterator_end(iterator);
    return list->array->items[iterator->index++];
}

// ---- ContextVar ----

static Value var_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "context variable name must be a str");
    return ouro_made(thread, ouro_context_var_new(thread->vm, value_as_string(args[1]), args[2]));
}

static Value var_get(Thread *thread, Value *args, uint32_t count)
{
    if (OURO_UNLIKELY(count > 2))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "get expected at most 1 argument, got %i",
                          (int)count - 1);
    const ContextVar *var = value_as_var(args[0]);
    if (OURO_LIKELY(!value_is_unbound(thread->context))) {
        Value value = ouro_context_get(value_as_context(thread->context), var);
        if (OURO_LIKELY(!value_is_unbound(value))) return value;
    }
    if (count == 2) return args[1];
    if (!value_is_unbound(var->default_)) return var->default_;
    return ouro_raise_with(thread, CLASS_LOOKUP_ERROR, args[0]);
}

static Value var_set(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Context *context = ouro_context_current(thread);
    if (context == NULL) return VALUE_UNBOUND;
    ContextToken *token =
        ouro_heap_new(&vm->heap, TYPE_CONTEXT_TOKEN, CLASS_CONTEXT_TOKEN, sizeof *token);
    if (token == NULL) return ouro_raise_memory(thread);
    token->context = context;
    token->var = value_as_var(args[0]);
    token->old = ouro_context_get(context, token->var);
    bool is_set = ouro_context_set(vm, context, token->var, args[1]);
    return is_set ? value_from_object(token) : ouro_raise_memory(thread);
}

static Value var_reset(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_has_type(args[1], TYPE_CONTEXT_TOKEN))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "expected an instance of Token, got %R",
                          args[1]);
    ContextToken *token = value_as_token(args[1]);
    if (token->context == NULL)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "%R has already been used once", args[1]);
    if (token->var != value_as_var(args[0]))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "%R was created by a different ContextVar",
                          args[1]);
    if (!value_is(thread->context, value_from_object(token->context)))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "%R was created in a different Context",
                          args[1]);
    if (!ouro_context_set(thread->vm, token->context, token->var, token->old))
        return ouro_raise_memory(thread);
    token->context = NULL;
    return VALUE_NONE;
}

static Value var_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_var(args[0])->name);
}

static Value var_repr(Thread *thread, Value self)
{
    const ContextVar *var = value_as_var(self);
    AddressText address = ouro_address_text(self);
    Value name = value_from_object(var->name);
    if (value_is_unbound(var->default_))
        return ouro_worded(thread, "<ContextVar name=%R at %s>", name, address.text);
    return ouro_worded(thread, "<ContextVar name=%R default=%R at %s>", name, var->default_,
                       address.text);
}

// ---- Token ----

static Value token_new(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Tokens can only be created by ContextVars");
}

static Value token_var(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_token(args[0])->var);
}

static Value token_old_value(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    Value old = value_as_token(args[0])->old;
    return value_is_unbound(old) ? ouro_token_missing() : old;
}

static Value token_repr(Thread *thread, Value self)
{
    const ContextToken *token = value_as_token(self);
    AddressText address = ouro_address_text(self);
    return ouro_worded(thread, "<Token%s var=%R at %s>", token->context == NULL ? " used" : "",
                       value_from_object(token->var), address.text);
}

static Value missing_repr(Thread *thread, Value self)
{
    return (void)self, ouro_made(thread, ouro_string_from_c(thread->vm, "<Token.MISSING>"));
}

// ---- the classes ----

static const TypeSlots context_slots = {
    .compare = context_compare,
    .length = context_length,
    .get_item = context_get_item,
    .contains = context_contains,
    .iterate = context_iterate,
};
static const NativeDef context_rows[] = {
    {"get(self, key, default=None, /)", context_get,
     "The value of a variable, or default where it is not set.", 0, NULL},
    {"items(self, /)", context_items, "The variables that are set, each with its value.", 0, NULL},
    {"keys(self, /)", context_keys, "The variables that are set.", 0, NULL},
    {"values(self, /)", context_values, "The values of the variables that are set.", 0, NULL},
    {"copy(self, /)", context_copy, "A new context in which the same variables are set.", 0, NULL},
    {"run(self, callable=..., /, *args, **kwargs)", context_run, "Calls callable in the context.",
     0, NULL},
    UNPICKLABLE,
    {0},
};
const ClassDef ouro_class_def_CONTEXT = {
    .slots = &context_slots,
    .methods = context_rows,
    .new_ = {"Context(*args, **kwargs)", context_new, NULL, 0, NULL},
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_UNHASHABLE | CLASS_FLAG_HAS_WEAKREF,
};

static const TypeSlots iterator_slots = {.iterate = ouro_iterator_itself, .next = iterator_next};
#define ITERATOR_CLASS                                                                             \
    {                                                                                              \
        .slots = &iterator_slots,                                                                  \
        .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW                         \
    }
const ClassDef ouro_class_def_CONTEXT_KEYS = ITERATOR_CLASS;
const ClassDef ouro_class_def_CONTEXT_VALUES = ITERATOR_CLASS;
const ClassDef ouro_class_def_CONTEXT_ITEMS = ITERATOR_CLASS;

static const TypeSlots var_slots = {.repr = var_repr};
static const NativeDef var_rows[] = {
    {"get(self, default=..., /)", var_get,
     "The value in the current context; or default, or the variable's own default, or LookupError.",
     NATIVE_VARIADIC, NULL},
    {"set(self, value, /)", var_set,
     "Sets the variable in the current context; the Token undoes it.", 0, NULL},
    {"reset(self, token, /)", var_reset, "Undoes the set() that returned the token.", 0, NULL},
    {"name(self)", var_name, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "See PEP 585", NATIVE_CLASS, NULL},
    UNPICKLABLE,
    {0},
};
const ClassDef ouro_class_def_CONTEXT_VAR = {
    .slots = &var_slots,
    .methods = var_rows,
    .new_ = {"ContextVar(name, /, *, default=...)", var_new, NULL, 0, NULL},
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL,
};

static const TypeSlots token_slots = {.repr = token_repr};
static const NativeDef token_rows[] = {
    {"var(self)", token_var, NULL, NATIVE_PROPERTY, NULL},
    {"old_value(self)", token_old_value, NULL, NATIVE_PROPERTY, NULL},
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "See PEP 585", NATIVE_CLASS, NULL},
    UNPICKLABLE,
    {0},
};
const ClassDef ouro_class_def_CONTEXT_TOKEN = {
    .slots = &token_slots,
    .methods = token_rows,
    .new_ = {"Token(*args, **kwargs)", token_new, NULL, 0, NULL},
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_UNHASHABLE,
};

static const TypeSlots missing_slots = {.repr = missing_repr};
const ClassDef ouro_class_def_TOKEN_MISSING = {
    .slots = &missing_slots,
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};
