// Classes: their layout, their lookup by MRO with its caches, and the built-in ones.
//
// What a cache may hold of a class is stamped with vm->class_epoch. The epoch moves when an existing class changes in a way that a lookup
// could see; a new class changes nothing for others.
// SPDX-License-Identifier: MIT
#include "runtime/object/gate.h"
#include "runtime/object/deque.h"
#include "runtime/object/lock.h"
#include "runtime/object/vm.h"

static const struct {
    const char *name;
    uint16_t base, type;
} rows[CLASS_COUNT] = {
#define CLASS(name, text, base, type) [CLASS_##name] = {text, CLASS_##base, TYPE_##type},
#include "runtime/object/classes.def"
#undef CLASS
#define EXCEPTION(name, text, parent) [CLASS_##name] = {text, CLASS_##parent, TYPE_EXCEPTION},
#include "runtime/object/exceptions.def"
#undef EXCEPTION
};

size_t ouro_type_size(TypeId type)
{
    switch (type) {
    case TYPE_INSTANCE: return sizeof(Object);
    case TYPE_STRING: return sizeof(String) + 1;
    case TYPE_BYTES: return sizeof(Bytes) + 1;
    case TYPE_BYTEARRAY: return sizeof(ByteArray);
    case TYPE_BIGINT: return sizeof(BigInt);
    case TYPE_FLOAT_OBJECT: return sizeof(FloatObject);
    case TYPE_COMPLEX: return sizeof(Complex);
    case TYPE_LIST: return sizeof(List);
    case TYPE_TUPLE: return sizeof(Tuple);
    case TYPE_DICT: return sizeof(Dict);
    case TYPE_SET: return sizeof(Set);
    case TYPE_DEQUE: return sizeof(Deque);
    case TYPE_SUPER: return sizeof(Super);
    case TYPE_PROPERTY: return sizeof(Property);
    case TYPE_WRAPPER: return sizeof(Wrapper);
    case TYPE_MODULE: return sizeof(Module);
    case TYPE_EXCEPTION: return sizeof(Exception);
    case TYPE_ITERATOR: return sizeof(Iterator);
    case TYPE_WEAKREF: return sizeof(WeakRef);
    case TYPE_LOCK: return sizeof(Lock);
    case TYPE_THREAD_HANDLE: return sizeof(ThreadHandle);
    case TYPE_LOCAL: return sizeof(Local);
    case TYPE_USERDATA: return sizeof(Userdata);
    case TYPE_CLASS: return sizeof(Class);
    case TYPE_MEMORYVIEW: return sizeof(MemoryView);
    case TYPE_SLICE: return sizeof(Slice);
    case TYPE_FUTURE: return sizeof(Future);
    case TYPE_TASK: return sizeof(Task);
    case TYPE_HANDLE: return sizeof(Handle);
    case TYPE_LOOP: return sizeof(Loop);
    case TYPE_GROUP: return sizeof(Group);
    case TYPE_TIMEOUT: return sizeof(Timeout);
    case TYPE_GATE: return sizeof(Gate);
    case TYPE_TASK_QUEUE: return sizeof(TaskQueue);
    case TYPE_RANGE: return sizeof(Range);
    default: return sizeof(Object);
    }
}

static bool type_is_variable(unsigned type)
{
    return type == TYPE_STRING || type == TYPE_BYTES || type == TYPE_BIGINT || type == TYPE_TUPLE;
}

// ---- what class a value is of ----

Class *ouro_class_of(Vm *vm, Value value)
{
    uint64_t address = value_untag(value);
    if (OURO_LIKELY(value_is_address(address))) return vm->shapes[((Object *)address)->shape]->class;
    if (value_is_int(value)) return vm->classes[CLASS_INT];
    if (value_is_float(value)) return vm->classes[CLASS_FLOAT];
    if (value_is_none(value)) return vm->classes[CLASS_NONE_TYPE];
    if (value_is_bool(value)) return vm->classes[CLASS_BOOL];
    if (value_is(value, VALUE_ELLIPSIS)) return vm->classes[CLASS_ELLIPSIS];
    return vm->classes[CLASS_NOT_IMPLEMENTED];
}

const char *ouro_class_name_of(Vm *vm, Value value) { return ouro_class_of(vm, value)->name->text; }

bool ouro_class_is_subclass(const Class *class, const Class *other)
{
    if (class == other) return true;
    const Tuple *mro = class->mro;
    // A metaclass's mro() may have put another class first.
    for (size_t i = 0; i < mro->count; i++)
        if (value_as_object(mro->items[i]) == (const void *)other) return true;
    return false;
}

bool ouro_value_is_instance(Vm *vm, Value value, ClassId class_id)
{
    return ouro_class_is_subclass(ouro_class_of(vm, value), vm->classes[class_id]);
}

// ---- lookup ----

// `*is_sure`: false where refused memory keeps a class from having its methods, which shows as a missing attribute, once.
static Value lookup_by_mro(Vm *vm, Class *class, String *name, bool *is_sure)
{
    const Tuple *mro = class->mro;
    for (size_t i = 0; i < mro->count; i++) {
        Class *each = value_as_object(mro->items[i]);
        if (OURO_UNLIKELY((each->flags & (CLASS_FLAG_BUILTIN | CLASS_FLAG_FILLED)) == CLASS_FLAG_BUILTIN) && !ouro_class_fill(vm, each))
            *is_sure = false;
        Value found = ouro_dict_get_string(vm, each->namespace_, name);
        if (!value_is_unbound(found)) return found;
    }
    return VALUE_UNBOUND;
}

Value ouro_class_lookup(Vm *vm, Class *class, String *name)
{
    if (!string_is_interned(name)) {
        name = ouro_intern_find(vm, string_text(name));
        if (name == NULL) return VALUE_UNBOUND;
    }
    uintptr_t mix = ((uintptr_t)class >> 4) ^ ((uintptr_t)name >> 3) ^ ((uintptr_t)name >> 11);
    LookupCacheRow *row = &vm->lookup_cache[mix % VM_LOOKUP_CACHE_SIZE];
    if (OURO_LIKELY(row->class == class && row->name == name && row->epoch == vm->lookup_epoch)) {
        return row->value;
    }
    bool is_sure = true;
    Value found = lookup_by_mro(vm, class, name, &is_sure);
    // Plain values may change without a new epoch: see type_set_attribute.
    bool is_plain = !value_is_object(found) && !value_is_unbound(found);
    if (!is_plain && is_sure) *row = (LookupCacheRow){class, name, vm->lookup_epoch, found};
    return found;
}

Value ouro_class_special(Vm *vm, Class *class, Special special)
{
    return ouro_class_lookup(vm, class, vm->names[special]);
}

// Classes of scripts may stand behind a built-in one that has no such method. The last class is object.
static bool answered_by_script(Vm *vm, Class *class, Special special)
{
    const Tuple *mro = class->mro;
    for (size_t i = 0; i + 1 < mro->count; i++) {
        Class *each = value_as_object(mro->items[i]);
        bool is_builtin = each->flags & CLASS_FLAG_BUILTIN;
        if (is_builtin && !(each->flags & CLASS_FLAG_FILLED)) (void)!ouro_class_fill(vm, each);
        if (!value_is_unbound(ouro_dict_get_string(vm, each->namespace_, vm->names[special]))) return !is_builtin;
    }
    return false;
}

static void find_overrides(Vm *vm, Class *class)
{
    class->overrides = 0;
    for (unsigned special = 0; special < 64; special++) {
        if (answered_by_script(vm, class, (Special)special))
            class->overrides |= (uint64_t)1 << special;
    }
    class->specials_epoch = vm->class_epoch;
}

bool ouro_class_overrides(Vm *vm, Class *class, Special special)
{
    if (class->flags & CLASS_FLAG_BUILTIN) return false;
    if (OURO_UNLIKELY(special >= 64)) return answered_by_script(vm, class, special);
    if (OURO_UNLIKELY(class->specials_epoch != vm->class_epoch)) find_overrides(vm, class);
    return class->overrides >> special & 1;
}

void ouro_class_changed(Vm *vm, Class *class)
{
    class->version++;
    vm->class_epoch++;
    vm->lookup_epoch++;
}

// ---- instances ----

size_t ouro_class_tail_size(const Class *class)
{
    size_t struct_words = (ouro_type_size((TypeId)class->instance_type) + 7) / 8;
    if (type_is_variable(class->instance_type)) return class->flags & CLASS_FLAG_HAS_DICT ? 8 : 0;
    size_t words = class->fixed_words - struct_words;
    if (class->flags & CLASS_FLAG_HAS_DICT) words += 1u + class->root_shape->inline_capacity;
    return words * 8;
}

Value *ouro_instance_extra(Vm *vm, Object *instance)
{
    Class *class = vm->shapes[instance->shape]->class;
    if (!(class->flags & CLASS_FLAG_HAS_DICT)) return NULL;
    if (!type_is_variable(class->instance_type)) return (Value *)instance + class->fixed_words;
    return (Value *)instance + ouro_heap_size_of(instance) / 8 - 1;
}

static void clear_words(Value *from, Value *to)
{
    while (from < to) *from++ = VALUE_UNBOUND;
}

// An instance of a class of a script with nothing but attributes.
static Object *plain_instance(Vm *vm, const Shape *shape)
{
    size_t words = (size_t)shape->first_word + shape->inline_capacity;
    Value *object = ouro_heap_new(&vm->heap, TYPE_INSTANCE, shape->id, words * 8);
    if (object == NULL) return NULL;
    for (size_t i = 1; i < words; i++) object[i] = VALUE_UNBOUND;
    return (Object *)(void *)object;
}

Object *ouro_instance_new(Vm *vm, Class *class, size_t size)
{
    const uint32_t plain = CLASS_FLAG_HAS_DICT, special = plain | CLASS_FLAG_HAS_FINALIZER | CLASS_FLAG_BUILTIN;
    if (class->instance_type == TYPE_INSTANCE && (class->flags & special) == plain) return plain_instance(vm, class->root_shape);
    size_t struct_size = size != 0 ? size : ouro_type_size((TypeId)class->instance_type);
    struct_size = (struct_size + 7) & ~(size_t)7;
    size_t tail = ouro_class_tail_size(class);
    uint32_t shape = class->root_shape->id;
    Object *object;
    if (ouro_type_traces[class->instance_type].release != NULL)
        object = ouro_heap_new_resource(&vm->heap, class->instance_type, shape, struct_size + tail);
    else
        object = ouro_heap_new(&vm->heap, class->instance_type, shape, struct_size + tail);
    if (object == NULL) return NULL;
    memset(object + 1, 0, struct_size - sizeof(Object));
    clear_words((Value *)object + struct_size / 8, (Value *)object + (struct_size + tail) / 8);
    if (class->flags & CLASS_FLAG_HAS_FINALIZER && !ouro_heap_register_finalizer(&vm->heap, object))
        return NULL;
    return object;
}

void ouro_instance_clear_tail(Class *class, Object *instance)
{
    size_t tail = ouro_class_tail_size(class) / 8;
    Value *end = (Value *)instance + ouro_heap_size_of(instance) / 8;
    clear_words(end - tail, end);
}

Shape *ouro_class_dict_shape(Vm *vm, Class *class)
{
    if (class->dict_shape == NULL) {
        class->dict_shape = ouro_shape_new(vm, class, class->root_shape->inline_capacity);
        if (class->dict_shape == NULL) return NULL;
        class->dict_shape->flags = SHAPE_DICTIONARY;
        class->dict_shape->first_word = class->root_shape->first_word;
    }
    return class->dict_shape;
}

// ---- making classes ----

static Class *allocate_class(Vm *vm, uint32_t shape)
{
    Class *class = ouro_heap_new(&vm->heap, TYPE_CLASS, shape, sizeof(Class));
    if (class == NULL) return NULL;
    memset((char *)class + sizeof(Object), 0, sizeof(Class) - sizeof(Object));
    return class;
}

enum { INLINE_ATTRIBUTES_FIRST = 4, INLINE_ATTRIBUTES_MAX = 24 };

static void inherit(Class *class, const Class *base)
{
    enum { inherited = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_SEQUENCE |
                       CLASS_FLAG_MAPPING | CLASS_FLAG_EXCEPTION | CLASS_FLAG_HAS_FINALIZER |
                       CLASS_FLAG_TYPE | CLASS_FLAG_UNHASHABLE | CLASS_FLAG_SELF_MATCH | CLASS_FLAG_NO_NEW };
    class->base = (Class *)base;
    class->flags |= base->flags & inherited;
    class->slots = base->slots;
    class->class_id = base->class_id;
    class->instance_type = base->instance_type;
    class->fixed_words = base->fixed_words;
}

// How many attributes the instances of a new class get room for: those that its methods set on self, which the compiler
// has listed, and those of its base.
static unsigned expected_attributes(Vm *vm, const ClassRequest *request)
{
    Value names = ouro_dict_get_string(vm, request->namespace_, VM_NAME(vm, STATIC_ATTRIBUTES));
    size_t own = value_has_type(names, TYPE_TUPLE) ? value_as_tuple(names)->count : 0;
    unsigned of_base = request->base->flags & CLASS_FLAG_BUILTIN ? 0 : request->base->inline_capacity;
    if (own == 0) return of_base > 0 ? of_base : INLINE_ATTRIBUTES_FIRST;
    size_t both = own + of_base;
    return both > INLINE_ATTRIBUTES_MAX ? INLINE_ATTRIBUTES_MAX : (unsigned)both;
}

Class *ouro_class_new(Vm *vm, const ClassRequest *request)
{
    Class *class = allocate_class(vm, request->metaclass->root_shape->id);
    if (class == NULL) return NULL;
    inherit(class, request->base);
    for (size_t i = 0; i < request->bases->count; i++)
        class->flags |= ((const Class *)value_as_object(request->bases->items[i]))->flags & CLASS_FLAG_HAS_FINALIZER;
    // A sequence or a mapping for patterns: as the first class says that is either.
    enum { patterns = CLASS_FLAG_SEQUENCE | CLASS_FLAG_MAPPING };
    class->flags &= ~(uint32_t)patterns;
    for (size_t i = 1; i < request->mro->count && !(class->flags & patterns); i++)
        class->flags |= ((const Class *)value_as_object(request->mro->items[i]))->flags & patterns;
    class->name = request->name;
    class->qualified_name = request->qualified_name;
    class->bases = request->bases;
    class->mro = request->mro;
    class->mro->items[0] = value_from_object(class);
    class->namespace_ = request->namespace_;
    class->fixed_words = (uint16_t)(class->fixed_words + request->slots_count);
    if (request->adds_dict) class->flags |= CLASS_FLAG_HAS_DICT;
    if (request->adds_weakref) class->flags |= CLASS_FLAG_HAS_WEAKREF;
    bool roomy = class->flags & CLASS_FLAG_HAS_DICT && !type_is_variable(class->instance_type);
    class->inline_capacity = roomy ? (uint16_t)expected_attributes(vm, request) : 0;
    class->specials_epoch = vm->class_epoch - 1;
    class->root_shape = ouro_shape_new(vm, class, class->inline_capacity);
    if (class->root_shape == NULL) return NULL;
    return class;
}

void ouro_class_widen(Vm *vm, Class *class, unsigned count)
{
    if (type_is_variable(class->instance_type) || count > INLINE_ATTRIBUTES_MAX) return;
    if (class->inline_capacity >= count) return;
    unsigned capacity = class->inline_capacity;
    while (capacity < count) capacity += capacity < 8 ? 2 : 4;
    Shape *root = ouro_shape_new(vm, class, (uint16_t)capacity);
    if (root == NULL) return;
    class->inline_capacity = (uint16_t)capacity;
    class->root_shape = root;
}

// ---- the built-in ones ----

static Tuple *mro_of_builtin(Vm *vm, ClassId id)
{
    size_t count = 1;
    for (ClassId at = id; at != CLASS_OBJECT; at = (ClassId)rows[at].base) count++;
    Tuple *mro = ouro_tuple_new(vm, count);
    if (mro == NULL) return NULL;
    ClassId at = id;
    for (size_t i = 0; i < count; i++, at = (ClassId)rows[at].base)
        mro->items[i] = value_from_object(vm->classes[at]);
    return mro;
}

static bool init_builtin(Vm *vm, ClassId id, const ClassDef *def)
{
    Class *class = vm->classes[id];
    Class *base = id == CLASS_OBJECT ? NULL : vm->classes[rows[id].base];
    if (base != NULL) inherit(class, base);
    class->flags |= CLASS_FLAG_BUILTIN | (def ? def->flags : 0);
    class->def = def;
    class->class_id = (uint16_t)id;
    class->instance_type = rows[id].type;
    class->fixed_words = (uint16_t)((ouro_type_size((TypeId)rows[id].type) + 7) / 8);
    if (def != NULL && def->slots != NULL) class->slots = def->slots;
    const char *dot = strrchr(rows[id].name, '.'), *name = dot != NULL ? dot + 1 : rows[id].name;
    class->name = class->qualified_name = ouro_intern(vm, name, strlen(name));
    class->bases = ouro_tuple_new(vm, base != NULL);
    class->mro = mro_of_builtin(vm, id);
    class->namespace_ = ouro_dict_new(vm, 0);
    class->root_shape = vm->shapes[id];
    class->root_shape->class = class;
    class->root_shape->first_word = (uint16_t)(class->fixed_words + 1);
    class->specials_epoch = vm->class_epoch;
    if (!class->name || !class->bases || !class->mro || !class->namespace_) return false;
    if (base != NULL) class->bases->items[0] = value_from_object(base);
    if (dot == NULL) return true;
    String *module = ouro_intern(vm, rows[id].name, (size_t)(dot - rows[id].name));
    return module != NULL && ouro_dict_set_string(vm, class->namespace_, VM_NAME(vm, MODULE), value_from_object(module));
}

// ExceptionGroup is the one built-in class with two bases: it is an Exception too.
static bool add_second_base(Vm *vm)
{
    static const ClassId order[] = {CLASS_EXCEPTION_GROUP, CLASS_BASE_EXCEPTION_GROUP, CLASS_EXCEPTION, CLASS_BASE_EXCEPTION, CLASS_OBJECT};
    Class *group = vm->classes[CLASS_EXCEPTION_GROUP];
    group->bases = ouro_tuple_new(vm, 2);
    group->mro = ouro_tuple_new(vm, OURO_COUNT_OF(order));
    if (group->bases == NULL || group->mro == NULL) return false;
    for (size_t i = 0; i < OURO_COUNT_OF(order); i++) group->mro->items[i] = value_from_object(vm->classes[order[i]]);
    for (size_t i = 0; i < 2; i++) group->bases->items[i] = group->mro->items[i + 1];
    return true;
}

bool ouro_classes_init(Vm *vm, const ClassDef *const *defs)
{
    vm->class_epoch = 1;
    vm->lookup_epoch = 1;
    size_t size = VM_LOOKUP_CACHE_SIZE * sizeof *vm->lookup_cache;
    vm->lookup_cache = ouro_allocate_zeroed(vm->allocator, size);
    if (vm->lookup_cache == NULL) return false;
    for (unsigned id = 0; id < CLASS_COUNT; id++) {
        vm->classes[id] = allocate_class(vm, CLASS_TYPE);
        if (vm->classes[id] == NULL || ouro_shape_new(vm, vm->classes[id], 0) == NULL) return false;
    }
    for (unsigned id = 0; id < CLASS_COUNT; id++)
        if (!init_builtin(vm, (ClassId)id, defs[id])) return false;
    return add_second_base(vm);
}

void ouro_classes_deinit(Vm *vm)
{
    for (uint32_t i = 0; i < vm->shapes_count; i++) ouro_shape_free(vm, vm->shapes[i]);
    if (vm->shapes != NULL)
        ouro_release(vm->allocator, vm->shapes, vm->shapes_capacity * sizeof *vm->shapes);
    if (vm->lookup_cache != NULL)
        ouro_release(vm->allocator, vm->lookup_cache, VM_LOOKUP_CACHE_SIZE * sizeof *vm->lookup_cache);
}
