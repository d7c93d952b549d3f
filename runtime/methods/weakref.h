// Weak proxies, made from C.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/thread.h"

/// weakref.proxy(target, callback). UNBOUND raised.
Value ouro_weak_proxy_new(Thread *thread, Value target, Value callback);
