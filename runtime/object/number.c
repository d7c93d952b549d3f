// Numbers that do not fit a value: big ints, floats of subclasses, complex numbers.
// SPDX-License-Identifier: MIT
#include "runtime/object/class.h"
#include "runtime/object/vm.h"

// ---- ints ----

static Value small_int(Digits digits)
{
    int64_t small;
    if (!digits_to_int(digits, &small) || !value_int_fits(small)) return VALUE_UNBOUND;
    return value_from_int(small);
}

static size_t size_of_int(size_t count) { return sizeof(BigInt) + count * sizeof(Digit); }

static void fill(BigInt *big, Digits digits)
{
    big->count = digits.count;
    big->negative = digits.negative;
    if (digits.count != 0) memcpy(big->digits, digits.at, digits.count * sizeof *digits.at);
}

static BigInt *new_big(Vm *vm, size_t capacity)
{
    return ouro_heap_new(&vm->heap, TYPE_BIGINT, CLASS_INT, size_of_int(capacity));
}

Value ouro_int_from_digits(Vm *vm, Digits digits)
{
    Value small = small_int(digits);
    if (!value_is_unbound(small)) return small;
    BigInt *big = new_big(vm, digits.count);
    if (big == NULL) return VALUE_UNBOUND;
    fill(big, digits);
    return value_from_object(big);
}

Value ouro_int_from_int64(Vm *vm, int64_t i)
{
    if (OURO_LIKELY(value_int_fits(i))) return value_from_int(i);
    Digit room;
    return ouro_int_from_digits(vm, digits_from_int(i, &room));
}

Value ouro_int_from_uint64(Vm *vm, uint64_t i)
{
    Digit room;
    return ouro_int_from_digits(vm, digits_from_unsigned(i, &room));
}

Value ouro_int_of_class(Vm *vm, Class *class, Digits digits)
{
    if (class == vm->classes[CLASS_INT]) return ouro_int_from_digits(vm, digits);
    BigInt *big = (BigInt *)ouro_instance_new(vm, class, size_of_int(digits.count));
    if (big == NULL) return VALUE_UNBOUND;
    fill(big, digits);
    return value_from_object(big);
}

bool ouro_value_digits(Value v, Digit *room, Digits *out)
{
    if (OURO_LIKELY(value_is_int(v))) {
        *out = digits_from_int(value_as_int(v), room);
        return true;
    }
    if (value_has_type(v, TYPE_BIGINT)) {
        const BigInt *big = value_as_object(v);
        *out = (Digits){big->digits, big->count, big->negative};
        return true;
    }
    if (!value_is_bool(v)) return false;
    *out = digits_from_int(value_is_true(v), room);
    return true;
}

bool ouro_value_int64(Value v, int64_t *out)
{
    if (OURO_LIKELY(value_is_int(v))) {
        *out = value_as_int(v);
        return true;
    }
    Digit room;
    Digits digits;
    return ouro_value_digits(v, &room, &digits) && digits_to_int(digits, out);
}

bool ouro_int_room_open(IntRoom *room, Vm *vm, size_t capacity)
{
    room->vm = vm;
    room->object = NULL;
    room->at = room->local;
    if (OURO_LIKELY(capacity <= INT_ROOM_LOCAL_DIGITS)) return true;
    if (capacity > OURO_DIGITS_MAX) return false;
    room->object = new_big(vm, capacity);
    if (room->object == NULL) return false;
    room->object->count = 0;
    room->object->negative = false;
    room->at = room->object->digits;
    return true;
}

Value ouro_int_room_close(IntRoom *room, Digits digits)
{
    BigInt *big = room->object;
    if (big == NULL || digits.at != big->digits) return ouro_int_from_digits(room->vm, digits);
    Value small = small_int(digits);
    if (!value_is_unbound(small)) return small;
    big->count = digits.count;
    big->negative = digits.negative;
    size_t size = size_of_int(digits.count);
    BigInt *shrunk = ouro_heap_resize(&room->vm->heap, big, size, size);
    return value_from_object(shrunk != NULL ? shrunk : big);
}

// ---- floats and complex numbers ----

Value ouro_float_of_class(Vm *vm, Class *class, double number)
{
    if (class == vm->classes[CLASS_FLOAT]) return value_from_foreign_float(number);
    FloatObject *object = (FloatObject *)ouro_instance_new(vm, class, 0);
    if (object == NULL) return VALUE_UNBOUND;
    object->number = number;
    return value_from_object(object);
}

bool ouro_value_double(Value v, double *out)
{
    if (OURO_LIKELY(value_is_float(v))) {
        *out = value_as_float(v);
        return true;
    }
    if (!value_has_type(v, TYPE_FLOAT_OBJECT)) return false;
    *out = ((FloatObject *)value_as_object(v))->number;
    return true;
}

Value ouro_complex_new(Vm *vm, double real, double imaginary)
{
    Complex *complex = ouro_heap_new(&vm->heap, TYPE_COMPLEX, CLASS_COMPLEX, sizeof *complex);
    if (complex == NULL) return VALUE_UNBOUND;
    complex->real = real;
    complex->imaginary = imaginary;
    return value_from_object(complex);
}

Value ouro_complex_of_class(Vm *vm, Class *class, double real, double imaginary)
{
    Complex *complex = (Complex *)ouro_instance_new(vm, class, 0);
    if (complex == NULL) return VALUE_UNBOUND;
    complex->real = real;
    complex->imaginary = imaginary;
    return value_from_object(complex);
}
