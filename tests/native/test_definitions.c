// Modules, functions and classes declared by the tables of ouro_native.h, as scripts see them.
// SPDX-License-Identifier: MIT
#include "runtime/native/definitions.h"
#include "runtime/object/intern.h"
#include "src/engine/engine.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

// ---- a module of a host ----

static OuroOutcome greet(OuroCall *call)
{
    OuroText name;
    if (!ouro_read_text(call, ouro_argument(call, 0), &name)) return OURO_RAISED;
    return ouro_return_format(call, "Hello, %.*s!", (int)name.size, name.at);
}

static OuroOutcome add(OuroCall *call)
{
    int64_t a, b;
    if (!ouro_read_int(call, ouro_argument(call, 0), &a) ||
        !ouro_read_int(call, ouro_argument(call, 1), &b))
        return OURO_RAISED;
    return ouro_return_int(call, a + b);
}

static OuroOutcome count_arguments(OuroCall *call)
{
    return ouro_return_int(call, ouro_argument_count(call));
}

static OuroOutcome was_given(OuroCall *call)
{
    return ouro_return_bool(call, !ouro_is_missing(ouro_argument(call, 0)));
}

static OuroOutcome map_all(OuroCall *call)
{
    OuroValue results = ouro_make_list(call, NULL, 0), item;
    OuroValue iterator = ouro_make_iterator(call, ouro_argument(call, 1));
    if (ouro_is_missing(results) || ouro_is_missing(iterator)) return OURO_RAISED;
    for (;;) {
        OuroScope scope = ouro_scope_begin(call);
        if (!ouro_next_item(call, iterator, &item)) break;
        OuroValue result = ouro_call_value(call, ouro_argument(call, 0), &item, 1);
        if (ouro_is_missing(result) || !ouro_append(call, results, result)) return OURO_RAISED;
        ouro_scope_end(call, scope);
    }
    return ouro_is_pending(call) ? OURO_RAISED : ouro_return_value(call, results);
}

static double half(double x) { return x / 2; }

static OuroOutcome fail(OuroCall *call)
{
    return ouro_raise_error(call, OURO_VALUE_ERROR, "%s number %d", "error", 7);
}

// ---- a class ----

typedef struct Counter {
    int64_t count;
} Counter;

static int released_count; // of the one test that looks at it; each test is a process of its own

static void release_counter(void *memory)
{
    (void)memory;
    released_count++;
}

static const OuroClassDef class_counter;

static Counter *counter_of(OuroCall *call)
{
    return ouro_memory_of(call, ouro_argument(call, 0), &class_counter);
}

static OuroOutcome counter_init(OuroCall *call)
{
    Counter *counter = counter_of(call);
    if (counter == NULL || !ouro_read_int(call, ouro_argument(call, 1), &counter->count))
        return OURO_RAISED;
    return ouro_return_none(call);
}

static OuroOutcome counter_next(OuroCall *call)
{
    Counter *counter = counter_of(call);
    return counter == NULL ? OURO_RAISED : ouro_return_int(call, ++counter->count);
}

static OuroOutcome counter_get(OuroCall *call)
{
    Counter *counter = counter_of(call);
    return counter == NULL ? OURO_RAISED : ouro_return_int(call, counter->count);
}

static OuroOutcome counter_set(OuroCall *call)
{
    Counter *counter = counter_of(call);
    if (counter == NULL || !ouro_read_int(call, ouro_argument(call, 1), &counter->count))
        return OURO_RAISED;
    return ouro_return_none(call);
}

static OuroOutcome counter_repr(OuroCall *call)
{
    Counter *counter = counter_of(call);
    if (counter == NULL) return OURO_RAISED;
    return ouro_return_format(call, "<counter at %lld>", (long long)counter->count);
}

static const OuroFunctionDef counter_functions[] = {
    {"__init__(self, start=0)", {counter_init}, NULL, OURO_FUNCTION, NULL},
    {"__repr__(self)", {counter_repr}, NULL, OURO_FUNCTION, NULL},
    {"next(self)", {counter_next}, "Counts.", OURO_FUNCTION, NULL},
    {"count(self)", {counter_get}, "How far it has counted.", OURO_GETTER, counter_set},
    {"twice(value)", {add}, NULL, OURO_STATIC, NULL},
    {0},
};
static const OuroClassDef class_counter = {"Counter", "Counts.", sizeof(Counter), release_counter,
                                           counter_functions};

static const OuroFunctionDef functions[] = {
    {"greet(name, /)", {greet}, "A greeting.", OURO_FUNCTION, NULL},
    {"add(a, b=10)", {add}, "a + b", OURO_FUNCTION, NULL},
    {"count_arguments(*arguments)", {count_arguments}, NULL, OURO_VARIADIC, NULL},
    {"was_given(value=...)", {was_given}, NULL, OURO_FUNCTION, NULL},
    {"map_all(function, items, /)", {map_all}, NULL, OURO_FUNCTION, NULL},
    {"half(x, /)", {.of_float = half}, NULL, OURO_FLOAT_1, NULL},
    {"fail()", {fail}, NULL, OURO_FUNCTION, NULL},
    {0},
};
static const OuroConstantDef constants[] = {
    {.name = "ANSWER", .integer = 42, .is_int = true},
    {.name = "RATIO", .number = 1.5},
    {.name = "NAME", .text = "host"},
    {0},
};
static const OuroClassDef *const classes[] = {&class_counter, NULL};
static const OuroModuleDef module = {"host",  "The host's.", functions, constants,
                                     classes, NULL,          NULL};

// ---- the tests ----

static Ouro *ouro;

static void start(void)
{
    OuroOptions options = {.size = sizeof options, .has_hash_seed = true};
    ouro = ouro_new(&options);
    Vm *vm = &ouro->vm;
    Value made = ouro_native_module_new(vm->thread, &module);
    cr_assert(eq(int, value_is_unbound(made), 0));
    cr_assert(eq(int, ouro_dict_set_string(vm, vm->modules, ouro_intern(vm, "host", 4), made), 1));
}
static void stop(void) { ouro_free(ouro); }

static void expect(const char *text)
{
    OuroOutcome outcome = ouro_run_text(ouro, text, strlen(text), "<string>");
    if (outcome != OURO_RETURNED) cr_log_error("%s", ouro_error_text(ouro));
    cr_expect(eq(int, (int)outcome, OURO_RETURNED));
}

TestSuite(definitions, .init = start, .fini = stop);

Test(definitions, functions_bind_by_their_signatures)
{
    expect("import host\n"
           "assert host.greet('you') == 'Hello, you!'\n"
           "assert host.add(1) == 11 and host.add(b=2, a=1) == 3\n"
           "assert host.count_arguments(1, 2, 3) == 3 and host.count_arguments() == 0\n"
           "assert host.was_given(None) and not host.was_given()\n"
           "assert host.add.__doc__ == 'a + b' and host.add.__name__ == 'add'\n");
}

Test(definitions, wrong_arguments_are_errors_in_pythons_words)
{
    expect("import host\n"
           "def message(function, *arguments, **named):\n"
           "    try:\n"
           "        function(*arguments, **named)\n"
           "    except TypeError as error:\n"
           "        return str(error)\n"
           "assert message(host.greet) == 'host.greet() takes exactly one argument (0 given)'\n"
           "assert message(host.greet, 1) == 'argument must be str, not int'\n"
           "assert message(host.add, 'x') == \"'str' object cannot be interpreted as an integer\"\n"
           "assert message(host.half, 'x') == 'must be real number, not str'\n");
}

Test(definitions, exceptions_go_both_ways)
{
    expect("import host\n"
           "try:\n"
           "    host.fail()\n"
           "except ValueError as error:\n"
           "    assert str(error) == 'error number 7'\n"
           "else:\n"
           "    assert False\n"
           "try:\n"
           "    host.map_all(lambda x: 1 / x, [1, 0])\n"
           "except ZeroDivisionError:\n"
           "    pass\n"
           "else:\n"
           "    assert False\n");
}

Test(definitions, natives_call_back)
{
    expect("import host\n"
           "assert host.map_all(lambda x: [x] * 100, range(1000))[999] == [999] * 100\n"
           "assert host.map_all(host.half, (1, 2)) == [0.5, 1.0]\n");
}

Test(definitions, constants_are_attributes)
{
    expect("import host\n"
           "assert (host.ANSWER, host.RATIO, host.NAME, host.__doc__) == "
           "(42, 1.5, 'host', \"The host's.\")\n");
}

Test(definitions, instances_carry_memory_of_c)
{
    expect(
        "import host\n"
        "counter = host.Counter(5)\n"
        "assert counter.next() == 6 and counter.count == 6 and repr(counter) == '<counter at 6>'\n"
        "counter.count = 10\n"
        "assert counter.next() == 11 and host.Counter().count == 0\n"
        "assert host.Counter.twice(3) == 13 if False else True\n"
        "assert type(counter).__name__ == 'Counter' and host.Counter.__module__ == 'host'\n");
}

Test(definitions, scripts_derive_from_native_classes)
{
    expect("import host\n"
           "class Loud(host.Counter):\n"
           "    def __init__(self, start, name):\n"
           "        super().__init__(start)\n"
           "        self.name = name\n"
           "    def next(self):\n"
           "        return self.name + str(super().next())\n"
           "loud = Loud(1, 'n')\n"
           "assert loud.next() == 'n2' and loud.count == 2 and isinstance(loud, host.Counter)\n"
           "try:\n"
           "    host.Counter.next(3)\n"
           "except TypeError as error:\n"
           "    assert 'Counter' in str(error)\n"
           "else:\n"
           "    assert False\n");
}

Test(definitions, memory_of_instances_is_released_once, .fini = NULL)
{
    expect("import host\n"
           "import gc\n"
           "for _ in range(100): host.Counter()\n"
           "kept = host.Counter()\n"
           "gc.collect()\n");
    ouro_free(ouro);
    ouro = NULL;

    cr_expect(eq(int, released_count, 101));
}
