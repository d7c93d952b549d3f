# linecache reads lines and forgets them.
import linecache

print(repr(linecache.getline(__file__, 1)), repr(linecache.getline(__file__, 999)), repr(linecache.getline('no such file', 1)), repr(linecache.getline(__file__, 0)))
print(len(linecache.getlines(__file__)), __file__ in linecache.cache)
linecache.checkcache(__file__); linecache.clearcache(); print(linecache.cache)
