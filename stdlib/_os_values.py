# Results of _os that have names.
# SPDX-License-Identifier: MIT
from _structseq import make_class

stat_result = make_class(
    'os', 'stat_result',
    ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime_seconds',
     'st_mtime_seconds', 'st_ctime_seconds'),
    ('st_atime', 'st_mtime', 'st_ctime', 'st_atime_ns', 'st_mtime_ns', 'st_ctime_ns', 'st_blksize',
     'st_blocks', 'st_rdev'))
uname_result = make_class('posix', 'uname_result', ('sysname', 'nodename', 'release', 'version', 'machine'))
terminal_size = make_class('os', 'terminal_size', ('columns', 'lines'))


def make_stat_result(mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime, blksize, blocks, rdev):
    """An os.stat_result; times in nanoseconds."""
    seconds = [time // 1_000_000_000 for time in (atime, mtime, ctime)]
    exact = [time / 1e9 for time in (atime, mtime, ctime)]
    return stat_result((mode, ino, dev, nlink, uid, gid, size, *seconds, *exact, atime, mtime, ctime,
                        blksize, blocks, rdev))


def make_terminal_size(columns, lines):
    """An os.terminal_size."""
    return terminal_size((columns, lines))


def make_uname_result(*names):
    """An os.uname_result."""
    return uname_result(names)
