// GraphML and GEXF, through one pass of Expat.
#include <cstring>
#include <expat.h>
#include <memory>

#include <fmt/format.h>

#include "raw_graph.h"

namespace isnad::io {

namespace {

using Attributes = std::map<std::string, std::string, std::less<>>;

/// Element and attribute names without their namespace's prefix.
std::string_view localName(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

class GraphXml {
 public:
  virtual ~GraphXml() = default;
  virtual void begin(std::string_view element, const Attributes& attributes) = 0;
  virtual void end(std::string_view element, const std::string& text) = 0;

  RawGraph graph;

 protected:
  Fields* current() {
    if (in_node_) return &graph.nodes.back().fields;
    if (in_edge_) return &graph.edges.back().fields;
    return nullptr;
  }
  void beginNode(const Attributes& attributes) {
    graph.nodes.push_back({fieldOf(attributes, "id"), {}});
    in_node_ = true;
  }
  void beginEdge(const Attributes& attributes) {
    graph.edges.push_back({fieldOf(attributes, "id"),
                           fieldOf(attributes, "source"),
                           fieldOf(attributes, "target"),
                           {}});
    in_edge_ = true;
  }
  void endItem() {
    in_node_ = false;
    in_edge_ = false;
  }

 private:
  bool in_node_ = false;
  bool in_edge_ = false;
};

class GraphMlReader : public GraphXml {
 public:
  void begin(std::string_view element, const Attributes& attributes) override {
    if (element == "key") {
      const auto& name = fieldOf(attributes, "attr.name");
      names_[fieldOf(attributes, "id")] = name.empty() ? fieldOf(attributes, "id") : name;
    } else if (element == "node") {
      beginNode(attributes);
    } else if (element == "edge") {
      beginEdge(attributes);
    } else if (element == "data") {
      key_ = fieldOf(attributes, "key");
    }
  }
  void end(std::string_view element, const std::string& text) override {
    if (element == "data") {
      const auto found = names_.find(key_);
      const auto& name = found == names_.end() ? key_ : found->second;
      if (auto* fields = current()) (*fields)[name] = text;
      if (current() == nullptr && name == "manifest") graph.manifest = text;
    } else if (element == "node" || element == "edge") {
      endItem();
    }
  }

 private:
  Fields names_;
  std::string key_;
};

class GexfReader : public GraphXml {
 public:
  void begin(std::string_view element, const Attributes& attributes) override {
    if (element == "attributes") {
      class_ = fieldOf(attributes, "class");
    } else if (element == "attribute") {
      titles_[class_ + "/" + fieldOf(attributes, "id")] = fieldOf(attributes, "title");
    } else if (element == "node" || element == "edge") {
      class_ = element;
      element == "node" ? beginNode(attributes) : beginEdge(attributes);
      (*current())["label"] = fieldOf(attributes, "label");
      if (const auto& kind = fieldOf(attributes, "kind"); !kind.empty())
        (*current())["relation"] = kind;
    } else if (element == "attvalue" && current() != nullptr) {
      const auto found = titles_.find(class_ + "/" + fieldOf(attributes, "for"));
      if (found != titles_.end()) (*current())[found->second] = fieldOf(attributes, "value");
    }
  }
  void end(std::string_view element, const std::string& text) override {
    if (element == "node" || element == "edge") endItem();
    if (element == "description" && text.starts_with("isnad-manifest")) graph.manifest = text;
  }

 private:
  Fields titles_;
  std::string class_;
};

struct Walk {
  GraphXml* reader = nullptr;
  std::string text;
};

void onBegin(void* data, const XML_Char* name, const XML_Char** attributes) {
  auto& walk = *static_cast<Walk*>(data);
  Attributes known;
  for (const auto* const* pair = attributes; *pair != nullptr; pair += 2) known[pair[0]] = pair[1];
  walk.text.clear();
  walk.reader->begin(localName(name), known);
}

void onEnd(void* data, const XML_Char* name) {
  auto& walk = *static_cast<Walk*>(data);
  walk.reader->end(localName(name), walk.text);
  walk.text.clear();
}

void onText(void* data, const XML_Char* text, int size) {
  static_cast<Walk*>(data)->text.append(text, static_cast<std::size_t>(size));
}

Result<RawGraph> readXml(const std::string& bytes, GraphXml& reader) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreate(nullptr), &XML_ParserFree);
  Walk walk{&reader, {}};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), onBegin, onEnd);
  XML_SetCharacterDataHandler(parser.get(), onText);
  if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE) ==
      XML_STATUS_ERROR) {
    return fail(ErrorCode::InvalidInput,
                fmt::format("line {}: {}", XML_GetCurrentLineNumber(parser.get()),
                            XML_ErrorString(XML_GetErrorCode(parser.get()))));
  }
  if (reader.graph.nodes.empty())
    return fail(ErrorCode::InvalidInput, "there is no node in it; is it this format?");
  return std::move(reader.graph);
}

}  // namespace

Result<RawGraph> readGraphMl(const std::string& bytes) {
  GraphMlReader reader;
  return readXml(bytes, reader);
}

Result<RawGraph> readGexf(const std::string& bytes) {
  GexfReader reader;
  return readXml(bytes, reader);
}

}  // namespace isnad::io
