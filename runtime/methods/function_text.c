// Texts of the machine's own objects.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"

#include <inttypes.h>
#include <stdio.h>

Value ouro_worded(Thread *thread, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value text = ouro_message(thread, format, &arguments);
    va_end(arguments);
    return text;
}

AddressText ouro_address_text(Value value)
{
    AddressText address;
    uint64_t bits =
        value_is_object(value) ? (uint64_t)(uintptr_t)value_as_object(value) : value.bits;
    snprintf(address.text, sizeof address.text, "0x%" PRIx64, bits);
    return address;
}

Value ouro_read_only_attribute(Thread *thread, Value *args, uint32_t count)
{
    return (void)args, (void)count, ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "readonly attribute");
}
