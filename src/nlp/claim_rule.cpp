#include "claim_rule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

#include "isnad/text/fold.h"
#include "table.h"

namespace isnad::nlp {

namespace {

constexpr std::string_view kFeminine = "ه";

void addVerb(std::string_view past, std::string_view imperfect, std::vector<TriggerWord>& forms) {
  for (const auto* ending : {"", "ت", "وا", "ا", "تا", "ه", "ها", "نا", "ته", "تها"}) {
    forms.push_back({std::string(past) + ending, TriggerForm::Past});
  }
  constexpr std::string_view kWeak = "ي";
  if (past.ends_with(kWeak)) {  // اشترى, اشترت, اشتروا, اشتراه
    const std::string stem(past.substr(0, past.size() - kWeak.size()));
    for (const auto* ending : {"ت", "وا", "تا", "ته", "تها", "اه", "اها"})
      forms.push_back({stem + ending, TriggerForm::Past});
  }
  for (const auto* prefix : {"ي", "ت", "ن"}) {
    for (const auto* ending : {"", "ون", "ان", "ه", "ها"}) {
      forms.push_back({prefix + std::string(imperfect) + ending, TriggerForm::Imperfect});
    }
  }
}

void addNoun(std::string_view noun, std::vector<TriggerWord>& forms) {
  const std::string word(noun);
  forms.push_back({word, TriggerForm::Noun});
  std::string joined = word;
  if (word.ends_with(kFeminine)) {
    const auto stem = word.substr(0, word.size() - kFeminine.size());
    forms.push_back({stem + "ات", TriggerForm::Noun});
    joined = stem + "ت";
  } else {
    forms.push_back({word + "ات", TriggerForm::Noun});
    forms.push_back({word + "ا", TriggerForm::Noun});
  }
  for (const auto* possessor : {"ه", "ها", "هم", "هما", "ي", "ين"}) {
    forms.push_back({joined + possessor, TriggerForm::Noun});
  }
}

void addParticiple(std::string_view participle, std::vector<TriggerWord>& forms) {
  for (const auto* ending : {"", "ه", "ون", "ين", "ات", "تان", "تين", "ان", "ا"}) {
    forms.push_back({std::string(participle) + ending, TriggerForm::Participle});
  }
}

std::vector<std::string> words(std::string_view text) { return splitList(text, ' '); }

/// Reads one `subject`/`object` line: `organization person : after(علي في), before, topic ?`
Result<Slot> readSlot(std::string_view text) {
  Slot slot;
  if (text.ends_with('?')) {
    slot.optional = true;
    text.remove_suffix(1);
  }
  const auto colon = text.find(':');
  if (colon == std::string_view::npos)
    return fail(ErrorCode::InvalidInput, "a slot is 'types : places'");
  for (const auto& type : words(text.substr(0, colon))) {
    const auto known = model::entityTypeFrom(type);
    if (!known) return fail(ErrorCode::InvalidInput, "no entity type: '" + type + "'");
    slot.types.push_back(*known);
  }
  constexpr std::array<std::pair<std::string_view, Place>, 22> kPlaces{
      {{"before", Place::Before},       {"after", Place::After},   {"of", Place::Of},
       {"relative", Place::Relative},   {"topic", Place::Topic},   {"near", Place::Near},
       {"context", Place::Context},     {"recent", Place::Recent}, {"apposed", Place::Apposed},
       {"pair", Place::Pair},           {"next", Place::Next},     {"sole", Place::Sole},
       {"soon", Place::Soon},           {"nation", Place::Nation}, {"doer", Place::Doer},
       {"described", Place::Described}, {"meant", Place::Meant},   {"second", Place::Second},
       {"beyond", Place::Beyond},       {"main", Place::Main},     {"raiser", Place::Raiser},
       {"teller", Place::Teller}}};
  for (const auto& part : splitList(text.substr(colon + 1), ',')) {
    const auto bracket = part.find('(');
    const auto name = part.substr(0, bracket);
    const auto known = std::ranges::find(kPlaces, name, &std::pair<std::string_view, Place>::first);
    if (known == kPlaces.end()) return fail(ErrorCode::InvalidInput, "no place: '" + name + "'");
    SlotPlace place{known->second, {}};
    if (bracket != std::string::npos) {
      if (!part.ends_with(')')) return fail(ErrorCode::InvalidInput, "missing ) in '" + part + "'");
      for (const auto& word : words(part.substr(bracket + 1, part.size() - bracket - 2))) {
        place.prepositions.push_back(text::foldKey(word));
      }
    }
    slot.places.push_back(std::move(place));
  }
  if (slot.types.empty() || slot.places.empty()) {
    return fail(ErrorCode::InvalidInput, "a slot needs a type and a place");
  }
  return slot;
}

struct Block {
  ClaimRule rule;
  std::vector<std::string> triggers;
  bool has_predicate = false;
  bool has_subject = false;
};

void foldAll(std::string_view text, WordSet& into) {
  for (const auto& word : words(text)) into.add(text::foldKey(word));
}

Status readTakes(std::string_view text, ClaimRule& rule) {
  for (const auto& word : words(text)) {
    if (word == "amount")
      rule.takes_amount = true;
    else if (word == "percent")
      rule.takes_percent = true;
    else if (word == "role")
      rule.takes_role = true;
    else
      return fail(ErrorCode::InvalidInput, "cannot take '" + word + "'");
  }
  return {};
}

Status readLine(const std::string& key, std::string_view value, Block& block) {
  auto& rule = block.rule;
  if (key == "says") {
    const auto predicate = model::predicateFrom(value);
    if (!predicate)
      return fail(ErrorCode::InvalidInput, "no predicate: '" + std::string(value) + "'");
    rule.predicate = *predicate;
    block.has_predicate = true;
  } else if (key == "trigger") {
    for (const auto& trigger : words(value)) {
      if (inflect(trigger).empty()) {
        return fail(ErrorCode::InvalidInput,
                    "a trigger begins with v: n: p: or w: — '" + trigger + "'");
      }
      block.triggers.push_back(trigger);
    }
  } else if (key == "subject") {
    ISNAD_TRY(rule.subject, readSlot(value));
    block.has_subject = true;
  } else if (key == "object") {
    ISNAD_TRY(rule.object, readSlot(value));
  } else if (key == "takes") {
    return readTakes(value, rule);
  } else if (key == "needs") {
    rule.needs_amount = true;
    return readTakes(value, rule);
  } else if (key == "status") {
    rule.status = model::claimStatusFrom(value);
    if (!rule.status)
      return fail(ErrorCode::InvalidInput, "no status: '" + std::string(value) + "'");
  } else if (key == "with") {
    foldAll(value, rule.with);
  } else if (key == "without") {
    foldAll(value, rule.without);
  } else if (key == "sure") {
    float sure = 0;
    std::istringstream(std::string(value)) >> sure;
    if (!(sure > 0 && sure <= 1)) return fail(ErrorCode::InvalidInput, "sure is above 0, up to 1");
    rule.confidence = sure;
  } else if (key == "example") {
    rule.examples.emplace_back(value);
  } else {
    return fail(ErrorCode::InvalidInput, "no such key: '" + key + "'");
  }
  return {};
}

Status checkBlock(const Block& block) {
  if (!block.has_predicate) return fail(ErrorCode::InvalidInput, "'says' is missing");
  if (block.triggers.empty()) return fail(ErrorCode::InvalidInput, "'trigger' is missing");
  if (block.rule.hint) return {};
  if (!block.has_subject) return fail(ErrorCode::InvalidInput, "'subject' is missing");
  if (block.rule.examples.empty()) return fail(ErrorCode::InvalidInput, "'example' is missing");
  return {};
}

Result<std::vector<Block>> readBlocks(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, "cannot read " + file.string());
  std::vector<Block> blocks;
  std::string line;
  const auto close = [&]() -> Status {
    if (blocks.empty()) return {};
    const auto checked = checkBlock(blocks.back());
    if (checked) return {};
    return badLine(file, blocks.back().rule.line,
                   "rule " + blocks.back().rule.name + ": " + checked.error().what);
  };
  for (int number = 1; std::getline(in, line); ++number) {
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string::npos || line[first] == '#') continue;
    const auto last = line.find_last_not_of(" \t\r");
    const auto content = line.substr(first, last - first + 1);
    const auto space = content.find(' ');
    const auto key = content.substr(0, space);
    const auto value_at =
        space == std::string::npos ? content.size() : content.find_first_not_of(' ', space);
    const auto value = content.substr(value_at);
    if (key == "rule" || key == "hint") {
      ISNAD_CHECK(close());
      blocks.emplace_back();
      blocks.back().rule.hint = key == "hint";
      blocks.back().rule.name = value;
      blocks.back().rule.file = file.filename().string();
      blocks.back().rule.line = number;
      continue;
    }
    if (blocks.empty()) return badLine(file, number, "a line before the first 'rule'");
    if (auto read = readLine(key, value, blocks.back()); !read)
      return badLine(file, number, read.error().what);
  }
  ISNAD_CHECK(close());
  return blocks;
}

void addMissing(const std::vector<model::EntityType>& from, std::vector<model::EntityType>& types) {
  for (const auto type : from) {
    if (std::ranges::find(types, type) == types.end()) types.push_back(type);
  }
}

}  // namespace

std::vector<TriggerWord> inflect(std::string_view trigger) {
  std::vector<TriggerWord> forms;
  if (trigger.size() < 3 || trigger[1] != ':') return forms;
  const char kind = trigger[0];
  std::string base = text::foldKey(trigger.substr(2));
  if (kind == 'v') {
    const auto slash = base.find('/');
    if (slash == std::string::npos) return forms;
    addVerb(base.substr(0, slash), base.substr(slash + 1), forms);
  } else if (kind == 'n') {
    addNoun(base, forms);
  } else if (kind == 'p') {
    addParticiple(base, forms);
  } else if (kind == 'w') {
    forms.push_back({base, TriggerForm::Word});
  }
  return forms;
}

Status RuleBook::addFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
    if (item.path().extension() == ".rules") files.push_back(item.path());
  }
  if (error) return fail(ErrorCode::NotFound, "cannot read the folder " + folder.string());
  std::ranges::sort(files);
  for (const auto& file : files) ISNAD_CHECK(addFile(file));
  return {};
}

Status RuleBook::addFile(const std::filesystem::path& file) {
  ISNAD_TRY(auto blocks, readBlocks(file));
  for (auto& block : blocks) {
    const auto index = static_cast<std::uint32_t>(rules_.size());
    for (const auto& trigger : block.triggers) {
      for (const auto& form : inflect(trigger)) {
        auto parts = splitList(form.word, '_');
        const auto first = parts.front();
        parts.erase(parts.begin());
        triggers_[first].push_back({index, form.form, std::move(parts)});
      }
    }
    auto& types = types_[block.rule.predicate];
    addMissing(block.rule.subject.types, types.subject);
    if (block.rule.object) addMissing(block.rule.object->types, types.object);
    rules_.push_back(std::move(block.rule));
  }
  return {};
}

const std::vector<model::EntityType>& RuleBook::typesOfSubject(const ClaimRule& rule) const {
  return rule.subject.types.empty() ? types_.at(rule.predicate).subject : rule.subject.types;
}

const std::vector<model::EntityType>& RuleBook::typesOfObject(const ClaimRule& rule) const {
  static const std::vector<model::EntityType> kNone;
  if (rule.object) return rule.object->types;
  return rule.hint ? types_.at(rule.predicate).object : kNone;
}

const std::vector<Trigger>* RuleBook::triggersOf(std::string_view folded_word) const {
  return triggers_.find(folded_word);
}

}  // namespace isnad::nlp
