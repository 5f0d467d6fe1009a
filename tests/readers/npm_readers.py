"""Readers that npm has. They are fetched, so only CI does it; where the registry is not reached, a line says so."""
import collections
import json
import shutil
import subprocess
import tarfile


def fetched(package, folder):
    """The package's folder; None without npm or a registry."""
    if not shutil.which("npm"):
        print("left out, for there is no npm:", package)
        return None
    done = subprocess.run(["npm", "pack", "--silent", "--pack-destination", str(folder), package],
                          capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        print("left out, for npm cannot fetch it:", package)
        return None
    home = folder / package.strip("@").replace("/", "-")
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        archive.extractall(home)
    return home / "package"


class Model:
    """FollowTheMoney's own data model."""

    def __init__(self, file):
        self.schemata = json.loads(file.read_text("utf-8"))["schemata"]

    def family(self, name):
        found, waiting = [], [name]
        while waiting:
            schema = waiting.pop()
            if schema not in found:
                found.append(schema)
                waiting += self.schemata[schema].get("extends", [])
        return found

    def faults(self, lines):
        schema_of = {line["id"]: line["schema"] for line in lines}
        for line in lines:
            family = self.family(line["schema"])
            properties = {key: value for schema in family
                          for key, value in self.schemata[schema]["properties"].items()}
            for schema in family:
                for key in self.schemata[schema].get("required", []):
                    if key not in line["properties"]:
                        yield f"{line['schema']} lacks {key}"
            for key, values in line["properties"].items():
                if key not in properties:
                    yield f"{line['schema']} has no {key}"
                elif properties[key]["type"] == "entity":
                    wanted = properties[key]["range"]
                    for value in values:
                        if wanted not in self.family(schema_of[value]):
                            yield f"{line['schema']}.{key} takes {wanted}, not {schema_of[value]}"


def check_followthemoney(file, folder):
    package = fetched("@alephdata/followthemoney@3.8.4", folder)
    if package is None:
        return
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    faults = collections.Counter(Model(package / "dist" / "defaultModel.json").faults(lines))
    assert not faults, faults


def check_cytoscape(file, folder, nodes, edges):
    package = fetched("cytoscape@3.30.4", folder)
    if package is None or not shutil.which("node"):
        return
    script = """
      const [library, file] = process.argv.slice(1);
      const graph = require(library)({headless: true, ...JSON.parse(require('fs').readFileSync(file))});
      console.log(graph.nodes().length, graph.edges().length, graph.edges('[!quote]').length);"""
    done = subprocess.run(["node", "-e", script, str(package / "dist" / "cytoscape.cjs.js"), str(file)],
                          capture_output=True, text=True)
    assert done.stdout.split() == [str(nodes), str(edges), "0"], done.stdout + done.stderr


def check_gexf(file, folder, nodes, edges):
    """Graphology, which Gephi Lite and Sigma read GEXF with."""
    if not shutil.which("npm") or not shutil.which("node"):
        return
    packages = ["graphology@0.26.0", "graphology-gexf@0.13.2", "jsdom@22.1.0"]
    done = subprocess.run(["npm", "install", "--silent", "--no-save", "--prefix", str(folder / "gexf"), *packages],
                          capture_output=True, text=True, timeout=240)
    if done.returncode != 0:
        print("left out, for npm cannot fetch them:", *packages)
        return
    script = """
      const [home, file] = process.argv.slice(1);
      const require_ = require('module').createRequire(home + '/');
      const {MultiDirectedGraph} = require_('graphology');
      const text = require('fs').readFileSync(file, 'utf8');
      const graph = require_('graphology-gexf').parse(MultiDirectedGraph, text);
      const whole = graph.filterEdges((edge, of) => of.quote && Number(of.amount) >= 1e9 && of.kind);
      console.log(graph.order, graph.size, whole.length);"""
    done = subprocess.run(["node", "-e", script, str(folder / "gexf"), str(file)], capture_output=True, text=True)
    assert done.stdout.split() == [str(nodes), str(edges), str(edges)], done.stdout + done.stderr
