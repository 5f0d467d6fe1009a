"""isnad-viewer from outside, as people meet it: on a screen and a bus of its own, its mouse and keyboard moved
with xdotool, and read through AT-SPI."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree

PATIENCE = 60  # seconds until what is waited for must be there
PAUSE = 0.05   # seconds between two looks


def missing(*programs):
    """What is not installed of what a check from outside needs."""
    lacks = [name for name in ("Xvfb", "dbus-run-session", *programs) if not shutil.which(name)]
    if not pathlib.Path("/usr/libexec/at-spi-bus-launcher").exists():
        lacks.append("at-spi2-core")
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        lacks.append("python3-pyatspi")
    return lacks


def screen(size):
    """A screen of its own, and its name."""
    reads, writes = os.pipe()
    process = subprocess.Popen(["Xvfb", "-displayfd", str(writes), "-noreset", "-screen", "0", f"{size}x24"],
                               pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    with os.fdopen(reads) as pipe:
        return process, ":" + pipe.readline().strip()


def run_inside(script, words, home, size="1500x1000"):
    """Runs the script again, `--inside WORDS`, within a bus and a screen of its own, with `home` for settings and
    data. Returns its exit status, after printing what it wrote."""
    server, display = screen(size)
    try:
        around = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_ACCESSIBILITY="1",
                      QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", HOME=str(home), XDG_CONFIG_HOME=str(home),
                      XDG_DATA_HOME=str(home), LANG="C.UTF-8")
        done = subprocess.run(["dbus-run-session", "--", sys.executable, script, "--inside", *map(str, words)],
                              env=around, check=False, capture_output=True, text=True)
        said = "".join(line for line in done.stdout.splitlines(True) if not line.startswith("SpiRegistry"))
        print(said.rstrip() if done.returncode == 0 else said + done.stderr)
        return done.returncode
    finally:
        server.terminate()
        server.wait()


def wait_for(what, found):
    """What `found` returns once it is something; what fails while it is asked counts as nothing."""
    end = time.monotonic() + PATIENCE
    failure = None
    while time.monotonic() < end:
        try:
            if result := found():
                return result
        except Exception as error:  # a part of the window that went away while it was read
            failure = error
        time.sleep(PAUSE)
    raise AssertionError(f"waited in vain for {what} ({failure})")


def without_marks(text):
    """Without the invisible marks that keep directions apart."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


def everything_under(one):
    for child in one:
        if child is not None:
            yield child
            yield from everything_under(child)


# What Qt itself says in a window in Arabic.
QT_IN_ARABIC = {"File name:": ["اسم الملفّ:"], "Open": ["افتح"], "Save": ["احفظ"], "OK": ["حسنًا"]}


def words_of(language):
    """From what the window's texts are in the sources to what they are in the language, in any part of it, without
    their keys."""
    plain = lambda text: re.sub(r"&(?=\w)", "", text or "")  # noqa: E731
    words = {source: list(texts) for source, texts in QT_IN_ARABIC.items()}
    folder = pathlib.Path(__file__).resolve().parents[3] / "resources/translations"
    for message in xml.etree.ElementTree.parse(folder / f"isnad_{language}.ts").iter("message"):
        source, translation = plain(message.findtext("source")), plain(message.findtext("translation"))
        words.setdefault(source, []).append(translation.strip() or source)
    return words


class Window:
    """A window of isnad-viewer, its user's hands, and what a screen reader hears of it."""

    def __init__(self, viewer, *arguments, language="en"):
        import pyatspi
        self.atspi = pyatspi
        pyatspi.Registry.getDesktop(0)  # so that the window finds somebody who listens
        self.words = {} if language == "en" else words_of(language)
        self.process = subprocess.Popen([viewer, "--language", language, *map(str, arguments)])
        self.canvas = self.wait_for_canvas()

    def application(self):
        for one in self.atspi.Registry.getDesktop(0):
            if one is not None and one.name == "isnad-viewer":
                return one
        return None

    def wait_for_canvas(self):
        def found():
            assert self.process.poll() is None, "isnad-viewer has ended"
            return next((one for one in everything_under(self.application())
                         if one.getRoleName() == "canvas" and one.childCount > 2), None)
        return wait_for("a graph", found)

    def close(self):
        self.process.terminate()
        self.process.wait()

    def said(self, english):
        """What stands for it in the window's language."""
        return self.words.get(english, [english])

    def shows(self, one):
        return one.getState().contains(self.atspi.STATE_SHOWING)

    def all(self, name, role=None, hidden=False):
        """Everything that is called so, in English, whatever the language of the window."""
        wanted = list(map(without_marks, self.said(name)))
        return [one for one in everything_under(self.application())
                if without_marks(one.name) in wanted and role in (None, one.getRoleName()) and (hidden or self.shows(one))]

    def find(self, name, role=None, hidden=False):
        return wait_for(f"'{name}'", lambda: self.all(name, role, hidden))[-1]

    def text(self, panel):
        """The words that stand in a panel."""
        text = self.find(panel, "label").queryText().getText(0, -1)
        return " ".join(without_marks(text).split())

    def labels(self):
        return [without_marks(one.name) for one in everything_under(self.application())
                if one.getRoleName() in ("label", "push button") and self.shows(one)]

    def nodes_and_edges(self):
        """The names of what the canvas shows."""
        return [one.name for one in self.canvas if one.getRoleName() == "list item"]

    def place(self, one):
        box = one.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        return box.x + box.width // 2, box.y + box.height // 2


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


class Hands:
    """A mouse and a keyboard. Each call is one action of who uses them."""

    def __init__(self, window):
        self.window = window
        self.actions = 0

    def take_keyboard(self):
        """As a window manager does where a window appears or goes."""
        asked = lambda *words: subprocess.run(  # noqa: E731
            ["xdotool", *words], capture_output=True, text=True, check=False).stdout.split()
        windows = wait_for("the window on the screen", lambda: asked(
            "search", "--onlyvisible", "--pid", str(self.window.process.pid)))
        if not set(asked("getwindowfocus", "-f")) & set(windows):
            xdotool("windowfocus", "--sync", windows[-1])

    def key(self, combination):
        self.take_keyboard()
        self.actions += 1
        xdotool("key", "--clearmodifiers", combination)
        time.sleep(4 * PAUSE)

    def type(self, words):
        self.take_keyboard()
        self.actions += 1
        xdotool("type", "--delay", "20", words)

    def click(self, one):
        """On what AT-SPI found, or on what it finds under a name."""
        self.actions += 1
        one = self.window.find(one) if isinstance(one, str) else one
        xdotool("mousemove", *self.window.place(one))
        xdotool("click", "1")

    def drag(self, start, end):
        self.actions += 1
        xdotool("mousemove", *start)
        xdotool("mousedown", "1")
        for step in range(1, 11):
            xdotool("mousemove", *(a + (b - a) * step // 10 for a, b in zip(start, end)))
            time.sleep(2 * PAUSE)
        time.sleep(10 * PAUSE)  # a hand stops before it lets go
        xdotool("mouseup", "1")


class Reader:
    """What a screen reader and those who work with it do: press, choose and write without mouse and keys."""

    def __init__(self, window):
        self.window = window
        self.actions = 0

    def press(self, one, role=None, hidden=False):
        self.actions += 1
        one = self.window.find(one, role, hidden) if isinstance(one, str) else one
        action = one.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        for name in ("Press", "Toggle", "SetFocus"):
            if name in names:
                assert action.doAction(names.index(name)), f"'{one.name}' cannot be pressed"
                return
        raise AssertionError(f"nothing can be done with '{one.name}': {names}")

    def command(self, name):
        self.press(name, "menu item", hidden=True)

    def write(self, one, words):
        self.actions += 1
        assert one.queryEditableText().setTextContents(words), f"nothing can be written into '{one.name}'"
