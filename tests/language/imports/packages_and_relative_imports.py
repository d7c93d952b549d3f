# Submodules, relative names, attributes of the parent.
import _package.first
print(_package.value, _package.first.copied, _package.renamed.DEEP)
from _package.sub import deep
from _package.sub.deep import upper
import _package.sub.deep as d
print(deep is d, upper, _package.sub.deep is d, _package.__path__[0].endswith("_package"))
print(_package.__name__, d.__package__, d.__spec__.name)
