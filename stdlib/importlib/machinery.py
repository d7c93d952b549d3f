# The classes of importing that programs name.
# SPDX-License-Identifier: MIT
import _imp

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []
ModuleSpec = type(_imp.module_spec('spec'))


def all_suffixes():
    """Returns a list of all recognized module suffixes for this process."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
