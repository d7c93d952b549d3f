// open() and the standard streams.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/modules/modules.h"

typedef struct OpenRequest {
    Value file, mode, buffering, encoding, errors, newline, owns_fd, opener;
} OpenRequest;

/// open(). UNBOUND raised.
Value ouro_open(Thread *thread, const OpenRequest *request);

/// The stream on a standard descriptor, 0 to 2, as text; None where the descriptor is closed.
/// UNBOUND raised.
Value ouro_standard_stream(Thread *thread, int fd);
