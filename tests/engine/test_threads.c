// Threads of scripts and of hosts: who may start them, who waits for whom, how they end with their
// Ouro.
// SPDX-License-Identifier: MIT
#include "src/ouro.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static Ouro *new_ouro(uint32_t grants)
{
    OuroOptions options = {.size = sizeof options, .grants = grants, .has_hash_seed = true};
    return ouro_new(&options);
}

static OuroOutcome run(Ouro *ouro, const char *text)
{
    return ouro_run_text(ouro, text, strlen(text), "<string>");
}

static void pause_a_little(void)
{
    struct timespec pause = {.tv_nsec = 20 * 1000 * 1000};
    nanosleep(&pause, NULL);
}

// ---- who may ----

Test(threads, are_not_for_scripts_of_a_bare_ouro)
{
    Ouro *bare = new_ouro(0);

    cr_expect(eq(int,
                 (int)run(bare, "import _thread\n"
                                "try: _thread.start_new_thread(print, ())\n"
                                "except RuntimeError as error: told = str(error)\n"
                                "assert told.startswith(\"can't start new thread\")\n"
                                "lock = _thread.allocate_lock()\n"
                                "with lock: assert not lock.acquire(timeout=0.001)\n"),
                 OURO_RETURNED));
    ouro_free(bare);
}

// ---- several at once ----

static void *run_own(void *context)
{
    (void)context;
    Ouro *own = new_ouro(OURO_GRANT_THREADS);
    OuroOutcome outcome = run(own, "import threading\n"
                                   "found = []\n"
                                   "def work(n):\n"
                                   "    found.append(sum(len(str(i)) for i in range(n)))\n"
                                   "threads = [threading.Thread(target=work, args=(3000,))\n"
                                   "           for _ in range(3)]\n"
                                   "for thread in threads: thread.start()\n"
                                   "for thread in threads: thread.join()\n"
                                   "assert len(set(found)) == 1 and len(found) == 3\n");
    ouro_free(own);
    return (void *)(uintptr_t)(outcome == OURO_RETURNED);
}

Test(threads, of_several_ouros_on_several_threads_share_nothing)
{
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, run_own, NULL);

    for (int i = 0; i < 4; i++) {
        void *succeeded;
        pthread_join(threads[i], &succeeded);
        cr_expect(ne(ptr, succeeded, NULL));
    }
}

typedef struct Caller {
    Ouro *ouro;
    const char *text;
    OuroOutcome outcome;
    char error[400];
} Caller;

static void *call(void *context)
{
    Caller *caller = context;
    for (int i = 0; i < 20; i++) caller->outcome = run(caller->ouro, caller->text);
    const char *error = ouro_error_text(caller->ouro);
    if (error != NULL) strncpy(caller->error, error, sizeof caller->error - 1);
    return NULL;
}

Test(threads, of_a_host_call_one_ouro_in_turns)
{
    Ouro *ouro = new_ouro(0);
    cr_assert(eq(int, (int)run(ouro, "calls = []"), OURO_RETURNED));
    Caller callers[] = {
        {.ouro = ouro, .text = "for i in range(500): calls.append(i)"},
        {.ouro = ouro, .text = "for i in range(500): calls.append(i)\nraise KeyError('mine')"},
        {.ouro = ouro, .text = "for i in range(500): calls.append(i)\nraise OSError('other')"},
    };
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) pthread_create(&threads[i], NULL, call, &callers[i]);
    for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);

    cr_expect(eq(int, (int)callers[0].outcome, OURO_RETURNED));
    cr_expect(eq(str, callers[0].error, ""));
    cr_expect(ne(ptr, strstr(callers[1].error, "KeyError: 'mine'"), NULL));
    cr_expect(ne(ptr, strstr(callers[2].error, "OSError: other"), NULL));
    cr_expect(eq(int, (int)run(ouro, "assert len(calls) == 30000"), OURO_RETURNED));
    ouro_free(ouro);
}

Test(threads, of_a_script_run_on_between_the_calls_of_the_host)
{
    Ouro *ouro = new_ouro(OURO_GRANT_THREADS);
    cr_assert(eq(int,
                 (int)run(ouro, "import threading\n"
                                "done = threading.Event()\n"
                                "def work():\n"
                                "    for _ in range(100000): pass\n"
                                "    done.set()\n"
                                "threading.Thread(target=work, daemon=True).start()\n"),
                 OURO_RETURNED));
    OuroOutcome outcome = OURO_RAISED;
    for (int i = 0; i < 2000 && outcome == OURO_RAISED; i++) {
        pause_a_little();
        outcome = run(ouro, "assert done.is_set()");
    }

    cr_expect(eq(int, (int)outcome, OURO_RETURNED));
    ouro_free(ouro);
}

// ---- the end ----

Test(threads, that_are_daemons_end_with_their_ouro)
{
    Ouro *ouro = new_ouro(OURO_GRANT_THREADS | OURO_GRANT_FILES);
    cr_assert(eq(int,
                 (int)run(ouro, "import threading, time, os\n"
                                "def spin():\n"
                                "    try:\n"
                                "        while True: pass\n"
                                "    finally: spin()\n"
                                "reading, writing = os.pipe()\n"
                                "for target, args in ((spin, ()), (threading.Event().wait, ()),\n"
                                "                     (time.sleep, (1000,)),\n"
                                "                     (os.read, (reading, 1))):\n"
                                "    threading.Thread(target=target, args=args,\n"
                                "                     daemon=True).start()\n"
                                "time.sleep(0.02)\n"),
                 OURO_RETURNED));

    ouro_free(ouro);
}

Test(threads, that_are_no_daemons_are_waited_for)
{
    Ouro *ouro = new_ouro(OURO_GRANT_THREADS);
    cr_assert(eq(int,
                 (int)run(ouro, "import threading, time\n"
                                "ended = []\n"
                                "def late():\n"
                                "    time.sleep(0.03)\n"
                                "    ended.append(1)\n"
                                "threading.Thread(target=late).start()\n"),
                 OURO_RETURNED));

    cr_expect(ouro_finish(ouro));
    cr_expect(eq(int, (int)run(ouro, "assert ended == [1]"), OURO_RETURNED));
    ouro_free(ouro);
}

static void *kill_soon(void *context)
{
    pause_a_little();
    ouro_kill(context);
    return NULL;
}

static void *interrupt_soon(void *context)
{
    pause_a_little();
    ouro_interrupt(context);
    return NULL;
}

Test(threads, leave_without_handlers_when_their_ouro_is_killed)
{
    Ouro *ouro = new_ouro(OURO_GRANT_THREADS);
    pthread_t killer;
    pthread_create(&killer, NULL, kill_soon, ouro);
    OuroOutcome outcome = run(ouro, "import threading\n"
                                    "def spin():\n"
                                    "    while True:\n"
                                    "        try:\n"
                                    "            while True: pass\n"
                                    "        except BaseException: pass\n"
                                    "for target in (spin, threading.Event().wait, spin):\n"
                                    "    thread = threading.Thread(target=target)\n"
                                    "    thread.start()\n"
                                    "try: thread.join()\n"
                                    "finally: spin()\n");
    pthread_join(killer, NULL);

    cr_expect(eq(int, (int)outcome, OURO_KILLED));
    ouro_free(ouro);
}

Test(threads, that_wait_are_interrupted)
{
    Ouro *ouro = new_ouro(OURO_GRANT_THREADS);
    static const char *const waits[] = {
        "import time\ntime.sleep(1000)",
        "import threading\nthreading.Event().wait()",
        "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire(timeout=1000)",
        "import queue\nqueue.SimpleQueue().get()",
    };
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
        pthread_t interrupter;
        pthread_create(&interrupter, NULL, interrupt_soon, ouro);
        OuroOutcome outcome = run(ouro, waits[i]);
        pthread_join(interrupter, NULL);
        bool is_interrupt;
        ouro_exit_status(ouro, NULL, &is_interrupt);

        cr_expect(eq(int, (int)outcome, OURO_RAISED));
        cr_expect(is_interrupt);
    }
    ouro_free(ouro);
}

// ---- virtual time ----

Test(threads, with_virtual_time_wait_for_days_at_once)
{
    OuroOptions options = {
        .size = sizeof options, .grants = OURO_GRANT_THREADS, .has_virtual_time = true};
    Ouro *ouro = ouro_new(&options);

    cr_expect(eq(int,
                 (int)run(ouro, "import threading, time\n"
                                "began = time.monotonic()\n"
                                "order = []\n"
                                "def wake(name, hours):\n"
                                "    time.sleep(hours * 3600)\n"
                                "    sum(range(100000))\n"
                                "    order.append((name, round(time.monotonic() - began)))\n"
                                "threads = [threading.Thread(target=wake, args=pair)\n"
                                "           for pair in (('c', 30), ('a', 1), ('b', 2))]\n"
                                "for thread in threads: thread.start()\n"
                                "assert not threading.Event().wait(90 * 60)\n"
                                "order.append('main')\n"
                                "for thread in threads: thread.join()\n"
                                "assert order == [('a', 3600), 'main', ('b', 7200),\n"
                                "                 ('c', 108000)], order\n"),
                 OURO_RETURNED));
    ouro_free(ouro);
}
