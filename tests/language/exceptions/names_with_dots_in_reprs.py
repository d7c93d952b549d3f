# The repr of an exception begins with the last part of its class's name.
Dotted = type('some.module.Dotted', (Exception,), {})


class Outer:
    class Inner(ValueError):
        pass


print([Dotted(1), Dotted(), Outer.Inner(1, 2)])
