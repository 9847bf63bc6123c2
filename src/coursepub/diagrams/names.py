"""Names of the XML that drawings are made of."""

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"
XHTML = "{http://www.w3.org/1999/xhtml}"
XLINK = "{http://www.w3.org/1999/xlink}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def drop(element: etree._Element, *names: str) -> None:
    """Take attributes away, where they are."""
    for name in names:
        if name in element.attrib:
            del element.attrib[name]


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return etree.QName(element).localname
