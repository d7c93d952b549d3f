# The module's names are the types of the things they describe.
import types

def f(): yield
class C:
    def m(self): pass

print(types.FunctionType is type(f), types.LambdaType is types.FunctionType, types.GeneratorType is type(f()), types.MethodType is type(C().m))
print(types.NoneType, types.EllipsisType, types.NotImplementedType, types.ModuleType('m').__name__, types.BuiltinFunctionType is type(len))
print(types.GenericAlias, types.UnionType, type(int | str) is types.UnionType, type(list[int]) is types.GenericAlias)
print(types.MethodType(lambda self, x: (self, x), 'me')(1), isinstance(type.__dict__, types.MappingProxyType))
ns = types.SimpleNamespace(a=1, b='x')
ns.c = [ns]
print(ns.a, ns == types.SimpleNamespace(a=1), types.SimpleNamespace(x=1) == types.SimpleNamespace(x=1), ns)
D = types.new_class('D', (C,), {}, lambda body: body.update(z=5))
print(D.z, D.__mro__, types.resolve_bases((list[int], C)), types.get_original_bases(D))
view = types.MappingProxyType({'k': 1})
print(view, view['k'], view | {'j': 2})
for action in (lambda: view.__setitem__('a', 1),
               lambda: types.new_class('E', (int, str)),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
