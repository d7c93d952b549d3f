# The method resolution order, and the error where there is none.
class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass
print([k.__name__ for k in E.__mro__])
print(E.__bases__, E.__base__)
class X(A, B): pass
class Y(B, A): pass
try:
    class Z(X, Y): pass
except TypeError as error:
    print(error)
try:
    class W(A, A): pass
except TypeError as error:
    print(error)
try:
    class V(int, str): pass
except TypeError as error:
    print(error)
try:
    class U(bool): pass
except TypeError as error:
    print(error)
try:
    class T(5): pass
except TypeError as error:
    print(error)
print(issubclass(E, O), isinstance(E(), B), issubclass(D, (int, O)))
