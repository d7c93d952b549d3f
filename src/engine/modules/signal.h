// Signals that the host tells of, and the script's handlers.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/engine.h"

/// vm->hooks.signal: runs the handlers of the signals that have come. False: one raised.
bool ouro_signals_handle(Thread *thread);
