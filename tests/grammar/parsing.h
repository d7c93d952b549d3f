// Parses programs in tests.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parse.h"
#include <criterion/criterion.h>
#include <criterion/parameterized.h>

// The account of all that a test parses; each test runs in a process of its own.
static Allocator memory;

static inline ParseInput input_of(const char *program)
{
    return (ParseInput){.text = text_from_string(program), .filename = TEXT("test.py")};
}

static inline Ast *parse_input(const ParseInput *input, ParseError *error)
{
    if (memory.limit == 0) ouro_allocator_init(&memory, NULL, NULL, 0);
    return ouro_parse(input, &memory, error);
}

static inline Ast *parse(const char *program, ParseError *error)
{
    ParseInput input = input_of(program);
    return parse_input(&input, error);
}

// Parameters of a test of each row of a table.
static inline struct criterion_test_params indexes_below(size_t count)
{
    size_t *indexes = cr_malloc(count * sizeof *indexes);
    for (size_t i = 0; i < count; i++) indexes[i] = i;
    return cr_make_param_array(size_t, indexes, count);
}
