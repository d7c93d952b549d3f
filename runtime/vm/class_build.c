// Classes made by scripts: the class statement, type(name, bases, namespace), the MRO.
// SPDX-License-Identifier: MIT
#include "runtime/vm/class_build.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/machine.h"

// ---- the metaclass ----

static Class *winner(Thread *thread, Class *metaclass, const Tuple *bases)
{
    for (size_t i = 0; i < bases->count; i++) {
        Class *other = ouro_class_of(thread->vm, bases->items[i]);
        if (ouro_class_is_subclass(metaclass, other)) continue;
        if (!ouro_class_is_subclass(other, metaclass)) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                             "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            return NULL;
        }
        metaclass = other;
    }
    return metaclass;
}

// ---- __slots__ ----

typedef struct Slots {
    Tuple *names; // mangled, interned; NULL: no __slots__
    bool dict, weakref;
} Slots;

static String *mangle(Vm *vm, const String *class_name, String *name)
{
    bool is_private = name->size > 2 && name->text[0] == '_' && name->text[1] == '_' &&
                      !(name->text[name->size - 1] == '_' && name->text[name->size - 2] == '_');
    const char *stripped = class_name->text;
    while (*stripped == '_') stripped++;
    if (!is_private || *stripped == '\0') return ouro_intern_string(vm, name);
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    ouro_text_append_string(&builder, "_");
    ouro_text_append_string(&builder, stripped);
    ouro_text_append(&builder, string_text(name));
    String *mangled = ouro_string_from_builder(vm, &builder);
    return mangled != NULL ? ouro_intern_string(vm, mangled) : NULL;
}

static bool is_identifier(Thread *thread, Value name)
{
    Value result = ouro_call_method(thread, name, ouro_intern(thread->vm, "isidentifier", 12), NULL, 0);
    return value_is_true(result);
}

static bool add_slot(Thread *thread, Slots *slots, List *names, String *class_name, Value each, const Class *base)
{
    Vm *vm = thread->vm;
    if (!value_is_string(each)) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__slots__ items must be strings, not '%T'", each), false;
    if (!is_identifier(thread, each)) {
        if (!ouro_pending(thread)) (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__slots__ must be identifiers");
        return false;
    }
    if (ouro_string_equals_c(value_as_string(each), "__dict__")) {
        if (slots->dict || base->flags & CLASS_FLAG_HAS_DICT)
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__dict__ slot disallowed: we already got one"), false;
        slots->dict = true;
        return true;
    }
    if (ouro_string_equals_c(value_as_string(each), "__weakref__")) {
        if (slots->weakref || base->flags & CLASS_FLAG_HAS_WEAKREF)
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__weakref__ slot disallowed: we already got one"), false;
        slots->weakref = true;
        return true;
    }
    String *name = mangle(vm, class_name, value_as_string(each));
    if (name == NULL || !ouro_list_append(vm, names, value_from_object(name))) return (void)ouro_raise_memory(thread), false;
    return true;
}

static bool slots_conflict(Thread *thread, Dict *namespace_, const List *names)
{
    for (size_t i = 0; i < names->count; i++) {
        String *name = value_as_string(names->array->items[i]);
        Value value = ouro_dict_get_string(thread->vm, namespace_, name);
        if (value_is_unbound(value)) continue;
        if (value_is_none(value) && name == VM_NAME(thread->vm, DOC)) continue; // put there for want of a doc
        if (ouro_string_equals_c(name, "__qualname__") || ouro_string_equals_c(name, "__classcell__")) continue;
        (void)ouro_raise(thread, CLASS_VALUE_ERROR, "'%S' in __slots__ conflicts with class variable", name);
        return true;
    }
    return false;
}

static bool read_slots(Thread *thread, Slots *slots, Value declared, String *class_name, Dict *namespace_, const Class *base)
{
    Vm *vm = thread->vm;
    Value all = value_is_string(declared) ? ouro_made(thread, ouro_list_of(vm, &declared, 1)) : ouro_list_from(thread, declared);
    List *names = ouro_list_new(vm, 0);
    if (value_is_unbound(ouro_root(thread, all)) || value_is_unbound(ouro_root(thread, ouro_made(thread, names)))) return false;
    bool variable = base->class_id == CLASS_INT || base->class_id == CLASS_TUPLE || base->class_id == CLASS_BYTES;
    if (variable && value_as_list(all)->count > 0) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "nonempty __slots__ not supported for subtype of '%N'", base);
        return false;
    }
    for (size_t i = 0; i < value_as_list(all)->count; i++)
        if (!add_slot(thread, slots, names, class_name, value_as_list(all)->array->items[i], base)) return false;
    if (slots_conflict(thread, namespace_, names) || !ouro_list_sort(thread, names, VALUE_NONE, false)) return false;
    slots->names = ouro_tuple_of(vm, names->count > 0 ? names->array->items : NULL, names->count);
    return !value_is_unbound(ouro_root(thread, ouro_made(thread, slots->names)));
}

static bool make_members(Thread *thread, Class *class, const Tuple *names, uint32_t first_word)
{
    Vm *vm = thread->vm;
    for (size_t i = 0; i < names->count; i++) {
        Member *member = ouro_heap_new(&vm->heap, TYPE_MEMBER, CLASS_MEMBER, sizeof *member);
        if (member == NULL) return (void)ouro_raise_memory(thread), false;
        member->owner = class;
        member->name = value_as_string(names->items[i]);
        member->def = NULL;
        member->word = first_word + (uint32_t)i;
        if (!ouro_dict_set_string(vm, class->namespace_, member->name, value_from_object(member)))
            return (void)ouro_raise_memory(thread), false;
    }
    return true;
}

// ---- type.__new__ ----

typedef struct NewClass {
    Class *metaclass, *base;
    String *name;
    Tuple *bases;
    Dict *namespace_;
    Slots slots;
} NewClass;

// What the class body itself gave that name stays.
static bool add_getset(Thread *thread, Class *class, const NativeDef *def, String *name)
{
    if (!value_is_unbound(ouro_dict_get_string(thread->vm, class->namespace_, name))) return true;
    Member *member = ouro_heap_new(&thread->vm->heap, TYPE_MEMBER, CLASS_GETSET, sizeof *member);
    if (member == NULL) return (void)ouro_raise_memory(thread), false;
    member->owner = class;
    member->name = name;
    member->def = def;
    member->word = 0;
    if (ouro_dict_set_string(thread->vm, class->namespace_, name, value_from_object(member))) return true;
    return (void)ouro_raise_memory(thread), false;
}

// __module__, __qualname__, static __new__, __hash__ = None with __eq__ ...: what type.__new__ changes in the namespace.
// A class without a docstring has None, for its bases' not to show; unless each instance has its own.
static bool default_doc(Thread *thread, const NewClass *new_class)
{
    Vm *vm = thread->vm;
    Value name = value_from_object(VM_NAME(vm, DOC));
    const Tuple *slots = new_class->slots.names;
    for (size_t i = 0; slots != NULL && i < slots->count; i++)
        if (value_is(slots->items[i], name)) return true;
    if (!value_is_unbound(ouro_dict_get_string(vm, new_class->namespace_, VM_NAME(vm, DOC)))) return true;
    if (ouro_dict_set_string(vm, new_class->namespace_, VM_NAME(vm, DOC), VALUE_NONE)) return true;
    (void)ouro_raise_memory(thread);
    return false;
}

static bool complete_namespace(Thread *thread, NewClass *new_class, String **qualified_name)
{
    Vm *vm = thread->vm;
    Dict *namespace_ = new_class->namespace_;
    *qualified_name = new_class->name;
    Value qualified = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, QUALNAME));
    if (!value_is_unbound(qualified)) {
        if (!value_is_string(qualified))
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "type __qualname__ must be a str, not %T", qualified), false;
        *qualified_name = value_as_string(qualified);
        (void)ouro_dict_delete_string(vm, namespace_, VM_NAME(vm, QUALNAME));
    }
    if (value_is_unbound(ouro_dict_get_string(vm, namespace_, VM_NAME(vm, MODULE))) && thread->frame != NULL) {
        Value module = ouro_dict_get_string(vm, frame_function(thread->frame)->globals, VM_NAME(vm, NAME_));
        if (!value_is_unbound(module) && !ouro_dict_set_string(vm, namespace_, VM_NAME(vm, MODULE), module)) goto memory;
    }
    static const Special statics[] = {SPECIAL_NEW, SPECIAL_INIT_SUBCLASS, SPECIAL_CLASS_GETITEM};
    for (size_t i = 0; i < OURO_COUNT_OF(statics); i++) {
        Value function = ouro_dict_get_string(vm, namespace_, vm->names[statics[i]]);
        if (!value_has_shape(function, CLASS_FUNCTION)) continue;
        Wrapper *wrapper = ouro_wrapper_new(vm, statics[i] == SPECIAL_NEW ? CLASS_STATICMETHOD : CLASS_CLASSMETHOD, function);
        if (wrapper == NULL || !ouro_dict_set_string(vm, namespace_, vm->names[statics[i]], value_from_object(wrapper))) goto memory;
    }
    bool has_eq = !value_is_unbound(ouro_dict_get_string(vm, namespace_, VM_SPECIAL(vm, EQ)));
    bool has_hash = !value_is_unbound(ouro_dict_get_string(vm, namespace_, VM_SPECIAL(vm, HASH)));
    if (has_eq && !has_hash && !ouro_dict_set_string(vm, namespace_, VM_SPECIAL(vm, HASH), VALUE_NONE)) goto memory;
    return true;
memory:
    (void)ouro_raise_memory(thread);
    return false;
}

static Class *allocate(Thread *thread, NewClass *new_class, Value mro, String *qualified_name)
{
    Vm *vm = thread->vm;
    Class *base = new_class->base;
    uint32_t slots_count = new_class->slots.names != NULL ? (uint32_t)new_class->slots.names->count : 0;
    bool plain = new_class->slots.names == NULL;
    bool adds_dict = (plain || new_class->slots.dict) && !(base->flags & (CLASS_FLAG_HAS_DICT | CLASS_FLAG_TYPE));
    bool adds_weakref = (plain || new_class->slots.weakref) && !(base->flags & CLASS_FLAG_HAS_WEAKREF);
    for (size_t i = 0; i < new_class->bases->count; i++) // a base besides the best may bring the dict
        adds_dict |= value_as_class(new_class->bases->items[i])->flags & CLASS_FLAG_HAS_DICT && !(base->flags & CLASS_FLAG_HAS_DICT);
    ClassRequest request = {new_class->metaclass, base, new_class->name, qualified_name, new_class->bases,
                            value_as_tuple(mro), new_class->namespace_, slots_count, adds_dict, adds_weakref};
    // Slots of a class whose base has a dict already would lie behind it: the extra word moves up with them.
    Class *class = ouro_class_new(vm, &request);
    if (class == NULL) return (void)ouro_raise_memory(thread), NULL;
    if (!value_is_unbound(ouro_class_special(vm, class, SPECIAL_DEL))) class->flags |= CLASS_FLAG_HAS_FINALIZER;
    uint32_t first = class->fixed_words - slots_count;
    if (new_class->slots.names != NULL && !make_members(thread, class, new_class->slots.names, first)) return NULL;
    if (adds_dict && !add_getset(thread, class, &ouro_dict_property, VM_NAME(vm, DICT))) return NULL;
    if (adds_weakref && !add_getset(thread, class, &ouro_weakref_property, VM_NAME(vm, WEAKREF))) return NULL;
    return class;
}

static bool call_set_names(Thread *thread, Class *class)
{
    Vm *vm = thread->vm;
    Value owner = value_from_object(class), key, value;
    int64_t hash;
    Dict *snapshot = ouro_dict_copy(vm, class->namespace_);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, snapshot)))) return false;
    for (uint32_t position = 0; ouro_dict_next(snapshot, &position, &key, &value, &hash);) {
        if (!value_is_object(value) || value_has_shape(value, CLASS_FUNCTION)) continue;
        Value method = ouro_class_special(vm, ouro_class_of(vm, value), SPECIAL_SET_NAME);
        if (value_is_unbound(method)) continue;
        Value args[] = {owner, key};
        if (!value_is_unbound(ouro_call_special(thread, value, SPECIAL_SET_NAME, args, 2))) continue;
        Value note = ouro_note_set_name(thread, value, key, class);
        (void)note;
        return false;
    }
    return true;
}

static bool call_init_subclass(Thread *thread, Class *class, Dict *keywords)
{
    Vm *vm = thread->vm;
    Value super = ouro_root(thread, ouro_super_new(thread, value_from_object(class), value_from_object(class)));
    if (value_is_unbound(super)) return false;
    Value method = ouro_root(thread, ouro_get_attr(thread, super, VM_SPECIAL(vm, INIT_SUBCLASS)));
    if (value_is_unbound(method)) return false;
    Tuple *none = ouro_tuple_new(vm, 0);
    return none != NULL && !value_is_unbound(ouro_call_tuple(thread, method, none, keywords));
}

// Attributes have names: other keys are of no use there.
static bool warn_of_other_keys(Thread *thread, Dict *namespace_, String *name)
{
    Value key, value;
    int64_t hash;
    if (!namespace_->has_other_keys) return true;
    for (uint32_t position = 0; ouro_dict_next(namespace_, &position, &key, &value, &hash);) {
        if (value_is_string(key)) continue;
        return ouro_warn(thread, CLASS_RUNTIME_WARNING, "non-string key in the __dict__ of class %S", name);
    }
    return true;
}

Value ouro_type_new(Thread *thread, Class *metaclass, String *name, Tuple *bases, Dict *given, Dict *keywords)
{
    Vm *vm = thread->vm;
    NewClass new_class = {.metaclass = metaclass, .name = name, .bases = bases};
    if (bases->count == 0) {
        Value object = value_from_object(vm->classes[CLASS_OBJECT]);
        new_class.bases = ouro_tuple_of(vm, &object, 1);
        if (value_is_unbound(ouro_root(thread, ouro_made(thread, new_class.bases)))) return VALUE_UNBOUND;
    }
    new_class.base = ouro_class_best_base(thread, new_class.bases);
    if (new_class.base == NULL) return VALUE_UNBOUND;
    new_class.metaclass = winner(thread, metaclass, new_class.bases);
    if (new_class.metaclass == NULL) return VALUE_UNBOUND;
    new_class.namespace_ = ouro_dict_copy(vm, given);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, new_class.namespace_)))) return VALUE_UNBOUND;
    String *qualified_name;
    if (!complete_namespace(thread, &new_class, &qualified_name)) return VALUE_UNBOUND;
    Value declared = ouro_dict_get_string(vm, new_class.namespace_, VM_NAME(vm, SLOTS));
    if (!value_is_unbound(declared) &&
        !read_slots(thread, &new_class.slots, declared, name, new_class.namespace_, new_class.base))
        return VALUE_UNBOUND;
    if (!default_doc(thread, &new_class)) return VALUE_UNBOUND;
    Value cell = ouro_dict_get_string(vm, new_class.namespace_, VM_NAME(vm, CLASSCELL));
    if (!value_is_unbound(cell) && !value_has_shape(cell, CLASS_CELL))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__classcell__ must be a nonlocal cell, not %R",
                          value_from_object(ouro_class_of(vm, cell)));
    if (!value_is_unbound(cell)) (void)ouro_dict_delete_string(vm, new_class.namespace_, VM_NAME(vm, CLASSCELL));
    Value mro = ouro_root(thread, ouro_class_mro(thread, new_class.bases));
    if (value_is_unbound(mro)) return mro;
    Class *class = allocate(thread, &new_class, mro, qualified_name);
    if (class == NULL) return VALUE_UNBOUND;
    Value result = ouro_root(thread, value_from_object(class));
    if (value_has_shape(cell, CLASS_CELL)) {
        Cell *target = value_as_object(cell);
        ouro_heap_store(&vm->heap, target, &target->value, result);
    }
    if (!warn_of_other_keys(thread, new_class.namespace_, name)) return VALUE_UNBOUND;
    if (!ouro_class_add_to_bases(thread, class) || !ouro_class_apply_mro(thread, class)) return VALUE_UNBOUND;
    if (!call_set_names(thread, class) || !call_init_subclass(thread, class, keywords)) return VALUE_UNBOUND;
    return result;
}

// ---- the class statement ----

typedef struct Statement {
    Value body, name, metaclass, namespace_;
    Tuple *bases, *original_bases;
    Dict *keywords;
} Statement;

// Bases that are no classes may say by __mro_entries__ what stands for them.
static bool resolve_bases(Thread *thread, Statement *statement)
{
    Vm *vm = thread->vm;
    List *resolved = ouro_list_new(vm, statement->original_bases->count);
    bool changed = false;
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, resolved)))) return false;
    for (size_t i = 0; i < statement->original_bases->count; i++) {
        Value base = statement->original_bases->items[i], entries = VALUE_UNBOUND;
        if (!value_is_class(base)) entries = ouro_get_attr_optional(thread, base, VM_SPECIAL(vm, MRO_ENTRIES));
        if (ouro_pending(thread)) return false;
        if (value_is_unbound(entries)) {
            if (!ouro_list_append(vm, resolved, base)) return (void)ouro_raise_memory(thread), false;
            continue;
        }
        Value argument = value_from_object(statement->original_bases);
        entries = ouro_root(thread, entries);
        entries = ouro_root(thread, value_is_unbound(entries) ? entries : ouro_call(thread, entries, &argument, 1));
        if (value_is_unbound(entries)) return false;
        if (!value_has_type(entries, TYPE_TUPLE)) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__mro_entries__ must return a tuple"), false;
        changed = true;
        for (size_t k = 0; k < value_as_tuple(entries)->count; k++)
            if (!ouro_list_append(vm, resolved, value_as_tuple(entries)->items[k])) return (void)ouro_raise_memory(thread), false;
    }
    statement->bases = changed ? ouro_tuple_of(vm, resolved->count > 0 ? resolved->array->items : NULL, resolved->count)
                               : statement->original_bases;
    return !value_is_unbound(ouro_root(thread, ouro_made(thread, statement->bases)));
}

static bool choose_metaclass(Thread *thread, Statement *statement)
{
    Vm *vm = thread->vm;
    Value given = statement->keywords != NULL ? ouro_dict_get_string(vm, statement->keywords, VM_NAME(vm, METACLASS)) : VALUE_UNBOUND;
    if (!value_is_unbound(given)) {
        statement->keywords = ouro_dict_copy(vm, statement->keywords);
        if (value_is_unbound(ouro_root(thread, ouro_made(thread, statement->keywords)))) return false;
        (void)ouro_dict_delete_string(vm, statement->keywords, VM_NAME(vm, METACLASS));
        statement->metaclass = given;
        if (!value_is_class(given)) return true;
    } else if (statement->bases->count > 0) {
        statement->metaclass = value_from_object(ouro_class_of(vm, statement->bases->items[0]));
    } else statement->metaclass = value_from_object(vm->classes[CLASS_TYPE]);
    Class *metaclass = value_as_class(statement->metaclass);
    metaclass = winner(thread, metaclass, statement->bases);
    if (metaclass != NULL) statement->metaclass = value_from_object(metaclass);
    return metaclass != NULL;
}

static bool prepare(Thread *thread, Statement *statement)
{
    Vm *vm = thread->vm;
    Value method = ouro_get_attr_optional(thread, statement->metaclass, VM_SPECIAL(vm, PREPARE));
    if (value_is_unbound(method)) {
        if (ouro_pending(thread)) return false;
        statement->namespace_ = ouro_root(thread, ouro_made(thread, ouro_dict_new(vm, 0)));
        return !value_is_unbound(statement->namespace_);
    }
    if (value_is_unbound(ouro_root(thread, method))) return false;
    Value items[] = {statement->name, value_from_object(statement->bases)};
    Tuple *args = ouro_tuple_of(vm, items, 2);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, args)))) return false;
    statement->namespace_ = ouro_root(thread, ouro_call_tuple(thread, method, args, statement->keywords));
    if (value_is_unbound(statement->namespace_)) return false;
    if (value_has_type(statement->namespace_, TYPE_DICT)) return true;
    if (!value_is_unbound(ouro_class_special(vm, ouro_class_of(vm, statement->namespace_), SPECIAL_SETITEM))) return true;
    const char *name = value_is_class(statement->metaclass) ? value_as_class(statement->metaclass)->name->text : "<metaclass>";
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s.__prepare__() must return a mapping, not %T", name, statement->namespace_);
    return false;
}

static Value check_cell(Thread *thread, Value cell, Value class, Value name)
{
    if (!value_has_shape(cell, CLASS_CELL) || !value_is_class(class)) return class;
    Value held = ((Cell *)value_as_object(cell))->value;
    if (value_is(held, class)) return class;
    if (value_is_unbound(held))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?",
                          name, class);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "__class__ set to %R defining %R as %R", held, name, class);
}

Value ouro_build_class(Thread *thread, Value body, Value name, Tuple *bases, Dict *keywords)
{
    Vm *vm = thread->vm;
    Statement statement = {.body = body, .name = name, .original_bases = bases, .keywords = keywords};
    if (!resolve_bases(thread, &statement) || !choose_metaclass(thread, &statement) || !prepare(thread, &statement)) return VALUE_UNBOUND;
    Value cell = ouro_root(thread, ouro_call(thread, body, &statement.namespace_, 1));
    if (value_is_unbound(cell)) return cell;
    if (statement.bases != statement.original_bases &&
        !ouro_set_item(thread, statement.namespace_, value_from_object(VM_NAME(vm, ORIG_BASES)), value_from_object(statement.original_bases)))
        return VALUE_UNBOUND;
    Value items[] = {name, value_from_object(statement.bases), statement.namespace_};
    Tuple *args = ouro_tuple_of(vm, items, 3);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, args)))) return VALUE_UNBOUND;
    Value class = ouro_root(thread, ouro_call_tuple(thread, statement.metaclass, args, statement.keywords));
    return value_is_unbound(class) ? class : check_cell(thread, cell, class, name);
}
