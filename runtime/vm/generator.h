// Generators, coroutines and async generators: frames that suspend.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

/// Runs a generator until it yields or ends. `value` is sent; with `thrown` not UNBOUND that is thrown in instead: an exception, or what a script
/// gave throw(), which a delegate's throw() gets as it is.
///
/// The value yielded; or UNBOUND: with no exception pending the generator returned, and *result is its value.
Value ouro_generator_resume(Thread *thread, Generator *generator, Value value, Value thrown, Value *result);

/// The exception that throw(type, value, traceback) means; the last two may be UNBOUND.
///
/// What goes wrong while it is made is thrown in its place. Errors: TypeError, UNBOUND.
Value ouro_exception_to_throw(Thread *thread, Value type, Value value, Value traceback);

/// The frame of `generator` is about to end: one that delegates to it runs again in its place.
void ouro_generator_leave_chain(Thread *thread, Generator *generator);
/// Takes the suspended chain that `generator` belongs to apart: its frames are suspended each by itself. Cost: O(length). Nothing, where there is none.
void ouro_chain_part(Generator *generator);
/// The hooks of sys.set_asyncgen_hooks see each async generator once, before it first runs. False: raised.
OURO_MUST_USE bool ouro_generator_call_hooks(Thread *thread, Generator *generator);

/// The frame has ended: what its variables hold is let go.
void ouro_generator_clear(Generator *generator);
/// An exception leaves the generator's frame: it is finished, and StopIteration out of it becomes RuntimeError.
void ouro_generator_raised(Thread *thread, Generator *generator);

/// generator.close(): None, or UNBOUND raised.
Value ouro_generator_close(Thread *thread, Generator *generator);

/// What awaiting `value` delegates to: a coroutine, or the iterator of its __await__. UNBOUND raised.
Value ouro_await_iterator(Thread *thread, Value value, int context);

/// StopIteration(result) becomes pending. UNBOUND.
Value ouro_raise_stop_iteration(Thread *thread, Value result);
/// Takes the pending StopIteration; its value.
Value ouro_take_stop_value(Thread *thread);
/// Sends to whatever can be delegated to. The value it yields; or UNBOUND: with no exception pending it ended with *result.
Value ouro_delegate_send(Thread *thread, Value delegate, Value value, Value *result);
