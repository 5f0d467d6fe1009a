// GraphML and GEXF, through one pass of Expat.
#include <algorithm>
#include <expat.h>
#include <memory>

#include <fmt/format.h>

#include "isnad/text/decode.h"
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
  bool is_graph = false;  ///< An element says so; it may be empty.

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
  /// What a field is of the things that do not say it; `of` is node, edge or all.
  void setDefault(const std::string& of, const std::string& name, const std::string& value) {
    if (of != "edge") of_nodes_[name] = value;
    if (of != "node") of_edges_[name] = value;
  }
  void endItem() {
    if (auto* fields = current()) {
      const auto& defaults = in_node_ ? of_nodes_ : of_edges_;
      fields->insert(defaults.begin(), defaults.end());
    }
    in_node_ = false;
    in_edge_ = false;
  }

 private:
  Fields of_nodes_;
  Fields of_edges_;
  bool in_node_ = false;
  bool in_edge_ = false;
};

class GraphMlReader : public GraphXml {
 public:
  void begin(std::string_view element, const Attributes& attributes) override {
    if (element == "key") {
      const auto& name = fieldOf(attributes, "attr.name");
      key_ = fieldOf(attributes, "id");
      class_ = fieldOf(attributes, "for");
      names_[key_] = name.empty() ? key_ : name;
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
    } else if (element == "default") {
      setDefault(class_, names_[key_], text);
    } else if ((element == "NodeLabel" || element == "EdgeLabel") && current() != nullptr) {
      labelOfYed(text);
    } else if (element == "node" || element == "edge") {
      endItem();
    }
  }

 private:
  /// yEd draws the label, and says it nowhere else.
  void labelOfYed(const std::string& text) {
    constexpr const char* kBlank = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlank);
    if (begin == std::string::npos) return;
    current()->try_emplace("label", text.substr(begin, text.find_last_not_of(kBlank) + 1 - begin));
  }

  Fields names_;
  std::string key_;
  std::string class_;
};

class GexfReader : public GraphXml {
 public:
  void begin(std::string_view element, const Attributes& attributes) override {
    if (element == "attributes") {
      class_ = fieldOf(attributes, "class");
    } else if (element == "attribute") {
      title_ = fieldOf(attributes, "title");
      titles_[class_ + "/" + fieldOf(attributes, "id")] = title_;
    } else if (element == "node" || element == "edge") {
      class_ = element;
      element == "node" ? beginNode(attributes) : beginEdge(attributes);
      set("label", fieldOf(attributes, "label"));
      set("relation", fieldOf(attributes, "kind"));
      readDay(attributes);
    } else if (element == "spell" && current() != nullptr) {
      readDay(attributes);
    } else if (element == "attvalue" && current() != nullptr) {
      // Before 1.2 they were called `id`.
      const auto& key = fieldOf(attributes, "for");
      const auto found =
          titles_.find(class_ + "/" + (key.empty() ? fieldOf(attributes, "id") : key));
      if (found != titles_.end()) set(found->second, fieldOf(attributes, "value"));
    }
  }
  void end(std::string_view element, const std::string& text) override {
    if (element == "node" || element == "edge") endItem();
    if (element == "default") setDefault(class_, title_, text);
    if (element == "description" && text.starts_with("isnad-manifest")) graph.manifest = text;
  }

 private:
  void set(const std::string& name, const std::string& value) {
    if (!value.empty()) (*current())[name] = value;
  }

  /// An edge holds from the first day of its life on, unless an attribute of it says otherwise.
  void readDay(const Attributes& attributes) {
    constexpr std::size_t kDay = std::string_view("2026-01-31").size();
    for (const auto* name : {"start", "startopen", "timestamp"}) {
      const auto day = fieldOf(attributes, name).substr(0, kDay);
      if (day.size() == kDay && day[4] == '-' && day[7] == '-') current()->try_emplace("date", day);
    }
  }

  Fields titles_;
  std::string class_;
  std::string title_;
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
  walk.reader->is_graph = walk.reader->is_graph || localName(name) == "graph";
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

/// Encodings of one byte a letter; Expat itself knows the Unicode ones and ISO-8859-1.
int onEncoding(void* /*data*/, const XML_Char* name, XML_Encoding* encoding) {
  const auto letters = text::lettersOf(name);
  if (!letters) return XML_STATUS_ERROR;
  constexpr int kNothing = -1;
  for (std::size_t i = 0; i < letters->size(); ++i) {
    const auto letter = letters->at(i);
    encoding->map[i] = i > 0 && letter == 0 ? kNothing : static_cast<int>(letter);
  }
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

tl::unexpected<Error> faultOf(XML_Parser parser, const std::string& bytes) {
  const auto code = XML_GetErrorCode(parser);
  std::string what = XML_ErrorString(code);
  if (code == XML_ERROR_UNKNOWN_ENCODING)
    what = "its encoding is not known here; save it as UTF-8";
  else if (code == XML_ERROR_INVALID_TOKEN && !text::isUtf8(bytes))
    what +=
        "; say its encoding in the first line, as in <?xml version=\"1.0\" "
        "encoding=\"windows-1256\"?>, or save it as UTF-8";
  return fail(Cause::BrokenXml, {std::to_string(XML_GetCurrentLineNumber(parser)), what});
}

Result<RawGraph> readXml(const std::string& bytes, GraphXml& reader) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreate(nullptr), &XML_ParserFree);
  Walk walk{&reader, {}};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), onBegin, onEnd);
  XML_SetCharacterDataHandler(parser.get(), onText);
  XML_SetUnknownEncodingHandler(parser.get(), onEncoding, nullptr);
  constexpr std::size_t kPiece = std::size_t{1} << 24;  // Expat counts in int
  std::size_t at = 0;
  do {
    const auto size = std::min(kPiece, bytes.size() - at);
    if (XML_Parse(parser.get(), bytes.data() + at, static_cast<int>(size),
                  at + size == bytes.size()) == XML_STATUS_ERROR)
      return faultOf(parser.get(), bytes);
    at += size;
  } while (at < bytes.size());
  if (!reader.is_graph) return fail(Cause::NoGraph);
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
