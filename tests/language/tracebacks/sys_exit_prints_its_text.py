# sys.exit with a text prints it on stderr and ends with 1.
import sys
print("out")
sys.exit("the reason")
