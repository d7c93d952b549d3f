// How expressions are compiled: values straight to where they are wanted.
// SPDX-License-Identifier: MIT
#include "tests/compiler/compiling.h"

Test(expressions, computes_into_the_variable)
{
    expect_function("def f(a, b):\n"
                    "    x = a + b\n"
                    "    return x\n",
                    "0 ADD x a b\n"
                    "1 RETURN x\n");
}

Test(expressions, takes_constants_at_the_right)
{
    expect_function("def f(a):\n"
                    "    return a * 2 - 1\n",
                    "0 MULTIPLY_K r1 a 2\n"
                    "3 SUBTRACT_K r1 r1 1\n"
                    "6 RETURN r1\n");
}

Test(expressions, copies_what_is_bound_anew_later)
{
    expect_function("def f(a):\n"
                    "    return a + (a := 1)\n",
                    "0 MOVE r1 a\n"
                    "1 LOAD_INT a 1\n"
                    "2 MOVE r2 a\n"
                    "3 ADD r1 r1 r2\n"
                    "4 RETURN r1\n");
}

Test(expressions, folds_constants)
{
    expect_function("def f():\n"
                    "    return (1 << 70) - 1, 'a' * 3, -2.5, 7 // -2\n",
                    "0 RETURN_K (0x3fffffffffffffffff, 'aaa', -2.5, -4)\n");
}

Test(expressions, jumps_on_comparisons)
{
    expect_function("def f(a, b):\n"
                    "    if a < b and not (a == 0 or b is None):\n"
                    "        return 1\n"
                    "    return 2\n",
                    "0 JUMP_NOT_LESS a b -> 13\n"
                    "2 JUMP_EQUAL_K a 0 -> 13\n"
                    "6 JUMP_IS_K b None -> 13\n"
                    "10 RETURN_K 1\n"
                    "13 RETURN_K 2\n");
}

Test(expressions, compares_chains_without_computing_twice)
{
    expect_function("def f(a):\n"
                    "    if 0 <= a() < 10:\n"
                    "        return 1\n",
                    "0 LOAD_INT r1 0\n"
                    "1 MOVE r2 a\n"
                    "2 CALL r2 0\n"
                    "5 JUMP_NOT_LESS_EQUAL r1 r2 -> 14\n"
                    "7 JUMP_NOT_LESS_K r2 10 -> 14\n"
                    "11 RETURN_K 1\n"
                    "14 RETURN_K None\n");
}

Test(expressions, puts_arguments_into_the_window)
{
    expect_function("def f(g, x):\n"
                    "    return g(x, 1, k=g(x))\n",
                    "0 MOVE r2 g\n"
                    "1 MOVE r6 x\n"
                    "2 LOAD_INT r7 1\n"
                    "3 MOVE r8 g\n"
                    "4 MOVE r12 x\n"
                    "5 CALL r8 1\n"
                    "8 CALL_KW r2 3 ('k',)\n"
                    "13 RETURN r2\n");
}

Test(expressions, calls_methods_without_loading_them)
{
    expect_function("def f(o):\n"
                    "    o.a.go(1).stop()\n",
                    "0 LOAD_ATTR r9 o a\n"
                    "6 LOAD_INT r10 1\n"
                    "7 CALL_METHOD r5 1 go\n"
                    "13 CALL_METHOD r1 0 dropped stop\n"
                    "19 RETURN_K None\n");
}

Test(expressions, looks_methods_up_before_arguments_that_may_tell)
{
    expect_function("def f(o, x):\n"
                    "    return o.go(x + 1, k=o.a.go(g))\n",
                    "0 LOAD_METHOD r2 o go\n"
                    "6 ADD_K r7 x 1\n"
                    "9 LOAD_ATTR r12 o a\n"
                    "15 LOAD_METHOD r8 r12 go\n"
                    "21 LOAD_GLOBAL r13 g\n"
                    "27 CALL_LOADED r8 1\n"
                    "28 CALL_LOADED_KW r2 2 ('k',)\n"
                    "31 RETURN r2\n");
}

Test(expressions, calls_with_stars_through_lists)
{
    expect_function("def f(g, a, k):\n"
                    "    return g(1, *a, x=2, **k)\n",
                    "0 MOVE r3 g\n"
                    "1 BUILD_LIST r7 r7 0\n"
                    "2 LOAD_INT r8 1\n"
                    "3 LIST_APPEND r7 r8\n"
                    "4 LIST_EXTEND r7 a\n"
                    "5 BUILD_MAP r8 r8 0\n"
                    "6 LOAD_K r9 'x'\n"
                    "9 LOAD_INT r10 2\n"
                    "10 BUILD_MAP r9 r9 1\n"
                    "11 MAP_MERGE r8 r9 r3\n"
                    "12 MOVE r9 k\n"
                    "13 MAP_MERGE r8 r9 r3\n"
                    "14 CALL_EX r3\n"
                    "15 RETURN r3\n");
}

Test(expressions, keeps_the_value_of_and_or)
{
    expect_function("def f(a, b):\n"
                    "    x = a or b\n"
                    "    return x\n",
                    "0 MOVE r3 a\n"
                    "1 JUMP_IF_TRUE r3 -> 4\n"
                    "3 MOVE r3 b\n"
                    "4 MOVE x r3\n"
                    "5 RETURN x\n");
}

Test(expressions, tests_membership_in_constants)
{
    expect_function("def f(a):\n"
                    "    return a in [1, 2], a in {1, 2}\n",
                    "0 LOAD_K r3 (1, 2)\n"
                    "3 IN r2 a r3\n"
                    "4 LOAD_K r4 frozenset({1, 2})\n"
                    "7 IN r3 a r4\n"
                    "8 BUILD_TUPLE r1 r2 2\n"
                    "9 RETURN r1\n");
}

Test(expressions, builds_f_strings)
{
    expect_function("def f(a, b):\n"
                    "    return f'{a!r}: {b:>{a}}'\n",
                    "0 CONVERT r3 a 2\n"
                    "1 FORMAT_SIMPLE r3 r3\n"
                    "2 LOAD_K r4 ': '\n"
                    "5 LOAD_K r7 '>'\n"
                    "8 FORMAT_SIMPLE r8 a\n"
                    "9 BUILD_STRING r6 r7 2\n"
                    "10 FORMAT r5 b r6\n"
                    "11 BUILD_STRING r2 r3 3\n"
                    "12 RETURN r2\n");
}

Test(expressions, runs_comprehensions_in_place)
{
    expect_function("def f(xs):\n"
                    "    return [x * 2 for x in xs if x]\n",
                    "0 BUILD_LIST r2 xs 0\n"
                    "1 FOR_PREPARE r3 xs -> 9\n"
                    "3 JUMP_IF_FALSE x -> 9\n"
                    "5 MULTIPLY_K r6 x 2\n"
                    "8 LIST_APPEND r2 r6\n"
                    "9 FOR_LOOP r3 x -> 3\n"
                    "13 RETURN r2\n");
}

Test(expressions, slices)
{
    expect_function("def f(a):\n"
                    "    return a[1:], a[-1]\n",
                    "0 LOAD_INT r4 1\n"
                    "1 LOAD_K r5 None\n"
                    "4 LOAD_K r6 None\n"
                    "7 BUILD_SLICE r3 r4\n"
                    "8 GET_ITEM r2 a r3\n"
                    "9 GET_ITEM_K r3 a -1\n"
                    "12 BUILD_TUPLE r1 r2 2\n"
                    "13 RETURN r1\n");
}
