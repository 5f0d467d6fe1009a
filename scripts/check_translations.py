#!/usr/bin/env python3
"""Fails where the window says something that is not translated, or a translation is of nothing.

    check_translations.py [LUPDATE]

What the sources say is read by Qt's own lupdate. Arabic must have every message, with its six
plural forms; English, which is the language of the sources, those with plural forms."""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parent.parent
FORMS = {"ar": 6, "en": 2}


def messages(file):
    """{(context, source, comment): forms}; forms is None where it has no plural."""
    found = {}
    for context in xml.parse(file).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            texts = [f.text or "" for f in translation.iter("numerusform")] if plural \
                else [translation.text or ""]
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            found[key] = (plural, texts, translation.get("type"))
    return found


def said(lupdate):
    """What the sources of the window say, and what errors do."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "said_ar.ts"
        run = subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none",
                              "-tr-function-alias", "QT_TRANSLATE_NOOP+=ISNAD_SENTENCE",
                              str(ROOT / "src/gui"), str(ROOT / "src/base/cause.cpp"), "-ts", str(out)],
                             capture_output=True, text=True)
        if run.returncode != 0 or not out.exists():
            sys.exit(f"check_translations: lupdate failed: {run.stderr.strip()}")
        return messages(out), run.stderr.strip()


def faults(language, wanted):
    file = ROOT / f"resources/translations/isnad_{language}.ts"
    there = messages(file)
    for key, (plural, _, _) in wanted.items():
        if language == "en" and not plural:
            continue
        if key not in there:
            yield f"{file.name}: missing: {key[0]}: {key[1]!r}"
            continue
        _, texts, kind = there[key]
        if kind == "unfinished" or not all(texts):
            yield f"{file.name}: not translated: {key[0]}: {key[1]!r}"
        elif plural and len(texts) != FORMS[language]:
            yield f"{file.name}: {len(texts)} plural forms, not {FORMS[language]}: {key[1]!r}"
    for key in there:
        if key not in wanted:
            yield f"{file.name}: nobody says: {key[0]}: {key[1]!r}"


def main():
    lupdate = sys.argv[1] if len(sys.argv) > 1 else "/usr/lib/qt6/bin/lupdate"
    wanted, complaints = said(lupdate)
    found = [fault for language in FORMS for fault in faults(language, wanted)]
    if complaints:
        found.append(f"lupdate: {complaints}")
    for fault in found:
        print(f"check_translations: {fault}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
