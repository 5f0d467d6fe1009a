#!/usr/bin/env python3
"""Does what analysts do with isnad-viewer from outside, from a clean start, in at most six actions a task: by
mouse, by keyboard alone, and through AT-SPI. After each task what the window shows is read and compared.
    eight_tasks.py ISNAD_VIEWER DRAG_SOURCE ARTICLE [--language ar] [--pictures FOLDER]
An action is a click, a drag, a key with its modifiers, or words that are typed. Where a program or library for
it is not installed it says so and ends, except under CI=true."""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from driver import Hands, Reader, Window, everything_under, missing, run_inside, wait_for

MOST_ACTIONS = 6
WAYS = ("mouse", "keyboard", "AT-SPI")
ARTICLES = {
    "deal.txt": "نوفالينك تستثمر في xAI\n15 مارس 2026\nأعلنت شركة نوفالينك استثمار 3 مليارات دولار في شركة xAI. "
                "وفي 10 مارس 2026 نفت شركة نوفالينك شراء شركة OpenAI.\n",
    "bid.txt": "نوفا لينك قد تستحوذ على Anthropic\n20 مارس 2026\nقالت مصادر مطلعة إن شركة نوفا لينك قد تستحوذ في عام 2026 على "
               "شركة Anthropic.\n",
}


class Tasks:
    """Each task is a method; `ways` of doing it are methods of those who inherit."""

    def __init__(self, window, files, pictures, drag_source):
        self.window = window
        self.files = files
        self.pictures = pictures
        self.drag_source = drag_source
        self.who = Reader(window) if self.way == "AT-SPI" else Hands(window)

    def run(self):
        counts = []
        for task in (self.take_in, self.investors, self.path, self.doubtful, self.known_on, self.merge,
                     self.undo_all, self.export):
            self.who.actions = 0
            check = task()
            wait_for(f"the end of '{task.__name__}' by {self.way}", check)
            self.photograph(f"{len(counts) + 1}-{task.__name__}")
            counts.append(self.who.actions)
            assert counts[-1] <= MOST_ACTIONS, f"{task.__name__} by {self.way} took {counts[-1]} actions"
            self.leave(task)
        return counts

    def photograph(self, name):
        if not self.pictures:
            return
        time.sleep(1)
        file = self.pictures / f"{self.way}-{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], check=True)

    def leave(self, task):
        """So that the next task begins with everything in view."""
        after = {"doubtful": ("Clear the filter", "Legend and filter"), "known_on": (), "path": ("Clear the selection",)}
        for command in after.get(task.__name__, ()):
            Reader(self.window).command(command)
        if task.__name__ == "known_on":
            self.window.find(next(one for one in self.window.labels() if self.is_past(one))).queryAction().doAction(0)
            wait_for("now", lambda: not any(map(self.is_past, self.window.labels())))

    # What is to be seen at the end of each task.

    def taken_in(self):
        return sum("نوفا" in name for name in self.window.nodes_and_edges()) >= 3 \
            and self.window.find("Articles", "list").childCount == 3

    def investors_are_read(self):
        details = self.window.text("Details")
        return "ملياري دولار" in details and "3 مليارات دولار" in details and "Nvidia" in details

    def path_is_read(self):
        text = self.window.text("Path")
        return "Nvidia" in text and "مايكروسوفت" in text and "OpenAI" in text and "«" in text

    def only_doubtful(self):
        edges = self.window.nodes_and_edges()
        told = [[one for one in edges if name in one and one != name] for name in ("OpenAI", "Anthropic")]
        return all(told) and all("[" in one for one in sum(told, [])) and not any("xAI" in one for one in edges)

    def is_past(self, label):
        start = self.window.said("As known on %1: back to now")[0].split("%1")[0]
        return bool(start) and label.startswith(start)

    def the_past_is_shown(self):
        return any(map(self.is_past, self.window.labels()))

    def is_one(self):
        names = self.window.nodes_and_edges()
        left = {"نوفا لينك", "نوفالينك"} & set(names)
        return len(left) == 1 and all(any(next(iter(left)) in name and other in name for name in names)
                                      for other in ("Anthropic", "OpenAI"))

    def are_two(self):
        return {"نوفا لينك", "نوفالينك"} <= set(self.window.nodes_and_edges())

    def written(self):
        start = self.window.said("Written: %1")[0].split("%1")[0]
        told = next((label for label in self.window.labels() if label.startswith(start)), "")
        file = pathlib.Path(told.removeprefix(start))
        return bool(told) and file.read_bytes().startswith(b"\x89PNG")


class ByMouse(Tasks):
    way = "mouse"

    def menu(self, menu, command):
        self.who.click(self.window.find(menu, "menu item"))
        self.who.click(self.window.find(command, "menu item"))

    def take_in(self):
        source = subprocess.Popen([self.drag_source, "10", "120", *self.files])
        time.sleep(1)
        self.who.drag((40, 140), self.window.place(self.window.canvas))
        wait_for("the articles that were dropped", self.taken_in)
        source.kill()
        source.wait()
        return self.taken_in

    def investors(self):
        self.who.click("Search")
        self.who.type("xai")
        self.who.click(wait_for("xAI among what is found", lambda: [
            one for one in everything_under(self.window.application())
            if one.name.startswith("xAI") and one.getRoleName() == "list item" and one.parent.getRoleName() == "list"
            and self.window.shows(one)])[0])
        return self.investors_are_read

    def path(self):
        self.who.click(self.window.find("Nvidia", "list item"))
        self.menu("View", "Path between two entities")
        self.who.click(self.window.find("مايكروسوفت", "list item"))
        return self.path_is_read

    def doubtful(self):
        self.who.click(self.window.find("Legend", "check box"))
        self.who.click("Only refused or possible")
        self.who.click(self.window.find("Any time", "combo box"))
        self.who.click(self.window.find("2026", "list item"))
        return self.only_doubtful

    def known_on(self):
        self.menu("View", "As of a day, as known on a day…")
        self.who.click("What was so at the end of this day, as far as dates are given")
        self.who.click("What was known here at the end of this day")
        self.who.click("OK")
        return self.the_past_is_shown

    def merge(self):
        self.who.click(self.window.find("نوفا لينك", "list item"))
        self.menu("Edit", "Merge into…")
        self.who.click(wait_for("who is called alike", lambda: [
            one for one in everything_under(self.window.find("Entities found", "list"))
            if one.name.startswith("نوفالينك")])[0])
        self.who.click("Merge")
        return self.is_one

    def undo_all(self):
        self.menu("Edit", "History")
        self.who.click("Before all edits")
        return self.are_two

    def export(self):
        self.menu("File", "Export the picture…")
        self.who.click("Write…")
        self.who.key("Return")
        return self.written


class ByKeyboard(Tasks):
    way = "keyboard"

    def take_in(self):
        self.who.key("ctrl+i")
        self.window.find("Import articles", hidden=True)
        self.who.type(pathlib.Path(self.files[0]).parent)
        self.who.key("Return")
        time.sleep(1)
        self.who.type(" ".join(f'"{pathlib.Path(file).name}"' for file in self.files))
        self.who.key("Return")
        return self.taken_in

    def investors(self):
        self.search("xai")
        return self.investors_are_read

    def search(self, words):
        self.who.key("ctrl+k")
        self.who.type(words)
        self.who.key("Return")

    def path(self):
        self.who.key("ctrl+shift+a")
        self.who.key("ctrl+p")
        self.who.type("nvidia")
        self.who.key("Return")
        time.sleep(1)
        self.who.type("microsoft")
        self.who.key("Return")
        return self.path_is_read

    def doubtful(self):
        self.who.key("ctrl+shift+l")
        self.who.key("Tab")
        self.who.key("space")
        self.who.key("Tab")
        self.who.key("Down")
        return self.only_doubtful

    def known_on(self):
        self.who.key("ctrl+shift+k")
        self.window.find("OK")
        for letter in ("Arabic_hah", "Arabic_meem") if self.window.words else ("s", "k"):
            self.who.key(f"alt+{letter}")
        self.who.key("Return")
        return self.the_past_is_shown

    def merge(self):
        self.search("nofalink")
        self.who.key("ctrl+m")
        self.window.find("Called alike:")
        self.who.key("Down")
        self.who.key("Return")
        return self.is_one

    def undo_all(self):
        self.who.key("ctrl+h")
        self.who.key("End")
        self.who.key("Return")
        return self.are_two

    def export(self):
        self.who.key("ctrl+e")
        self.window.find("Write…")
        self.who.key("Return")
        time.sleep(1)
        self.who.key("Return")
        return self.written


class ByScreenReader(Tasks):
    way = "AT-SPI"

    def take_in(self):
        self.who.command("Import articles…")
        field = self.window.find("File name:", "text")
        self.who.write(field, " ".join(f'"{file}"' for file in self.files))
        self.who.press("Open", "push button")
        return self.taken_in

    def investors(self):
        self.who.press("xAI", "list item")
        return self.investors_are_read

    def path(self):
        self.who.press("Nvidia", "list item")
        self.who.command("Path between two entities")
        self.who.press("مايكروسوفت", "list item")
        return self.path_is_read

    def doubtful(self):
        self.who.command("Legend and filter")
        self.who.press("Only refused or possible")
        self.who.press("2026", "list item", hidden=True)
        return self.only_doubtful

    def known_on(self):
        self.who.command("As of a day, as known on a day…")
        self.who.press("What was so at the end of this day, as far as dates are given", "check box")
        self.who.press("What was known here at the end of this day", "check box")
        self.who.press("OK")
        return self.the_past_is_shown

    def merge(self):
        self.who.press("نوفا لينك", "list item")
        self.who.command("Merge into…")
        self.who.write(self.window.find("Type a name", "text"), "نوفالينك")
        time.sleep(1)
        self.who.press("Merge")
        return self.is_one

    def undo_all(self):
        self.who.command("History")
        self.who.press("Before all edits")
        return self.are_two

    def export(self):
        self.who.command("Export the picture…")
        self.who.press("Write…")
        self.who.press("Save")
        return self.written


def inside(options, folder):
    """Within a bus and a screen of its own."""
    files = [str(folder / name) for name in (*ARTICLES, "sample.txt")]
    for kind in (ByMouse, ByKeyboard, ByScreenReader):
        if options.only and kind.way != options.only:
            continue
        home = folder / kind.way
        home.mkdir()
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(home)
        os.chdir(home)
        window = Window(options.viewer, "--size", "1400x900", language=options.language)
        try:
            counts = kind(window, files, options.pictures, options.drag_source).run()
        except BaseException:
            if options.pictures:
                subprocess.run(["import", "-window", "root", options.pictures / f"{kind.way}-failed.png"], check=True)
            raise
        finally:
            window.close()
        print(f"eight tasks by {kind.way}: {' '.join(map(str, counts))} actions")


def main():
    arguments = [word for word in sys.argv[1:] if word != "--inside"]
    parser = argparse.ArgumentParser()
    for name in ("viewer", "drag_source", "article"):
        parser.add_argument(name, type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--language", default="en", choices=("ar", "en"))
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--only", choices=WAYS)
    parser.add_argument("--folder", type=pathlib.Path)
    options = parser.parse_args(arguments)
    if options.folder:
        return inside(options, options.folder)
    if lacks := missing("xdotool"):
        print(f"eight tasks: left out, for lack of {', '.join(lacks)}")
        return 1 if os.environ.get("CI") == "true" else 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for file, text in ARTICLES.items():
            (folder / file).write_text(text, encoding="utf-8")
        shutil.copy(options.article, folder / "sample.txt")
        return run_inside(__file__, (*arguments, "--folder", folder), folder, "1400x900")


if __name__ == "__main__":
    sys.exit(main())
