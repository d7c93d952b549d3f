print("first", __name__, __package__)
from . import value
from .sub.deep import DEEP
copied = value
