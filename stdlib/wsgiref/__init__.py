# A server for WSGI applications.
# SPDX-License-Identifier: MIT
