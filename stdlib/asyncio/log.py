# Where asyncio's messages go.
# SPDX-License-Identifier: MIT

import logging

logger = logging.getLogger('asyncio')
