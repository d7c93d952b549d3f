// The embedding API: life, running, sessions, errors, interrupts, limits, several at once, refused
// memory.
// SPDX-License-Identifier: MIT
#include "src/ouro.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static Ouro *ouro;

static void start(void)
{
    OuroOptions options = {.size = sizeof options, .has_hash_seed = true, .is_interactive = true};
    ouro = ouro_new(&options);
}
static void stop(void) { ouro_free(ouro); }

static OuroOutcome run(const char *text)
{
    return ouro_run_text(ouro, text, strlen(text), "<string>");
}

TestSuite(engine, .init = start, .fini = stop);

// ---- running ----

Test(engine, runs_text)
{
    cr_expect(eq(int, (int)run("x = 6 * 7\nassert x == 42"), OURO_RETURNED));
}

Test(engine, keeps_the_globals_of_main_from_run_to_run)
{
    cr_assert(eq(int, (int)run("x = 1"), OURO_RETURNED));

    cr_expect(eq(int, (int)run("assert x == 1"), OURO_RETURNED));
}

Test(engine, runs_text_with_nuls_as_a_syntax_error)
{
    cr_expect(eq(int, (int)ouro_run_text(ouro, "x = 1\0", 6, "<string>"), OURO_RAISED));
}

Test(engine, tells_what_was_raised_with_its_place)
{
    cr_assert(eq(int, (int)run("def f():\n    return 1 / 0\nf()"), OURO_RAISED));

    cr_expect(eq(str, (char *)ouro_error_text(ouro),
                 "Traceback (most recent call last):\n"
                 "  File \"<string>\", line 3, in <module>\n"
                 "    f()\n"
                 "    ~^^\n"
                 "  File \"<string>\", line 2, in f\n"
                 "    return 1 / 0\n"
                 "           ~~^~~\n"
                 "ZeroDivisionError: division by zero\n"));
}

Test(engine, has_no_error_text_after_success)
{
    run("pass");

    cr_expect(eq(ptr, (void *)ouro_error_text(ouro), NULL));
}

Test(engine, finds_modules_of_the_library)
{
    cr_expect(eq(int, (int)run("import collections.abc, functools"), OURO_RETURNED));
}

// ---- statuses ----

Test(engine, gives_the_status_of_sys_exit)
{
    bool is_exit, is_interrupt;
    run("import sys; sys.exit(7)");

    cr_expect(eq(int, ouro_exit_status(ouro, &is_exit, &is_interrupt), 7));
    cr_expect(is_exit);
    cr_expect(not(is_interrupt));
}

Test(engine, gives_one_for_an_uncaught_exception)
{
    bool is_exit;
    run("1 / 0");

    cr_expect(eq(int, ouro_exit_status(ouro, &is_exit, NULL), 1));
    cr_expect(not(is_exit));
}

// ---- grants ----

Test(engine, grants_no_files_by_itself)
{
    cr_expect(eq(int,
                 (int)run("try: open('/etc/passwd')\n"
                          "except PermissionError: pass\n"
                          "else: raise SystemError"),
                 OURO_RETURNED));
}

Test(engine, grants_no_streams_by_itself)
{
    cr_expect(eq(
        int,
        (int)run("import sys\nassert sys.stdout is None and sys.stdin is None\nprint('nowhere')"),
        OURO_RETURNED));
}

// ---- sessions ----

static OuroStep step(const char *text) { return ouro_step(ouro, text, strlen(text)); }

Test(engine, asks_for_more_of_an_unfinished_statement)
{
    cr_expect(eq(int, (int)step("if True:\n"), OURO_STEP_MORE));
    cr_expect(eq(int, (int)step("if True:\n    y = 5\n"), OURO_STEP_MORE));
    cr_expect(eq(int, (int)step("if True:\n    y = 5\n\n"), OURO_STEP_DONE));
    cr_expect(eq(int, (int)step("assert y == 5\n"), OURO_STEP_DONE));
}

Test(engine, goes_on_after_an_error_in_a_session)
{
    cr_expect(eq(int, (int)step("1 / 0\n"), OURO_STEP_RAISED));
    cr_expect(eq(int, (int)step("x = (\n"), OURO_STEP_MORE));
    cr_expect(eq(int, (int)step("x = )\n"), OURO_STEP_RAISED));
    cr_expect(eq(int, (int)step("x = 1\n"), OURO_STEP_DONE));
}

Test(engine, has_the_prompts_of_sys)
{
    cr_expect(eq(str, (char *)ouro_prompt(ouro, false), ">>> "));
    cr_expect(eq(str, (char *)ouro_prompt(ouro, true), "... "));
    run("import sys; sys.ps1 = 'ready> '");
    cr_expect(eq(str, (char *)ouro_prompt(ouro, false), "ready> "));
}

// ---- stopping ----

static void *interrupt_soon(void *context)
{
    struct timespec pause = {.tv_nsec = 20 * 1000 * 1000};
    nanosleep(&pause, NULL);
    ouro_interrupt(context);
    return NULL;
}

static void *kill_soon(void *context)
{
    struct timespec pause = {.tv_nsec = 20 * 1000 * 1000};
    nanosleep(&pause, NULL);
    ouro_kill(context);
    return NULL;
}

Test(engine, interrupts_a_loop_from_another_thread)
{
    pthread_t thread;
    pthread_create(&thread, NULL, interrupt_soon, ouro);
    OuroOutcome outcome = run("while True: pass");
    pthread_join(thread, NULL);
    bool is_interrupt;
    ouro_exit_status(ouro, NULL, &is_interrupt);

    cr_expect(eq(int, (int)outcome, OURO_RAISED));
    cr_expect(is_interrupt);
}

Test(engine, kills_without_running_handlers)
{
    pthread_t thread;
    pthread_create(&thread, NULL, kill_soon, ouro);
    OuroOutcome outcome = run("while True:\n"
                              "    try:\n"
                              "        while True: pass\n"
                              "    except BaseException: pass\n"
                              "    finally: pass\n");
    pthread_join(thread, NULL);

    cr_expect(eq(int, (int)outcome, OURO_KILLED));
}

// ---- several, and memory ----

Test(engines, share_nothing)
{
    Ouro *one = ouro_new(NULL), *other = ouro_new(NULL);
    ouro_run_text(one, "x = 1", 5, "<string>");

    cr_expect(eq(int, (int)ouro_run_text(other, "x", 1, "<string>"), OURO_RAISED));
    cr_expect(eq(int, (int)ouro_run_text(one, "x", 1, "<string>"), OURO_RETURNED));
    ouro_free(one);
    ouro_free(other);
}

typedef struct Account {
    size_t used;
    uint64_t attempts, fail_at;
} Account;

static void *counted(void *host, void *old, size_t old_size, size_t new_size, size_t alignment)
{
    Account *account = host;
    if (new_size > 0 && ++account->attempts == account->fail_at) return NULL;
    account->used += new_size - old_size;
    if (new_size == 0) return free(old), NULL;
    if (old == NULL)
        return aligned_alloc(alignment < 16 ? 16 : alignment,
                             (new_size + alignment - 1) / alignment * alignment);
    return realloc(old, new_size);
}

Test(engines, give_back_all_memory)
{
    Account account = {0};
    OuroOptions options = {.size = sizeof options, .allocate = counted, .host = &account};
    Ouro *counting = ouro_new(&options);
    ouro_run_text(counting, "import re\nx = [[i] for i in range(1000)]\nx.append(x)", 52,
                  "<string>");
    ouro_free(counting);

    cr_expect(eq(sz, account.used, 0));
}

// Every n-th allocation of making one is refused in turn.
Test(engines, fail_cleanly_when_memory_is_refused_while_they_begin)
{
    Ouro *made = NULL;
    for (uint64_t n = 1; made == NULL && n < 5000; n++) {
        Account account = {.fail_at = n};
        OuroOptions options = {.size = sizeof options, .allocate = counted, .host = &account};
        made = ouro_new(&options);
        ouro_free(made);
        cr_assert(eq(sz, account.used, 0));
    }

    cr_expect(ne(ptr, made, NULL));
}

// The same while a program runs: it ends with MemoryError or copes, and nothing is lost.
Test(engines, survive_refused_memory_while_they_run)
{
    static const char program[] = "class C:\n"
                                  "    def __init__(self, n): self.n = n\n"
                                  "def g():\n"
                                  "    yield from (C(i).n for i in range(20))\n"
                                  "d = {str(i): [i] * i for i in g()}\n"
                                  "try: {}['x']\n"
                                  "except KeyError as e: s = f'{e!r:>20}' * 10\n"
                                  "x = sorted(d, key=lambda k: -int(k))\n";
    for (uint64_t n = 1; n < 1500; n += 7) {
        Account account = {0};
        OuroOptions options = {.size = sizeof options, .allocate = counted, .host = &account};
        Ouro *refused = ouro_new(&options);
        account.fail_at = account.attempts + n;
        ouro_run_text(refused, program, sizeof program - 1, "<string>");
        ouro_free(refused);
        cr_assert(eq(sz, account.used, 0));
    }
}

Test(engines, raise_memory_error_at_their_limit_and_go_on)
{
    OuroOptions options = {.size = sizeof options, .memory_limit = 8 << 20};
    Ouro *limited = ouro_new(&options);
    static const char program[] = "try:\n"
                                  "    x = []\n"
                                  "    while True: x.append('text' * 1000)\n"
                                  "except MemoryError: x = None\n"
                                  "else: raise SystemError\n"
                                  "y = [i for i in range(1000)]\n";

    cr_expect(eq(int, (int)ouro_run_text(limited, program, sizeof program - 1, "<string>"),
                 OURO_RETURNED));
    ouro_free(limited);
}
