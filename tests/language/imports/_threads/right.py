import threading

threading.right_is_here.set()
threading.left_is_here.wait()
import _threads.left

name = 'right'
