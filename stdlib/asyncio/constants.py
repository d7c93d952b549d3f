# Numbers that several modules of asyncio agree on.
# SPDX-License-Identifier: MIT

DEBUG_STACK_DEPTH = 10  # frames kept of where a handle or future was made, in debug mode
THREAD_JOIN_TIMEOUT = 300  # seconds that asyncio.run() gives the executor's threads to end

# Of connections.
LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5  # writes to a lost connection before there is a warning
ACCEPT_RETRY_DELAY = 1  # seconds
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0
SENDFILE_FALLBACK_READBUFFER_SIZE = 256 * 1024
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256  # KiB
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512  # KiB
