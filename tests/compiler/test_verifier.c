// The verifier accepts what the compiler writes, and nothing that could harm the machine.
// SPDX-License-Identifier: MIT
#include "tests/compiler/compiling.h"

static bool is_accepted(const Unit *unit, Allocator *allocator)
{
    TextBuilder why;
    ouro_text_init(&why, allocator);
    bool accepted = ouro_unit_verify(unit, allocator, &why);
    cr_expect(accepted || why.size != 0, "refused without a reason");
    ouro_text_deinit(&why);
    return accepted;
}

static bool accepts_code(const uint32_t *code, uint32_t count, uint16_t registers)
{
    static const Constant constants[] = {{.kind = CONSTANT_NONE}, {.kind = CONSTANT_INT}};
    Allocator allocator;
    ouro_allocator_init(&allocator, NULL, NULL, 0);
    Unit unit = {
        .name = TEXT("f"),
        .qualified_name = TEXT("f"),
        .flags = UNIT_FUNCTION,
        .registers_count = registers,
        .constants = constants,
        .constants_count = OURO_COUNT_OF(constants),
        .code = code,
        .code_count = count,
        .names = (const Text[]){TEXT("name")},
        .names_count = 1,
    };
    bool accepted = is_accepted(&unit, &allocator);
    cr_expect_eq(allocator.used, 0);
    return accepted;
}

#define ACCEPTS(registers, ...)                                                                    \
    accepts_code((const uint32_t[]){__VA_ARGS__}, sizeof((uint32_t[]){__VA_ARGS__}) / 4, registers)

#define RETURN_NONE OP_RETURN_K, 0, 0

Test(verifier, accepts_a_small_unit)
{
    cr_expect(ACCEPTS(1, instruction_ad(OP_LOAD_INT, 0, 7), instruction_abc(OP_RETURN, 0, 0, 0)));
    cr_expect(ACCEPTS(1, RETURN_NONE));
}

Test(verifier, refuses_registers_that_are_not_there)
{
    cr_expect_not(ACCEPTS(1, instruction_ad(OP_LOAD_INT, 1, 7), RETURN_NONE));
    cr_expect_not(ACCEPTS(0, instruction_ad(OP_LOAD_INT, 0, 7), RETURN_NONE));
}

Test(verifier, refuses_code_without_an_end)
{
    cr_expect_not(ACCEPTS(1, instruction_ad(OP_LOAD_INT, 0, 7)));
    cr_expect_not(ACCEPTS(1, OP_RETURN_K, 0));
    cr_expect_not(ACCEPTS(1, OPCODE_COUNT));
}

Test(verifier, refuses_jumps_into_instructions)
{
    cr_expect(ACCEPTS(1, OP_JUMP, 2, RETURN_NONE));
    cr_expect_not(ACCEPTS(1, OP_JUMP, 3, RETURN_NONE));
    cr_expect_not(ACCEPTS(1, OP_JUMP, (uint32_t)-1, RETURN_NONE));
    cr_expect_not(ACCEPTS(1, OP_JUMP, 100, RETURN_NONE));
}

Test(verifier, refuses_constants_that_are_not_there)
{
    cr_expect_not(ACCEPTS(1, OP_RETURN_K, 2, 0));
    cr_expect_not(ACCEPTS(1, OP_RETURN_K, 0, 1));
}

Test(verifier, keeps_what_a_method_call_loads_for_the_call)
{
#define LOAD_METHOD_INTO(a) instruction_abc(OP_LOAD_METHOD, a, 0, 0), 0, 0, 0, 0, 0
#define LOAD_ARGUMENT       instruction_ad(OP_LOAD_INT, 0, 7)
    cr_expect(ACCEPTS(6, LOAD_ARGUMENT, LOAD_METHOD_INTO(1),
                      instruction_abc(OP_CALL_LOADED, 1, 0, 0), RETURN_NONE));
    cr_expect_not(ACCEPTS(5, LOAD_ARGUMENT, LOAD_METHOD_INTO(1), RETURN_NONE));
    cr_expect_not(ACCEPTS(6, LOAD_ARGUMENT, instruction_abc(OP_CALL_LOADED, 1, 0, 0), RETURN_NONE));
    // No other receiver, no other use of what may be unbound.
    cr_expect_not(ACCEPTS(6, LOAD_ARGUMENT, LOAD_METHOD_INTO(1), instruction_ad(OP_LOAD_INT, 5, 7),
                          instruction_abc(OP_CALL_LOADED, 1, 0, 0), RETURN_NONE));
    cr_expect_not(ACCEPTS(6, LOAD_ARGUMENT, LOAD_METHOD_INTO(1), instruction_abc(OP_MOVE, 0, 1, 0),
                          RETURN_NONE));
    cr_expect_not(ACCEPTS(6, LOAD_ARGUMENT, LOAD_METHOD_INTO(1), instruction_abc(OP_CALL, 1, 0, 0),
                          0, 0, RETURN_NONE));
}

Test(verifier, refuses_what_was_not_written)
{
    cr_expect_not(ACCEPTS(1, instruction_abc(OP_RETURN, 0, 0, 0)));
    cr_expect_not(
        ACCEPTS(1, instruction_abc(OP_CLEAR, 0, 1, 0), instruction_abc(OP_RETURN, 0, 0, 0)));
    cr_expect(ACCEPTS(1, instruction_abc(OP_CLEAR, 0, 1, 0),
                      instruction_abc(OP_CHECK_BOUND, 0, 0, 0),
                      instruction_abc(OP_RETURN, 0, 0, 0)));
}

Test(verifier, refuses_what_a_call_used_up)
{
    uint32_t load = instruction_ad(OP_LOAD_INT, 0, 7), high = instruction_ad(OP_LOAD_INT, 5, 7);
    uint32_t call = instruction_abc(OP_CALL, 0, 0, 0);
    cr_expect(ACCEPTS(6, load, high, call, 0, 0, instruction_abc(OP_RETURN, 0, 0, 0)));
    cr_expect_not(ACCEPTS(6, load, high, call, 0, 0, instruction_abc(OP_RETURN, 5, 0, 0)));
    cr_expect_not(ACCEPTS(3, load, call, 0, 0, instruction_abc(OP_RETURN, 0, 0, 0)));
}

Test(verifier, refuses_values_in_place_of_what_the_machine_trusts)
{
    uint32_t load = instruction_ad(OP_LOAD_INT, 0, 7);
    cr_expect_not(ACCEPTS(2, load, instruction_abc(OP_LOAD_CELL, 1, 0, 0), RETURN_NONE));
    cr_expect_not(ACCEPTS(2, load, instruction_abc(OP_LIST_APPEND, 0, 0, 0), RETURN_NONE));
    cr_expect_not(ACCEPTS(2, load, instruction_abc(OP_HANDLE_END, 0, 0, 0), RETURN_NONE));
    cr_expect_not(ACCEPTS(4, load, load | 1 << 8, load | 2 << 8,
                          instruction_abc(OP_FOR_LOOP, 0, 3, 0), (uint32_t)-1, 0, 0, RETURN_NONE));
}

// Whatever is done to a unit, checking it reads nothing beyond it: sanitizers watch.
Test(verifier, survives_any_bytes)
{
    Compiled *compiled = compile_text("def f(a, b=1, *c, **d):\n"
                                      "    for x in a:\n"
                                      "        try: yield b(x, *c, **d).e[x]\n"
                                      "        except E as e: print(e, [a, {x: 1}])\n"
                                      "    return lambda: x\n");
    Unit unit = *first_inner_unit(compiled->unit);
    uint32_t *code = malloc(unit.code_count * sizeof *code);
    uint64_t random = 88172645463325252u;
    unit.code = code;

    for (int round = 0; round < 20000; round++) {
        memcpy(code, first_inner_unit(compiled->unit)->code, unit.code_count * sizeof *code);
        for (int change = 0; change < 3; change++) {
            random ^= random << 13, random ^= random >> 7, random ^= random << 17;
            ((uint8_t *)code)[random % (unit.code_count * 4)] ^= (uint8_t)(random >> 40);
        }
        is_accepted(&unit, &compiled->allocator);
    }

    free(code);
    compiled_deinit(compiled);
}
