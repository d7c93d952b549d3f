// The signatures of natives: parsed on first need, arguments bound by them.
//
// A parsed signature is a tuple of three values a parameter: name, default (NOT_IMPLEMENTED: required; UNBOUND: optional without one), kind.
// SPDX-License-Identifier: MIT
#include "runtime/vm/signature.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum ParameterKind { POSITIONAL_ONLY, POSITIONAL, KEYWORD_ONLY, VARARGS, VARKEYWORDS } ParameterKind;

enum { PARAMETERS_MAX = 24 };

typedef struct Parser {
    Vm *vm;
    const char *at;
    Value rows[3 * PARAMETERS_MAX];
    unsigned count;
    ParameterKind kind;
} Parser;

static void skip_spaces(Parser *parser) { parser->at += strspn(parser->at, " "); }

static bool starts_with(const char *text, const char *prefix) { return strncmp(text, prefix, strlen(prefix)) == 0; }

// A literal default. What is none of the literals reads as "optional, without a default".
static Value parse_default(Parser *parser)
{
    const char *begin = parser->at;
    char *number_end;
    if (*begin == '\'') {
        const char *end = strchr(begin + 1, '\'');
        parser->at = end + 1;
        String *text = ouro_intern(parser->vm, begin + 1, (size_t)(end - begin - 1));
        return text != NULL ? value_from_object(text) : VALUE_UNBOUND;
    }
    unsigned depth = 0;
    while (*parser->at != '\0' && !(depth == 0 && (*parser->at == ',' || *parser->at == ')'))) {
        depth += *parser->at == '(' || *parser->at == '[';
        depth -= *parser->at == ')' || *parser->at == ']';
        parser->at++;
    }
    if (starts_with(begin, "None")) return VALUE_NONE;
    if (starts_with(begin, "True")) return VALUE_TRUE;
    if (starts_with(begin, "False")) return VALUE_FALSE;
    if (starts_with(begin, "()")) return value_from_object(ouro_tuple_new(parser->vm, 0));
    int64_t integer = strtoll(begin, &number_end, 10);
    if (number_end == begin) return VALUE_UNBOUND;
    return *number_end == '.' || *number_end == 'e' ? value_from_float(strtod(begin, NULL)) : ouro_int_from_int64(parser->vm, integer);
}

static void skip_annotation(Parser *parser)
{
    skip_spaces(parser);
    if (*parser->at != ':') return;
    unsigned depth = 0;
    for (; *parser->at != '\0'; parser->at++) {
        if (depth == 0 && (*parser->at == ',' || *parser->at == ')' || *parser->at == '=')) return;
        depth += *parser->at == '[' || *parser->at == '(';
        depth -= *parser->at == ']' || *parser->at == ')';
    }
}

static bool add_parameter(Parser *parser, ParameterKind kind)
{
    size_t size = strcspn(parser->at, ",)=: ");
    String *name = ouro_intern(parser->vm, parser->at, size);
    if (name == NULL) return false;
    parser->at += size;
    skip_annotation(parser);
    skip_spaces(parser);
    Value *row = &parser->rows[3 * parser->count++];
    assert(parser->count <= PARAMETERS_MAX);
    row[0] = value_from_object(name);
    row[1] = VALUE_NOT_IMPLEMENTED;
    row[2] = value_from_int(kind);
    if (*parser->at != '=') return true;
    parser->at++;
    skip_spaces(parser);
    row[1] = parse_default(parser);
    return true;
}

static bool parse_one(Parser *parser)
{
    if (*parser->at == '/') {
        for (unsigned i = 0; i < parser->count; i++) parser->rows[3 * i + 2] = value_from_int(POSITIONAL_ONLY);
        parser->at++;
        return true;
    }
    if (starts_with(parser->at, "**")) {
        parser->at += 2;
        return add_parameter(parser, VARKEYWORDS);
    }
    if (*parser->at != '*') return add_parameter(parser, parser->kind);
    parser->at++;
    parser->kind = KEYWORD_ONLY;
    return *parser->at == ',' || add_parameter(parser, VARARGS);
}

static Tuple *parse(Vm *vm, const char *signature, bool is_constructor)
{
    Parser parser = {.vm = vm, .at = strchr(signature, '(') + 1, .kind = POSITIONAL};
    if (is_constructor) { // its signature does not tell of the class, its first argument
        parser.rows[0] = value_from_object(VM_NAME(vm, SELF));
        parser.rows[1] = VALUE_NOT_IMPLEMENTED;
        parser.rows[2] = value_from_int(POSITIONAL_ONLY);
        parser.count = 1;
    }
    for (;;) {
        skip_spaces(&parser);
        if (*parser.at == ')' || *parser.at == '\0') break;
        if (!parse_one(&parser)) return NULL;
        skip_spaces(&parser);
        if (*parser.at == ',') parser.at++;
    }
    return ouro_tuple_of(vm, parser.rows, 3 * (size_t)parser.count);
}

Tuple *ouro_native_signature(Vm *vm, Native *native)
{
    if (native->signature == NULL) {
        native->signature = (Signature *)parse(vm, native->def->signature, native->flags & NATIVE_CONSTRUCTOR);
        ouro_heap_barrier(&vm->heap, native);
    }
    return (Tuple *)native->signature;
}

// ---- binding ----

// Constructors of built-in classes are called by their class's name, whether __new__ or __init__ does the work.
static const char *plain_name(const Native *native)
{
    bool is_init = native->object.shape == CLASS_SLOT_WRAPPER && value_is_class(native->owner) &&
                   ouro_string_equals_c(native->name, "__init__");
    return is_init ? value_as_class(native->owner)->name->text : native->name->text;
}

static ParameterKind kind_of(const Tuple *signature, unsigned i)
{
    return (ParameterKind)value_as_int(signature->items[3 * i + 2]);
}

// Whether the first parameter is the instance or the class, which callers do not count.
static bool has_implied(const Native *native)
{
    return native->flags & NATIVE_CONSTRUCTOR || (value_is_class(native->owner) && !(native->flags & NATIVE_STATIC));
}

typedef struct Binding {
    Thread *thread;
    Native *native;
    const Tuple *signature;
    Value *bound;      // one a parameter
    const Value *args; // the class first where `native` is a class method
    unsigned count;    // parameters
    uint32_t named;    // arguments given by name
    Dict *extra;       // for **kwargs
} Binding;

// Class.method, module.function; functions of builtins are known by their name alone.
static const char *display_name(const Binding *binding, char *room, size_t size)
{
    const Native *native = binding->native;
    bool is_method = value_is_class(native->owner) && !(native->flags & NATIVE_CONSTRUCTOR) && native->object.shape != CLASS_SLOT_WRAPPER;
    Value class = native->flags & NATIVE_CLASS ? binding->args[0] : native->owner;
    const char *owner = is_method && value_is_class(class) ? value_as_class(class)->name->text : NULL;
    if (value_is_string(native->owner) && !ouro_string_equals_c(value_as_string(native->owner), "builtins"))
        owner = value_as_string(native->owner)->text;
    if (owner != NULL) snprintf(room, size, "%s.%s", owner, native->name->text);
    else snprintf(room, size, "%s", plain_name(native));
    return room;
}

// ---- in the words of functions of scripts (NATIVE_SCRIPT) ----

static const char *qualified(const Binding *binding, char *room, size_t size)
{
    const Native *native = binding->native;
    const char *method = native->flags & NATIVE_CONSTRUCTOR ? "__init__" : native->name->text;
    if (value_is_class(native->owner)) snprintf(room, size, "%s.%s", value_as_class(native->owner)->name->text, method);
    else snprintf(room, size, "%s", native->name->text);
    return room;
}

static unsigned positional_count(const Binding *binding, unsigned *required)
{
    unsigned count = 0;
    *required = 0;
    for (; count < binding->count && kind_of(binding->signature, count) <= POSITIONAL; count++)
        *required += value_is(binding->signature->items[3 * count + 1], VALUE_NOT_IMPLEMENTED);
    return count;
}

static bool script_too_many(const Binding *binding, unsigned given)
{
    char name[128];
    unsigned required, count = positional_count(binding, &required);
    const char *were = given == 1 ? "was" : "were";
    if (required < count)
        (void)ouro_raise(binding->thread, CLASS_TYPE_ERROR, "%s() takes from %i to %i positional arguments but %i %s given",
                         qualified(binding, name, sizeof name), (int)required, (int)count, (int)given, were);
    else
        (void)ouro_raise(binding->thread, CLASS_TYPE_ERROR, "%s() takes %i positional argument%s but %i %s given", qualified(binding, name, sizeof name),
                         (int)count, count == 1 ? "" : "s", (int)given, were);
    return false;
}

// The names of required parameters that were not given: 'a', 'b', and 'c'.
static bool script_missing(const Binding *binding, const bool *taken)
{
    char name[128], names[512] = "";
    unsigned missing = 0, told = 0;
    for (unsigned i = 0; i < binding->count; i++)
        missing += !taken[i] && kind_of(binding->signature, i) <= POSITIONAL && value_is(binding->signature->items[3 * i + 1], VALUE_NOT_IMPLEMENTED);
    for (unsigned i = 0; i < binding->count; i++) {
        if (taken[i] || kind_of(binding->signature, i) > POSITIONAL) continue;
        if (!value_is(binding->signature->items[3 * i + 1], VALUE_NOT_IMPLEMENTED)) continue;
        told++;
        const char *before = told == 1 ? "" : told < missing ? ", " : missing == 2 ? " and " : ", and ";
        size_t at = strlen(names);
        snprintf(names + at, sizeof names - at, "%s'%s'", before, value_as_string(binding->signature->items[3 * i])->text);
    }
    (void)ouro_raise(binding->thread, CLASS_TYPE_ERROR, "%s() missing %i required positional argument%s: %s", qualified(binding, name, sizeof name),
                     (int)missing, missing == 1 ? "" : "s", names);
    return false;
}

static bool speaks_as_script(const Binding *binding) { return binding->native->flags & NATIVE_SCRIPT; }

// What a signature asks for, without the implied first parameter.
typedef struct Demand {
    unsigned total, positional, required_positional, required_positional_only, required;
    bool has_keywords;
} Demand;

static Demand demand_of(const Binding *binding)
{
    Demand demand = {0};
    for (unsigned i = has_implied(binding->native); i < binding->count; i++) {
        ParameterKind kind = kind_of(binding->signature, i);
        if (kind >= VARARGS) continue;
        bool required = value_is(binding->signature->items[3 * i + 1], VALUE_NOT_IMPLEMENTED);
        demand.total++, demand.required += required;
        demand.has_keywords |= kind != POSITIONAL_ONLY;
        if (kind == KEYWORD_ONLY) continue;
        demand.positional++, demand.required_positional += required;
        demand.required_positional_only += required && kind == POSITIONAL_ONLY;
    }
    return demand;
}

static const char *plural(unsigned count) { return count == 1 ? "" : "s"; }

// Wrong counts in the words of CPython's functions that take keywords.
static void wrong_count_with_keywords(const Binding *binding, const Demand *demand, unsigned given)
{
    Thread *thread = binding->thread;
    const char *name = plain_name(binding->native);
    unsigned all = given + binding->named, bound = demand->positional;
    if (all > demand->total) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes %s %i %sargument%s (%i given)", name,
                         demand->required < demand->total ? "at most" : "exactly", (int)demand->total,
                         given == 0 ? "keyword " : "", plural(demand->total), (int)all);
    } else if (demand->positional == 0) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes no positional arguments", name);
    } else {
        bool exact = demand->required_positional == demand->positional, few = given < demand->required_positional_only;
        if (few) exact = demand->required_positional_only == demand->positional, bound = demand->required_positional_only;
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes %s %i positional argument%s (%i given)", name,
                         exact ? "exactly" : few ? "at least" : "at most", (int)bound, plural(bound), (int)given);
    }
}

// Wrong counts in CPython's words, which depend on how its function is declared.
static bool wrong_count(const Binding *binding, uint32_t given)
{
    Thread *thread = binding->thread;
    Native *native = binding->native;
    char name[128];
    display_name(binding, name, sizeof name);
    Demand demand = demand_of(binding);
    unsigned count = demand.positional, required = demand.required_positional;
    given -= given > 0 && has_implied(native);
    bool expects = native->flags & NATIVE_EXPECTS;
    const char *plain = plain_name(native);
    if (demand.has_keywords && !expects) wrong_count_with_keywords(binding, &demand, given);
    else if (count == 0) (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes no arguments (%i given)", name, (int)given);
    else if (count == 1 && required == 1 && !expects)
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes exactly one argument (%i given)", name, (int)given);
    else if (count == required)
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s expected %i argument%s, got %i", plain, (int)count, plural(count), (int)given);
    else {
        bool few = given < required;
        unsigned bound = few ? required : count;
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s expected at %s %i argument%s, got %i", plain,
                         few ? "least" : "most", (int)bound, plural(bound), (int)given);
    }
    return false;
}

static int find_parameter(const Binding *binding, Value keyword)
{
    for (unsigned i = 0; i < binding->count; i++) {
        ParameterKind kind = kind_of(binding->signature, i);
        if (kind != POSITIONAL && kind != KEYWORD_ONLY) continue;
        if (ouro_string_equal(value_as_object(binding->signature->items[3 * i]), value_as_object(keyword))) return (int)i;
    }
    return -1;
}

static bool bind_keyword(Binding *binding, Value keyword, Value value, bool *taken)
{
    Thread *thread = binding->thread;
    int i = find_parameter(binding, keyword);
    if (i < 0 && binding->extra != NULL) return ouro_dict_set(thread, binding->extra, keyword, value);
    if (i < 0) {
        bool any = false;
        for (unsigned k = 0; k < binding->count; k++) any |= kind_of(binding->signature, k) != POSITIONAL_ONLY;
        char name[128];
        display_name(binding, name, sizeof name);
        if (speaks_as_script(binding))
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() got an unexpected keyword argument '%V'", qualified(binding, name, sizeof name), keyword);
        else if (!any) (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes no keyword arguments", name);
        else
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() got an unexpected keyword argument '%V'", plain_name(binding->native), keyword);
        return false;
    }
    if (taken[i] && speaks_as_script(binding)) {
        char name[128];
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s() got multiple values for argument '%V'", qualified(binding, name, sizeof name), keyword);
        return false;
    }
    if (taken[i]) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "argument for %s() given by name ('%V') and position (%i)",
                         plain_name(binding->native), keyword, i + 1 - has_implied(binding->native));
        return false;
    }
    binding->bound[i] = value;
    taken[i] = true;
    return true;
}

static bool fill_defaults(Binding *binding, const bool *taken, uint32_t given)
{
    for (unsigned i = 0; i < binding->count; i++) {
        ParameterKind kind = kind_of(binding->signature, i);
        if (taken[i] || kind >= VARARGS) continue;
        Value value = binding->signature->items[3 * i + 1];
        if (value_is(value, VALUE_NOT_IMPLEMENTED)) {
            if (speaks_as_script(binding)) return script_missing(binding, taken);
            if (kind == POSITIONAL_ONLY) return wrong_count(binding, given);
            (void)ouro_raise(binding->thread, CLASS_TYPE_ERROR, "%s() missing required argument '%V' (pos %i)",
                             plain_name(binding->native), binding->signature->items[3 * i],
                             (int)i + 1 - has_implied(binding->native));
            return false;
        }
        binding->bound[i] = value;
    }
    return true;
}

static bool bind_rest(Binding *binding, const Value *args, uint32_t given, uint32_t positional)
{
    Vm *vm = binding->thread->vm;
    for (unsigned i = 0; i < binding->count; i++) {
        ParameterKind kind = kind_of(binding->signature, i);
        if (kind < VARARGS) continue;
        void *rest;
        if (kind == VARKEYWORDS) rest = binding->extra = ouro_dict_new(vm, 0);
        else rest = ouro_tuple_of(vm, args + positional, given > positional ? given - positional : 0);
        if (rest == NULL) return (void)ouro_raise_memory(binding->thread), false;
        binding->bound[i] = value_from_object(rest);
        if (kind == VARARGS && given > positional) given = positional;
    }
    if (given <= positional) return true;
    return speaks_as_script(binding) ? script_too_many(binding, given) : wrong_count(binding, given);
}

// Plain parameters of which the last ones were not given, but have defaults: the common case.
static bool fill_plain(Native *native, const Tuple *signature, Value *args, uint32_t count)
{
    uint32_t required = native->required_count + (native->flags & NATIVE_CONSTRUCTOR ? 1u : 0);
    if (native->parameters_count == UINT16_MAX || count < required || count >= native->parameters_count) return false;
    for (uint32_t i = count; i < native->parameters_count; i++) args[i] = signature->items[3 * i + 1];
    return true;
}

bool ouro_bind_native(Thread *thread, Native *native, Value *args, uint32_t count, Tuple *keywords, uint32_t *bound_count)
{
    Tuple *signature = ouro_native_signature(thread->vm, native);
    if (signature == NULL) return (void)ouro_raise_memory(thread), false;
    if (keywords == NULL && fill_plain(native, signature, args, count)) {
        *bound_count = native->parameters_count;
        return true;
    }
    uint32_t named = keywords != NULL ? (uint32_t)keywords->count : 0, given = count - named;
    Value bound[PARAMETERS_MAX];
    bool taken[PARAMETERS_MAX] = {false};
    Binding binding = {thread, native, signature, bound, args, (unsigned)signature->count / 3, named, NULL};
    unsigned positional = 0;
    while (positional < binding.count && kind_of(signature, positional) <= POSITIONAL) positional++;
    if (!bind_rest(&binding, args, given, positional)) return false;
    for (unsigned i = 0; i < given && i < positional; i++) bound[i] = args[i], taken[i] = true;
    for (unsigned i = 0; i < named; i++)
        if (!bind_keyword(&binding, keywords->items[i], args[given + i], taken)) return false;
    if (!fill_defaults(&binding, taken, given)) return false;
    memcpy(args, bound, binding.count * sizeof *bound);
    *bound_count = binding.count;
    return true;
}
