// How statements are compiled: jumps, loops, handlers.
// SPDX-License-Identifier: MIT
#include "tests/compiler/compiling.h"

Test(statements, swaps_with_one_temporary)
{
    expect_function("def f(a, b):\n"
                    "    a, b = b, a\n"
                    "    return a\n",
                    "0 MOVE r2 b\n"
                    "1 MOVE b a\n"
                    "2 MOVE a r2\n"
                    "3 RETURN a\n");
}

Test(statements, unpacks_into_neighbours)
{
    expect_function("def f(t):\n"
                    "    a, b = t\n"
                    "    return a\n",
                    "0 UNPACK a t 2\n"
                    "1 RETURN a\n");
}

Test(statements, tests_while_at_the_bottom)
{
    expect_function("def f(n):\n"
                    "    while n > 0:\n"
                    "        n -= 1\n",
                    "0 JUMP_NOT_GREATER_K n 0 -> 11\n"
                    "4 INPLACE_SUBTRACT_K n n 1\n"
                    "7 JUMP_GREATER_K n 0 -> 4\n"
                    "11 RETURN_K None\n");
}

Test(statements, loops_over_items)
{
    expect_function("def f(xs):\n"
                    "    for x in xs:\n"
                    "        if x: break\n"
                    "    else:\n"
                    "        return 1\n",
                    "0 FOR_PREPARE r2 xs -> 4\n"
                    "2 JUMP_IF_TRUE x -> 11\n"
                    "4 FOR_LOOP r2 x -> 2\n"
                    "8 RETURN_K 1\n"
                    "11 RETURN_K None\n");
}

Test(statements, drops_dead_code)
{
    expect_function("def f():\n"
                    "    while True:\n"
                    "        if 0: g()\n"
                    "        return 1\n"
                    "    h()\n",
                    "0 RETURN_K 1\n");
}

Test(statements, checks_what_may_be_unbound)
{
    expect_function("def f(a):\n"
                    "    if a:\n"
                    "        x = 1\n"
                    "    return x\n",
                    "0 CLEAR x 1\n"
                    "1 JUMP_IF_FALSE a -> 4\n"
                    "3 LOAD_INT x 1\n"
                    "4 CHECK_BOUND x\n"
                    "5 RETURN x\n");
}

Test(statements, needs_no_check_when_all_ways_bind)
{
    expect_function("def f(a):\n"
                    "    if a:\n"
                    "        x = 1\n"
                    "    else:\n"
                    "        x = 2\n"
                    "    return x\n",
                    "0 JUMP_IF_FALSE a -> 5\n"
                    "2 LOAD_INT x 1\n"
                    "3 JUMP -> 6\n"
                    "5 LOAD_INT x 2\n"
                    "6 RETURN x\n");
}

Test(statements, clears_all_locals_for_eval)
{
    expect_function("def f():\n"
                    "    eval('1')\n"
                    "    x = 1\n",
                    "0 CLEAR x 1\n"
                    "1 LOAD_GLOBAL r1 eval\n"
                    "7 LOAD_K r5 '1'\n"
                    "10 CALL r1 1 dropped\n"
                    "13 LOAD_INT x 1\n"
                    "14 RETURN_K None\n");
}

Test(statements, unbinds_the_name_of_an_except_clause)
{
    expect_function("def f(g):\n"
                    "    try:\n"
                    "        g()\n"
                    "    except E as e:\n"
                    "        return e\n",
                    "0 MOVE r2 g\n"
                    "1 CALL r2 0 dropped\n"
                    "4 JUMP -> 27\n"
                    "6 HANDLE_BEGIN r3 r2\n"
                    "7 LOAD_GLOBAL r4 E\n"
                    "13 JUMP_UNLESS_MATCH r2 r4 -> 23\n"
                    "15 MOVE e r2\n"
                    "16 MOVE r4 e\n"
                    "17 CLEAR e 1\n"
                    "18 HANDLE_END r3\n"
                    "19 RETURN r4\n"
                    "20 CLEAR e 1\n"
                    "21 HANDLE_END r3\n"
                    "22 RERAISE r2\n"
                    "23 HANDLE_END r3\n"
                    "24 RERAISE r2\n"
                    "25 HANDLE_END r3\n"
                    "26 RERAISE r2\n"
                    "27 RETURN_K None\n");
}

Test(statements, writes_finally_for_each_way_out)
{
    expect_function("def f(g):\n"
                    "    try:\n"
                    "        return g()\n"
                    "    finally:\n"
                    "        g(1)\n",
                    "0 MOVE r1 g\n"
                    "1 CALL r1 0\n"
                    "4 MOVE r2 g\n"
                    "5 LOAD_INT r6 1\n"
                    "6 CALL r2 1 dropped\n"
                    "9 RETURN r1\n"
                    "10 HANDLE_BEGIN r2 r1\n"
                    "11 MOVE r3 g\n"
                    "12 LOAD_INT r7 1\n"
                    "13 CALL r3 1 dropped\n"
                    "16 HANDLE_END r2\n"
                    "17 RERAISE r1\n"
                    "18 HANDLE_END r2\n"
                    "19 RERAISE r1\n");
}

Test(statements, leaves_with_blocks)
{
    expect_function("def f(m):\n"
                    "    with m as x:\n"
                    "        return x\n",
                    "0 MOVE r2 m\n"
                    "1 LOAD_SPECIAL r3 r2 0\n"
                    "2 LOAD_SPECIAL r2 r2 1\n"
                    "3 CALL r3 0\n"
                    "6 MOVE x r3\n"
                    "7 MOVE r3 x\n"
                    "8 MOVE r4 r2\n"
                    "9 LOAD_K r8 None\n"
                    "12 LOAD_K r9 None\n"
                    "15 LOAD_K r10 None\n"
                    "18 CALL r4 3\n"
                    "21 RETURN r3\n"
                    "22 HANDLE_BEGIN r4 r3\n"
                    "23 MOVE r5 r2\n"
                    "24 EXCEPTION_TRIPLE r9 r3\n"
                    "25 CALL r5 3\n"
                    "28 JUMP_IF_TRUE r5 -> 32\n"
                    "30 HANDLE_END r4\n"
                    "31 RERAISE r3\n"
                    "32 HANDLE_END r4\n"
                    "33 JUMP -> 37\n"
                    "35 HANDLE_END r4\n"
                    "36 RERAISE r3\n"
                    "37 RETURN_K None\n");
}

Test(statements, matches_by_jumping_away)
{
    expect_function("def f(s):\n"
                    "    match s:\n"
                    "        case [1, x, *_]: return x\n"
                    "        case {'k': v}: return v\n"
                    "        case P(a=0): return 0\n",
                    "0 MOVE r3 s\n"
                    "1 MATCH_SEQUENCE r4 r3\n"
                    "2 JUMP_IF_FALSE r4 -> 21\n"
                    "4 LENGTH r4 r3\n"
                    "5 JUMP_NOT_GREATER_EQUAL_K r4 2 -> 21\n"
                    "9 GET_ITEM_K r4 r3 0\n"
                    "12 JUMP_NOT_EQUAL_K r4 1 -> 21\n"
                    "16 GET_ITEM_K r5 r3 1\n"
                    "19 MOVE x r5\n"
                    "20 RETURN x\n"
                    "21 MATCH_MAPPING r4 r3\n"
                    "22 JUMP_IF_FALSE r4 -> 41\n"
                    "24 LENGTH r4 r3\n"
                    "25 JUMP_NOT_GREATER_EQUAL_K r4 1 -> 41\n"
                    "29 LOAD_K r5 'k'\n"
                    "32 BUILD_TUPLE r4 r5 1\n"
                    "33 MATCH_KEYS r5 r3 r4\n"
                    "34 JUMP_IS_K r5 None -> 41\n"
                    "38 UNPACK r4 r5 1\n"
                    "39 MOVE v r4\n"
                    "40 RETURN v\n"
                    "41 LOAD_GLOBAL r4 P\n"
                    "47 MATCH_CLASS r4 r3 r4 ('a',) 0\n"
                    "51 JUMP_IS_K r4 None -> 63\n"
                    "55 UNPACK r4 r4 1\n"
                    "56 JUMP_NOT_EQUAL_K r4 0 -> 63\n"
                    "60 RETURN_K 0\n"
                    "63 RETURN_K None\n");
}

Test(statements, yields)
{
    expect_function("def f(x):\n"
                    "    y = yield x\n"
                    "    yield from y\n",
                    "0 YIELD y x 255\n"
                    "1 YIELD_FROM_ITER r3 y\n"
                    "2 LOAD_K r2 None\n"
                    "5 DELEGATE r2 r3 255\n"
                    "6 LOAD_K r2 None\n"
                    "9 RETURN_GENERATOR r2\n");
}

Test(statements, awaits)
{
    expect_function("async def f(x):\n"
                    "    return await x()\n",
                    "0 MOVE r1 x\n"
                    "1 CALL r1 0\n"
                    "4 AWAIT_ITER r2 r1 0\n"
                    "5 LOAD_K r1 None\n"
                    "8 DELEGATE r1 r2 255\n"
                    "9 RETURN_GENERATOR r1\n");
}

Test(statements, shares_variables_through_cells)
{
    expect_function("def f(x):\n"
                    "    def g():\n"
                    "        nonlocal x\n"
                    "        x += 1\n"
                    "    return g\n",
                    "0 MAKE_CELL x\n"
                    "1 MOVE r4 x\n"
                    "2 BUILD_TUPLE r3 r4 1\n"
                    "3 MAKE_FUNCTION r2 8 <code f.<locals>.g>\n"
                    "6 MOVE g r2\n"
                    "7 RETURN g\n");
}

Test(statements, returns_the_cell_of_a_class)
{
    expect_function("class C:\n"
                    "    def f(self):\n"
                    "        return super().f()\n",
                    "0 CLEAR r1 1\n"
                    "1 MAKE_CELL r1\n"
                    "2 LOAD_NAME r2 .namespace __name__\n"
                    "4 STORE_NAME r2 .namespace __module__\n"
                    "6 LOAD_K r2 'C'\n"
                    "9 STORE_NAME r2 .namespace __qualname__\n"
                    "11 LOAD_INT r2 1\n"
                    "12 STORE_NAME r2 .namespace __firstlineno__\n"
                    "14 MOVE r4 r1\n"
                    "15 BUILD_TUPLE r3 r4 1\n"
                    "16 MAKE_FUNCTION r2 8 <code C.f>\n"
                    "19 STORE_NAME r2 .namespace f\n"
                    "21 LOAD_K r2 ()\n"
                    "24 STORE_NAME r2 .namespace __static_attributes__\n"
                    "26 STORE_NAME r1 .namespace __classcell__\n"
                    "28 RETURN r1\n");
}
