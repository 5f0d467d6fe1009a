#!/usr/bin/env python3
"""Shows the sample article in isnad-viewer on a screen of its own and walks the window through AT-SPI, as a
screen reader does: every entity of the graph must be there by name, with its type and number of relations, in
the window, and selectable; every relation as a sentence; every panel by name.
    accessibility_tree.py ISNAD ISNAD_VIEWER ARTICLE
Where a program or library for it is not installed it says so and ends, except under CI=true."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE = 60  # seconds until the window must show the graph
PANELS = {"Search", "Article", "Graph", "Details", "Legend", "Status"}


def run(*words):
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


def missing():
    lacks = [name for name in ("Xvfb", "dbus-run-session") if not shutil.which(name)]
    if not pathlib.Path("/usr/libexec/at-spi-bus-launcher").exists():
        lacks.append("at-spi2-core")
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        lacks.append("python3-pyatspi")
    return lacks


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


def screen():
    """A screen of its own, and its name."""
    reads, writes = os.pipe()
    process = subprocess.Popen(["Xvfb", "-displayfd", str(writes), "-noreset", "-screen", "0", "1500x1000x24"],
                               pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    with os.fdopen(reads) as pipe:
        return process, ":" + pipe.readline().strip()


def everything_under(one):
    for child in one:
        if child is not None:
            yield child
            yield from everything_under(child)


class Window:
    """isnad-viewer as AT-SPI shows it."""

    def __init__(self, viewer, base):
        import pyatspi
        self.atspi = pyatspi
        self.process = subprocess.Popen([viewer, "--language", "en", "--size", "1400x900", base])
        self.canvas = self.wait_for_canvas()

    def application(self):
        for one in self.atspi.Registry.getDesktop(0):
            if one is not None and one.name == "isnad-viewer":
                return one
        return None

    def wait_for_canvas(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            application = self.application()
            found = [one for one in everything_under(application)
                     if one.getRoleName() == "canvas" and one.childCount > 2] if application else []
            if found:
                return found[0]
            time.sleep(0.2)
        raise AssertionError("no graph is found through AT-SPI")

    def close(self):
        self.process.terminate()
        self.process.wait()


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
    window = Window(viewer, wanted["base"])
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
        server, display = screen()
        try:
            around = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_ACCESSIBILITY="1",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", XDG_CONFIG_HOME=name, XDG_DATA_HOME=name)
            done = subprocess.run(["dbus-run-session", "--", sys.executable, __file__, "--inside", viewer, name],
                                  env=around, check=False, capture_output=True, text=True)
            print(done.stdout.splitlines()[-1] if done.returncode == 0 else done.stdout + done.stderr)
            return done.returncode
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    sys.exit(main())
