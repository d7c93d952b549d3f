// Texts of the machine's own objects: strings by a format, addresses; read-only attributes.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

/// A string by a format of ouro_raise. UNBOUND raised.
Value ouro_worded(Thread *thread, const char *format, ...);

typedef struct AddressText {
    char text[24];
} AddressText;
/// Where an object lies, as reprs tell it: 0x7f...
AddressText ouro_address_text(Value value);

/// The setter of attributes that CPython calls read-only.
NativeFunction ouro_read_only_attribute;
