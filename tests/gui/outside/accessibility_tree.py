#!/usr/bin/env python3
"""Shows the sample article in isnad-viewer on a screen of its own and walks the window through AT-SPI, as a
screen reader does: every entity of the graph must be there by name, with its type and number of relations, in
the window, and selectable; every relation as a sentence; every panel by name.
    accessibility_tree.py ISNAD ISNAD_VIEWER ARTICLE
Where a program or library for it is not installed it says so and ends, except under CI=true."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from driver import Window, everything_under, missing, run_inside

PANELS = {"Search", "Article", "Graph", "Details", "Legend", "Status"}


def run(*words):
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


def write_wanted(isnad, article, folder):
    """Reads the article into a knowledge base, and writes there what a window on it must show: the names of the
    entities that have claims, and the number of relations between two of them."""
    base, out = folder / "a.isnad", folder / "a.json"
    run(isnad, "import", "--into", base, article)
    run(isnad, "export", base, "--format", "nodelink", "-o", out)
    graph = json.loads(out.read_text(encoding="utf-8"))
    ends = {end for link in graph["links"] for end in (link["source"], link["target"])}
    entities = {node["id"]: node["name"] for node in graph["nodes"] if node["id"].startswith("e")}
    relations = {(link["source"], link["relation"], link["target"]) for link in graph["links"]
                 if link["source"] in entities and link["target"] in entities}
    wanted = {"base": str(base), "relations": len(relations),
              "nodes": [name for identifier, name in entities.items() if identifier in ends]}
    (folder / "wanted.json").write_text(json.dumps(wanted), encoding="utf-8")


def check(window, wanted_nodes, wanted_relations):
    atspi = window.atspi
    parts = [one for one in window.canvas if one.getRoleName() == "list item"]
    nodes = [one for one in parts if " claim" not in one.description and one.description]
    names = {one.name for one in nodes}
    lost = wanted_nodes - names
    assert not lost, f"not found through AT-SPI: {sorted(lost)}"
    relations = [one for one in parts if " source" in one.description]
    assert len(relations) == wanted_relations, f"{len(relations)} relations where {wanted_relations} are right"
    frame = window.canvas.queryComponent().getExtents(atspi.DESKTOP_COORDS)
    for one in parts:
        box = one.queryComponent().getExtents(atspi.DESKTOP_COORDS)
        states = one.getState()
        assert one.name, "a part of the graph has no name"
        assert box.width > 0 and frame.x - box.width < box.x < frame.x + frame.width, f"{one.name} lies at {box}"
        assert states.contains(atspi.STATE_SELECTABLE) and states.contains(atspi.STATE_FOCUSABLE), one.name
    panels = {one.name for one in everything_under(window.application())}
    assert PANELS <= panels, f"panels without their names: {sorted(PANELS - panels)}"
    chosen = nodes[0]
    action = chosen.queryAction()
    assert action.nActions == 1 and action.doAction(0), "a node cannot be pressed"
    time.sleep(0.5)
    assert chosen.getState().contains(atspi.STATE_SELECTED), f"{chosen.name} was pressed, and is not selected"
    return len(nodes), len(relations)


def inside(viewer, folder):
    """Within a bus and a screen of its own."""
    wanted = json.loads((folder / "wanted.json").read_text(encoding="utf-8"))
    window = Window(viewer, "--size", "1400x900", wanted["base"])
    try:
        nodes, relations = check(window, set(wanted["nodes"]), wanted["relations"])
    finally:
        window.close()
    print(f"AT-SPI: {nodes} entities and {relations} relations of the graph, each named and placed")


def main():
    if sys.argv[1] == "--inside":
        return inside(sys.argv[2], pathlib.Path(sys.argv[3]))
    lacks = missing()
    if lacks:
        print(f"accessibility: left out, for lack of {', '.join(lacks)}")
        return 1 if os.environ.get("CI") == "true" else 0
    isnad, viewer, article = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_wanted(isnad, article, folder)
        return run_inside(__file__, (viewer, folder), folder)


if __name__ == "__main__":
    sys.exit(main())
