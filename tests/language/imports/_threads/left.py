import threading

threading.left_is_here.set()
threading.right_is_here.wait()
import _threads.right

name = 'left'
