"""Git graphs: paper behind the names of commits hides neither commits nor tags."""

from lxml import etree

from coursepub.diagrams.names import SVG

TAG = ("tag-label-bkg", "tag-hole", "tag-label")
"""Classes of what a tag is made of."""


def lift_commits(root: etree._Element) -> None:
    """Draw commits after all names, and tags after all commits; change in place."""
    labels = root.findall(SVG + "g[@class='commit-labels']")
    for commits in root.findall(SVG + "g[@class='commit-bullets']"):
        root.append(commits)
    tags = etree.SubElement(root, SVG + "g")
    tags.extend([part for group in labels for part in group if part.get("class") in TAG])
