// What the tests of strings and bytes share: a VM of which only the heap and the names are ready.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/class.h"
#include "runtime/object/intern.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

typedef struct Fixture {
    Allocator allocator;
    Vm vm;
    Value kept[8]; // the only roots, but for names
} Fixture;

static inline void trace_fixture(Tracer *tracer, void *context)
{
    Fixture *fixture = context;
    for (unsigned i = 0; i < NAME_COUNT; i++) ouro_trace_object(tracer, fixture->vm.names[i]);
    for (unsigned i = 0; i < 128; i++) ouro_trace_object(tracer, fixture->vm.ascii[i]);
    ouro_trace_object(tracer, fixture->vm.empty_bytes);
    ouro_trace_values(tracer, fixture->kept, OURO_COUNT_OF(fixture->kept));
}

static inline void fixture_init(Fixture *fixture)
{
    *fixture = (Fixture){0};
    ouro_allocator_init(&fixture->allocator, NULL, NULL, 0);
    fixture->vm.allocator = &fixture->allocator;
    ouro_heap_init(&fixture->vm.heap,
                   &(HeapConfig){.allocator = &fixture->allocator, .traces = ouro_type_traces});
    for (unsigned i = 0; i < OURO_COUNT_OF(fixture->kept); i++) fixture->kept[i] = VALUE_NONE;
    ouro_heap_add_roots(&fixture->vm.heap, trace_fixture, fixture);
    cr_assert(ouro_intern_init(&fixture->vm));
}

static inline void fixture_deinit(Fixture *fixture)
{
    ouro_intern_deinit(&fixture->vm);
    ouro_heap_deinit(&fixture->vm.heap);
    cr_expect(eq(sz, fixture->allocator.used, 0));
}
