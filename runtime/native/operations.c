// What natives ask the language to do; ints of any size; memory and time.
// SPDX-License-Identifier: MIT
#include "runtime/native/call.h"
#include "runtime/vm/machine.h"

// ---- calls and attributes ----

static String *interned(OuroCall *call, const char *name)
{
    String *string = ouro_intern(call->thread->vm, name, strlen(name));
    if (string == NULL) (void)ouro_raise_memory(call->thread);
    return string;
}

// Handles are values: see call.h.
static const Value *values_of(const OuroValue *handles)
{
    return (const Value *)(const void *)handles;
}

OuroValue ouro_call_value(OuroCall *call, OuroValue callable, const OuroValue *arguments,
                          size_t count)
{
    return new_handle(
        call, ouro_call(call->thread, value_of(callable), values_of(arguments), (uint32_t)count));
}

OuroValue ouro_call_named(OuroCall *call, OuroValue self, const char *method,
                          const OuroValue *arguments, size_t count)
{
    String *name = interned(call, method);
    if (name == NULL) return OURO_MISSING;
    return new_handle(call, ouro_call_method(call->thread, value_of(self), name,
                                             values_of(arguments), (uint32_t)count));
}

OuroValue ouro_get_attribute(OuroCall *call, OuroValue value, const char *name)
{
    String *string = interned(call, name);
    return string == NULL ? OURO_MISSING
                          : new_handle(call, ouro_get_attr(call->thread, value_of(value), string));
}

OuroValue ouro_find_attribute(OuroCall *call, OuroValue value, const char *name)
{
    String *string = interned(call, name);
    if (string == NULL) return OURO_MISSING;
    Value found = ouro_get_attr_optional(call->thread, value_of(value), string);
    return value_is_unbound(found) ? OURO_MISSING : new_handle(call, found);
}

bool ouro_set_attribute(OuroCall *call, OuroValue value, const char *name, OuroValue attribute)
{
    String *string = interned(call, name);
    return string != NULL &&
           ouro_set_attr(call->thread, value_of(value), string, value_of(attribute));
}

OuroValue ouro_get_element(OuroCall *call, OuroValue container, OuroValue key)
{
    return new_handle(call, ouro_get_item(call->thread, value_of(container), value_of(key)));
}

bool ouro_set_element(OuroCall *call, OuroValue container, OuroValue key, OuroValue element)
{
    return ouro_set_item(call->thread, value_of(container), value_of(key), value_of(element));
}

int ouro_has_element(OuroCall *call, OuroValue container, OuroValue element)
{
    return ouro_contains(call->thread, value_of(container), value_of(element));
}

OuroValue ouro_make_iterator(OuroCall *call, OuroValue iterable)
{
    return new_handle(call, ouro_iterate(call->thread, value_of(iterable)));
}

bool ouro_next_item(OuroCall *call, OuroValue iterator, OuroValue *out)
{
    Value item = ouro_next(call->thread, value_of(iterator));
    *out = value_is_unbound(item) ? OURO_MISSING : new_handle(call, item);
    return !ouro_is_missing(*out);
}

OuroValue ouro_make_repr(OuroCall *call, OuroValue value)
{
    return new_handle(call, ouro_repr(call->thread, value_of(value)));
}

OuroValue ouro_import_named(OuroCall *call, const char *name)
{
    Thread *thread = call->thread;
    String *string = interned(call, name);
    if (string == NULL) return OURO_MISSING;
    return new_handle(call, thread->vm->hooks.import(thread, string, VALUE_NONE, VALUE_NONE, 0));
}

static_assert((int)OURO_MATRIX_MULTIPLY == (int)BINARY_MATRIX_MULTIPLY,
              "the operators' order is the machine's");
static_assert((int)OURO_UNEQUAL == (int)COMPARE_UNEQUAL, "the comparisons' order is the machine's");

OuroValue ouro_operate(OuroCall *call, OuroOperator op, OuroValue left, OuroValue right)
{
    return new_handle(call,
                      ouro_binary(call->thread, value_of(left), value_of(right), (BinaryOp)op));
}

OuroValue ouro_operate_in_place(OuroCall *call, OuroOperator op, OuroValue left, OuroValue right)
{
    return new_handle(call,
                      ouro_inplace(call->thread, value_of(left), value_of(right), (BinaryOp)op));
}

static_assert((int)OURO_INVERT == (int)UNARY_INVERT, "the operators' order is the machine's");

OuroValue ouro_operate_unary(OuroCall *call, OuroUnary op, OuroValue value)
{
    return new_handle(call, ouro_unary(call->thread, value_of(value), (UnaryOp)op));
}

OuroValue ouro_compare_rich(OuroCall *call, OuroComparison op, OuroValue left, OuroValue right)
{
    return new_handle(call,
                      ouro_compare(call->thread, value_of(left), value_of(right), (CompareOp)op));
}

int ouro_compare_values(OuroCall *call, OuroComparison op, OuroValue left, OuroValue right)
{
    return ouro_compare_truth(call->thread, value_of(left), value_of(right), (CompareOp)op);
}

// ---- ints of any size ----

OuroValue ouro_make_index(OuroCall *call, OuroValue value)
{
    return new_handle(call, ouro_index(call->thread, value_of(value)));
}

void ouro_read_words(OuroValue integer, OuroWords *out)
{
    Digits digits;
    bool is_int = ouro_value_digits(value_of(integer), &out->room, &digits);
    assert(is_int);
    (void)is_int;
    out->at = digits.at;
    out->count = digits.count;
    out->negative = digits.negative;
}

OuroValue ouro_make_int_of_words(OuroCall *call, const uint64_t *words, size_t count, bool negative)
{
    while (count > 0 && words[count - 1] == 0) count--;
    if (count > OURO_DIGITS_MAX) return made_handle(call, VALUE_UNBOUND);
    Digits digits = {words, (uint32_t)count, negative && count > 0};
    return made_handle(call, ouro_int_from_digits(call->thread->vm, digits));
}

OuroValue ouro_int_gcd(OuroCall *call, OuroValue a, OuroValue b)
{
    Vm *vm = call->thread->vm;
    Digit rooms[2];
    Digits left, right, divisor;
    ouro_value_digits(value_of(a), &rooms[0], &left);
    ouro_value_digits(value_of(b), &rooms[1], &right);
    if (left.count <= 1 && right.count <= 1) {
        uint64_t gcd = ouro_digit_gcd(left.count ? left.at[0] : 0, right.count ? right.at[0] : 0);
        return ouro_make_unsigned(call, gcd);
    }
    IntRoom room;
    size_t capacity = left.count > right.count ? left.count : right.count;
    if (!ouro_int_room_open(&room, vm, capacity) ||
        !ouro_digits_gcd(vm->allocator, room.at, left, right, &divisor))
        return made_handle(call, VALUE_UNBOUND);
    return made_handle(call, ouro_int_room_close(&room, divisor));
}

OuroValue ouro_int_root(OuroCall *call, OuroValue integer)
{
    Vm *vm = call->thread->vm;
    Digit digit;
    Digits number, root;
    ouro_value_digits(value_of(integer), &digit, &number);
    IntRoom room;
    if (!ouro_int_room_open(&room, vm, number.count / 2 + 1u) ||
        !ouro_digits_square_root(vm->allocator, room.at, number, &root))
        return made_handle(call, VALUE_UNBOUND);
    return made_handle(call, ouro_int_room_close(&room, root));
}

double ouro_int_mantissa(OuroValue integer, int64_t *exponent)
{
    Digit digit;
    Digits number;
    ouro_value_digits(value_of(integer), &digit, &number);
    return ouro_digits_to_mantissa(number, exponent);
}

OuroValue ouro_make_int_of_float(OuroCall *call, double number)
{
    if (number > -(double)VALUE_INT_LIMIT && number < (double)VALUE_INT_LIMIT)
        return bare_handle(value_from_int((int64_t)number));
    Value argument = value_from_foreign_float(number);
    Value value = ouro_call(call->thread, value_from_object(call->thread->vm->classes[CLASS_INT]),
                            &argument, 1);
    return new_handle(call, value);
}

// ---- memory and time ----

void *ouro_take_memory(OuroCall *call, size_t size)
{
    void *memory = ouro_allocate(call->thread->vm->allocator, size);
    if (memory == NULL) (void)ouro_raise_memory(call->thread);
    return memory;
}

void ouro_give_memory(OuroCall *call, void *memory, size_t size)
{
    ouro_release(call->thread->vm->allocator, memory, size);
}

static_assert((int)OURO_CLOCK_THREAD == (int)CLOCK_KIND_THREAD,
              "the clocks' order is the machine's");

int64_t ouro_clock_ns(OuroCall *call, OuroClock clock)
{
    return ouro_clock_now(call->thread->vm->clock, (ClockKind)clock);
}

bool ouro_sleep_ns(OuroCall *call, int64_t duration) { return ouro_thread_sleep(call->thread, duration); }

void ouro_block_begin(OuroCall *call) { call->turns = ouro_thread_block_begin(call->thread); }
void ouro_block_end(OuroCall *call) { ouro_thread_block_end(call->thread, call->turns); }
bool ouro_handle_signals(OuroCall *call) { return ouro_interrupts_handle(call->thread); }
