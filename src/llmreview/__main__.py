"""``python -m llmreview``."""

import sys

from llmreview.cli import main

sys.exit(main())
