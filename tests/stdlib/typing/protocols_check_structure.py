# Protocols that can be checked at run time.
from typing import Protocol, SupportsInt, get_protocol_members, is_protocol, runtime_checkable

@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...

class Plain(Protocol):
    x: int

@runtime_checkable
class HasSize(Protocol):
    size: int

class File:
    size = 3
    def close(self): pass

class Impl(Closes):
    def __init__(self, v): self.v = v

print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes), isinstance(File(), HasSize), isinstance(3, SupportsInt), isinstance('x', SupportsInt))
print(is_protocol(Plain), is_protocol(File), sorted(get_protocol_members(Closes)), Impl(5).v, isinstance(Impl(1), Closes))
for action in (lambda: isinstance(File(), Plain),
               lambda: Closes(),
               lambda: issubclass(File, HasSize),
               lambda: runtime_checkable(File),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
