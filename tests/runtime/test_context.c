// Contexts: nodes at every size, sharing, entering and leaving, refused memory.
// SPDX-License-Identifier: MIT
#include "runtime/task/context.h"
#include "runtime/vm/vm.h"
#include "src/engine/engine.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

enum { VARS_MAX = 1200 }; // three levels of nodes

static Ouro *ouro;
static Vm *vm;
static Thread *thread;
static ContextVar *vars[VARS_MAX];

static void start(void)
{
    ouro = ouro_new(NULL);
    vm = &ouro->vm;
    thread = vm->thread;
    String *name = ouro_string_new(vm, "name", 4);
    for (int i = 0; i < VARS_MAX; i++) vars[i] = ouro_context_var_new(vm, name, VALUE_UNBOUND);
}
static void stop(void) { ouro_free(ouro); }

TestSuite(context, .init = start, .fini = stop);

static void set(Context *context, int number)
{
    cr_assert(ouro_context_set(vm, context, vars[number], value_from_int(number)));
}

static void unset(Context *context, int number)
{
    cr_assert(ouro_context_set(vm, context, vars[number], VALUE_UNBOUND));
}

static bool has(const Context *context, int number)
{
    Value value = ouro_context_get(context, vars[number]);
    return !value_is_unbound(value) && value_as_int(value) == number;
}

static void expect_range(const Context *context, int from, int to)
{
    cr_expect(eq(u32, context->count, (uint32_t)(to - from)));
    for (int i = 0; i < VARS_MAX; i++) cr_assert(eq(int, has(context, i), i >= from && i < to));
}

Test(context, finds_what_was_set_at_every_size)
{
    Context *context = ouro_context_new(vm);
    for (int i = 0; i < VARS_MAX; i++) set(context, i);

    expect_range(context, 0, VARS_MAX);
}

Test(context, forgets_what_was_taken_out_in_any_order)
{
    Context *context = ouro_context_new(vm);
    for (int i = 0; i < VARS_MAX; i++) set(context, i);
    for (int i = 0; i < VARS_MAX; i++) unset(context, i * 7 % VARS_MAX);

    expect_range(context, 0, 0);
}

Test(context, keeps_its_variables_when_a_copy_changes)
{
    Context *context = ouro_context_new(vm);
    for (int i = 0; i < 500; i++) set(context, i);
    Context *copy = ouro_context_copy(thread, context);
    for (int i = 0; i < 250; i++) unset(copy, i);
    for (int i = 500; i < 600; i++) set(copy, i);

    expect_range(context, 0, 500);
    expect_range(copy, 250, 600);
}

static bool sum_up(void *state, Value var, Value value)
{
    cr_expect(value_has_type(var, TYPE_CONTEXT_VAR));
    *(int64_t *)state += value_as_int(value);
    return true;
}

Test(context, visits_each_variable_once)
{
    Context *context = ouro_context_new(vm);
    for (int i = 0; i < VARS_MAX; i++) set(context, i);
    int64_t sum = 0;

    cr_expect(ouro_context_each(context->vars, sum_up, &sum));
    cr_expect(eq(i64, sum, (int64_t)VARS_MAX * (VARS_MAX - 1) / 2));
}

Test(context, is_a_cell_of_three_words) { cr_expect(eq(sz, sizeof(Context), 24)); }

Test(context, is_entered_once_at_a_time)
{
    Context *context = ouro_context_new(vm);
    Value outer, other;
    cr_assert(ouro_context_enter(thread, context, &outer));

    cr_expect(eq(ptr, ouro_context_current(thread), context));
    cr_expect(not(ouro_context_enter(thread, context, &other)));
    cr_expect(ouro_pending_is(thread, CLASS_RUNTIME_ERROR));
    thread->pending = VALUE_UNBOUND;
    ouro_context_leave(thread, outer);
    cr_assert(ouro_context_enter(thread, context, &outer));
    ouro_context_leave(thread, outer);
}

Test(context, of_a_thread_is_made_when_it_is_asked_for)
{
    thread->context = VALUE_UNBOUND;
    Context *copy = ouro_context_copy_current(thread);
    cr_expect(value_is_unbound(thread->context));
    Context *current = ouro_context_current(thread);

    cr_expect(eq(u32, copy->count, 0));
    cr_expect(eq(ptr, ouro_context_current(thread), current));
    cr_expect(ne(ptr, current, copy));
}

// Every n-th allocation of setting many variables is refused in turn: the context stays as it was.
Test(context, stays_as_it_was_where_memory_is_refused)
{
    Context *context = ouro_context_new(vm);
    for (int i = 0; i < 600; i++) set(context, i);
    ouro_heap_set_limit(&vm->heap, vm->allocator->used);
    int count = 600;
    while (count < VARS_MAX && ouro_context_set(vm, context, vars[count], value_from_int(count)))
        count++;

    cr_expect(lt(int, count, VARS_MAX), "memory was not refused");
    expect_range(context, 0, count);
    ouro_heap_set_limit(&vm->heap, 0);
}
