// Programs of asyncio that are killed, or find all memory gone, at the n-th moment of their lives.
//
// The moments are those at which a program of tests/stdlib/asyncio/suspensions tells what happens, and the turns of its loop.
// All of them take minutes; without OURO_TEST_FULL in the environment a few of each program are looked at.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/modules.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum Way { LEAVE, KILL, EXHAUST } Way;

static const char *const programs[] = {
    "gathers", "groups", "queues",     "locks",          "gates",      "timeouts", "waits",
    "futures", "depths", "generators", "comprehensions", "awaitables", "contexts", "cleanups",
};
enum { ROOM = 4 << 20, SHORT_STEP = 9 }; // bytes of memory beyond what the library takes

static Ouro *ouro;
static Way way;
static int moment, chosen, spare, raised_count;
static List *ballast; // of one item: what fills the memory

// ---- what the programs are disturbed by ----

// Tuples of all sizes, in a chain, until no memory is left for any; those made last, `spare` of them, go again.
static Value fill_memory(Vm *vm, int spare)
{
    Value chain = VALUE_NONE;
    for (size_t count = 4096; count > 0; count = count > 16 ? count / 4 : count - 1) {
        for (Tuple *tuple; (tuple = ouro_tuple_new(vm, count)) != NULL;
             chain = value_from_object(tuple)) {
            for (size_t i = 0; i < count; i++) tuple->items[i] = VALUE_NONE;
            tuple->items[0] = chain;
        }
    }
    for (; spare > 0 && !value_is_none(chain); spare--) chain = value_as_tuple(chain)->items[0];
    return chain;
}

static Value reached(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    if (++moment != chosen) return VALUE_NONE;
    Vm *vm = thread->vm;
    if (way == EXHAUST)
        ouro_heap_store(&vm->heap, ballast->array, &ballast->array->items[0],
                        fill_memory(vm, spare));
    if (way != KILL) return VALUE_NONE;
    ouro_kill(ouro);
    thread->budget = 0; // the next safepoint is the next call
    return VALUE_NONE;
}

static const NativeDef functions[] = {{"reached()", reached, NULL, 0, NULL}, {0}};

static bool fill_module(Thread *thread, Module *module)
{
    ballast = ouro_list_of(thread->vm, (Value[]){VALUE_NONE}, 1);
    return ballast != NULL &&
           ouro_module_set(thread, module, "ballast", value_from_object(ballast));
}

static const EngineModule faults = {.name = "_faults", .functions = functions, .fill = fill_module};

static bool install(Thread *thread)
{
    Vm *vm = thread->vm;
    uint32_t mark = ouro_roots_mark(thread);
    String *name = ouro_intern(vm, faults.name, strlen(faults.name));
    Value module = ouro_engine_module_new(thread, &faults);
    bool made = name != NULL && !value_is_unbound(module) &&
                ouro_dict_set_string(vm, vm->modules, name, module);
    ouro_roots_release(thread, mark);
    return made;
}

// ---- running ----

static OuroOutcome run(const char *format, ...)
{
    char text[2000];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return ouro_run_text(ouro, text, (size_t)size, "<test>");
}

static void start(void)
{
    OuroOptions options = {
        .size = sizeof options, .grants = OURO_GRANT_FILES, .has_hash_seed = true};
    ouro = ouro_new(&options);
    cr_assert(ne(ptr, ouro, NULL));
    cr_assert(install(ouro->vm.thread));
    OuroOutcome outcome = run("import sys\n"
                              "sys.path.insert(0, '%s/stdlib/asyncio/suspensions')\n"
                              "import _faults\n"
                              "from _disturbing import PROGRAMS, Run\n",
                              getenv("OURO_TESTS"));
    cr_assert(eq(int, (int)outcome, OURO_RETURNED), "%s", ouro_error_text(ouro));
    ouro_heap_set_limit(&ouro->vm.heap, ouro->allocator.used + ROOM);
}

static void stop(void)
{
    ouro_free(ouro);
    ouro = NULL;
}

TestSuite(suspensions, .init = start, .fini = stop);

static int step_between_moments(void) { return getenv("OURO_TEST_FULL") != NULL ? 1 : SHORT_STEP; }

// `lines` of the script's __main__ are what happened, where it was not killed.
static OuroOutcome run_program(const char *program, Way how, int when)
{
    way = how;
    chosen = when;
    moment = 0;
    OuroOutcome outcome = run("program = Run(PROGRAMS['%s'], reached=_faults.reached)\n"
                              "lines = program.go()",
                              program);
    ballast->array->items[0] = VALUE_NONE;
    return outcome;
}

static int moments_of(const char *program)
{
    OuroOutcome outcome = run_program(program, LEAVE, 0);
    cr_assert(eq(int, (int)outcome, OURO_RETURNED), "%s: %s", program, ouro_error_text(ouro));
    run("plain = lines");
    return moment;
}

// ---- the tests ----

Test(suspensions, may_be_where_a_program_is_killed)
{
    for (size_t i = 0; i < OURO_COUNT_OF(programs); i++) {
        int count = moments_of(programs[i]);
        for (int n = 1 + (int)i % step_between_moments(); n <= count; n += step_between_moments()) {
            OuroOutcome outcome = run_program(programs[i], KILL, n);
            cr_expect(eq(int, (int)outcome, OURO_KILLED), "%s at %d", programs[i], n);
            cr_expect(eq(int, moment, n), "%s went on after %d", programs[i], n);
            stop();
            start();
        }
    }
}

static void expect_run(const char *program, int n, const char *text)
{
    OuroOutcome outcome = run("%s", text);
    cr_expect(eq(int, (int)outcome, OURO_RETURNED), "%s at %d: %s", program, n,
              ouro_error_text(ouro));
}

// It ends with MemoryError, or tells of one, or did not need the memory; and afterwards all is as before.
static void expect_nothing_lost(const char *program, OuroOutcome outcome, int n)
{
    const char *error = ouro_error_text(ouro);
    bool is_told =
        outcome == OURO_RAISED && (error == NULL || strstr(error, "MemoryError") != NULL);
    raised_count += is_told;
    if (!is_told) {
        expect_run(program, n,
                   "told = 'MemoryError' in str(program.trace + program.complaints)\n"
                   "assert told or lines == plain, (program.trace, program.complaints)\n");
    }
    expect_run(program, n,
               "program = lines = None\n"
               "import asyncio, gc\n"
               "asyncio._set_running_loop(None)\n" // where there was no memory even to end the run
               "gc.collect()\n"
               "texts = [str(i) for i in range(1000)]\n");
    run_program(program, LEAVE, 0);
    expect_run(program, n, "assert lines == plain, lines");
}

Test(suspensions, may_be_where_memory_is_exhausted)
{
    static const int spares[] = {0, 300, 10, 3000, 30, 1000, 100};
    for (size_t i = 0; i < OURO_COUNT_OF(programs); i++) {
        int count = moments_of(programs[i]);
        for (int n = 1 + (int)i % step_between_moments(); n <= count; n += step_between_moments()) {
            spare = spares[n % (int)OURO_COUNT_OF(spares)];
            OuroOutcome outcome = run_program(programs[i], EXHAUST, n);
            expect_nothing_lost(programs[i], outcome, n);
        }
    }

    cr_expect(ge(int, raised_count, 10), "memory is there all the time");
}
