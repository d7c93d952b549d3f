// The definitions of all built-in classes.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/class.h"

/// By ClassId.
extern const ClassDef *const ouro_class_defs[CLASS_COUNT];
