// Signals that the host tells of, and the script's handlers.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/engine.h"

/// vm->hooks.signal: runs the handlers of the signals that have come. False: one raised.
bool ouro_signals_handle(Thread *thread);

/// The main thread acts as if a signal had come, if it has a handler. False: called there, and the
/// handler raised.
OURO_MUST_USE bool ouro_signal_simulate(Thread *thread, int number);
