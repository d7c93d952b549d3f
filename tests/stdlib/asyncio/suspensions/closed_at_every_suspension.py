# Any coroutine is closed at any turn of the loop: its task learns of it when it goes on, as under CPython.
from _disturbing import close, disturb_everywhere

disturb_everywhere(close)
