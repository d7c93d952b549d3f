// Contexts: the nodes of their variables, entering and leaving.
//
// The nodes are a trie over the numbers of variables, five bits a level, the lowest first. Numbers are given out in turn, so a
// program with up to 32 variables has them all in one node, in the order in which they were made.
// SPDX-License-Identifier: MIT
#include "runtime/task/context.h"

enum { LEVEL_BITS = 5, LEVEL_MASK = (1 << LEVEL_BITS) - 1 };

// ---- nodes ----

static uint64_t bit_at(const ContextVar *var, unsigned level)
{
    return (uint64_t)1 << (var->number >> level * LEVEL_BITS & LEVEL_MASK);
}

static unsigned place_of(uint64_t present, uint64_t bit)
{
    return (unsigned)__builtin_popcountll(present & (bit - 1));
}
static unsigned count_of(const ContextNode *node)
{
    return (unsigned)__builtin_popcountll(node->present);
}
static ContextVar *var_of(const ContextEntry *entry) { return value_as_object(entry->var); }
static ContextNode *node_of(const ContextEntry *entry) { return value_as_object(entry->value); }
static bool is_node(const ContextEntry *entry) { return value_is_unbound(entry->var); }

static const ContextEntry *find(const ContextNode *node, const ContextVar *var)
{
    for (unsigned level = 0; node != NULL; level++) {
        uint64_t bit = bit_at(var, level);
        if (!(node->present & bit)) return NULL;
        const ContextEntry *entry = &node->entries[place_of(node->present, bit)];
        if (!is_node(entry)) return var_of(entry) == var ? entry : NULL;
        node = node_of(entry);
    }
    return NULL;
}

// Its entries are for the caller to write.
static ContextNode *node_new(Vm *vm, uint64_t present)
{
    size_t size =
        sizeof(ContextNode) + (size_t)__builtin_popcountll(present) * sizeof(ContextEntry);
    ContextNode *node = ouro_heap_new(&vm->heap, TYPE_CONTEXT_NODE, 0, size);
    if (node != NULL) node->present = present;
    return node;
}

static void copy_entries(ContextEntry *to, const ContextEntry *from, unsigned count)
{
    if (count > 0) memcpy(to, from, count * sizeof *to);
}

// The node with `entry` at `bit`, in place of one or as one more.
static ContextNode *with_entry(Vm *vm, const ContextNode *node, uint64_t bit, ContextEntry entry)
{
    uint64_t present = node != NULL ? node->present : 0;
    ContextNode *changed = node_new(vm, present | bit);
    if (changed == NULL) return NULL;
    unsigned place = place_of(present, bit), count = (unsigned)__builtin_popcountll(present),
             replaced = (present & bit) != 0;
    if (node != NULL) {
        copy_entries(changed->entries, node->entries, place);
        copy_entries(changed->entries + place + 1, node->entries + place + replaced,
                     count - place - replaced);
    }
    changed->entries[place] = entry;
    return changed;
}

static ContextNode *without_entry(Vm *vm, const ContextNode *node, uint64_t bit)
{
    ContextNode *changed = node_new(vm, node->present & ~bit);
    if (changed == NULL) return NULL;
    unsigned place = place_of(node->present, bit);
    copy_entries(changed->entries, node->entries, place);
    copy_entries(changed->entries + place, node->entries + place + 1, count_of(node) - place - 1);
    return changed;
}

// The node with `added`, of a variable, at its place. Recursion: once a level, 13 at most.
static ContextNode *with(Vm *vm, const ContextNode *node, ContextEntry added, unsigned level)
{
    uint64_t bit = bit_at(var_of(&added), level);
    if (node == NULL || !(node->present & bit)) return with_entry(vm, node, bit, added);
    ContextEntry found = node->entries[place_of(node->present, bit)];
    if (value_is(found.var, added.var)) return with_entry(vm, node, bit, added);
    ContextNode *below = is_node(&found) ? node_of(&found) : with(vm, NULL, found, level + 1);
    if (below == NULL || (below = with(vm, below, added, level + 1)) == NULL) return NULL;
    return with_entry(vm, node, bit, (ContextEntry){VALUE_UNBOUND, value_from_object(below)});
}

// The node without the entry of `var`, which it has; an empty one remains at level 0 only.
static ContextNode *without(Vm *vm, const ContextNode *node, const ContextVar *var, unsigned level)
{
    uint64_t bit = bit_at(var, level);
    const ContextEntry *found = &node->entries[place_of(node->present, bit)];
    if (!is_node(found)) return without_entry(vm, node, bit);
    ContextNode *below = without(vm, node_of(found), var, level + 1);
    if (below == NULL) return NULL;
    bool is_single = count_of(below) == 1 && !is_node(below->entries);
    return with_entry(vm, node, bit,
                      is_single ? below->entries[0]
                                : (ContextEntry){VALUE_UNBOUND, value_from_object(below)});
}

bool ouro_context_each(const ContextNode *node, ContextVisitor *visit, void *state)
{
    if (node == NULL) return true;
    for (unsigned i = 0, count = count_of(node); i < count; i++) {
        const ContextEntry *entry = &node->entries[i];
        if (is_node(entry) ? !ouro_context_each(node_of(entry), visit, state)
                           : !visit(state, entry->var, entry->value))
            return false;
    }
    return true;
}

// ---- variables ----

ContextVar *ouro_context_var_new(Vm *vm, String *name, Value default_)
{
    ContextVar *var = ouro_heap_new(&vm->heap, TYPE_CONTEXT_VAR, CLASS_CONTEXT_VAR, sizeof *var);
    if (var == NULL) return NULL;
    var->name = name;
    var->default_ = default_;
    var->number = vm->context_vars_count++;
    return var;
}

Value ouro_context_get(const Context *context, const ContextVar *var)
{
    const ContextEntry *entry = find(context->vars, var);
    return entry != NULL ? entry->value : VALUE_UNBOUND;
}

bool ouro_context_set(Vm *vm, Context *context, ContextVar *var, Value value)
{
    bool was_set = find(context->vars, var) != NULL, is_set = !value_is_unbound(value);
    if (!was_set && !is_set) return true;
    ContextNode *vars =
        is_set ? with(vm, context->vars, (ContextEntry){value_from_object(var), value}, 0)
               : without(vm, context->vars, var, 0);
    if (vars == NULL) return false;
    context->vars = vars;
    context->count += (uint32_t)is_set - (uint32_t)was_set;
    ouro_heap_barrier(&vm->heap, context);
    return true;
}

// ---- contexts ----

Context *ouro_context_new(Vm *vm)
{
    Context *context = ouro_heap_new(&vm->heap, TYPE_CONTEXT, CLASS_CONTEXT, sizeof *context);
    if (context == NULL) return NULL;
    context->vars = NULL;
    context->count = context->entered = 0;
    return context;
}

Context *ouro_context_current(Thread *thread)
{
    if (OURO_LIKELY(!value_is_unbound(thread->context))) return value_as_context(thread->context);
    Context *context = ouro_context_new(thread->vm);
    if (context == NULL) return (void)ouro_raise_memory(thread), NULL;
    context->entered = 1;
    thread->context = value_from_object(context);
    return context;
}

Context *ouro_context_copy(Thread *thread, const Context *context)
{
    Context *copy = ouro_context_new(thread->vm);
    if (copy == NULL) return (void)ouro_raise_memory(thread), NULL;
    copy->vars = context->vars;
    copy->count = context->count;
    return copy;
}

Context *ouro_context_copy_current(Thread *thread)
{
    static const Context none = {.vars = NULL};
    return ouro_context_copy(
        thread, value_is_unbound(thread->context) ? &none : value_as_context(thread->context));
}

bool ouro_context_enter(Thread *thread, Context *context, Value *outer)
{
    if (OURO_UNLIKELY(context->entered)) {
        (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot enter context: %R is already entered",
                         value_from_object(context));
        return false;
    }
    context->entered = 1;
    *outer = thread->context;
    thread->context = value_from_object(context);
    return true;
}

void ouro_context_leave(Thread *thread, Value outer)
{
    value_as_context(thread->context)->entered = 0;
    thread->context = outer;
}
