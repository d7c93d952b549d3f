// The module _signal: what a script does about signals of the operating system. signal.py has the names.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/signal.h"
#include "runtime/task/threads.h"
#include "runtime/task/waiting.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/vm.h"
#include "src/engine/modules/modules.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum { SIGNAL_COUNT = 65, HANDLER_DEFAULT = 0, HANDLER_IGNORE = 1 };

static bool is_first_thread(Thread *thread) { return thread == thread->vm->main_thread; }

static bool read_number(Thread *thread, Value value, int *number)
{
    int64_t wide;
    if (!ouro_index_int64(thread, value, CLASS_OVERFLOW_ERROR, &wide)) return false;
    *number = wide > 0 && wide < SIGNAL_COUNT ? (int)wide : 0;
    if (*number == 0) (void)ouro_raise(thread, CLASS_VALUE_ERROR, "signal number out of range");
    return *number != 0;
}

// ---- handlers ----

// One for each number: None for those of others, the ints above, or what is called.
static List *handlers(Thread *thread)
{
    Value list = engine_root(thread, ROOT_SIGNAL_HANDLERS);
    return value_is_none(list) ? NULL : value_as_list(list);
}

static Value default_int_handler(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_raise_with(thread, CLASS_KEYBOARD_INTERRUPT, VALUE_UNBOUND);
}

static bool run_handler(Thread *thread, int number)
{
    if (handlers(thread) == NULL) {
        if (number == SIGINT) (void)default_int_handler(thread, NULL, 0);
        return number != SIGINT;
    }
    Value handler = list_items(handlers(thread))[number];
    if (!ouro_is_callable(thread, handler)) return true;
    uint32_t mark = ouro_roots_mark(thread);
    Value args[] = {value_from_int(number), VALUE_NONE};
    ouro_root(thread, handler);
    if (thread->frame != NULL)
        args[1] = ouro_root(thread, ouro_made(thread, ouro_frame_object(thread, thread->frame)));
    Value result = value_is_unbound(args[1]) ? args[1] : ouro_call(thread, handler, args, 2);
    ouro_roots_release(thread, mark);
    return !value_is_unbound(result);
}

static void put_back(Thread *thread, uint64_t signals)
{
    if (signals == 0) return;
    __atomic_fetch_or(&engine_of(thread)->signals, signals, __ATOMIC_ACQ_REL);
    ouro_vm_interrupt(thread->vm, INTERRUPT_SIGNAL);
}

bool ouro_signals_handle(Thread *thread)
{
    uint64_t signals = __atomic_exchange_n(&engine_of(thread)->signals, 0, __ATOMIC_ACQ_REL);
    while (signals != 0) {
        int number = __builtin_ctzll(signals) + 1;
        signals &= signals - 1;
        if (!run_handler(thread, number)) return put_back(thread, signals), false;
    }
    ouro_wake_all(&engine_of(thread)->pausing);
    return true;
}

void ouro_signal(Ouro *ouro, int number)
{
    if (number <= 0 || number >= SIGNAL_COUNT) return;
    int saved = errno, descriptor = ouro->wakeup_descriptor - 1;
    unsigned char byte = (unsigned char)number;
    if (descriptor >= 0 && write(descriptor, &byte, 1) < 0) errno = saved;
    __atomic_fetch_or(&ouro->signals, UINT64_C(1) << (number - 1), __ATOMIC_ACQ_REL);
    ouro_vm_interrupt(&ouro->vm, INTERRUPT_SIGNAL);
}

void ouro_interrupt(Ouro *ouro) { ouro_signal(ouro, SIGINT); }

void ouro_interrupt_forget(Ouro *ouro)
{
    __atomic_fetch_and(&ouro->signals, ~(UINT64_C(1) << (SIGINT - 1)), __ATOMIC_ACQ_REL);
}

bool ouro_signal_simulate(Thread *thread, int number)
{
    bool is_handled = handlers(thread) == NULL
                          ? number == SIGINT
                          : ouro_is_callable(thread, list_items(handlers(thread))[number]);
    if (is_handled) ouro_signal(engine_of(thread), number);
    return thread != thread->vm->main_thread || ouro_interrupts_handle(thread);
}

static int set_action(Thread *thread, int number, OuroSignalAction action)
{
    const OuroOptions *options = &engine_of(thread)->options;
    return options->set_signal(options->host, number, action);
}

static Value signal_signal(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int number;
    if (!is_first_thread(thread) || engine_of(thread)->options.set_signal == NULL)
        return ouro_raise(thread, CLASS_VALUE_ERROR,
                          "signal only works in main thread of the main interpreter");
    if (!read_number(thread, args[0], &number)) return VALUE_UNBOUND;
    OuroSignalAction action = OURO_SIGNAL_TELL;
    if (value_is_int(args[1]) && value_as_int(args[1]) == HANDLER_DEFAULT)
        action = OURO_SIGNAL_DEFAULT;
    else if (value_is_int(args[1]) && value_as_int(args[1]) == HANDLER_IGNORE)
        action = OURO_SIGNAL_IGNORE;
    else if (!ouro_is_callable(thread, args[1]))
        return ouro_raise(
            thread, CLASS_TYPE_ERROR,
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    int error = set_action(thread, number, action);
    if (error != 0) return ouro_raise_os(thread, error, VALUE_UNBOUND);
    Value before = list_items(handlers(thread))[number];
    array_store(&thread->vm->heap, handlers(thread)->array, (size_t)number, args[1]);
    return before;
}

static Value signal_getsignal(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int number;
    if (!read_number(thread, args[0], &number)) return VALUE_UNBOUND;
    return list_items(handlers(thread))[number];
}

static Value signal_siginterrupt(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int number;
    struct sigaction action;
    if (!read_number(thread, args[0], &number)) return VALUE_UNBOUND;
    int interrupts = ouro_truth(thread, args[1]);
    if (interrupts < 0) return VALUE_UNBOUND;
    if (sigaction(number, NULL, &action) == 0) {
        if (interrupts)
            action.sa_flags &= ~SA_RESTART;
        else
            action.sa_flags |= SA_RESTART;
        if (sigaction(number, &action, NULL) == 0) return VALUE_NONE;
    }
    return ouro_raise_os(thread, errno, VALUE_UNBOUND);
}

// ---- sending ----

static Value checked(Thread *thread, Value result)
{
    return thread->interrupts == 0 || ouro_safepoint(thread) ? result : VALUE_UNBOUND;
}

// To the process and not to the thread: only the first thread takes signals.
static Value signal_raise_signal(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t number;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &number)) return VALUE_UNBOUND;
    if (number < 0 || number >= SIGNAL_COUNT || kill(getpid(), (int)number) != 0)
        return ouro_raise_os(thread, EINVAL, VALUE_UNBOUND);
    return checked(thread, VALUE_NONE);
}

static Value signal_alarm(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t seconds;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &seconds)) return VALUE_UNBOUND;
    return value_from_int(alarm((unsigned)seconds));
}

static double seconds_of(struct timeval value)
{
    return (double)value.tv_sec + (double)value.tv_usec / 1e6;
}

static bool read_seconds(Thread *thread, Value value, struct timeval *out)
{
    double seconds;
    if (!ouro_double(thread, value, &seconds)) return false;
    double whole = floor(seconds);
    out->tv_sec = (time_t)whole;
    out->tv_usec = (suseconds_t)((seconds - whole) * 1e6);
    // What is more than nothing shall not become nothing, which would stop the timer.
    if (seconds > 0 && out->tv_sec == 0 && out->tv_usec == 0) out->tv_usec = 1;
    return true;
}

static Value pair_of(Thread *thread, const struct itimerval *timer)
{
    Value both[] = {value_from_float(seconds_of(timer->it_value)),
                    value_from_float(seconds_of(timer->it_interval))};
    return ouro_made(thread, ouro_tuple_of(thread->vm, both, 2));
}

// (which, seconds, interval) -> the timer before; an int instead of a tuple is an errno.
static Value signal_setitimer(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t which;
    struct itimerval timer, before;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &which)) return VALUE_UNBOUND;
    if (!read_seconds(thread, args[1], &timer.it_value)) return VALUE_UNBOUND;
    if (!read_seconds(thread, args[2], &timer.it_interval)) return VALUE_UNBOUND;
    if (setitimer((__itimer_which_t)which, &timer, &before) != 0) return value_from_int(errno);
    return pair_of(thread, &before);
}

static Value signal_getitimer(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t which;
    struct itimerval timer;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &which)) return VALUE_UNBOUND;
    if (getitimer((__itimer_which_t)which, &timer) != 0) return value_from_int(errno);
    return pair_of(thread, &timer);
}

static Value signal_strsignal(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int number;
    if (!read_number(thread, args[0], &number)) return VALUE_UNBOUND;
    const char *text = strsignal(number);
    bool is_known = text != NULL && strstr(text, "Unknown signal") == NULL;
    return is_known ? ouro_text_value(thread, text) : VALUE_NONE;
}

// ---- sets of signals, as lists of numbers ----

static Value list_of(Thread *thread, const sigset_t *set)
{
    List *list = ouro_list_new(thread->vm, 0);
    for (int number = 1; list != NULL && number < SIGNAL_COUNT; number++)
        if (sigismember(set, number) == 1 &&
            !ouro_list_append(thread->vm, list, value_from_int(number)))
            list = NULL;
    return ouro_made(thread, list);
}

static Value signal_valid_signals(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    sigset_t set;
    sigfillset(&set);
    return list_of(thread, &set);
}

static Value signal_sigpending(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    sigset_t set;
    if (sigpending(&set) != 0) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
    return list_of(thread, &set);
}

// From a tuple of numbers.
static bool read_set(Thread *thread, Value tuple, sigset_t *set)
{
    const Tuple *numbers = value_as_tuple(tuple);
    sigemptyset(set);
    for (size_t i = 0; i < numbers->count; i++) {
        int64_t number;
        if (!ouro_index_int64(thread, numbers->items[i], CLASS_OVERFLOW_ERROR, &number))
            return false;
        if (number < 1 || number >= SIGNAL_COUNT) {
            (void)ouro_raise(thread, CLASS_VALUE_ERROR, "signal number %i out of range [1; 64]",
                             (int)number);
            return false;
        }
        sigaddset(set, (int)number);
    }
    return true;
}

static Value signal_pthread_sigmask(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t how;
    sigset_t set, before;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &how)) return VALUE_UNBOUND;
    if (!read_set(thread, args[1], &set)) return VALUE_UNBOUND;
    int error = pthread_sigmask((int)how, &set, &before);
    if (error != 0) return ouro_raise_os(thread, error, VALUE_UNBOUND);
    return checked(thread, list_of(thread, &before));
}

// ---- waiting ----

static Value signal_pause(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    WaitOutcome outcome = ouro_wait(thread, &engine_of(thread)->pausing, WAIT_FOREVER);
    return outcome == WAIT_RAISED ? VALUE_UNBOUND : VALUE_NONE;
}

// Of signals that this thread holds back.
static Value signal_sigwait(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    sigset_t set;
    int number = 0;
    if (!read_set(thread, args[0], &set)) return VALUE_UNBOUND;
    Turns *turns = ouro_thread_block_begin(thread);
    int error = sigwait(&set, &number);
    ouro_thread_block_end(thread, turns);
    return error == 0 ? value_from_int(number) : ouro_raise_os(thread, error, VALUE_UNBOUND);
}

// ---- waking whoever waits for a descriptor ----

static Value signal_set_wakeup_fd(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t descriptor;
    if (!is_first_thread(thread))
        return ouro_raise(thread, CLASS_VALUE_ERROR,
                          "set_wakeup_fd only works in main thread of the main interpreter");
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &descriptor)) return VALUE_UNBOUND;
    if (descriptor >= 0) {
        int flags = fcntl((int)descriptor, F_GETFL);
        if (flags < 0) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
        if (!(flags & O_NONBLOCK))
            return ouro_raise(thread, CLASS_VALUE_ERROR, "the fd %i must be in non-blocking mode",
                              (int)descriptor);
    }
    Ouro *ouro = engine_of(thread);
    int before = ouro->wakeup_descriptor - 1;
    ouro->wakeup_descriptor = descriptor < 0 ? 0 : (int)descriptor + 1;
    return value_from_int(before);
}

// ---- the module ----

static const NativeDef functions[] = {
    {"alarm(seconds, /)", signal_alarm,
     "Arrange for SIGALRM to arrive after the given number of seconds.", 0, NULL},
    {"default_int_handler(signalnum, frame, /)", default_int_handler,
     "The default handler for SIGINT installed by Python.", 0, NULL},
    {"getitimer(which, /)", signal_getitimer, NULL, 0, NULL},
    {"getsignal(signalnum, /)", signal_getsignal, NULL, 0, NULL},
    {"pause()", signal_pause, "Wait until a signal arrives.", 0, NULL},
    {"pthread_sigmask(how, mask, /)", signal_pthread_sigmask, NULL, 0, NULL},
    {"raise_signal(signalnum, /)", signal_raise_signal, "Send a signal to the executing process.",
     0, NULL},
    {"set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)", signal_set_wakeup_fd, NULL, 0, NULL},
    {"setitimer(which, seconds, interval, /)", signal_setitimer, NULL, 0, NULL},
    {"siginterrupt(signalnum, flag, /)", signal_siginterrupt,
     "Change system call restart behaviour.", 0, NULL},
    {"signal(signalnum, handler, /)", signal_signal, NULL, 0, NULL},
    {"sigpending()", signal_sigpending, NULL, 0, NULL},
    {"sigwait(sigset, /)", signal_sigwait, NULL, 0, NULL},
    {"strsignal(signalnum, /)", signal_strsignal,
     "Return the system description of the given signal.", 0, NULL},
    {"valid_signals()", signal_valid_signals, NULL, 0, NULL},
    {0},
};

// What the process does about a signal before the script has said anything.
static Value first_handler(int number, Value interrupt_handler)
{
    struct sigaction action;
    if (sigaction(number, NULL, &action) != 0) return VALUE_NONE;
    if (action.sa_handler == SIG_DFL) return value_from_int(HANDLER_DEFAULT);
    if (action.sa_handler == SIG_IGN) return value_from_int(HANDLER_IGNORE);
    return number == SIGINT ? interrupt_handler : VALUE_NONE;
}

#define SIGNALS(X)                                                                                 \
    X(SIGABRT)                                                                                     \
    X(SIGALRM)                                                                                     \
    X(SIGBUS)                                                                                      \
    X(SIGCHLD)                                                                                     \
    X(SIGCLD)                                                                                      \
    X(SIGCONT) X(SIGFPE) X(SIGHUP) X(SIGILL) X(SIGINT) X(SIGIO) X(SIGIOT) X(SIGKILL) X(SIGPIPE)    \
        X(SIGPOLL) X(SIGPROF) X(SIGPWR) X(SIGQUIT) X(SIGRTMAX) X(SIGRTMIN) X(SIGSEGV) X(SIGSTKFLT) \
            X(SIGSTOP) X(SIGSYS) X(SIGTERM) X(SIGTRAP) X(SIGTSTP) X(SIGTTIN) X(SIGTTOU) X(SIGURG)  \
                X(SIGUSR1) X(SIGUSR2) X(SIGVTALRM) X(SIGWINCH) X(SIGXCPU) X(SIGXFSZ)

static bool fill_numbers(Thread *thread, Module *module)
{
    const struct {
        const char *name;
        int value;
    } constants[] = {
#define X(name) {#name, name},
        SIGNALS(X) X(SIG_BLOCK) X(SIG_UNBLOCK) X(SIG_SETMASK) X(ITIMER_REAL) X(ITIMER_VIRTUAL)
            X(ITIMER_PROF)
#undef X
    };
    for (size_t i = 0; i < OURO_COUNT_OF(constants); i++)
        if (!ouro_module_set(thread, module, constants[i].name, value_from_int(constants[i].value)))
            return false;
    return true;
}

static bool fill(Thread *thread, Module *module)
{
    Vm *vm = thread->vm;
    String *name = ouro_intern(vm, "default_int_handler", 19);
    List *list = ouro_list_new(vm, SIGNAL_COUNT);
    if (name == NULL || list == NULL) return (void)ouro_raise_memory(thread), false;
    Value interrupt_handler = ouro_dict_get_string(vm, module->namespace_, name);
    for (int number = 0; number < SIGNAL_COUNT; number++)
        if (!ouro_list_append(vm, list, first_handler(number, interrupt_handler)))
            return (void)ouro_raise_memory(thread), false;
    engine_set_root(thread, ROOT_SIGNAL_HANDLERS, value_from_object(list));
    return fill_numbers(thread, module);
}

const EngineModule ouro_module_signal = {"_signal", "Signals.", functions, fill};
