#pragma once

#include <ostream>

#include "isnad/io/publication.h"

/// One function a file of each format.
namespace isnad::io {

void writeGraphMl(const Publication& publication, std::ostream& out);
void writeGexf(const Publication& publication, std::ostream& out);
void writeCytoscape(const Publication& publication, std::ostream& out);
void writeCx2(const Publication& publication, std::ostream& out);
void writeNodeLink(const Publication& publication, std::ostream& out);
void writeGml(const Publication& publication, std::ostream& out);
void writeDot(const Publication& publication, std::ostream& out);
void writeNodesCsv(const Publication& publication, std::ostream& out);
void writeEdgesCsv(const Publication& publication, std::ostream& out);
void writeManifestFile(const Publication& publication, std::ostream& out);
void writeNeo4jNodes(const Publication& publication, std::ostream& out);
void writeNeo4jClaims(const Publication& publication, std::ostream& out);
void writeNeo4jCypher(const Publication& publication, std::ostream& out);
void writeNeo4jCommand(const Publication& publication, std::ostream& out);
void writeTurtle(const Publication& publication, std::ostream& out);
void writeJsonLd(const Publication& publication, std::ostream& out);
void writeFollowTheMoney(const Publication& publication, std::ostream& out);
void writeWebAnnotation(const Publication& publication, std::ostream& out);
void writeKnowledgeJson(const Publication& publication, std::ostream& out);

}  // namespace isnad::io
