// Every handler, once. HANDLE begins one; NEXT goes on behind the instruction, DISPATCH wherever pc now points, SLOW takes a slow way.
// Under clang handlers are tail-called functions, under gcc labelled blocks (interpret.c). Handlers are short and call nothing but natives.
// SPDX-License-Identifier: MIT

// ---- moves and constants ----

HANDLE(NOP) { NEXT(NOP); }
HANDLE(EXIT) { LEAVE(); }
HANDLE(MOVE)
{
    R(a) = R(b);
    NEXT(MOVE);
}
HANDLE(LOAD_K)
{
    R(a) = K(LOAD_K);
    NEXT(LOAD_K);
}
HANDLE(LOAD_INT)
{
    R(a) = value_from_int(d);
    NEXT(LOAD_INT);
}
HANDLE(LOAD_FAR)
{
    if (OURO_UNLIKELY(value_is_unbound(R((uint16_t)d)))) SLOW(ouro_slow_names);
    R(a) = R((uint16_t)d);
    NEXT(LOAD_FAR);
}
HANDLE(STORE_FAR)
{
    R((uint16_t)d) = R(a);
    NEXT(STORE_FAR);
}
HANDLE(CLEAR)
{
    for (unsigned i = 0; i < b; i++) R(a + i) = VALUE_UNBOUND;
    NEXT(CLEAR);
}
HANDLE(CHECK_BOUND)
{
    if (OURO_UNLIKELY(value_is_unbound(R(a)))) SLOW(ouro_slow_names);
    NEXT(CHECK_BOUND);
}
HANDLE(DELETE_LOCAL)
{
    if (OURO_UNLIKELY(value_is_unbound(R(a)))) SLOW(ouro_slow_names);
    R(a) = VALUE_UNBOUND;
    NEXT(DELETE_LOCAL);
}

// ---- names ----

HANDLE(LOAD_GLOBAL) { SLOW(ouro_slow_load_global); }
HANDLE(LOAD_GLOBAL_CELL)
{
    Value value = cell_at(pc + 4)->value;
    if (OURO_UNLIKELY(value_is_unbound(value))) SLOW(ouro_slow_load_global);
    R(a) = value;
    NEXT(LOAD_GLOBAL);
}
// The name is a builtin as long as the globals have not got it: the version of their keys tells.
HANDLE(LOAD_GLOBAL_BUILTIN)
{
    if (OURO_UNLIKELY(frame_function(frame)->globals->keys_version != pc[2])) SLOW(ouro_slow_load_global);
    Value value = cell_at(pc + 4)->value;
    if (OURO_UNLIKELY(value_is_unbound(value))) SLOW(ouro_slow_load_global);
    R(a) = value;
    NEXT(LOAD_GLOBAL);
}
HANDLE(STORE_GLOBAL) { SLOW(ouro_slow_store_global); }
HANDLE(DELETE_GLOBAL) { SLOW(ouro_slow_delete_global); }
HANDLE(LOAD_NAME) { SLOW(ouro_slow_names); }
HANDLE(STORE_NAME) { SLOW(ouro_slow_names); }
HANDLE(DELETE_NAME) { SLOW(ouro_slow_names); }
HANDLE(LOAD_NAME_OR_FREE) { SLOW(ouro_slow_names); }
HANDLE(LOAD_NAME_OR_CELL) { SLOW(ouro_slow_names); }
HANDLE(MAKE_CELL) { SLOW(ouro_slow_cells); }
HANDLE(LOAD_CELL)
{
    Value value = ((Cell *)value_as_object(R(b)))->value;
    if (OURO_UNLIKELY(value_is_unbound(value))) SLOW(ouro_slow_cells);
    R(a) = value;
    NEXT(LOAD_CELL);
}
HANDLE(STORE_CELL)
{
    Cell *cell = (Cell *)value_as_object(R(a));
    if (OURO_UNLIKELY(cell->object.gc & GC_BARRIER)) SLOW(ouro_slow_cells);
    cell->value = R(b);
    NEXT(STORE_CELL);
}
HANDLE(DELETE_CELL) { SLOW(ouro_slow_cells); }
HANDLE(LOAD_FREE)
{
    Value value = ((Cell *)value_as_object(frame_function(frame)->closure->items[b]))->value;
    if (OURO_UNLIKELY(value_is_unbound(value))) SLOW(ouro_slow_cells);
    R(a) = value;
    NEXT(LOAD_FREE);
}
HANDLE(STORE_FREE)
{
    Cell *cell = (Cell *)value_as_object(frame_function(frame)->closure->items[b]);
    if (OURO_UNLIKELY(cell->object.gc & GC_BARRIER)) SLOW(ouro_slow_cells);
    cell->value = R(a);
    NEXT(STORE_FREE);
}
HANDLE(DELETE_FREE) { SLOW(ouro_slow_cells); }
HANDLE(LOAD_CLOSURE)
{
    R(a) = frame_function(frame)->closure->items[b];
    NEXT(LOAD_CLOSURE);
}

// ---- arithmetic ----

// An operator that tries ints, then floats; forms for registers and for constants at the right, plain and in place.
#define NUMBERS(op, right, slow, int_result, float_result)                                         \
    HANDLE(op)                                                                                     \
    {                                                                                              \
        Value left = R(b), second = right, result;                                                 \
        if (OURO_LIKELY(value_both_int(left, second))) {                                           \
            if (OURO_UNLIKELY(!(int_result))) SLOW(slow);                                          \
            R(a) = result;                                                                         \
            NEXT(op);                                                                              \
        }                                                                                          \
        if (OURO_UNLIKELY(!value_both_float(left, second))) SLOW(slow);                            \
        R(a) = value_from_float(float_result);                                                     \
        NEXT(op);                                                                                  \
    }
#define LEFT_FLOAT value_float_at(&R(b))
#define ALL_FORMS(op, int_result, float_result)                                                    \
    NUMBERS(op, R(c), ouro_slow_binary, int_result, float_result)                                       \
    NUMBERS(INPLACE_##op, R(c), ouro_slow_binary, int_result, float_result)                             \
    NUMBERS(op##_K, K(ADD_K), ouro_slow_binary, int_result, float_result)                               \
    NUMBERS(INPLACE_##op##_K, K(ADD_K), ouro_slow_binary, int_result, float_result)
ALL_FORMS(ADD, value_int_add(left, second, &result), LEFT_FLOAT + value_as_float(second))
ALL_FORMS(SUBTRACT, value_int_sub(left, second, &result), LEFT_FLOAT - value_as_float(second))
ALL_FORMS(MULTIPLY, value_int_multiply(left, second, &result), LEFT_FLOAT *value_as_float(second))

// Division of ints: the divisor is positive in the fast way, so that only the dividend's sign needs care.
#define FLOAT_DIVISION(op, right)                                                                  \
    HANDLE(op)                                                                                     \
    {                                                                                              \
        Value left = R(b), second = right;                                                         \
        if (OURO_LIKELY(value_both_float(left, second))) {                                         \
            double divisor = value_as_float(second);                                               \
            if (OURO_UNLIKELY(divisor == 0)) SLOW(ouro_slow_binary);                                    \
            R(a) = value_from_float(LEFT_FLOAT / divisor);                                         \
            NEXT(op);                                                                              \
        }                                                                                          \
        if (OURO_UNLIKELY(!value_both_int(left, second) || value_as_int(second) == 0)) {           \
            SLOW(ouro_slow_binary);                                                                     \
        }                                                                                          \
        R(a) = value_from_float((double)value_as_int(left) / (double)value_as_int(second));        \
        NEXT(op);                                                                                  \
    }
FLOAT_DIVISION(TRUE_DIVIDE, R(c))
FLOAT_DIVISION(INPLACE_TRUE_DIVIDE, R(c))
FLOAT_DIVISION(TRUE_DIVIDE_K, K(ADD_K))
FLOAT_DIVISION(INPLACE_TRUE_DIVIDE_K, K(ADD_K))

#define INT_OPERATOR(op, right, guard, expression)                                                 \
    HANDLE(op)                                                                                     \
    {                                                                                              \
        Value left = R(b), second = right;                                                         \
        if (OURO_UNLIKELY(!value_both_int(left, second))) SLOW(ouro_slow_binary);                       \
        int64_t x = value_as_int(left), y = value_as_int(second);                                  \
        if (OURO_UNLIKELY(!(guard))) SLOW(ouro_slow_binary);                                            \
        R(a) = value_from_int(expression);                                                         \
        NEXT(op);                                                                                  \
    }
#define INT_FORMS(op, guard, expression)                                                           \
    INT_OPERATOR(op, R(c), guard, expression)                                                      \
    INT_OPERATOR(INPLACE_##op, R(c), guard, expression)                                            \
    INT_OPERATOR(op##_K, K(ADD_K), guard, expression)                                              \
    INT_OPERATOR(INPLACE_##op##_K, K(ADD_K), guard, expression)
INT_FORMS(FLOOR_DIVIDE, y > 0, (x / y) - ((x % y) < 0))
INT_FORMS(REMAINDER, y > 0, (x % y) + (((x % y) >> 63) & y))
#define SHIFTED ((int64_t)((uint64_t)x << y))
INT_FORMS(LEFT_SHIFT, (uint64_t)y < 48 && SHIFTED >> y == x && value_int_fits(SHIFTED), SHIFTED)
INT_FORMS(RIGHT_SHIFT, y >= 0, x >> (y > 63 ? 63 : y))
INT_FORMS(AND, true, x &y)
INT_FORMS(OR, true, x | y)
INT_FORMS(XOR, true, x ^ y)

#define SLOW_FORMS(op)                                                                             \
    HANDLE(op) { SLOW(ouro_slow_binary); }                                                              \
    HANDLE(INPLACE_##op) { SLOW(ouro_slow_binary); }                                                    \
    HANDLE(op##_K) { SLOW(ouro_slow_binary); }                                                          \
    HANDLE(INPLACE_##op##_K) { SLOW(ouro_slow_binary); }
SLOW_FORMS(POWER)
SLOW_FORMS(MATRIX_MULTIPLY)

HANDLE(NEGATE)
{
    Value value = R(b);
    if (value_is_float(value)) {
        R(a) = value_from_float(-value_as_float(value));
        NEXT(NEGATE);
    }
    if (OURO_UNLIKELY(!value_is_int(value) || value_as_int(value) == -VALUE_INT_LIMIT)) SLOW(ouro_slow_unary);
    R(a) = value_from_int(-value_as_int(value));
    NEXT(NEGATE);
}
HANDLE(POSITIVE) { SLOW(ouro_slow_unary); }
HANDLE(INVERT)
{
    Value value = R(b);
    if (OURO_UNLIKELY(!value_is_int(value))) SLOW(ouro_slow_unary);
    R(a) = value_from_int(~value_as_int(value));
    NEXT(INVERT);
}
HANDLE(NOT)
{
    Value value = R(b);
    if (OURO_LIKELY(value_is_bool(value))) {
        R(a) = (Value){value.bits ^ 1};
        NEXT(NOT);
    }
    SLOW(ouro_slow_unary);
}

// ---- comparisons ----

#define COMPARISON(op, int_test, float_sign)                                                       \
    HANDLE(op)                                                                                     \
    {                                                                                              \
        Value left = R(b), right = R(c);                                                           \
        if (OURO_LIKELY(value_both_int(left, right))) {                                            \
            R(a) = value_from_bool(int_test);                                                      \
            NEXT(op);                                                                              \
        }                                                                                          \
        if (OURO_UNLIKELY(!value_both_float(left, right))) SLOW(ouro_slow_compare);                     \
        R(a) = value_from_bool(value_as_float(left) float_sign value_as_float(right));             \
        NEXT(op);                                                                                  \
    }
#define JUMP_COMPARISON(op, base, second, int_test, float_test)                                    \
    HANDLE(op)                                                                                     \
    {                                                                                              \
        Value left = R(a), right = second;                                                         \
        if (OURO_LIKELY(value_both_int(left, right))) JUMP_WHEN(base, int_test);                   \
        if (OURO_UNLIKELY(!value_both_float(left, right))) SLOW(ouro_slow_jump_compare);                \
        JUMP_WHEN(base, float_test);                                                               \
    }
#define COMPARISONS(op, int_test, float_sign)                                                      \
    COMPARISON(op, int_test, float_sign)                                                           \
    JUMP_COMPARISON(JUMP_##op, JUMP_LESS, R(b), int_test,                                          \
                    value_as_float(left) float_sign value_as_float(right))                         \
    JUMP_COMPARISON(JUMP_NOT_##op, JUMP_LESS, R(b), !(int_test),                                   \
                    !(value_as_float(left) float_sign value_as_float(right)))                      \
    JUMP_COMPARISON(JUMP_##op##_K, JUMP_LESS_K, K(JUMP_LESS_K), int_test,                          \
                    value_as_float(left) float_sign value_as_float(right))                         \
    JUMP_COMPARISON(JUMP_NOT_##op##_K, JUMP_LESS_K, K(JUMP_LESS_K), !(int_test),                   \
                    !(value_as_float(left) float_sign value_as_float(right)))
COMPARISONS(LESS, value_int_less(left, right), <)
COMPARISONS(LESS_EQUAL, !value_int_less(right, left), <=)
COMPARISONS(GREATER, value_int_less(right, left), >)
COMPARISONS(GREATER_EQUAL, !value_int_less(left, right), >=)
COMPARISONS(EQUAL, value_is(left, right), ==)
COMPARISONS(UNEQUAL, !value_is(left, right), !=)

HANDLE(IN) { SLOW(ouro_slow_contains); }
HANDLE(NOT_IN) { SLOW(ouro_slow_contains); }
HANDLE(IS)
{
    R(a) = value_from_bool(value_is(R(b), R(c)));
    NEXT(IS);
}
HANDLE(IS_NOT)
{
    R(a) = value_from_bool(!value_is(R(b), R(c)));
    NEXT(IS_NOT);
}

// ---- jumps ----

HANDLE(JUMP)
{
    int32_t offset = (int32_t)pc[1];
    pc += offset;
    if (offset <= 0) SAFEPOINT_THEN_DISPATCH();
    DISPATCH();
}
HANDLE(JUMP_IF_TRUE)
{
    Value value = R(a);
    if (OURO_LIKELY(value_is_bool(value))) JUMP_WHEN(JUMP_IF_TRUE, value_is_true(value));
    if (OURO_UNLIKELY(!value_is_int(value))) SLOW(ouro_slow_jump_truth);
    JUMP_WHEN(JUMP_IF_TRUE, !value_is(value, value_from_int(0)));
}
HANDLE(JUMP_IF_FALSE)
{
    Value value = R(a);
    if (OURO_LIKELY(value_is_bool(value))) JUMP_WHEN(JUMP_IF_FALSE, !value_is_true(value));
    if (OURO_UNLIKELY(!value_is_int(value))) SLOW(ouro_slow_jump_truth);
    JUMP_WHEN(JUMP_IF_FALSE, value_is(value, value_from_int(0)));
}
HANDLE(JUMP_IS) { JUMP_WHEN(JUMP_IS, value_is(R(a), R(b))); }
HANDLE(JUMP_IS_NOT) { JUMP_WHEN(JUMP_IS_NOT, !value_is(R(a), R(b))); }
HANDLE(JUMP_IS_K) { JUMP_WHEN(JUMP_IS_K, value_is(R(a), K(JUMP_IS_K))); }
HANDLE(JUMP_IS_NOT_K) { JUMP_WHEN(JUMP_IS_NOT_K, !value_is(R(a), K(JUMP_IS_NOT_K))); }
HANDLE(JUMP_IN) { SLOW(ouro_slow_jump_contains); }
HANDLE(JUMP_NOT_IN) { SLOW(ouro_slow_jump_contains); }

// ---- attributes and items ----

#define OBJECT_OR_SLOW(address, value, slow)                                                       \
    uint64_t address = value_untag(value);                                                         \
    if (OURO_UNLIKELY(!value_is_address(address))) SLOW(slow)
#define SHAPE_AT(address) (((Object *)(address))->shape)

HANDLE(LOAD_ATTR) { SLOW(ouro_slow_load_attr); }
HANDLE(LOAD_ATTR_SLOT)
{
    OBJECT_OR_SLOW(address, R(b), ouro_slow_load_attr);
    if (OURO_UNLIKELY(SHAPE_AT(address) != pc[2])) SLOW(ouro_slow_load_attr);
    Value value = ((Value *)address)[pc[3]];
    if (OURO_UNLIKELY(value_is_unbound(value))) SLOW(ouro_slow_load_attr);
    R(a) = value;
    NEXT(LOAD_ATTR);
}
HANDLE(LOAD_ATTR_CONSTANT)
{
    OBJECT_OR_SLOW(address, R(b), ouro_slow_load_attr);
    if (OURO_UNLIKELY(SHAPE_AT(address) != pc[2])) SLOW(ouro_slow_load_attr);
    if (OURO_UNLIKELY(thread->vm->class_epoch != pc[3])) SLOW(ouro_slow_load_attr);
    R(a) = value_at_words(pc + 4);
    NEXT(LOAD_ATTR);
}
HANDLE(LOAD_ATTR_MODULE)
{
    OBJECT_OR_SLOW(address, R(b), ouro_slow_load_attr);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_MODULE)) SLOW(ouro_slow_load_attr);
    if (OURO_UNLIKELY(((Module *)address)->namespace_->keys_version != pc[2])) SLOW(ouro_slow_load_attr);
    Value value = cell_at(pc + 4)->value;
    if (OURO_UNLIKELY(value_is_unbound(value))) SLOW(ouro_slow_load_attr);
    R(a) = value;
    NEXT(LOAD_ATTR);
}
HANDLE(STORE_ATTR) { SLOW(ouro_slow_store_attr); }
HANDLE(STORE_ATTR_SLOT)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_store_attr);
    if (OURO_UNLIKELY(SHAPE_AT(address) != pc[2])) SLOW(ouro_slow_store_attr);
    if (OURO_UNLIKELY(((Object *)address)->gc & GC_BARRIER)) SLOW(ouro_slow_store_attr);
    ((Value *)address)[pc[3]] = R(b);
    NEXT(STORE_ATTR);
}
// An attribute that the instance has not got yet: a slot behind the others, and the next shape.
HANDLE(STORE_ATTR_NEW)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_store_attr);
    if (OURO_UNLIKELY(SHAPE_AT(address) != pc[2])) SLOW(ouro_slow_store_attr);
    if (OURO_UNLIKELY(((Object *)address)->gc & GC_BARRIER)) SLOW(ouro_slow_store_attr);
    if (OURO_UNLIKELY(thread->vm->class_epoch != pc[5])) SLOW(ouro_slow_store_attr);
    ((Value *)address)[pc[3]] = R(b);
    SHAPE_AT(address) = pc[4];
    NEXT(STORE_ATTR);
}
HANDLE(DELETE_ATTR) { SLOW(ouro_slow_delete_attr); }
HANDLE(LOAD_SPECIAL) { SLOW(ouro_slow_load_special); }
HANDLE(SUPER) { SLOW(ouro_slow_super); }

HANDLE(GET_ITEM) { SLOW(ouro_slow_get_item); }
// A negative or too large index goes the slow way: one unsigned compare sees both.
HANDLE(GET_ITEM_LIST)
{
    Value subscript = R(c);
    OBJECT_OR_SLOW(address, R(b), ouro_slow_get_item);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_LIST || !value_is_int(subscript))) SLOW(ouro_slow_get_item);
    List *list = (List *)address;
    uint64_t index = (uint64_t)value_as_int(subscript);
    if (OURO_UNLIKELY(index >= list->count)) SLOW(ouro_slow_get_item);
    R(a) = list->array->items[index];
    NEXT(GET_ITEM);
}
HANDLE(GET_ITEM_TUPLE)
{
    Value subscript = R(c);
    OBJECT_OR_SLOW(address, R(b), ouro_slow_get_item);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_TUPLE || !value_is_int(subscript))) SLOW(ouro_slow_get_item);
    Tuple *tuple = (Tuple *)address;
    uint64_t index = (uint64_t)value_as_int(subscript);
    if (OURO_UNLIKELY(index >= tuple->count)) SLOW(ouro_slow_get_item);
    R(a) = tuple->items[index];
    NEXT(GET_ITEM);
}
HANDLE(GET_ITEM_K)
{
    Value subscript = K(GET_ITEM_K);
    OBJECT_OR_SLOW(address, R(b), ouro_slow_get_item_k);
    if (OURO_UNLIKELY(!value_is_int(subscript))) SLOW(ouro_slow_get_item_k);
    uint64_t index = (uint64_t)value_as_int(subscript);
    const Value *items;
    if (SHAPE_AT(address) == CLASS_LIST) {
        if (OURO_UNLIKELY(index >= ((List *)address)->count)) SLOW(ouro_slow_get_item_k);
        items = ((List *)address)->array->items;
    } else {
        if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_TUPLE || index >= ((Tuple *)address)->count)) SLOW(ouro_slow_get_item_k);
        items = ((Tuple *)address)->items;
    }
    R(a) = items[index];
    NEXT(GET_ITEM_K);
}
HANDLE(SET_ITEM) { SLOW(ouro_slow_set_item); }
HANDLE(SET_ITEM_LIST)
{
    Value subscript = R(b);
    OBJECT_OR_SLOW(address, R(a), ouro_slow_set_item);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_LIST || !value_is_int(subscript))) SLOW(ouro_slow_set_item);
    List *list = (List *)address;
    uint64_t index = (uint64_t)value_as_int(subscript);
    if (OURO_UNLIKELY(index >= list->count)) SLOW(ouro_slow_set_item);
    Array *array = list->array;
    if (OURO_UNLIKELY(array->object.gc & GC_BARRIER && value_is_object(R(c)))) SLOW(ouro_slow_set_item);
    array->items[index] = R(c);
    NEXT(SET_ITEM);
}
HANDLE(DELETE_ITEM) { SLOW(ouro_slow_delete_item); }
HANDLE(BUILD_SLICE) { SLOW(ouro_slow_display); }

// ---- displays ----

HANDLE(BUILD_LIST) { SLOW(ouro_slow_build_list); }
HANDLE(BUILD_TUPLE) { SLOW(ouro_slow_build_tuple); }
HANDLE(BUILD_SET) { SLOW(ouro_slow_display); }
HANDLE(BUILD_MAP) { SLOW(ouro_slow_display); }
HANDLE(BUILD_STRING) { SLOW(ouro_slow_display); }
HANDLE(LIST_APPEND)
{
    List *list = (List *)value_as_object(R(a));
    Array *array = list->array;
    if (OURO_UNLIKELY(array == NULL || list->count == array->capacity)) SLOW(ouro_slow_display);
    if (OURO_UNLIKELY(array->object.gc & GC_BARRIER)) SLOW(ouro_slow_display);
    array->items[list->count++] = R(b);
    array->count++;
    NEXT(LIST_APPEND);
}
HANDLE(LIST_EXTEND) { SLOW(ouro_slow_display); }
HANDLE(STAR_EXTEND) { SLOW(ouro_slow_display); }
HANDLE(SET_ADD) { SLOW(ouro_slow_display); }
HANDLE(SET_UPDATE) { SLOW(ouro_slow_display); }
HANDLE(MAP_SET) { SLOW(ouro_slow_display); }
HANDLE(MAP_UPDATE) { SLOW(ouro_slow_display); }
HANDLE(MAP_MERGE) { SLOW(ouro_slow_display); }
HANDLE(LIST_TO_TUPLE) { SLOW(ouro_slow_display); }
HANDLE(CONVERT) { SLOW(ouro_slow_display); }
HANDLE(FORMAT) { SLOW(ouro_slow_display); }
HANDLE(FORMAT_SIMPLE) { SLOW(ouro_slow_display); }

// ---- iteration: R[a..a+2] is the state, R[b] the item ----

HANDLE(FOR_PREPARE) { SLOW(ouro_slow_for_prepare); }
HANDLE(FOR_LOOP) { SLOW(ouro_slow_for_loop); }
// R[a] the next int, R[a+1] how many are left, R[a+2] the step.
HANDLE(FOR_LOOP_RANGE)
{
    Value next = R(a);
    if (OURO_UNLIKELY(!value_is_int(next))) SLOW(ouro_slow_for_loop);
    uint64_t left = R(a + 1).bits - value_from_int(0).bits;
    if (left == 0) NEXT(FOR_LOOP);
    R(a + 1).bits--;
    R(b) = next;
    R(a).bits = next.bits + (R(a + 2).bits - VALUE_INT_BIAS);
    pc += (int32_t)pc[1];
    SAFEPOINT_THEN_DISPATCH();
}
// R[a] the list or tuple itself, R[a+1] the next index.
HANDLE(FOR_LOOP_LIST)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_for_loop);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_LIST)) SLOW(ouro_slow_for_loop);
    List *list = (List *)address;
    uint64_t index = (uint64_t)value_as_int(R(a + 1));
    if (OURO_UNLIKELY(index >= list->count)) SLOW(ouro_slow_for_loop);
    R(a + 1).bits++;
    R(b) = list->array->items[index];
    pc += (int32_t)pc[1];
    SAFEPOINT_THEN_DISPATCH();
}
HANDLE(FOR_LOOP_TUPLE)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_for_loop);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_TUPLE)) SLOW(ouro_slow_for_loop);
    Tuple *tuple = (Tuple *)address;
    uint64_t index = (uint64_t)value_as_int(R(a + 1));
    if (OURO_UNLIKELY(index >= tuple->count)) SLOW(ouro_slow_for_loop);
    R(a + 1).bits++;
    R(b) = tuple->items[index];
    pc += (int32_t)pc[1];
    SAFEPOINT_THEN_DISPATCH();
}
// R[a] an iterator of the machine's own.
HANDLE(FOR_LOOP_ITERATOR)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_for_loop);
    uint32_t shape = SHAPE_AT(address);
    if (OURO_UNLIKELY(shape - CLASS_LIST_ITERATOR > CLASS_REVERSED - CLASS_LIST_ITERATOR)) SLOW(ouro_slow_for_loop);
    frame->pc = pc;
    thread->frame = frame;
    uint32_t roots = thread->roots_count;
    Value item = thread->vm->classes[shape]->slots->next(thread, R(a));
    thread->roots_count = roots;
    if (OURO_UNLIKELY(value_is_unbound(item))) SLOW(ouro_slow_for_end);
    instruction = instruction_at(pc);
    R(b) = item;
    pc += (int32_t)pc[1];
    SAFEPOINT_THEN_DISPATCH();
}
HANDLE(FOR_LOOP_GENERATOR)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_for_loop);
    Generator *generator = (Generator *)address;
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_GENERATOR)) SLOW(ouro_slow_for_loop);
    if (OURO_UNLIKELY(generator->state != GENERATOR_SUSPENDED || generator->object.gc & GC_BARRIER)) SLOW(ouro_slow_for_loop);
    if (OURO_UNLIKELY(generator->handled_register != REGISTER_NONE || frame->link >= thread->link_limit)) SLOW(ouro_slow_for_loop);
    if (OURO_UNLIKELY(instruction_opcode(*generator->frame.pc) != OP_YIELD)) SLOW(ouro_slow_for_loop);
    frame->pc = pc;
    generator->state = GENERATOR_RUNNING;
    generator->stack_top = frame_stack_top(frame);
    generator->frame.caller = frame;
    generator->frame.link = (frame->link & ~(uint64_t)UINT32_MAX) + CALL_LINK(LINK_FOR, b, 0);
    frame = &generator->frame;
    pc = frame->pc;
    instruction = instruction_at(pc);
    R(a) = VALUE_NONE;
    NEXT(YIELD);
}
HANDLE(GET_ITER) { SLOW(ouro_slow_iterate); }
HANDLE(UNPACK)
{
    OBJECT_OR_SLOW(address, R(b), ouro_slow_unpack);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_TUPLE || ((Tuple *)address)->count != c)) SLOW(ouro_slow_unpack);
    const Value *items = ((Tuple *)address)->items;
    for (unsigned i = 0; i < c; i++) R(a + i) = items[i];
    NEXT(UNPACK);
}
HANDLE(UNPACK_STAR) { SLOW(ouro_slow_unpack); }

// ---- calls ----

// The callee's frame begins at the callee's register: its function is there already, its arguments follow.
#define ENTER(op, callee, callee_function, kind, register_)                                        \
    do {                                                                                           \
        uint64_t link = (frame->link & ~(uint64_t)UINT32_MAX) + CALL_LINK(kind, register_, LENGTH_##op); \
        if (OURO_UNLIKELY((char *)(callee) + (callee_function)->frame_size > thread->stack_limit)) \
            SLOW(ouro_slow_call_again);                                                                 \
        if (OURO_UNLIKELY(link >= thread->link_limit)) SLOW(ouro_slow_call_again);                      \
        frame->pc = pc;                                                                            \
        (callee)->caller = frame;                                                                  \
        (callee)->link = link;                                                                     \
        frame = (callee);                                                                          \
        pc = (callee_function)->code_start;                                                        \
        SAFEPOINT_THEN_DISPATCH();                                                                 \
    } while (0)

// The same from a frame in the heap, whose callees stand on the stack: the arguments are copied there.
#define ENTER_COPY(op, callee_function, args, count)                                                \
    do {                                                                                           \
        Frame *callee = (Frame *)(void *)frame_generator(frame)->stack_top;                        \
        uint64_t link = (frame->link & ~(uint64_t)UINT32_MAX) + CALL_LINK(LINK_VALUE, a, LENGTH_##op); \
        if (OURO_UNLIKELY((char *)callee + (callee_function)->frame_size > thread->stack_limit))   \
            SLOW(ouro_slow_call_again);                                                                 \
        if (OURO_UNLIKELY(link >= thread->link_limit)) SLOW(ouro_slow_call_again);                      \
        for (unsigned i = 0; i < (count); i++) callee->registers[i] = (args)[i];                   \
        callee->function = value_from_object(callee_function);                                     \
        frame->pc = pc;                                                                            \
        callee->caller = frame;                                                                    \
        callee->link = link;                                                                       \
        frame = callee;                                                                            \
        pc = (callee_function)->code_start;                                                        \
        SAFEPOINT_THEN_DISPATCH();                                                                 \
    } while (0)
// A generator, coroutine or async generator is made of the arguments.
#define SUSPEND_CALL(op, callee_function, args)                                                    \
    do {                                                                                           \
        frame->pc = pc;                                                                            \
        thread->frame = frame;                                                                     \
        Value made = ouro_generator_new(thread, callee_function, args);                            \
        if (OURO_UNLIKELY(value_is_unbound(made))) SLOW(ouro_unwind);                                   \
        instruction = instruction_at(pc);                                                          \
        R(a) = made;                                                                               \
        NEXT(op);                                                                                  \
    } while (0)

HANDLE(CALL) { SLOW(ouro_slow_call); }
#define CALLED_FUNCTION(function, kind)                                                            \
    OBJECT_OR_SLOW(address, R(a), ouro_slow_call);                                                      \
    Function *function = (Function *)address;                                                      \
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION)) SLOW(ouro_slow_call);                  \
    if (OURO_UNLIKELY(function->arity_and_kind != (b | (kind)))) SLOW(ouro_slow_call)
HANDLE(CALL_FUNCTION)
{
    CALLED_FUNCTION(function, 0u);
    Frame *callee = (Frame *)&R(a);
    ENTER(CALL, callee, function, LINK_VALUE, a);
}
HANDLE(CALL_FUNCTION_COPIED)
{
    CALLED_FUNCTION(function, 0u);
    ENTER_COPY(CALL, function, &R(a + FRAME_WORDS), b);
}
HANDLE(CALL_SUSPENDING)
{
    CALLED_FUNCTION(function, FUNCTION_KIND_SUSPENDS);
    SUSPEND_CALL(CALL, function, &R(a + FRAME_WORDS));
}
HANDLE(CALL_NATIVE)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_call);
    Native *native = (Native *)address;
    Value *args = &R(a + FRAME_WORDS);
    uint32_t count = b;
    if (OURO_UNLIKELY(native->object.shape != CLASS_NATIVE || !native_takes(native, &args, &count))) SLOW(ouro_slow_call);
    frame->pc = pc;
    thread->frame = frame;
    uint32_t roots = thread->roots_count;
    thread->native_context = native;
    Value result = native->function(thread, args, count);
    thread->roots_count = roots;
    if (OURO_UNLIKELY(value_is_unbound(result))) SLOW(ouro_unwind);
    instruction = instruction_at(pc);
    R(a) = result;
    NEXT(CALL);
}
HANDLE(CALL_INSTANCE) { SLOW(ouro_slow_call_instance); }
HANDLE(CALL_KW) { SLOW(ouro_slow_call_keywords); }
HANDLE(CALL_EX) { SLOW(ouro_slow_call_ex); }
HANDLE(CALL_METHOD) { SLOW(ouro_slow_call_method); }
#define CALLED_METHOD(method)                                                                      \
    OBJECT_OR_SLOW(address, R(a + FRAME_WORDS), ouro_slow_call_method);                                 \
    if (OURO_UNLIKELY(SHAPE_AT(address) != pc[2])) SLOW(ouro_slow_call_method);                         \
    if (OURO_UNLIKELY(thread->vm->class_epoch != pc[3])) SLOW(ouro_slow_call_method);                   \
    Value method = value_at_words(pc + 4)
HANDLE(CALL_METHOD_FUNCTION)
{
    CALLED_METHOD(method);
    Frame *callee = (Frame *)&R(a);
    callee->function = method;
    Function *function = (Function *)value_as_object(method);
    ENTER(CALL_METHOD, callee, function, LINK_VALUE, a);
}
// Where there is no room the slow way finds the method as the window's function.
HANDLE(CALL_METHOD_FUNCTION_COPIED)
{
    CALLED_METHOD(method);
    R(a) = method;
    Function *function = (Function *)value_as_object(method);
    ENTER_COPY(CALL_METHOD, function, &R(a + FRAME_WORDS), b + 1u);
}
HANDLE(CALL_METHOD_SUSPENDING)
{
    CALLED_METHOD(method);
    SUSPEND_CALL(CALL_METHOD, (Function *)value_as_object(method), &R(a + FRAME_WORDS));
}
HANDLE(CALL_METHOD_NATIVE)
{
    OBJECT_OR_SLOW(address, R(a + FRAME_WORDS), ouro_slow_call_method);
    if (OURO_UNLIKELY(SHAPE_AT(address) != pc[2])) SLOW(ouro_slow_call_method);
    if (OURO_UNLIKELY(thread->vm->class_epoch != pc[3])) SLOW(ouro_slow_call_method);
    frame->pc = pc;
    thread->frame = frame;
    uint32_t roots = thread->roots_count;
    Native *native = value_as_object(value_at_words(pc + 4));
    thread->native_context = native;
    R(a) = VALUE_NONE; // what stood there is dead, for the collector too
    Value result = native->function(thread, &R(a + FRAME_WORDS), b + 1);
    thread->roots_count = roots;
    if (OURO_UNLIKELY(value_is_unbound(result))) SLOW(ouro_unwind);
    instruction = instruction_at(pc);
    R(a) = result;
    NEXT(CALL_METHOD);
}
// module.function(...): the callee's window begins one register further up, for there is no self.
#define MODULE_CALLEE(address)                                                                     \
    OBJECT_OR_SLOW(receiver_, R(a + FRAME_WORDS), ouro_slow_call_method);                               \
    if (OURO_UNLIKELY(SHAPE_AT(receiver_) != CLASS_MODULE)) SLOW(ouro_slow_call_method);                \
    if (OURO_UNLIKELY(((Module *)receiver_)->namespace_->keys_version != pc[2])) SLOW(ouro_slow_call_method); \
    Value callable = cell_at(pc + 4)->value;                                                       \
    OBJECT_OR_SLOW(address, callable, ouro_slow_call_method)

HANDLE(CALL_MODULE_FUNCTION)
{
    MODULE_CALLEE(address);
    Frame *callee = (Frame *)&R(a + 1);
    Function *function = (Function *)address;
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION || function->arity_and_kind != b)) SLOW(ouro_slow_call_method);
    if (OURO_UNLIKELY((char *)callee + function->frame_size > thread->stack_limit)) SLOW(ouro_slow_call_method);
    if (OURO_UNLIKELY(frame->link + LINK_DEPTH_ONE >= thread->link_limit)) SLOW(ouro_slow_call_method);
    callee->function = callable;
    R(a) = VALUE_NONE;
    ENTER(CALL_METHOD, callee, function, LINK_VALUE, a);
}
HANDLE(CALL_MODULE_FUNCTION_COPIED)
{
    MODULE_CALLEE(address);
    Function *function = (Function *)address;
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION || function->arity_and_kind != b)) SLOW(ouro_slow_call_method);
    if (OURO_UNLIKELY((char *)frame_generator(frame)->stack_top + function->frame_size > thread->stack_limit)) SLOW(ouro_slow_call_method);
    if (OURO_UNLIKELY(frame->link + LINK_DEPTH_ONE >= thread->link_limit)) SLOW(ouro_slow_call_method);
    R(a) = VALUE_NONE;
    ENTER_COPY(CALL_METHOD, function, &R(a + FRAME_WORDS + 1), b);
}
HANDLE(CALL_MODULE_SUSPENDING)
{
    MODULE_CALLEE(address);
    Function *function = (Function *)address;
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION || function->arity_and_kind != (b | FUNCTION_KIND_SUSPENDS)))
        SLOW(ouro_slow_call_method);
    R(a) = VALUE_NONE;
    SUSPEND_CALL(CALL_METHOD, function, &R(a + FRAME_WORDS + 1));
}
HANDLE(CALL_MODULE_NATIVE)
{
    MODULE_CALLEE(address);
    Native *native = (Native *)address;
    Value *args = &R(a + FRAME_WORDS + 1);
    uint32_t count = b;
    if (OURO_UNLIKELY(native->object.shape != CLASS_NATIVE || !native_takes(native, &args, &count))) SLOW(ouro_slow_call_method);
    frame->pc = pc;
    thread->frame = frame;
    uint32_t roots = thread->roots_count;
    thread->native_context = native;
    R(a) = VALUE_NONE;
    Value result = native->function(thread, args, count);
    thread->roots_count = roots;
    if (OURO_UNLIKELY(value_is_unbound(result))) SLOW(ouro_unwind);
    instruction = instruction_at(pc);
    R(a) = result;
    NEXT(CALL_METHOD);
}
HANDLE(CALL_METHOD_KW) { SLOW(ouro_slow_call_keywords); }

// The two steps of a method call whose arguments may tell when the method is looked up.
HANDLE(LOAD_METHOD) { SLOW(ouro_slow_load_method); }
HANDLE(LOAD_METHOD_CLASS)
{
    Value receiver = R(b);
    OBJECT_OR_SLOW(address, receiver, ouro_slow_load_method);
    if (OURO_UNLIKELY(SHAPE_AT(address) != pc[2])) SLOW(ouro_slow_load_method);
    if (OURO_UNLIKELY(thread->vm->class_epoch != pc[3])) SLOW(ouro_slow_load_method);
    R(a) = value_at_words(pc + 4);
    R(a + FRAME_WORDS) = receiver;
    NEXT(LOAD_METHOD);
}
HANDLE(LOAD_METHOD_MODULE)
{
    OBJECT_OR_SLOW(address, R(b), ouro_slow_load_method);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_MODULE)) SLOW(ouro_slow_load_method);
    if (OURO_UNLIKELY(((Module *)address)->namespace_->keys_version != pc[2])) SLOW(ouro_slow_load_method);
    Value value = cell_at(pc + 4)->value;
    if (OURO_UNLIKELY(value_is_unbound(value))) SLOW(ouro_slow_load_method);
    R(a) = VALUE_UNBOUND;
    R(a + 1) = value;
    NEXT(LOAD_METHOD);
}
HANDLE(CALL_LOADED) { SLOW(ouro_slow_call_loaded); }
#define LOADED_FUNCTION(function, kind)                                                            \
    OBJECT_OR_SLOW(address, R(a), ouro_slow_call_loaded);                                               \
    Function *function = (Function *)address;                                                      \
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION)) SLOW(ouro_slow_call_loaded);           \
    if (OURO_UNLIKELY(function->arity_and_kind != ((b + 1u) | (kind)))) SLOW(ouro_slow_call_loaded)
HANDLE(CALL_LOADED_FUNCTION)
{
    LOADED_FUNCTION(function, 0u);
    Frame *callee = (Frame *)&R(a);
    ENTER(CALL_LOADED, callee, function, LINK_VALUE, a);
}
HANDLE(CALL_LOADED_FUNCTION_COPIED)
{
    LOADED_FUNCTION(function, 0u);
    ENTER_COPY(CALL_LOADED, function, &R(a + FRAME_WORDS), b + 1u);
}
HANDLE(CALL_LOADED_SUSPENDING)
{
    LOADED_FUNCTION(function, FUNCTION_KIND_SUSPENDS);
    SUSPEND_CALL(CALL_LOADED, function, &R(a + FRAME_WORDS));
}
HANDLE(CALL_LOADED_NATIVE)
{
    OBJECT_OR_SLOW(address, R(a), ouro_slow_call_loaded);
    Native *native = (Native *)address;
    if (OURO_UNLIKELY(native->object.shape != CLASS_METHOD_DESCRIPTOR || !native_may_take(native, (uint32_t)b + 1)))
        SLOW(ouro_slow_call_loaded);
    frame->pc = pc;
    thread->frame = frame;
    uint32_t roots = thread->roots_count;
    thread->native_context = native;
    Value result = native->function(thread, &R(a + FRAME_WORDS), (uint32_t)b + 1);
    thread->roots_count = roots;
    if (OURO_UNLIKELY(value_is_unbound(result))) SLOW(ouro_unwind);
    instruction = instruction_at(pc);
    R(a) = result;
    NEXT(CALL_LOADED);
}
#define PLAIN_CALLEE(address)                                                                      \
    if (OURO_UNLIKELY(!value_is_unbound(R(a)))) SLOW(ouro_slow_call_loaded);                            \
    OBJECT_OR_SLOW(address, R(a + 1), ouro_slow_call_loaded)

HANDLE(CALL_LOADED_PLAIN_FUNCTION)
{
    PLAIN_CALLEE(address);
    Frame *callee = (Frame *)&R(a + 1);
    Function *function = (Function *)address;
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION || function->arity_and_kind != b)) SLOW(ouro_slow_call_loaded);
    ENTER(CALL_LOADED, callee, function, LINK_VALUE, a);
}
HANDLE(CALL_LOADED_PLAIN_FUNCTION_COPIED)
{
    PLAIN_CALLEE(address);
    Function *function = (Function *)address;
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION || function->arity_and_kind != b)) SLOW(ouro_slow_call_loaded);
    ENTER_COPY(CALL_LOADED, function, &R(a + FRAME_WORDS + 1), b);
}
HANDLE(CALL_LOADED_PLAIN_SUSPENDING)
{
    PLAIN_CALLEE(address);
    Function *function = (Function *)address;
    if (OURO_UNLIKELY(function->object.shape != CLASS_FUNCTION || function->arity_and_kind != (b | FUNCTION_KIND_SUSPENDS)))
        SLOW(ouro_slow_call_loaded);
    SUSPEND_CALL(CALL_LOADED, function, &R(a + FRAME_WORDS + 1));
}
HANDLE(CALL_LOADED_PLAIN_NATIVE)
{
    PLAIN_CALLEE(address);
    Native *native = (Native *)address;
    Value *args = &R(a + FRAME_WORDS + 1);
    uint32_t count = b;
    if (OURO_UNLIKELY(native->object.shape != CLASS_NATIVE || !native_takes(native, &args, &count))) SLOW(ouro_slow_call_loaded);
    frame->pc = pc;
    thread->frame = frame;
    uint32_t roots = thread->roots_count;
    thread->native_context = native;
    Value result = native->function(thread, args, count);
    thread->roots_count = roots;
    if (OURO_UNLIKELY(value_is_unbound(result))) SLOW(ouro_unwind);
    instruction = instruction_at(pc);
    R(a) = result;
    NEXT(CALL_LOADED);
}
HANDLE(CALL_LOADED_KW) { SLOW(ouro_slow_call_loaded); }
HANDLE(LOAD_HELPER) { SLOW(ouro_slow_class); }
HANDLE(MAKE_FUNCTION) { SLOW(ouro_slow_function); }
HANDLE(RETURN)
{
    uint64_t link = frame->link;
    if (OURO_UNLIKELY((uint32_t)link >> 16 != LINK_VALUE)) SLOW(ouro_slow_return);
    Value result = R(a);
    frame = frame->caller;
    pc = frame->pc + ((link >> 8) & 0xFF);
    R(link & 0xFF) = result;
    DISPATCH();
}
HANDLE(RETURN_K)
{
    uint64_t link = frame->link;
    if (OURO_UNLIKELY((uint32_t)link >> 16 != LINK_VALUE)) SLOW(ouro_slow_return);
    Value result = K(RETURN_K);
    frame = frame->caller;
    pc = frame->pc + ((link >> 8) & 0xFF);
    R(link & 0xFF) = result;
    DISPATCH();
}

// ---- generators and coroutines ----

HANDLE(YIELD)
{
    uint64_t link = frame->link;
    if (OURO_UNLIKELY(c != REGISTER_NONE)) SLOW(ouro_slow_suspend);
    if ((uint8_t)(link >> 16) == LINK_DELEGATE) { // an item of an async generator
        Generator *generator = frame_generator(frame);
        Generator *outer = frame_generator(frame->caller);
        if (OURO_UNLIKELY(generator->object.shape != CLASS_ASYNC_GENERATOR)) SLOW(ouro_slow_suspend);
        if (OURO_UNLIKELY(outer->object.gc & GC_BARRIER || outer->root->handlers != 0)) SLOW(ouro_slow_suspend);
        Value item = R(b);
        generator->flags &= (uint8_t)~GENERATOR_ITERATING;
        generator->state = GENERATOR_SUSPENDED;
        generator->root = generator;
        outer->state = GENERATOR_RUNNING;
        outer->stack_top = generator->stack_top;
        frame->pc = pc;
        frame = frame->caller;
        generator->frame.caller = NULL;
        pc = frame->pc;
        instruction = instruction_at(pc);
        R(a) = item;
        R(b) = VALUE_NONE; // let go of the generator
        NEXT(DELEGATE);
    }
    if (OURO_UNLIKELY((uint8_t)(link >> 16) != LINK_FOR)) SLOW(ouro_slow_suspend);
    if (OURO_UNLIKELY(frame_code(frame)->flags & UNIT_ASYNC_GENERATOR)) SLOW(ouro_slow_suspend);
    Value value = R(b);
    frame->pc = pc;
    frame_generator(frame)->state = GENERATOR_SUSPENDED;
    frame = frame->caller;
    pc = frame->pc;
    R(link & 0xFF) = value;
    pc += (int32_t)pc[1];
    SAFEPOINT_THEN_DISPATCH();
}
HANDLE(YIELD_FROM_ITER) { SLOW(ouro_slow_await); }
// A new coroutine delegates as it is, and so does what the machine itself knows how to await.
HANDLE(AWAIT_ITER)
{
    Value value = R(b);
    OBJECT_OR_SLOW(address, value, ouro_slow_await);
    uint32_t shape = SHAPE_AT(address);
    if (OURO_LIKELY(shape == CLASS_COROUTINE)) {
        if (OURO_UNLIKELY(((Generator *)address)->state != GENERATOR_CREATED)) SLOW(ouro_slow_await);
    } else if (OURO_UNLIKELY(shape - CLASS_FUTURE > CLASS_LAST_AWAITED - CLASS_FUTURE)) {
        if (c != AWAIT_OF_ANEXT || shape != CLASS_ASYNC_GENERATOR) SLOW(ouro_slow_await);
    }
    R(a) = value;
    NEXT(AWAIT_ITER);
}
HANDLE(DELEGATE)
{
    OBJECT_OR_SLOW(address, R(b), ouro_slow_delegate);
    Generator *generator = (Generator *)address;
    if (OURO_UNLIKELY(generator->object.type != TYPE_GENERATOR || c != REGISTER_NONE)) SLOW(ouro_slow_delegate);
    uint64_t link = (frame->link & ~(uint64_t)UINT32_MAX) + CALL_LINK(LINK_DELEGATE, 0, 0);
    if (OURO_UNLIKELY(generator->object.gc & GC_BARRIER || link >= thread->link_limit)) SLOW(ouro_slow_delegate);
    if (OURO_UNLIKELY(!value_is_none(R(a)) || !value_is_none(generator->frame_object))) SLOW(ouro_slow_delegate);
    if (generator->state == GENERATOR_SUSPENDED) { // an async generator that stands behind an item
        if (generator->object.shape != CLASS_ASYNC_GENERATOR || generator->flags & GENERATOR_ITERATING) SLOW(ouro_slow_delegate);
        if (generator->handled_register != REGISTER_NONE || instruction_opcode(*generator->frame.pc) != OP_YIELD) SLOW(ouro_slow_delegate);
        generator->flags |= GENERATOR_ITERATING;
        generator->frame.registers[instruction_a(*generator->frame.pc)] = R(a);
        generator->frame.pc++;
    } else if (OURO_UNLIKELY(generator->state != GENERATOR_CREATED || generator->object.shape == CLASS_ASYNC_GENERATOR)) {
        SLOW(ouro_slow_delegate);
    }
    Generator *outer = frame_generator(frame);
    frame->pc = pc;
    outer->state = GENERATOR_DELEGATING;
    generator->state = GENERATOR_RUNNING;
    generator->root = outer->root;
    generator->stack_top = outer->stack_top;
    generator->frame.caller = frame;
    generator->frame.link = link;
    frame = &generator->frame;
    pc = frame->pc;
    SAFEPOINT_THEN_DISPATCH();
}
HANDLE(GET_AITER) { SLOW(ouro_slow_await); }
HANDLE(GET_ANEXT) { SLOW(ouro_slow_await); }
HANDLE(GET_ANEXT_GENERATOR)
{
    OBJECT_OR_SLOW(address, R(b), ouro_slow_await);
    if (OURO_UNLIKELY(SHAPE_AT(address) != CLASS_ASYNC_GENERATOR)) SLOW(ouro_slow_await);
    if (OURO_UNLIKELY(!(((Generator *)address)->flags & GENERATOR_HOOKS_CALLED))) SLOW(ouro_slow_await);
    R(a) = R(b);
    NEXT(GET_ANEXT);
}
HANDLE(END_ASYNC_FOR) { SLOW(ouro_slow_raise); }
// To the frame that awaits it, in a chain without open handlers.
HANDLE(RETURN_GENERATOR)
{
    uint64_t link = frame->link;
    Generator *generator = frame_generator(frame);
    if (OURO_UNLIKELY((uint32_t)link >> 16 != LINK_DELEGATE || generator->flags & GENERATOR_ITERATING)) SLOW(ouro_slow_generator_return);
    Frame *caller = frame->caller;
    Generator *outer = frame_generator(caller);
    if (OURO_UNLIKELY(outer->object.gc & GC_BARRIER || outer->root->handlers != 0)) SLOW(ouro_slow_generator_return);
    Value result = R(a);
    outer->state = GENERATOR_RUNNING;
    outer->stack_top = generator->stack_top;
    generator->state = GENERATOR_FINISHED;
    generator->root = generator;
    frame->caller = NULL;
    for (unsigned i = 0; i < generator->registers_count; i++) R(i) = VALUE_UNBOUND;
    frame = caller;
    pc = frame->pc;
    instruction = instruction_at(pc);
    R(a) = result;
    R(b) = VALUE_NONE; // let go of the coroutine
    NEXT(DELEGATE);
}

// ---- exceptions ----

HANDLE(RAISE) { SLOW(ouro_slow_raise); }
HANDLE(RAISE_FROM) { SLOW(ouro_slow_raise); }
HANDLE(RAISE_AGAIN) { SLOW(ouro_slow_raise); }
HANDLE(RERAISE) { SLOW(ouro_slow_raise); }
HANDLE(HANDLE_BEGIN)
{
    R(a) = thread->handled;
    thread->handled = R(b);
    NEXT(HANDLE_BEGIN);
}
HANDLE(HANDLE_END)
{
    thread->handled = R(a);
    NEXT(HANDLE_END);
}
HANDLE(JUMP_UNLESS_MATCH) { SLOW(ouro_slow_handler); }
HANDLE(GROUP_MATCH) { SLOW(ouro_slow_handler); }
HANDLE(GROUP_COMBINE) { SLOW(ouro_slow_handler); }
HANDLE(EXCEPTION_TRIPLE) { SLOW(ouro_slow_handler); }

// ---- patterns, imports, classes, the prompt ----

HANDLE(MATCH_SEQUENCE) { SLOW(ouro_slow_match); }
HANDLE(MATCH_MAPPING) { SLOW(ouro_slow_match); }
HANDLE(LENGTH) { SLOW(ouro_slow_match); }
HANDLE(MATCH_KEYS) { SLOW(ouro_slow_match); }
HANDLE(MATCH_CLASS) { SLOW(ouro_slow_match); }
HANDLE(IMPORT_NAME) { SLOW(ouro_slow_import); }
HANDLE(IMPORT_FROM) { SLOW(ouro_slow_import); }
HANDLE(IMPORT_STAR) { SLOW(ouro_slow_import); }
HANDLE(SETUP_ANNOTATIONS) { SLOW(ouro_slow_names); }
HANDLE(PRINT_EXPR) { SLOW(ouro_slow_class); }
