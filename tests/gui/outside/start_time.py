#!/usr/bin/env python3
"""How long isnad-viewer takes on a screen, from the start of its process until the graph is first seen: until the
middle of the window has, for the first time, half of what it has when all is done that is not the ground.
    start_time.py ISNAD_VIEWER KB BOUND [--runs N]
Prints the median of what passed and of the processor time of the process until then, in seconds, and fails where
what passed is more than the bound. The first run, which warms the files, does not count."""
import argparse
import collections
import ctypes
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from driver import missing, run_inside

WINDOW = (1400, 900)
MIDDLE = (420, 130, 560, 560)  # of the canvas: x, y, width, height
SECONDS = 6                    # that a run is watched for


class Screen:
    """Pixels of the screen, read fast enough to be asked every few milliseconds."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.c_void_p
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                       ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x11.XDestroyImage.argtypes = [ctypes.c_void_p]
        self.display = self.x11.XOpenDisplay(None)
        self.root = self.x11.XDefaultRootWindow(self.display)

    def pixels(self, x, y, width, height):
        class Image(ctypes.Structure):
            _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                        ("format", ctypes.c_int), ("data", ctypes.c_void_p)]
        all_planes, z_pixmap = 0xFFFFFFFF, 2
        image = self.x11.XGetImage(self.display, self.root, x, y, width, height, all_planes, z_pixmap)
        data = ctypes.string_at(ctypes.cast(image, ctypes.POINTER(Image)).contents.data, width * height * 4)
        self.x11.XDestroyImage(image)
        return data


def not_ground(data):
    """How many pixels have another colour than most."""
    colours = collections.Counter(data[at:at + 4] for at in range(0, len(data), 4))
    return sum(colours.values()) - colours.most_common(1)[0][1]


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def start(screen, viewer, base):
    """Seconds that passed, and of the processor, until the graph is seen."""
    seen = []
    begin = time.monotonic()
    process = subprocess.Popen([viewer, "--size", "x".join(map(str, WINDOW)), base], stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() < begin + SECONDS:
            data = screen.pixels(*MIDDLE)
            if not seen or data != seen[-1][2]:
                seen.append((time.monotonic() - begin, cpu_seconds(process.pid), data))
            time.sleep(0.004)
        assert process.poll() is None, "isnad-viewer has ended"
    finally:
        process.terminate()
        process.wait()
    whole = not_ground(seen[-1][2])
    assert whole > 500, "no graph is seen"
    return next((wall, cpu) for wall, cpu, data in seen if not_ground(data) * 2 >= whole
                and data[:4] == seen[-1][2][:4])


def inside(arguments):
    screen = Screen()
    times = [start(screen, arguments.viewer, arguments.base) for _ in range(arguments.runs + 1)][1:]
    wall, cpu = (statistics.median(column) for column in zip(*times))
    load = os.getloadavg()[0]
    print(f"{arguments.base}: first seen after {wall:.2f} s ({min(times)[0]:.2f} to {max(times)[0]:.2f}), "
          f"{cpu:.2f} s of the processor, bound {arguments.bound} s, load {load:.1f}")
    return 0 if wall <= arguments.bound else 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--inside", action="store_true")
    parser.add_argument("viewer")
    parser.add_argument("base")
    parser.add_argument("bound", type=float)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    if arguments.inside:
        return inside(arguments)
    lacks = missing()
    if lacks:
        print(f"start: left out, for lack of {', '.join(lacks)}")
        return 1 if os.environ.get("CI") == "true" else 0
    with tempfile.TemporaryDirectory() as home:
        return run_inside(__file__, [arguments.viewer, arguments.base, arguments.bound, "--runs", arguments.runs], home)


if __name__ == "__main__":
    sys.exit(main())
