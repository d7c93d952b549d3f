# What functions are called in tracebacks.
class C:
    def method(self, x):
        return (lambda y: [1 / z for z in [y]])(x)
    @staticmethod
    def static():
        def nested():
            return list(C().method(i) for i in range(1))
        return nested()
C.static()
