#!/usr/bin/env python3
"""Fails where a module includes what its isnad_module(... DEPS ...) call in src/CMakeLists.txt does not name,
or a library outside the module that owns it. --self-test first makes a tree with such mistakes and expects
every one to be found."""
import pathlib
import re
import sys
import tempfile

CALL = re.compile(r"isnad_(?:module|tool)\(\s*(\w+)([^)]*)\)")
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.M)
OWNERS = {
    "unicode/": {"text"},
    "sqlite3.h": {"store"},
    "nlohmann/": {"io"},
    "openssl/": {"io"},
    "expat.h": {"io"},
    "png.h": {"render"},
    "qpdf/": {"render"},
    "CLI/": {"cli", "train"},
    "igraph/": {"graph"},
}
QT_HOMES = {"render", "gui"}
QT_ELSEWHERE = {"src/cli/snapshot_command.cpp"}  # the one command that draws
WIDGETS = re.compile(r"Q(Application|Widget|Dialog|MainWindow|Menu|Label|ToolTip|TextBrowser|GraphicsView)\b")


def tables(root):
    allowed = {}
    for name, rest in CALL.findall((root / "src/CMakeLists.txt").read_text("utf-8")):
        if name == "name":
            continue
        words = rest.split()
        deps = set()
        if "DEPS" in words:
            for word in words[words.index("DEPS") + 1:]:
                if word in ("PUBLIC", "PRIVATE"):
                    break
                deps.add(word)
        allowed.setdefault(name, {name}).update(deps)
    return allowed


def mistakes(root):
    allowed = tables(root)
    for path in sorted([*root.glob("src/*/*"), *root.glob("include/isnad/*/*")]):
        if path.suffix not in {".h", ".cpp"}:
            continue
        where = path.relative_to(root).as_posix()
        module = where.split("/")[2 if where.startswith("include") else 1]
        if module not in allowed:
            yield f"{where}: no isnad_module({module} …) or isnad_tool({module} …) call"
            continue
        for name in INCLUDE.findall(path.read_text("utf-8")):
            if name.startswith("isnad/") and name.split("/")[1] not in allowed[module]:
                yield f"{where}: {module} may not include {name}"
            for prefix, owners in OWNERS.items():
                if name.startswith(prefix) and module not in owners:
                    yield f"{where}: {name} belongs to {', '.join(sorted(owners))}"
            if re.match(r"Q[A-Z]", name):
                if module not in QT_HOMES and where not in QT_ELSEWHERE:
                    yield f"{where}: {name}: Qt belongs to render and gui"
                elif module == "render" and WIDGETS.match(name):
                    yield f"{where}: {name}: widgets belong to gui"


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for module in ("base", "text", "render"):
            (root / "src" / module).mkdir(parents=True)
        (root / "src/CMakeLists.txt").write_text("isnad_module(base)\nisnad_module(text DEPS base)\nisnad_module(render DEPS base)\n")
        (root / "src/base/a.cpp").write_text('#include "isnad/text/fold.h"\n#include <QString>\n#include <sqlite3.h>\n')
        (root / "src/text/b.cpp").write_text('#include "isnad/base/span.h"\n#include <unicode/uchar.h>\n')
        (root / "src/render/c.cpp").write_text("#include <QWidget>\n#include <QImage>\n")
        found = list(mistakes(root))
        if len(found) != 4:
            sys.exit("layers: the check itself is broken; it found " + repr(found))


def main():
    if "--self-test" in sys.argv:
        self_test()
    found = list(mistakes(pathlib.Path(__file__).resolve().parent.parent))
    print("\n".join(found) or "layers: ok")
    return bool(found)


sys.exit(main())
