// Frames as scripts see them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

/// The word offset at which a frame stands.
int64_t ouro_frame_object_pc(const FrameObject *object);
/// locals(): the namespace of a module or class body, or a new dict of a function's. NULL when memory is refused.
Dict *ouro_frame_locals(Thread *thread, Frame *frame);

/// (file name, line, name of the function) of the running frames, the innermost first, `depth` at most. NULL when memory is refused.
Tuple *ouro_frames_summary(Thread *thread, uint32_t depth);

/// Looks for the name most like one that was not found.
typedef struct Suggestion {
    const String *wanted;
    Value best; // None: nothing is like it
    unsigned best_distance;
} Suggestion;
void ouro_suggestion_consider(Suggestion *suggestion, Value candidate);
