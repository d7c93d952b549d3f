# args: one two
# What programs ask sys.
import sys
print(sys.argv[1:], sys.version_info[:2], sys.version_info >= (3, 13), sys.version_info.major, sys.maxsize, sys.byteorder, sys.maxunicode, sys.getrecursionlimit(), sys.platform, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit > 0, sys.hash_info.width, sys.hash_info.modulus)
print(type(sys.path).__name__, "sys" in sys.modules, sys.getdefaultencoding(), sys.stdout.encoding, sys.stdin.name, sys.stdout.name, sys.flags.interactive, sys.hexversion >> 24, "math" in sys.builtin_module_names or True, sys.implementation.name != "", callable(sys.getsizeof), sys.is_finalizing(), sys.orig_argv[-2:])
sys.setrecursionlimit(2000); print(sys.getrecursionlimit())
for bad in (0, -1, "x"):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
print(sys.stdout.write("written\n"), sys.stdout.isatty(), sys._getframe().f_lineno, sys._getframe().f_code.co_name)
def f(): return sys._getframe(1).f_code.co_name, sys._getframe().f_back.f_lineno
print(f())
sys.stderr.write("to stderr\n"); print("also", file=sys.stderr)
