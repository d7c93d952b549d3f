"""A package."""
print("package init", __name__, __package__)
value = "package value"
from . import first
from .sub import deep as renamed
__all__ = ["value", "first", "lazy"]
