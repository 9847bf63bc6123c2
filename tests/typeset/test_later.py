"""What the PDF engine hardly ever uses is not loaded with it, and is there when asked for."""

import subprocess
import sys

PROGRAM = """
import sys
from coursepub.typeset.engine import weasyprint
weasyprint()
assert "fontTools.varLib" not in sys.modules
from weasyprint.pdf import fonts
assert fonts.subset.Subsetter.__module__ == "fontTools.subset"
import fontTools.subset
assert fontTools.subset.Subsetter is fonts.subset.Subsetter
try:
    fonts.instantiateVariableFont(None, {})
except TypeError:
    pass  # the real one was asked, and has no font to work on
assert "fontTools.varLib" in sys.modules
"""


def test_what_is_put_off_comes_when_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
