"""What the PDF engine hardly ever uses is not loaded with it, and is there when asked for."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from coursepub.model.language import Language
from coursepub.typeset.pdf import write_pdf
write_pdf("<p>a", [], language=Language.FRENCH, title="t")
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


FINDING = """
import subprocess
subprocess.Popen = None  # nothing is run to find the engine's libraries
from coursepub.typeset.engine import weasyprint
weasyprint()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries have to be looked for")
def test_libraries_are_loaded_by_their_names() -> None:
    done = subprocess.run([sys.executable, "-c", FINDING], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
