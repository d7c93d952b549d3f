# os.uname() is a tuple with named fields.
import os
u = os.uname()
print(len(u), u[0] == u.sysname, u.sysname, isinstance(u, tuple), type(u).__name__, u.machine == u[4])
print(repr(u).startswith("posix.uname_result(sysname='Linux', nodename="), all(isinstance(x, str) for x in u))
