# set_wakeup_fd takes a descriptor that does not block, and gives back the one before.
import os
import signal

with open(os.devnull, 'w') as file:
    try:
        signal.set_wakeup_fd(file.fileno())
    except ValueError as exc:
        print(str(exc).replace(str(file.fileno()), 'N'))
print(signal.set_wakeup_fd(-1))
