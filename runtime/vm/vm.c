// A VM: what is made when it begins and freed when it ends, what its safepoints do.
// SPDX-License-Identifier: MIT
#include "runtime/object/future.h"
#include "runtime/vm/vm.h"
#include "runtime/base/limits.h"
#include "runtime/heap/weak.h"
#include "runtime/object/intern.h"
#include "runtime/task/threads.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/generator.h"
#include "runtime/vm/machine.h"

static const char *const name_texts[NAME_COUNT] = {
#define SPECIAL(name, text) [SPECIAL_##name] = text,
#include "runtime/object/specials.def"
#undef SPECIAL
#define NAME(name, text) [NAME_##name] = text,
#include "runtime/object/names.def"
#undef NAME
};

static void trace_vm(Tracer *tracer, void *context)
{
    Vm *vm = context;
    for (unsigned i = 0; i < NAME_COUNT; i++) ouro_trace_object(tracer, vm->names[i]);
    for (unsigned i = 0; i < OURO_COUNT_OF(vm->ascii); i++) ouro_trace_object(tracer, vm->ascii[i]);
    const void *objects[] = {vm->empty_tuple, vm->empty_bytes, vm->builtins, vm->modules, vm->sys, vm->memory_error,
                             vm->current_tasks};
    for (size_t i = 0; i < OURO_COUNT_OF(objects); i++) ouro_trace_object(tracer, objects[i]);
    for (uint32_t i = 0; i < vm->shapes_count; i++) {
        ouro_trace_object(tracer, vm->shapes[i]->class);
        ouro_trace_object(tracer, vm->shapes[i]->key);
    }
    for (unsigned i = 0; i < CLASS_COUNT; i++) ouro_trace_object(tracer, vm->constructors[i]);
    ouro_trace_values(tracer, vm->helpers, HELPERS_COUNT);
    for (Thread *thread = vm->threads; thread != NULL; thread = thread->next) ouro_thread_trace(tracer, thread);
}

// What has ended has nothing to say any more. Runs within a collection.
static bool wants_finalizer(const Object *object)
{
    switch (object->type) {
    case TYPE_GENERATOR: return ((const Generator *)object)->state != GENERATOR_FINISHED;
    case TYPE_GENERATOR_CALL: return ((const GeneratorCall *)object)->state == 0;
    case TYPE_FUTURE: return ((const Future *)object)->flags & FUTURE_LOG_TRACEBACK;
    case TYPE_TASK: return ((const Future *)object)->flags & (FUTURE_LOG_TRACEBACK | TASK_LOG_DESTROY_PENDING);
    case TYPE_WAIT: return ((const Wait *)object)->state == WAIT_NEW && !((const Wait *)object)->is_spent;
    default: return true;
    }
}

static bool make_names(Vm *vm)
{
    for (unsigned i = 0; i < NAME_COUNT; i++) {
        vm->names[i] = ouro_intern(vm, name_texts[i], strlen(name_texts[i]));
        if (vm->names[i] == NULL) return false;
    }
    return true;
}

static bool make_namespaces(Vm *vm)
{
    vm->builtins = ouro_dict_new(vm, 160);
    vm->modules = ouro_dict_new(vm, 0);
    if (vm->builtins == NULL || vm->modules == NULL || !ouro_dict_make_namespace(vm, vm->builtins)) return false;
    vm->memory_error = ouro_exception_new(vm, CLASS_MEMORY_ERROR, VALUE_UNBOUND);
    return vm->memory_error != NULL;
}

bool ouro_vm_init(Vm *vm, const VmConfig *config)
{
    memset(vm, 0, sizeof *vm);
    vm->allocator = config->allocator;
    vm->clock = config->clock;
    vm->hash_key = config->hash_key;
    vm->recursion_limit = OURO_RECURSION_LIMIT;
    vm->int_text_digits_max = OURO_INT_TEXT_DIGITS_DEFAULT;
    vm->next_keys_version = 1;
    for (unsigned i = 0; i < HELPERS_COUNT; i++) vm->helpers[i] = VALUE_UNBOUND;
    HeapConfig heap = {.allocator = config->allocator, .traces = ouro_type_traces, .wants_finalizer = wants_finalizer};
    ouro_heap_init(&vm->heap, &heap);
    ouro_heap_add_roots(&vm->heap, trace_vm, vm);
    if (!ouro_intern_init(vm)) return false;
    vm->thread = ouro_thread_new(vm);
    vm->turns = ouro_turns_new();
    if (vm->thread == NULL || vm->turns == NULL || !ouro_turns_take(vm->turns, &vm->thread->seat)) return false;
    vm->main_thread = vm->thread;
    vm->thread->is_host = true;
    vm->thread->host_calls = 1;
    vm->thread->os_id = pthread_self();
    ouro_thread_settle(vm->thread);
    return make_names(vm) && ouro_classes_init(vm, config->class_defs) && make_namespaces(vm);
}

void ouro_vm_deinit(Vm *vm)
{
    if (vm->main_thread != NULL) ouro_threads_close(vm->thread);
    ouro_heap_deinit(&vm->heap);
    ouro_intern_deinit(vm);
    ouro_classes_deinit(vm);
    for (Thread *thread = vm->threads, *next; thread != NULL; thread = next) {
        next = thread->next;
        ouro_thread_free(thread);
    }
    if (vm->turns != NULL) ouro_turns_drop(vm->turns);
}

// ---- finalisers and weak callbacks ----

void ouro_coroutine_drop(Thread *thread, Generator *coroutine, bool is_collected)
{
    Value self = value_from_object(coroutine);
    if (thread->vm->hooks.warn_unawaited != NULL) thread->vm->hooks.warn_unawaited(thread, self, is_collected);
    if (coroutine->state == GENERATOR_CREATED) (void)ouro_generator_close(thread, coroutine);
}

static void finalize_generator(Thread *thread, Generator *generator)
{
    const Code *code = frame_function(&generator->frame)->code;
    Value self = value_from_object(generator);
    if (code->flags & UNIT_COROUTINE && generator->state == GENERATOR_CREATED) {
        ouro_coroutine_drop(thread, generator, true);
        return;
    }
    if (generator_state(generator) != GENERATOR_SUSPENDED) return;
    bool hooked = code->flags & UNIT_ASYNC_GENERATOR && !value_is_none(*generator_extra(generator));
    Value result = hooked ? ouro_call(thread, *generator_extra(generator), &self, 1) : ouro_generator_close(thread, generator);
    if (value_is_unbound(result)) ouro_report_unraisable(thread, "Exception ignored in", self);
}

// Made by asend(), athrow() or aclose(), and never begun.
static void finalize_call(Thread *thread, const GeneratorCall *call)
{
    static const char *const methods[] = {"asend", "athrow", "aclose"};
    if (call->state != 0) return;
    const String *name = generator_qualified_name(value_as_object(call->target));
    if (!ouro_warn(thread, CLASS_RUNTIME_WARNING, "coroutine method '%s' of '%S' was never awaited", methods[call->kind], name))
        ouro_report_unraisable(thread, "Exception ignored in", call->target);
}

static void finalize(Thread *thread, Object *object)
{
    Value self = value_from_object(object);
    switch (object->type) {
    case TYPE_GENERATOR: finalize_generator(thread, (Generator *)object); return;
    case TYPE_GENERATOR_CALL: finalize_call(thread, (GeneratorCall *)object); return;
    case TYPE_WAIT:
        if (wants_finalizer(object) && thread->vm->hooks.warn_unawaited != NULL) thread->vm->hooks.warn_unawaited(thread, self, true);
        ((Wait *)object)->is_spent = 1;
        return;
    default: break;
    }
    Class *class = ouro_class_of(thread->vm, self);
    Value method = ouro_class_special(thread->vm, class, SPECIAL_DEL);
    if (value_is_unbound(method)) return;
    // A method is told by its function. What else is found there is bound; failing at that means that there is nothing to call.
    bool is_method = value_has_shape(method, CLASS_FUNCTION);
    if (!is_method) method = ouro_descriptor_get(thread, method, self, class);
    if (!value_is_unbound(method) && !value_is_unbound(ouro_root(thread, method)) && value_is_unbound(ouro_call(thread, method, &self, is_method)))
        ouro_report_unraisable(thread, "Exception ignored in", method);
    thread->pending = VALUE_UNBOUND;
}

static void call_weak_callback(Thread *thread, Object *object)
{
    if (object->type != TYPE_WEAKREF) return;
    Value self = value_from_object(object), callback = ((WeakRef *)object)->callback;
    if (value_is_none(callback)) return;
    if (value_is_unbound(ouro_call(thread, callback, &self, 1))) ouro_report_unraisable(thread, "Exception ignored in", callback);
}

static void run_queues(Thread *thread)
{
    Heap *heap = &thread->vm->heap;
    Value pending = thread->pending, handled = thread->handled;
    thread->pending = VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    for (Object *object; (object = ouro_weak_next_cleared(heap)) != NULL; ouro_roots_release(thread, mark)) {
        if (!value_is_unbound(ouro_root(thread, value_from_object(object)))) call_weak_callback(thread, object);
    }
    for (Object *object; (object = ouro_heap_next_finalizer(heap)) != NULL; ouro_roots_release(thread, mark)) {
        if (!value_is_unbound(ouro_root(thread, value_from_object(object)))) finalize(thread, object);
    }
    thread->pending = pending;
    thread->handled = handled;
}

// New ones may be registered meanwhile: they are not waited for.
void ouro_vm_run_finalizers(Thread *thread)
{
    HeapStack *registered = &thread->vm->heap.finalizers.objects;
    size_t count = registered->count;
    thread->in_queues = true;
    for (size_t i = 0; i < count && i < registered->count; i++) {
        uint32_t mark = ouro_roots_mark(thread);
        Object *object = registered->at[i];
        bool is_due = object->type != TYPE_USERDATA && !value_is_unbound(ouro_root(thread, value_from_object(object)));
        if (is_due) finalize(thread, object);
        thread->pending = VALUE_UNBOUND;
        ouro_roots_release(thread, mark);
    }
    thread->in_queues = false;
}

// ---- safepoints ----

static uint32_t take_interrupt(volatile uint32_t *interrupts, uint32_t which)
{
    return __atomic_fetch_and(interrupts, ~which, __ATOMIC_ACQ_REL) & which;
}

// A thread that is killed raises for as long as it runs anything: whatever C did with the last one.
static bool leave_killed(Thread *thread)
{
    ouro_thread_hurry(thread);
    (void)ouro_raise_memory(thread);
    return false;
}

bool ouro_interrupts_handle(Thread *thread)
{
    Vm *vm = thread->vm;
    if (OURO_UNLIKELY(thread->is_killed)) return leave_killed(thread);
    if (OURO_UNLIKELY(vm->interrupts != 0) && take_interrupt(&vm->interrupts, INTERRUPT_KILL)) {
        vm->killed = true;
        ouro_threads_kill(thread);
        (void)ouro_raise_memory(thread);
        return false;
    }
    if (OURO_LIKELY(thread->interrupts == 0) || !take_interrupt(&thread->interrupts, INTERRUPT_SIGNAL)) return true;
    return vm->hooks.signal == NULL || vm->hooks.signal(thread);
}

bool ouro_safepoint(Thread *thread)
{
    Vm *vm = thread->vm;
    ouro_thread_new_slice(thread);
    if (vm->heap.due) {
        if (!ouro_heap_safepoint(&vm->heap)) return (void)ouro_raise_memory(thread), false;
        if (!thread->in_queues) {
            thread->in_queues = true;
            run_queues(thread);
            thread->in_queues = false;
        }
    }
    if (OURO_UNLIKELY(ouro_turns_are_wanted(vm->turns))) {
        ouro_turns_offer(vm->turns, &thread->seat);
        ouro_thread_settle(thread);
    }
    return ouro_interrupts_handle(thread);
}

bool ouro_vm_collect(Thread *thread)
{
    Vm *vm = thread->vm;
    ouro_heap_collect(&vm->heap);
    if (thread->in_queues) return true;
    thread->in_queues = true;
    run_queues(thread);
    thread->in_queues = false;
    return true;
}

void ouro_vm_interrupt(Vm *vm, uint32_t interrupt)
{
    Thread *thread = vm->main_thread;
    volatile uint32_t *interrupts = interrupt == INTERRUPT_KILL ? &vm->interrupts : &thread->interrupts;
    __atomic_fetch_or(interrupts, interrupt, __ATOMIC_ACQ_REL);
    ouro_thread_hurry(thread);
    ouro_seat_ring(&thread->seat);
}
