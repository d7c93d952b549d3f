// What only the compiler can refuse: its words and places are CPython's.
// SPDX-License-Identifier: MIT
#include "tests/compiler/compiling.h"

Test(compile_errors, return_outside_of_functions)
{
    expect_error("return 5\n", "'return' outside function", 1, 1, 9);
}

Test(compile_errors, loops_left_from_outside)
{
    expect_error("break\n", "'break' outside loop", 1, 1, 6);
    expect_error("if 1:\n    continue\n", "'continue' not properly in loop", 2, 5, 13);
    expect_error("while 1:\n    def f(): break\n", "'break' outside loop", 2, 14, 19);
}

Test(compile_errors, suspending_where_nothing_can)
{
    expect_error("yield 1\n", "'yield' outside function", 1, 1, 8);
    expect_error("await x\n", "'await' outside function", 1, 1, 8);
    expect_error("def f(): await x\n", "'await' outside async function", 1, 10, 17);
    expect_error("async def f():\n    yield from x\n", "'yield from' inside async function", 2, 5,
                 17);
    expect_error("async def f():\n    yield\n    return 1\n",
                 "'return' with value in async generator", 3, 5, 13);
    expect_error("def f(): return [x async for x in y]\n",
                 "asynchronous comprehension outside of an asynchronous function", 1, 17, 37);
}

Test(compile_errors, names_declared_too_late)
{
    expect_error("def f(x):\n    global x\n", "name 'x' is parameter and global", 2, 5, 13);
    expect_error("def f():\n    x = 1\n    global x\n",
                 "name 'x' is assigned to before global declaration", 3, 5, 13);
    expect_error("def f():\n    print(x)\n    global x\n",
                 "name 'x' is used prior to global declaration", 3, 5, 13);
    expect_error("def f():\n    nonlocal x\n", "no binding for nonlocal 'x' found", 2, 5, 15);
    expect_error("nonlocal x\n", "nonlocal declaration not allowed at module level", 1, 1, 11);
}

Test(compile_errors, names_given_twice)
{
    expect_error("def f(a, a): pass\n", "duplicate argument 'a' in function definition", 1, 10, 11);
    expect_error("f(a=1, a=2)\n", "keyword argument repeated: a", 1, 8, 11);
    expect_error("*a, *b = c\n", "multiple starred expressions in assignment", 1, 1, 7);
    expect_error("__debug__ = 1\n", "cannot assign to __debug__", 1, 1, 10);
}

Test(compile_errors, assignment_expressions_in_comprehensions)
{
    expect_error("[(i := 0) for i in y]\n",
                 "assignment expression cannot rebind comprehension iteration variable 'i'", 1, 3,
                 4);
    expect_error("[x for x in (y := z)]\n",
                 "assignment expression cannot be used in a comprehension iterable expression", 1,
                 14, 20);
}

Test(compile_errors, patterns)
{
    expect_error("match x:\n    case a: pass\n    case 2: pass\n",
                 "name capture 'a' makes remaining patterns unreachable", 2, 10, 11);
    expect_error("match x:\n    case (a, a): pass\n", "multiple assignments to name 'a' in pattern",
                 2, 14, 15);
    expect_error("match x:\n    case [a] | [b]: pass\n",
                 "alternative patterns bind different names", 2, 10, 19);
}

Test(compile_errors, futures)
{
    expect_error("x = 1\nfrom __future__ import division\n",
                 "from __future__ imports must occur at the beginning of the file", 2, 1, 32);
}

Test(compile_errors, default_clauses)
{
    expect_error("try: pass\nexcept: pass\nexcept A: pass\n", "default 'except:' must be last", 2,
                 1, 13);
}

Test(compile_errors, warnings_do_not_stop)
{
    Compiled *compiled = compile_text("x is 1\nassert (x, 'y')\n'a'(1)\n");

    cr_assert_not_null(compiled->unit);
    cr_assert_eq(compiled->notes.warnings_count, 3);
    cr_expect(text_equal(compiled->notes.warnings[0].message,
                         TEXT("\"is\" with 'int' literal. Did you mean \"==\"?")));
    cr_expect_eq(compiled->notes.warnings[1].line, 2);
    cr_expect(text_equal(compiled->notes.warnings[2].message,
                         TEXT("'str' object is not callable; perhaps you missed a comma?")));
    compiled_deinit(compiled);
}
