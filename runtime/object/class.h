// Classes, shapes, and the definitions of built-in classes.
//
// An instance of a class:   header | the struct of its built-in base | __slots__ | extra | inline attributes ...
// extra (only where the class has a __dict__) is UNBOUND, an Array of the attributes that found no inline room, or a Dict in which
// all attributes are (dictionary mode: after __dict__ was asked for, after a deletion, or with very many attributes).
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/function.h"

typedef Value BinaryFunction(Thread *thread, Value left, Value right, BinaryOp op);

/// How instances of a built-in class behave, in C. All may run script code unless said otherwise. NULL: not supported (or inherited, see class.c).
/// A Value result that is UNBOUND means raised.
typedef struct TypeSlots {
    Value (*repr)(Thread *thread, Value self);
    Value (*str)(Thread *thread, Value self); // NULL: as repr
    Value (*format)(Thread *thread, Value self, String *spec);
    bool (*hash)(Thread *thread, Value self, int64_t *out);
    int (*truth)(Thread *thread, Value self); // 1, 0, -1 raised
    /// VALUE_NOT_IMPLEMENTED where it does not know `right`.
    Value (*compare)(Thread *thread, Value left, Value right, CompareOp op);
    /// Either operand is of this class. VALUE_NOT_IMPLEMENTED where it does not know the other.
    BinaryFunction *binary;
    BinaryFunction *inplace; // NULL: binary is used
    Value (*unary)(Thread *thread, Value self, UnaryOp op);
    int64_t (*length)(Thread *thread, Value self); // -1 raised
    Value (*get_item)(Thread *thread, Value self, Value key);
    bool (*set_item)(Thread *thread, Value self, Value key, Value value); // value UNBOUND: delete
    int (*contains)(Thread *thread, Value self, Value item);
    Value (*iterate)(Thread *thread, Value self);
    Value (*next)(Thread *thread, Value self); // UNBOUND with nothing or StopIteration pending: exhausted
    /// What `await` does with instances, where the class does not say it by __await__: as ouro_generator_resume, but that `value` is None at first.
    Value (*send)(Thread *thread, Value self, Value value, Value *result);
    Value (*throw_)(Thread *thread, Value self, Value thrown); // with `send`: what is yielded, or UNBOUND raised
    Value (*get_attribute)(Thread *thread, Value self, String *name); // replaces the generic lookup
    bool (*set_attribute)(Thread *thread, Value self, String *name, Value value); // value UNBOUND: delete
    Value (*get)(Thread *thread, Value self, Value instance, Value owner); // as a descriptor; instance UNBOUND: on the class
    bool (*set)(Thread *thread, Value self, Value instance, Value value);  // a data descriptor; value UNBOUND: delete
    // Which of the operators have methods (bit n: BinaryOp n; unary_operators: UnaryOp n): __add__, __radd__, __iadd__, __neg__ ...
    uint16_t operators, reflected_operators, inplace_operators, unary_operators;
} TypeSlots;

/// The definition of a built-in class: constant data. Each lives beside its methods as `const ClassDef ouro_class_def_<NAME>`.
typedef struct ClassDef {
    const TypeSlots *slots;
    const NativeDef *methods;    // methods, static and class methods, properties
    /// __new__: signature without the class, which is args[0]: "int(x=0, /, base=...)". A zero row: inherited; objects of it cannot be made
    /// where CLASS_NO_NEW is set ("cannot create 'x' instances").
    NativeDef new_;
    NativeDef init;              // __init__: args[0] is self. A zero row: inherited
    const char *doc;
    uint32_t flags;              // CLASS_FLAG_
    /// A short cut for calls of exactly this class with positional arguments (args[0] is the first one). UNBOUND without a pending
    /// exception where it does not apply; NULL: there is none.
    NativeFunction *quick;
} ClassDef;

enum {
    CLASS_FLAG_FINAL = 1,        // "type 'x' is not an acceptable base type"
    CLASS_FLAG_NO_NEW = 2,
    CLASS_FLAG_BUILTIN = 4,      // attributes cannot be set
    CLASS_FLAG_HAS_DICT = 8,     // instances have an extra word and attributes
    CLASS_FLAG_HAS_WEAKREF = 16,
    CLASS_FLAG_ABSTRACT = 32,    // __abstractmethods__ is not empty
    CLASS_FLAG_SEQUENCE = 64,    // for patterns
    CLASS_FLAG_MAPPING = 128,
    CLASS_FLAG_EXCEPTION = 256,
    CLASS_FLAG_HAS_FINALIZER = 512,
    CLASS_FLAG_FILLED = 1024,    // a built-in class's namespace has been filled from its definition
    CLASS_FLAG_TYPE = 2048,      // a metaclass: a subclass of type
    CLASS_FLAG_UNHASHABLE = 4096, // built-in and __hash__ is None
    CLASS_FLAG_PLAIN_NAME = 16384, // CPython's is written in Python: called by its name alone, instances show __dict__
    CLASS_FLAG_SELF_MATCH = 8192, // patterns: one positional sub-pattern matches the object itself
};

struct Class {
    Object object;           // its shape tells the metaclass
    String *name, *qualified_name;
    Tuple *bases, *mro;
    Dict *namespace_;
    Class *base;             // the base whose instances' layout it extends
    const TypeSlots *slots;  // of the closest built-in base
    const ClassDef *def;     // NULL for classes of scripts
    Shape *root_shape;       // of new instances
    Shape *dict_shape;       // of instances in dictionary mode, made on demand
    uint64_t overrides;      // bit n: special n is found in a class of a script before any built-in one (valid for `specials_epoch`)
    uint32_t specials_epoch;
    uint32_t flags;
    uint32_t version;
    uint16_t class_id;       // of the closest built-in base
    uint16_t instance_type;  // TypeId
    uint16_t fixed_words;    // words of an instance up to `extra` or its end: struct and slots
    uint16_t inline_capacity;
    uint32_t init_epoch;     // the vm->class_epoch for which plain_init holds
    struct Function *plain_init; // __init__ of a script, where instances are made plainly: see call_instructions.c
    bool cached_constants;   // some instruction holds a plain value of this class or of a subclass
    Array *subclasses;       // those of scripts, or NULL; classes live as long as the machine
};

enum { SHAPE_DICTIONARY = 1 };

/// The layout of some instances of a class: which attribute is where. Lives as long as its class; ids are never reused.
struct Shape {
    uint32_t id;
    uint16_t count;           // attributes
    uint16_t inline_capacity; // how many are inline; the rest are in the extra array
    uint16_t first_word;      // of the inline attributes
    uint16_t flags;
    Class *class;
    Shape *parent;
    String *key;              // the attribute that this shape adds to its parent
    String **keys;            // all of them, in order; shared with children
    Shape **children; uint32_t children_count;
    uint32_t *lookup; uint32_t lookup_mask; // index of larger shapes: key -> position + 1; NULL while small
};

/// The class of any value. Cost: a load or two.
Class *ouro_class_of(Vm *vm, Value value);
const char *ouro_class_name_of(Vm *vm, Value value);
static inline bool value_is_class(Value v) { return value_has_type(v, TYPE_CLASS); }
static inline Class *value_as_class(Value v) { return (Class *)value_as_object(v); }

/// Whether `class` is `other` or derives from it, by the MRO. Runs no script code.
bool ouro_class_is_subclass(const Class *class, const Class *other);
bool ouro_value_is_instance(Vm *vm, Value value, ClassId class_id);

/// The attribute of a class by its MRO, raw (no descriptor called); UNBOUND when absent. Runs no script code; cached.
Value ouro_class_lookup(Vm *vm, Class *class, String *name);
/// A special method of a class by its MRO, raw; UNBOUND when absent (None stays None).
Value ouro_class_special(Vm *vm, Class *class, Special special);

/// The position of an attribute in a shape, or -1.
int ouro_shape_find(const Shape *shape, const String *key);
/// The shape with one more attribute. NULL when memory is refused.
Shape *ouro_shape_add(Vm *vm, Shape *shape, String *key);

/// A new instance of `class` (any but those with native memory), its struct's words UNBOUND or zero, without attributes.
/// `size` is that of the struct with its items, 0: the struct's own.
Object *ouro_instance_new(Vm *vm, Class *class, size_t size);
/// The size in bytes that an instance of `class` needs beyond its base struct (slots, extra, inline attributes).
size_t ouro_class_tail_size(const Class *class);
/// The word that holds `extra`, or NULL where instances have none.
Value *ouro_instance_extra(Vm *vm, Object *instance);
/// The words behind the struct of an instance: sets slots, extra and inline attributes to UNBOUND.
void ouro_instance_clear_tail(Class *class, Object *instance);

extern const TypeTrace ouro_type_traces[TYPE_COUNT];
void ouro_userdata_release(Heap *heap, Object *object);

/// Makes the classes of classes.def and exceptions.def. False when memory is refused.
OURO_MUST_USE bool ouro_classes_init(Vm *vm, const ClassDef *const *defs);
void ouro_classes_deinit(Vm *vm);
/// A class of a script: bases are not empty, the namespace is the class's own from now on. Does not call hooks of the bases.
/// Errors: NULL with `*error` a message (TypeError) or NULL for refused memory.
typedef struct ClassRequest {
    Class *metaclass, *base; // base: whose instance layout is extended
    String *name, *qualified_name;
    Tuple *bases, *mro; // mro with UNBOUND first item, which becomes the class
    Dict *namespace_;
    uint32_t slots_count;
    bool adds_dict, adds_weakref;
} ClassRequest;
Class *ouro_class_new(Vm *vm, const ClassRequest *request);
/// Makes sure that a built-in class's namespace holds its methods. False when memory is refused.
OURO_MUST_USE bool ouro_class_fill(Vm *vm, Class *class);
/// To be called after a class's namespace or bases changed: forgets what was cached of it and its subclasses.
void ouro_class_changed(Vm *vm, Class *class);
/// The shape of instances of `class` in dictionary mode. NULL when memory is refused.
Shape *ouro_class_dict_shape(Vm *vm, Class *class);
/// Whether a special is answered by script code for instances of this class (rather than by class->slots).
bool ouro_class_overrides(Vm *vm, Class *class, Special special);

/// New instances get room for `count` attributes inline: called when one outgrew what it had.
void ouro_class_widen(Vm *vm, Class *class, unsigned count);
/// The size of a struct, without items.
size_t ouro_type_size(TypeId type);

/// A shape without attributes. NULL when memory is refused.
Shape *ouro_shape_new(Vm *vm, Class *class, uint16_t inline_capacity);
void ouro_shape_free(Vm *vm, Shape *shape);
