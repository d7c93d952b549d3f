# Abstract methods, properties, registration and subclass hooks.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...

class Half(Shape):
    def area(self): return 1

class Full(Half):
    name = 'full'
    @classmethod
    def make(cls): return cls()

print(Full.make().area(), sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__)

class Fake: pass
print(issubclass(Fake, Shape), isinstance(Fake(), Shape))
Shape.register(Fake)
print(issubclass(Fake, Shape), isinstance(Fake(), Shape), Shape in Fake.__mro__)

class HasX(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return True if 'x' in other.__dict__ else NotImplemented

class WithX: x = 1
print(isinstance(WithX(), HasX), isinstance(Fake(), HasX))
for action in (lambda: Shape(),
               lambda: Half(),
               lambda: Shape.register(3),
               lambda: issubclass(3, Shape),
               lambda: Fake.register(Shape),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
