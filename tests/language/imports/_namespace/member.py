print("member of a namespace package", __name__)
