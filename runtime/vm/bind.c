// Binding arguments to the parameters of functions of scripts, with CPython's words for what does not fit.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

#include <stdio.h>

typedef struct Binding {
    Thread *thread;
    Function *function;
    const Unit *unit;
    const Tuple *names;
    Value *registers;
    uint32_t positional, named; // parameters
    Dict *extra;                // **kwargs
} Binding;

static const char *plural(unsigned count) { return count == 1 ? "" : "s"; }

static bool too_many(Binding *binding, uint32_t given)
{
    const Unit *unit = binding->unit;
    unsigned plain = unit->positional_count;
    int defaults = binding->function->defaults ? (int)binding->function->defaults->count : 0;
    unsigned named_given = 0;
    for (uint32_t i = binding->positional; i < binding->positional + binding->named; i++)
        named_given += !value_is_unbound(binding->registers[i]);
    char takes[48], extra[96] = "";
    if (defaults > 0) snprintf(takes, sizeof takes, "from %d to %u", (int)plain - defaults, plain);
    else snprintf(takes, sizeof takes, "%u", plain);
    if (named_given > 0)
        snprintf(extra, sizeof extra, " positional argument%s (and %u keyword-only argument%s)", plural(given), named_given, plural(named_given));
    (void)ouro_raise(binding->thread, CLASS_TYPE_ERROR, "%S() takes %s positional argument%s but %i%s %s given",
                     binding->function->qualified_name, takes, plural(defaults > 0 ? 2 : plain), (int)given, extra,
                     given == 1 && named_given == 0 ? "was" : "were");
    return false;
}

static int find_name(const Binding *binding, Value keyword, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (value_is(binding->names->items[i], keyword)) return (int)i;
    for (uint32_t i = from; i < to; i++)
        if (ouro_string_equal(value_as_object(binding->names->items[i]), value_as_object(keyword))) return (int)i;
    return -1;
}

// Keyword arguments that name positional-only parameters, listed as CPython does.
static bool positional_only_as_keyword(Binding *binding, const Tuple *keywords)
{
    TextBuilder names;
    ouro_text_init(&names, binding->thread->vm->allocator);
    unsigned count = 0;
    for (uint32_t i = 0; i < binding->unit->positional_only_count; i++) {
        for (size_t k = 0; k < keywords->count; k++) {
            if (!ouro_string_equal(value_as_object(binding->names->items[i]), value_as_object(keywords->items[k]))) continue;
            if (count++ > 0) ouro_text_append_string(&names, ", ");
            ouro_text_append(&names, string_text(value_as_object(keywords->items[k])));
        }
    }
    String *list = ouro_string_from_builder(binding->thread->vm, &names);
    if (count == 0 || list == NULL) return false;
    (void)ouro_raise(binding->thread, CLASS_TYPE_ERROR,
                     "%S() got some positional-only arguments passed as keyword arguments: '%S'",
                     binding->function->qualified_name, list);
    return true;
}

static bool bind_keyword(Binding *binding, Tuple *keywords, Value keyword, Value value)
{
    Thread *thread = binding->thread;
    uint32_t last = binding->positional + binding->named;
    int i = find_name(binding, keyword, binding->unit->positional_only_count, last);
    if (i >= 0) {
        if (!value_is_unbound(binding->registers[i])) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%S() got multiple values for argument '%V'",
                             binding->function->qualified_name, keyword);
            return false;
        }
        binding->registers[i] = value;
        return true;
    }
    if (binding->extra != NULL) return ouro_dict_set(thread, binding->extra, keyword, value);
    if (binding->unit->positional_only_count > 0 && positional_only_as_keyword(binding, keywords)) return false;
    Value guess = ouro_suggest_name(thread, keyword, binding->names, binding->unit->positional_only_count, last);
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%S() got an unexpected keyword argument '%V'%s%V%s",
                     binding->function->qualified_name, keyword, value_is_none(guess) ? "" : ". Did you mean '",
                     value_is_none(guess) ? value_from_object(VM_NAME(thread->vm, EMPTY)) : guess,
                     value_is_none(guess) ? "" : "'?");
    return false;
}

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'"
static bool missing(Binding *binding, uint32_t from, uint32_t to, const char *kind)
{
    TextBuilder list;
    ouro_text_init(&list, binding->thread->vm->allocator);
    unsigned count = 0, at = 0;
    for (uint32_t i = from; i < to; i++) count += value_is_unbound(binding->registers[i]);
    for (uint32_t i = from; i < to; i++) {
        if (!value_is_unbound(binding->registers[i])) continue;
        if (at > 0) ouro_text_append_string(&list, count == 2 ? " and " : at == count - 1 ? ", and " : ", ");
        ouro_text_append_string(&list, "'");
        ouro_text_append(&list, string_text(value_as_object(binding->names->items[i])));
        ouro_text_append_string(&list, "'");
        at++;
    }
    String *names = ouro_string_from_builder(binding->thread->vm, &list);
    if (names == NULL) return (void)ouro_raise_memory(binding->thread), false;
    (void)ouro_raise(binding->thread, CLASS_TYPE_ERROR, "%S() missing %i required %s argument%s: %S",
                     binding->function->qualified_name, (int)count, kind, plural(count), names);
    return false;
}

static bool fill_positional(Binding *binding, uint32_t given)
{
    const Tuple *defaults = binding->function->defaults;
    // __defaults__ may have been set to more than there are parameters: the last ones count.
    uint32_t count = defaults ? (uint32_t)defaults->count : 0, surplus = count > binding->positional ? count - binding->positional : 0;
    uint32_t first = binding->positional + surplus - count;
    bool complete = true;
    for (uint32_t i = given; i < first; i++) complete &= !value_is_unbound(binding->registers[i]);
    if (!complete) return missing(binding, 0, first, "positional");
    for (uint32_t i = first > given ? first : given; i < binding->positional; i++)
        if (value_is_unbound(binding->registers[i])) binding->registers[i] = defaults->items[i - first + surplus];
    return true;
}

static bool fill_named(Binding *binding)
{
    Dict *defaults = binding->function->keyword_defaults;
    bool complete = true;
    for (uint32_t i = binding->positional; i < binding->positional + binding->named; i++) {
        if (!value_is_unbound(binding->registers[i])) continue;
        if (defaults != NULL)
            binding->registers[i] =
                ouro_dict_get_string(binding->thread->vm, defaults, value_as_object(binding->names->items[i]));
        complete &= !value_is_unbound(binding->registers[i]);
    }
    return complete || missing(binding, binding->positional, binding->positional + binding->named, "keyword-only");
}

bool ouro_bind(Thread *thread, Function *function, Value *registers, const Arguments *arguments)
{
    const Unit *unit = function->code->unit;
    Binding binding = {thread, function, unit, function->code->local_names, registers,
                       unit->positional_count, unit->keyword_only_count, NULL};
    uint32_t given = arguments->positional_count, rest = binding.positional + binding.named;
    uint32_t kept = given < binding.positional ? given : binding.positional;
    Tuple *varargs = NULL;
    if (unit->flags & UNIT_VARARGS) {
        varargs = ouro_tuple_of(thread->vm, given > kept ? arguments->positional + kept : NULL, given - kept);
        if (varargs == NULL) return (void)ouro_raise_memory(thread), false;
    }
    if (unit->flags & UNIT_VARKEYWORDS) {
        binding.extra = ouro_dict_new(thread->vm, 0);
        if (binding.extra == NULL) return (void)ouro_raise_memory(thread), false;
    }
    if (registers != arguments->positional && kept > 0) memmove(registers, arguments->positional, kept * sizeof(Value));
    for (uint32_t i = kept; i < rest; i++) registers[i] = VALUE_UNBOUND;
    if (varargs != NULL) registers[rest++] = value_from_object(varargs);
    if (binding.extra != NULL) registers[rest++] = value_from_object(binding.extra);
    if (arguments->keywords != NULL) {
        for (size_t i = 0; i < arguments->keywords->count; i++) {
            Tuple *keywords = arguments->keywords;
            if (!bind_keyword(&binding, keywords, keywords->items[i], arguments->named[i])) return false;
        }
    }
    if (given > kept && varargs == NULL) return too_many(&binding, given);
    return fill_positional(&binding, kept) && fill_named(&binding);
}
