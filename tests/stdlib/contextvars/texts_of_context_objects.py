# What contexts, variables and tokens look like when printed.
import re
from contextvars import Context, ContextVar, Token, copy_context


def show(value):
    print(re.sub('0x[0-9a-f]+', '0x...', repr(value)))


plain = ContextVar('plain')
token = plain.set(1)
show(plain)
show(ContextVar("it's", default=[1]))
show(token)
plain.reset(token)
show(token)
show(copy_context())
circle = ContextVar('circle', default=[])
circle.get().append(circle)
show(circle)
show(ContextVar[int])
show(Token[str])
show([Context, ContextVar, Token, type(Token.MISSING), Token.MISSING])
