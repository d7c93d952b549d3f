# The lines of modules of the library can be had, though they may be no files.
import linecache
import reprlib

lines = linecache.getlines(reprlib.__file__)
print(len(lines) > 50, any(line.startswith('class Repr') for line in lines))
linecache.checkcache(reprlib.__file__)
print(linecache.getline(reprlib.__file__, 1) == lines[0], linecache.getline('<nothing>/x.py', 1) == '')
